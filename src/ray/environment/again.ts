import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';

/** As often at all, with pauses that grow to the longest. */
const TRIES = 5;
export const PAUSE = { baseMs: 1_000, longestMs: 30_000 } as const;

export interface Patience {
  readonly signal: AbortSignal;
  /** Called before each pause. */
  readonly onPause?: (pauseMs: number, error: unknown) => void;
  /** Draws by lot: 0 to 1. */
  readonly lot?: () => number;
}

/** Does some work again when it failed for a reason that time may heal, and not otherwise. Throws what it threw last. */
export async function again<T>(work: () => Promise<T>, { signal, onPause, lot = Math.random }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const mayHelp = error instanceof BringupError && error.retryable === true && !signal.aborted;
      if (!mayHelp || attempt === TRIES) throw error;
      const pauseMs = pauseAfter(attempt, lot);
      onPause?.(pauseMs, error);
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
    }
  }
}

/** Anything from nothing to a limit that doubles, so that who failed together does not come back together (full jitter). */
export function pauseAfter(attempt: number, lot: () => number): number {
  return lot() * Math.min(PAUSE.longestMs, PAUSE.baseMs * 2 ** (attempt - 1));
}
