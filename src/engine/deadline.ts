import { BringupError } from '../core/error.ts';
import { cancelledError } from './errors.ts';

/** Waits for something on a host, at most `ms` and while nobody cancels. Throws BringupError (`timeout` with what `explain` says then, or `cancelled`). */
export async function withDeadline<T>(
  promise: Promise<T>,
  ms: number,
  signal: AbortSignal | undefined,
  explain: () => { code: string; what: string; remedy: string },
  host: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BringupError({ ...explain(), category: 'timeout', where: { host } })), ms);
    onAbort = () => reject(cancelledError(host));
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
}
