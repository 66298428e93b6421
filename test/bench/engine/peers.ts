import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../src/core/json.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';
import { timed } from '../timed.ts';

const REQUIREMENTS = ['ansible-core==2.19.14', 'pyinfra==3.10.0'];

/** A virtual environment with the engines to compare with, made once. Returns the folder of its programs. */
export async function peerEngines(say: (text: string) => void): Promise<string> {
  const folder = join(labCacheDir(), '..', `peers-${sha256(REQUIREMENTS.join()).slice(0, 12)}`);
  if (await stat(join(folder, 'ready')).catch(() => undefined)) return join(folder, 'bin');
  say(`installing ${REQUIREMENTS.join(' and ')} (once)`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, '..'), { recursive: true });
  await timed(['python3', '-m', 'venv', folder], { cwd: '/' });
  await timed([join(folder, 'bin', 'pip'), 'install', '--quiet', ...REQUIREMENTS], { cwd: '/' });
  await mkdir(join(folder, 'ready.new'));
  await rename(join(folder, 'ready.new'), join(folder, 'ready'));
  return join(folder, 'bin');
}
