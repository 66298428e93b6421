import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Played, play } from './play.ts';
import { schedules, tell } from './schedule.ts';
import { makeTools, possibleTools } from './tools.ts';

/** How long a smaller schedule that still fails is looked for. */
const SHRINK_MS = 60_000;

export interface Trial {
  /** How many schedules. */
  readonly count: number;
  readonly seed: number;
  /** How many hosts at once. */
  readonly lanes: number;
  /** After that no further schedule is begun. */
  readonly timeoutMs: number;
}

/** How many schedules were played, and the first failure in words. */
export interface TrialResult {
  readonly played: number;
  /** The sum of what came about: a test that nothing happens in proves nothing. */
  readonly sum: Played;
  readonly failure: string | undefined;
}

/**
 * Plays random schedules on hosts made of namespaces, several at once; needs root. The first failure ends it, after a
 * smaller one was looked for. The same seed gives the same schedules, but not the same moments: it is real processes that run.
 */
export async function tryModel({ count, seed, lanes, timeoutMs }: Trial): Promise<TrialResult> {
  const parent = await mkdtemp(join(tmpdir(), 'bringup-model-'));
  const startedMs = performance.now();
  let played = 0;
  const sum = { locks: 0, steps: 0, kept: 0, takenBack: 0 };
  let brokenLane: number | undefined;
  let brokenMs = 0;
  const inVain = (lane: number) =>
    brokenLane !== undefined && (lane !== brokenLane || performance.now() > brokenMs + SHRINK_MS);

  async function lane(number: number): Promise<string | undefined> {
    const property = fc.asyncProperty(schedules(), async (schedule) => {
      if (inVain(number) || performance.now() > startedMs + timeoutMs) return;
      played += 1;
      try {
        const one = await play(schedule, parent);
        for (const [what, times] of Object.entries(one)) sum[what as keyof Played] += times;
      } catch (error) {
        if (inVain(number)) return;
        if (brokenLane === undefined) {
          brokenLane = number;
          brokenMs = performance.now();
        }
        throw error;
      }
    });
    const result = await fc.check(property, { seed: seed + number, numRuns: Math.ceil(count / lanes) });
    if (!result.failed || result.counterexample === null) return undefined;
    const [schedule] = result.counterexample;
    return `seed ${seed}, lane ${number}, schedule ${result.numRuns}, made smaller ${result.numShrinks} times:\n${tell(schedule)}\n${result.errorInstance}`;
  }

  try {
    await Promise.all(possibleTools().map((tools) => makeTools(parent, tools)));
    const failures = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    return { played, sum, failure: failures.find((failure) => failure !== undefined) };
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
