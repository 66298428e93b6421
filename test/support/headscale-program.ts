import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { withFileLock } from '../../src/lab/file-lock.ts';
import { labCacheDir } from '../../src/lab/paths.ts';

const MODULE = 'github.com/juanfont/headscale';
const FLAGS = ['-mod=mod', '-trimpath', '-ldflags', '-s -w'];
/** The Go that each version asks for in its own go.mod. */
const GO = { '0.26.1': '1.24.0', '0.29.2': '1.26.4' } as const;

export type HeadscaleVersion = keyof typeof GO;
/** Versions that tests run, oldest first. */
export const HEADSCALE_VERSIONS = Object.keys(GO) as readonly HeadscaleVersion[];

/** Whether this machine can build servers. Without Go their tests are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. */
export function requireGo(): boolean {
  if ((process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'go')))) return true;
  if (process.env['BRINGUP_LAB'] === 'required') throw new Error('BRINGUP_LAB=required, but this machine has no go');
  process.stderr.write('\n*** TESTS WITH A REAL HEADSCALE SKIPPED: this machine has no go ***\n\n');
  return false;
}

/**
 * The path of `headscale` of this version. It is built once, from its Go module, into the user's cache; that takes some
 * minutes. `go install …@version` would refuse the module's own list of versions, a requirement in a go.mod does not.
 */
export async function headscaleProgram(version: HeadscaleVersion): Promise<string> {
  const goMod = `module headscale.test\n\ngo ${GO[version]}\n\nrequire ${MODULE} v${version}\n`;
  const digest = createHash('sha256')
    .update([goMod, ...FLAGS].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const folder = join(labCacheDir(), '..', `peers-headscale-${version}-${digest}`);
  const program = join(folder, 'headscale');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  await withFileLock(folder, undefined, async () => {
    if (existsSync(program)) return;
    process.stderr.write(`building headscale ${version} (once)\n`);
    await writeFile(join(folder, 'go.mod'), goMod);
    await go(folder, ['build', ...FLAGS, '-o', 'headscale.new', `${MODULE}/cmd/headscale`]);
    await rename(`${program}.new`, program);
  });
  return program;
}

async function go(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn('go', args, {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`go ${args.join(' ')} ended with ${code}: ${said}`);
}
