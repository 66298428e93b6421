import { fileLock, tryFileLock } from '../../core/file-lock.ts';
import { cancelled } from '../../host/cancelled.ts';
import { type ImageCache, notWritable } from './cache.ts';

/** Shared locks of this process, by their file. The system gives them back when it ends, however it does. */
const held = new Map<string, Disposable>();

/** Nobody removes what the cache has of a content, until this process ends. Waits for who removes it just now. */
export async function holdContent(cache: ImageCache, sha256: string, signal: AbortSignal): Promise<void> {
  const path = lockOf(cache, sha256);
  if (held.has(path)) return;
  const lock = await fileLock(path, { mode: 'shared', pauseMs: 50, signal }).catch((error: Error) => {
    throw notWritable(path, error.message, error);
  });
  if (lock === undefined) throw cancelled('opening an image', signal);
  // Another part of this process may have been as quick: both may hold it.
  held.set(path, lock);
}

/** Does work on a content that nobody uses. Returns false, with nothing done, when somebody does. */
export async function ifUnused(cache: ImageCache, sha256: string, work: () => Promise<void>): Promise<boolean> {
  using lock = lockNow(lockOf(cache, sha256));
  if (lock === undefined) return false;
  await work();
  return true;
}

function lockNow(path: string): Disposable | undefined {
  try {
    return tryFileLock(path);
  } catch (error) {
    throw notWritable(path, (error as Error).message, error);
  }
}

function lockOf(cache: ImageCache, sha256: string): string {
  return cache.lock(`use of ${sha256}`);
}
