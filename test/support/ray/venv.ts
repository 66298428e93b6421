import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileLock } from '../../../src/core/file-lock.ts';

const run = promisify(execFile);

/** An environment with a real Ray, or why there is none. */
export type RayVenv = { readonly folder: string } | { readonly missing: string };

/**
 * The folder of a venv with `ray[default]` of this version, made by the first `python3` of this machine from the package index that
 * pip is configured for (about 110 MB once), and kept in the user's cache. Whoever comes meanwhile waits.
 */
export async function rayVenv(version: string): Promise<RayVenv> {
  const python = await run('python3', ['-c', 'import sys; print(sys.executable, sys.version)']).catch(() => undefined);
  if (python === undefined) return { missing: 'this machine has no python3' };
  const folder = join(
    homedir(),
    '.cache/bringup',
    `peers-ray-${version}-${hash('sha256', python.stdout).slice(0, 12)}`,
  );
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return { folder };
  mkdirSync(join(homedir(), '.cache/bringup'), { recursive: true });
  using _lock = await fileLock(`${folder}.lock`);
  if (existsSync(ready)) return { folder };
  rmSync(folder, { recursive: true, force: true });
  try {
    await run('python3', ['-m', 'venv', folder]);
    const quiet = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20'];
    await run(join(folder, 'bin/python'), ['-m', 'pip', 'install', ...quiet, `ray[default]==${version}`]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const said = (error as { stderr?: string }).stderr ?? String(error);
    return { missing: `no Ray ${version} from the package index: ${said.trim().split('\n').at(-1) ?? ''}` };
  }
  writeFileSync(ready, '');
  return { folder };
}
