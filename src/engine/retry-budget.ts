import type { Category } from '../core/category.ts';

/** How many times all hosts of a run together may try something again: a trouble of the whole fleet is not multiplied. */
export interface RetryBudget {
  /** Takes one; false when none is left. */
  take(): boolean;
  readonly left: number;
}

const FEWEST = 10;
const SHARE = 0.1;

/** The budget of one run over so many hosts: ten, and one more for each ten hosts. */
export function createRetryBudget(hosts: number): RetryBudget {
  let left = FEWEST + Math.floor(hosts * SHARE);
  return {
    get left() {
      return left;
    },
    take() {
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}

interface Pace {
  /** Waited in any case: asking sooner cannot help. */
  readonly leastMs: number;
  /** The widest first wait; it doubles with each attempt. */
  readonly baseMs: number;
  readonly mostMs: number;
}

const QUICK: Pace = { leastMs: 300, baseMs: 2_000, mostMs: 20_000 };

/** Troubles with a pace of their own. An sshd forgets a penalty only with time; a package manager is held for many seconds. */
const PACES: Partial<Record<Category, Pace>> = {
  throttled: { leastMs: 4_000, baseMs: 8_000, mostMs: 32_000 },
  'package-lock': { leastMs: 1_000, baseMs: 8_000, mostMs: 60_000 },
};

/**
 * How long to wait before an attempt, in milliseconds; `attempt` counts from 1. Spread over the whole width, so that hosts
 * that failed together do not come back together (full jitter, AWS Architecture Blog: Exponential Backoff And Jitter).
 */
export function retryDelayMs(category: Category, attempt: number, random: () => number = Math.random): number {
  const { leastMs, baseMs, mostMs } = PACES[category] ?? QUICK;
  return leastMs + random() * Math.min(mostMs, baseMs * 2 ** (attempt - 1));
}
