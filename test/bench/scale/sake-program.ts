import { mkdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { labCacheDir } from '../../../src/lab/paths.ts';
import { timed } from '../timed.ts';

const MODULE = 'github.com/alajmo/sake@latest';

/** The path of `sake`: the one on PATH, or one that is built once with Go. */
export async function sakeProgram(say: (text: string) => void): Promise<string> {
  const folder = join(labCacheDir(), '..', 'peers-sake');
  for (const place of [...(process.env['PATH'] ?? '').split(delimiter), folder]) {
    const path = join(place, 'sake');
    if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  }
  say(`building ${MODULE} (once)`);
  await mkdir(folder, { recursive: true });
  await timed(['go', 'install', MODULE], { cwd: '/', env: { GOBIN: folder } });
  return join(folder, 'sake');
}
