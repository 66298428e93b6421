import { randomBytes } from 'node:crypto';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tryFileLock } from './file-lock.ts';
import { makeFolder } from './make-folder.ts';

/** A folder for files that are not to stay. It is gone when disposed. */
export interface WorkFolder extends AsyncDisposable {
  readonly path: string;
}

/** In each of them: who holds its lock is at work there. No process id could tell, as containers that share a folder have their own. */
const LOCK = '.held';

/**
 * Makes a folder `NAME-…` for the temporary files of some work, for this user alone. Those that killed runs of this user left in `parent` go
 * before. Throws what the system says.
 */
export async function openWorkFolder(parent: string, name: string): Promise<WorkFolder> {
  for (const found of await readdir(parent).catch(() => []))
    if (found.startsWith(`${name}-`)) await removeLeft(join(parent, found)).catch(() => undefined);
  const id = randomBytes(8).toString('hex');
  const path = join(parent, `${name}-${id}`);
  // Held before anybody takes it for one that was left; Windows moves no folder with an open file in it.
  const fresh = process.platform === 'win32' ? path : join(parent, `.${name}-${id}`);
  makeFolder(fresh, 0o700);
  const lock = tryFileLock(join(fresh, LOCK));
  if (fresh !== path) await rename(fresh, path);
  return {
    path,
    async [Symbol.asyncDispose]() {
      lock?.[Symbol.dispose]();
      await removeFolder(path);
    },
  };
}

/** A folder of our own that nobody holds. What is another user's, and what only looks like a folder, stays. */
async function removeLeft(path: string): Promise<void> {
  const found = await lstat(path);
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) return;
  const lock = tryFileLock(join(path, LOCK));
  if (lock === undefined) return;
  lock[Symbol.dispose]();
  await removeFolder(path);
}

/** Who looks for what was left may open the lock of a folder that is being removed, and so put a file into it again. */
function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 10 });
}
