import { setTimeout as delay } from 'node:timers/promises';
import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';
import type { SshTarget } from './target.ts';

/** Permission to try again, for a whole run: a run may not spend more on retries than it has. */
export interface Retries {
  take(): boolean;
}

interface Patience {
  /** Pause before the first retry at most; it doubles. The pause itself is drawn by lot below that (full jitter). */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** What every pause has beside the lot. */
  readonly leastMs: number;
  /** No retry begins later than this after the first attempt. Undefined: the target's connect timeout. */
  readonly forMs: number | undefined;
}

/**
 * What may be tried again, and how patiently. A link that fell over is soon back, and a machine that is off shows it by using the
 * whole limit up at once. An sshd that turns us away does so for 15 s at least (PerSourcePenalties, sshd_config(5)).
 */
const PATIENCE: Partial<Record<Category, Patience>> = {
  network: { pauseMs: 500, longestPauseMs: 4_000, leastMs: 50, forMs: undefined },
  dns: { pauseMs: 500, longestPauseMs: 4_000, leastMs: 50, forMs: undefined },
  throttled: { pauseMs: 5_000, longestPauseMs: 20_000, leastMs: 5_000, forMs: 90_000 },
};

/** What time does not heal although its category often does. */
const LASTING = new Set(['not-an-ssh-server', 'jump-prohibited', 'name-not-found']);

/** How to retry. Without `retries` nothing is tried again. */
export interface RetryOptions {
  readonly target: Pick<SshTarget, 'name' | 'connectTimeoutMs'>;
  readonly retries?: Retries;
  readonly signal?: AbortSignal;
  readonly log?: (text: string) => void;
  /** Whether an error was handed on from somewhere that has tried again already. */
  readonly given?: (error: unknown) => boolean;
  /** Whether trying again costs the budget nothing: the trouble is another's, who pays for it. */
  readonly free?: () => boolean;
}

/** Does `work` until it succeeds, fails for good, or patience, budget or the run end. Throws what `work` threw last. */
export async function retrying<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { target, retries, signal, log, given, free } = options;
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (retries === undefined || signal?.aborted || given?.(error)) throw error;
      const pauseMs = pauseAfter(error, attempt, performance.now() - began, target.connectTimeoutMs);
      if (pauseMs === undefined || !(free?.() || retries.take())) throw error;
      if (error instanceof Error) log?.(`${error.message} Trying again in ${Math.ceil(pauseMs / 1_000)} s.`);
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal?.aborted) throw error;
    }
  }
}

/** How long to wait before trying again after `attempt` attempts in `spentMs`; undefined: not at all. */
export function pauseAfter(
  error: unknown,
  attempt: number,
  spentMs: number,
  connectTimeoutMs: number,
  lot: () => number = Math.random,
): number | undefined {
  if (!(error instanceof BringupError) || error.retryable === false || LASTING.has(error.code)) return undefined;
  const patience = PATIENCE[error.category];
  if (patience === undefined) return undefined;
  const { pauseMs, longestPauseMs, leastMs, forMs = connectTimeoutMs } = patience;
  const wait = leastMs + lot() * Math.min(longestPauseMs, pauseMs * 2 ** (attempt - 1));
  return spentMs + wait <= forMs ? wait : undefined;
}
