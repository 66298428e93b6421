import { createHash, randomUUID } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileLock } from '../core/file-lock.ts';
import { makeFolder } from '../core/make-folder.ts';
import { stateDirectory } from '../registry/state-directory.ts';

/** Far longer than it takes to write a file: whoever holds it for longer was stopped. */
const LOCK_MS = 10_000;

/**
 * Changes `known_hosts` of a folder, one run of this machine after the other, and returns its path. `change`: its text ('' when there is none)
 * to what it is to be; undefined leaves it alone. The rights of the file stay. Throws what the system says.
 */
export async function changeKnownHosts(
  folder: string,
  change: (before: string) => string | undefined,
): Promise<string> {
  const path = join(folder, 'known_hosts');
  using _lock = await lockOf(folder);
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const after = change(before);
  if (after === undefined) return path;
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const mode = await stat(path).then(
      ({ mode: is }) => is & 0o777,
      () => undefined,
    );
    await writeFile(unfinished, after, { flag: 'wx' });
    if (mode !== undefined) await chmod(unfinished, mode);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return path;
}

/** Not beside the file: that folder is a repository. Where no lock can be made the file is written all the same, whole at any time. */
async function lockOf(folder: string): Promise<Disposable | undefined> {
  try {
    const name = createHash('sha256')
      .update(await realpath(folder))
      .digest('hex')
      .slice(0, 16);
    const locks = join(stateDirectory(), 'locks');
    makeFolder(locks, 0o700);
    return await fileLock(join(locks, `known_hosts-${name}`), { pauseMs: 20, signal: AbortSignal.timeout(LOCK_MS) });
  } catch {
    return undefined;
  }
}
