import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labUp } from '../../src/lab/up.ts';
import { resultText, summaryTable } from '../lab/faults/result-text.ts';
import { hostsOf, lanesOf, runSeries } from '../lab/faults/series.ts';
import type { TrialPlan, TrialResult } from '../lab/faults/trial.ts';
import { type SoakOptions, soakOptions, USAGE } from './options.ts';

/** `npm run soak`: many trials of an apply under faults on real hosts; a line for each, then a table. Exit 0: all went well. */
async function main(argv: readonly string[]): Promise<number> {
  let options: SoakOptions;
  try {
    options = soakOptions(argv);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { plans, minutes } = options;
  process.stdout.write(`${plans.length} trials\n`);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), minutes * 60_000);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const place = await mkdtemp(join(tmpdir(), 'bringup-soak-'));
  try {
    const results = await soak(plans, place, stop.signal);
    process.stdout.write(`${summaryTable(results)}\n`);
    if (results.length < plans.length)
      process.stdout.write(`stopped before the end: ${results.length} of ${plans.length} trials were made\n`);
    return results.length === plans.length && results.every(({ problems }) => problems.length === 0) ? 0 : 1;
  } finally {
    clearTimeout(timer);
    await rm(place, { recursive: true, force: true });
  }
}

async function soak(plans: readonly TrialPlan[], place: string, signal: AbortSignal): Promise<readonly TrialResult[]> {
  const lanes = lanesOf(plans);
  await using lab = await labUp({
    name: `soak-${randomBytes(3).toString('hex')}`,
    hosts: hostsOf(lanes),
    progress: (line) => process.stderr.write(`lab: ${line}\n`),
    signal,
  });
  const results: TrialResult[] = [];
  await Promise.all(
    lanes.map(async (lane) => {
      const { hosts } = lane;
      for await (const result of runSeries({ lab, hosts, place: join(place, hosts[0]) }, lane.plans, signal)) {
        results.push(result);
        process.stdout.write(`${resultText(result)}\n`);
      }
    }),
  );
  return results;
}

process.exitCode = await main(process.argv.slice(2));
