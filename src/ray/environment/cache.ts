import { homedir } from 'node:os';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { fileLock } from '../../core/file-lock.ts';
import { makeFolder } from '../../core/make-folder.ts';
import { cancelled } from '../../host/cancelled.ts';

/** Where this machine keeps what environments are made of: `$BRINGUP_CACHE_DIR`, else `$XDG_CACHE_HOME/bringup`, and `ray` in it. */
export function rayCacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env['BRINGUP_CACHE_DIR'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bringup');
  return join(cache, 'ray');
}

/** A folder in the cache, which is made when it is not there. Throws BringupError (`ray-cache-full`, `ray-cache-not-writable`). */
export async function cacheFolder(cache: string, ...names: readonly string[]): Promise<string> {
  const folder = join(cache, ...names);
  await inRayCache(folder, async () => makeFolder(folder, 0o700));
  return folder;
}

/** Does work that writes into the cache, and says what a person can do when there is no room or no permission. Other errors pass. */
export async function inRayCache<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') throw rayCacheFull(path, error);
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EIO', 'ENOENT'].includes(code ?? ''))
      throw rayCacheNotWritable(path, message, error);
    throw error;
  }
}

/** Does work while nobody else of this machine holds a lock of the cache, in this process or another. Throws BringupError. */
export async function withRayLock<T>(
  cache: string,
  name: string,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (text: string) => void },
  work: () => Promise<T>,
): Promise<T> {
  const path = join(await cacheFolder(cache, 'locks'), name);
  const onWait = () => tell('another run makes the same environment; this one waits for it');
  using lock = await fileLock(path, { signal, onWait }).catch((error: Error) => {
    throw rayCacheNotWritable(path, error.message, error);
  });
  if (lock === undefined) throw cancelled('waiting for another run', signal);
  return await work();
}

/** The disk of the cache has no room. */
export function rayCacheFull(path: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'ray-cache-full',
    category: 'filesystem',
    what: 'there is no room on this machine for the wheels of Ray',
    where: { file: path },
    remedy:
      'make room there (an environment takes about 300 MB), or name a folder on a larger disk in BRINGUP_CACHE_DIR',
    retryable: false,
    cause,
  });
}

/** @param message what the system says */
export function rayCacheNotWritable(path: string, message: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'ray-cache-not-writable',
    category: 'filesystem',
    what: `the cache of this machine cannot be written: ${message}`,
    where: { file: path },
    remedy: 'give the user of this run that folder, or name another in BRINGUP_CACHE_DIR',
    retryable: false,
    cause,
  });
}
