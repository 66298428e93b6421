import { fileLock } from '../../core/file-lock.ts';
import { cancelled } from '../../host/cancelled.ts';
import { notWritable } from './cache.ts';

/**
 * Does work while nobody else of this machine holds a lock, in this process or another. Throws BringupError.
 * @param onWait called once when another has it
 */
export async function withCacheLock<T>(
  path: string,
  signal: AbortSignal | undefined,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  using lock = await fileLock(path, { signal, onWait }).catch((error: Error) => {
    throw notWritable(path, error.message, error);
  });
  if (lock === undefined) throw cancelled('waiting for another run', signal);
  return await work();
}
