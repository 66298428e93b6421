import { cancelled } from './cancelled.ts';

/** Lets at most `limit` holders in at once; the others wait in order. `acquire` gives the function that leaves again. */
export interface Semaphore {
  acquire(waitingFor: string, signal?: AbortSignal): Promise<() => void>;
  readonly waiting: number;
}

/** A first-in, first-out semaphore. Throws BringupError (`cancelled`) from `acquire` when the signal comes first. */
export function createSemaphore(limit: number): Semaphore {
  let free = limit;
  const queue = new Set<() => void>();

  function leave(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = queue;
      if (next === undefined) free++;
      else {
        queue.delete(next);
        next();
      }
    };
  }

  return {
    get waiting() {
      return queue.size;
    },
    async acquire(waitingFor, signal) {
      if (signal?.aborted) throw cancelled(waitingFor, signal);
      if (free > 0) {
        free--;
        return leave();
      }
      await new Promise<void>((resolve, reject) => {
        const enter = () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        const abort = () => {
          queue.delete(enter);
          reject(cancelled(waitingFor, signal));
        };
        queue.add(enter);
        signal?.addEventListener('abort', abort, { once: true });
      });
      return leave();
    },
  };
}
