import { createHash, randomUUID } from 'node:crypto';
import { appendFile, chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileLock } from '../core/file-lock.ts';
import { makeFolder } from '../core/make-folder.ts';
import { stateDirectory } from '../registry/state-directory.ts';

/** The folder may not be written, or the file is a mount of its own. */
const IN_PLACE: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM', 'EROFS', 'EXDEV']);

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
  if (after.startsWith(before)) await appendFile(path, after.slice(before.length));
  else await replace(await realpath(path), after);
  return path;
}

/** A file as whole as it was before, or as whole as it is to be. In place where that cannot be, as for one that is mounted by itself. */
async function replace(path: string, content: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const { mode } = await stat(path);
    await writeFile(unfinished, content, { flag: 'wx' });
    await chmod(unfinished, mode & 0o777);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    if (!IN_PLACE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await writeFile(path, content);
  }
}

/** What a person can do when host keys that were accepted cannot be kept: nothing of what was done with them has failed. */
export function toldUnwritten(error: unknown, lines: readonly string[]): string {
  const why = error instanceof Error ? error.message : String(error);
  return `the host keys cannot be written into known_hosts (${why}); these are its lines from now on:\n${lines.join('\n')}\n`;
}

/** Not beside the file: that folder is a repository. Where no lock can be made the file is written all the same. */
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
