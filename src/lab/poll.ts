import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is not undefined; undefined when the deadline passes first. Rejects on abort. */
export async function poll<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { timeoutMs, everyMs = 25, signal }: { timeoutMs: number; everyMs?: number; signal?: AbortSignal | undefined },
): Promise<T | undefined> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) return undefined;
    await delay(everyMs, undefined, signal === undefined ? {} : { signal });
  }
}
