import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultText } from './faults/result-text.ts';
import { type Counts, planTrials, runSeries, threeHosts } from './faults/series.ts';
import type { TrialPlan, TrialResult } from './faults/trial.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** Name a failed trial again with this (or `npm run soak -- --only NAME`): the same seed makes the same trials. */
const SEED = process.env['BRINGUP_FAULTS_SEED'] ?? new Date().toISOString().slice(0, 19);

/** Trials that go on at the same time, each on three hosts of their own: those with cut links mostly wait. */
const LANES: readonly Counts[] = [
  { kill: 12, reboot: 2, power: 2, rival: 20 },
  { 'link-killed': 1, 'link-alive': 1 },
];
const plans = LANES.map((counts) => planTrials(SEED, counts));

describe.skipIf(!requireLab())('an apply over three hosts under faults', () => {
  const lab = freshLab(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => ({ name, suite: index % 2 === 0 ? 'trixie' : 'bookworm' })),
  );
  const stop = new AbortController();
  const results = new Map<TrialPlan, PromiseWithResolvers<TrialResult>>(
    plans.flat().map((plan) => [plan, Promise.withResolvers()]),
  );
  let over: Promise<unknown> = Promise.resolve();

  beforeAll(async () => {
    const place = await mkdtemp(join(tmpdir(), 'bringup-faults-'));
    over = Promise.allSettled(
      plans.map(async (lane, index) => {
        const ground = { lab: lab(), hosts: threeHosts(lab(), index * 3), place: join(place, `lane-${index}`) };
        for await (const result of runSeries(ground, lane, stop.signal)) results.get(result.plan)?.resolve(result);
      }),
    ).then(async (lanes) => {
      for (const lane of lanes)
        if (lane.status === 'rejected') for (const result of results.values()) result.reject(lane.reason);
      await rm(place, { recursive: true, force: true });
    });
  });
  afterAll(async () => {
    stop.abort();
    await over;
  });

  it.each(plans.flat())(
    '$seed: the next apply needs no help, and nothing is done twice',
    { timeout: 900_000 },
    async (plan) => {
      const result = await results.get(plan)?.promise;
      if (result === undefined) throw new TypeError('the trial was not planned');
      process.stderr.write(`${resultText({ ...result, evidence: '' })}\n`);
      expect(result.problems, resultText(result)).toEqual([]);
    },
  );
});
