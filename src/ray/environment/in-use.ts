import { join } from 'node:path';
import { fileLock, tryFileLock } from '../../core/file-lock.ts';
import { cancelled } from '../../host/cancelled.ts';
import { cacheFolder, rayCacheNotWritable } from './cache.ts';

/** Shared locks of this process, by their file. The system gives them back when it ends, however it does. */
const held = new Map<string, Disposable>();

/** Nobody removes that file of the cache until this process ends: it is pushed to hosts later. Waits for who removes it just now. */
export async function holdInCache(cache: string, name: string, signal: AbortSignal): Promise<void> {
  const path = await lockOf(cache, name);
  if (!held.has(path)) held.set(path, await usedInCache(cache, name, signal));
}

/** Nobody removes that part of the cache until this is disposed of. Waits for who removes it just now. */
export async function usedInCache(cache: string, name: string, signal: AbortSignal): Promise<Disposable> {
  const path = await lockOf(cache, name);
  const lock = await fileLock(path, { mode: 'shared', pauseMs: 50, signal }).catch((error: Error) => {
    throw rayCacheNotWritable(path, error.message, error);
  });
  if (lock === undefined) throw cancelled('waiting for another run', signal);
  return lock;
}

/** Does work on a file of the cache that nobody uses, this process included. Else nothing is done. */
export async function ifUnused(cache: string, name: string, work: () => Promise<void>): Promise<void> {
  const path = await lockOf(cache, name);
  using lock = lockNow(path);
  if (lock !== undefined) await work();
}

function lockNow(path: string): Disposable | undefined {
  try {
    return tryFileLock(path);
  } catch (error) {
    throw rayCacheNotWritable(path, (error as Error).message, error);
  }
}

async function lockOf(cache: string, name: string): Promise<string> {
  return join(await cacheFolder(cache, 'locks'), `use of ${name}`);
}
