import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultText } from './faults/result-text.ts';
import { hostsOf, lanesOf, planTrials, runSeries } from './faults/series.ts';
import type { TrialPlan, TrialResult } from './faults/trial.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** Name a failed trial again with this (or `npm run soak -- --only NAME`): the same seed makes the same trials. */
const SEED = process.env['BRINGUP_FAULTS_SEED'] ?? new Date().toISOString().slice(0, 19);

const lanes = lanesOf(
  planTrials(SEED, { kill: 12, reboot: 2, power: 2, rival: 20, 'link-killed': 1, 'link-alive': 1 }),
);
const plans = lanes.flatMap((lane) => lane.plans);

describe.skipIf(!requireLab())('an apply over three hosts under faults', () => {
  const lab = freshLab(hostsOf(lanes));
  const stop = new AbortController();
  const results = new Map<TrialPlan, PromiseWithResolvers<TrialResult>>(
    plans.map((plan) => [plan, Promise.withResolvers()]),
  );
  for (const { promise } of results.values()) promise.catch(() => undefined);
  let over: Promise<unknown> = Promise.resolve();

  beforeAll(async () => {
    const place = await mkdtemp(join(tmpdir(), 'bringup-faults-'));
    over = Promise.allSettled(
      lanes.map(async ({ hosts, plans: own }) => {
        const ground = { lab: lab(), hosts, place: join(place, hosts[0]) };
        for await (const result of runSeries(ground, own, stop.signal)) results.get(result.plan)?.resolve(result);
      }),
    ).then(async (ends) => {
      for (const lane of ends)
        if (lane.status === 'rejected') for (const result of results.values()) result.reject(lane.reason);
      await rm(place, { recursive: true, force: true });
    });
  });
  afterAll(async () => {
    stop.abort();
    await over;
  });

  it.each(plans)(
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
