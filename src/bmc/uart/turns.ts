import { setTimeout as delay } from 'node:timers/promises';

/** Lets whoever asks go on one after the other, with so much time between them at least. Rejects when its signal is aborted. */
export function turns(everyMs: number): (signal: AbortSignal) => Promise<void> {
  let next = 0;
  return async (signal) => {
    const at = Math.max(next, performance.now());
    next = at + everyMs;
    await delay(Math.max(0, at - performance.now()), undefined, { signal });
  };
}
