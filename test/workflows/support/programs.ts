import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../../../src/lab/child.ts';
import { withFileLock } from '../../../src/lab/file-lock.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';
import { goProgram } from '../../support/mesh/go-program.ts';

/** The path of act, which runs workflows on this machine. */
export async function actProgram(): Promise<string> {
  const module = 'github.com/nektos/act';
  return join(await goProgram({ name: 'act', module, version: '0.2.89', go: '1.25.0', commands: ['.'] }), 'act');
}

/** The path of actionlint. */
export async function actionlintProgram(): Promise<string> {
  const [module, commands] = ['github.com/rhysd/actionlint', ['cmd/actionlint']];
  return join(await goProgram({ name: 'actionlint', module, version: '1.7.12', go: '1.25.0', commands }), 'actionlint');
}

/** The path of zizmor, which looks for what is dangerous. Fetched once, from PyPI, into the user's cache. */
export async function zizmorProgram(): Promise<string> {
  const argv = ['python3', '-m', 'pip', 'install', '--quiet', '--root-user-action=ignore', 'zizmor==1.32.0'];
  const digest = createHash('sha256').update(argv.join(' ')).digest('hex').slice(0, 12);
  const folder = join(labCacheDir(), '..', `peers-zizmor-${digest}`);
  const made = join(folder, 'made');
  if (!existsSync(made)) {
    await mkdir(folder, { recursive: true });
    await withFileLock(folder, undefined, async () => {
      if (existsSync(made)) return;
      const fresh = join(folder, 'new');
      await rm(fresh, { recursive: true, force: true });
      await mustRun([...argv, '--target', fresh], { env: process.env, timeoutMs: 300_000 });
      await rename(fresh, made);
    });
  }
  return join(made, 'bin/zizmor');
}
