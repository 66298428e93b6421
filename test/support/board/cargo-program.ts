import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { mustRun } from '../../../src/lab/child.ts';
import { withFileLock } from '../../../src/lab/file-lock.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';

/** Where it is when tests begin: they may name another place for what they test. */
const CACHE = join(labCacheDir(), '..');

/** Whether this machine can build the board's own client. Without cargo its tests are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. */
export function requireCargo(): boolean {
  const found = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'cargo')));
  if (found) return true;
  if (process.env['BRINGUP_LAB'] === 'required') throw new Error('BRINGUP_LAB=required, but this machine has no cargo');
  process.stderr.write("\n*** TESTS WITH THE BOARD'S OWN CLIENT SKIPPED: this machine has no cargo ***\n\n");
  return false;
}

/** Path of a program of crates.io, built once into the user's cache; that takes minutes. */
export async function cargoProgram(name: string, version: string): Promise<string> {
  const folder = join(CACHE, `peers-${name}-${version}`);
  const program = join(folder, 'root', 'bin', name);
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  await withFileLock(folder, undefined, async () => {
    if (existsSync(program)) return;
    process.stderr.write(`building ${name} ${version} (once)\n`);
    const fresh = join(folder, 'new');
    await rm(fresh, { recursive: true, force: true });
    const env = { ...process.env, CARGO_TARGET_DIR: join(folder, 'target'), CARGO_PROFILE_RELEASE_LTO: 'off' };
    // A release for a board is optimised for size at any price of time; a test has no use for that.
    const argv = ['cargo', 'install', name, '--version', version, '--locked', '--root', fresh];
    await mustRun(argv, { env, timeoutMs: 1_200_000 });
    await rm(join(folder, 'target'), { recursive: true, force: true });
    await rename(fresh, join(folder, 'root'));
  });
  return program;
}
