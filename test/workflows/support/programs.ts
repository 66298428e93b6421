import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withFileLock } from '../../../src/lab/file-lock.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';

/** What runs and judges workflows. Built once, from Go modules and from PyPI, into the user's cache. */
interface Program {
  readonly command: string;
  readonly version: string;
  /** Of a Go module. */
  readonly go?: { readonly module: string; readonly package: string; readonly go: string };
}

const ACT = { module: 'github.com/nektos/act', package: 'github.com/nektos/act', go: '1.25.0' };
const ACTIONLINT = {
  module: 'github.com/rhysd/actionlint',
  package: 'github.com/rhysd/actionlint/cmd/actionlint',
  go: '1.25.0',
};

/** The path of act, which runs workflows on this machine. */
export function actProgram(): Promise<string> {
  return program({ command: 'act', version: '0.2.89', go: ACT });
}

/** The path of actionlint. */
export function actionlintProgram(): Promise<string> {
  return program({ command: 'actionlint', version: '1.7.12', go: ACTIONLINT });
}

/** The path of zizmor, which looks for what is dangerous. */
export function zizmorProgram(): Promise<string> {
  return program({ command: 'zizmor', version: '1.32.0' });
}

async function program({ command, version, go }: Program): Promise<string> {
  const goMod = go && `module ${command}.test\n\ngo ${go.go}\n\nrequire ${go.module} v${version}\n`;
  const argv =
    go === undefined
      ? ['python3', '-m', 'pip', 'install', '--quiet', '--target', 'new', `${command}==${version}`]
      : ['go', 'build', '-mod=mod', '-trimpath', '-ldflags', '-s -w', '-o', `new/bin/${command}`, go.package];
  const digest = createHash('sha256')
    .update(JSON.stringify([goMod, argv]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(labCacheDir(), '..', `workflows-${command}-${version}-${digest}`);
  const path = join(folder, 'made/bin', command);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  await withFileLock(folder, undefined, async () => {
    if (existsSync(path)) return;
    process.stderr.write(`getting ${command} ${version} (once)\n`);
    await rm(join(folder, 'new'), { recursive: true, force: true });
    if (goMod !== undefined) await writeFile(join(folder, 'go.mod'), goMod);
    await run(folder, argv);
    await rename(join(folder, 'new'), join(folder, 'made'));
  });
  return path;
}

async function run(folder: string, [command = '', ...args]: readonly string[]): Promise<void> {
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '', PIP_ROOT_USER_ACTION: 'ignore' };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${basename(command)} ${args.join(' ')} ended with ${code}: ${said}`);
}
