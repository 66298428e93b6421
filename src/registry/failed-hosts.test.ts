import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HostOutcome } from '../report/outcome.ts';
import type { HostReport, Report } from '../report/report.ts';
import { failedHosts } from './failed-hosts.ts';
import { openRunStore } from './run-store.ts';

async function store() {
  const directory = await mkdtemp(join(tmpdir(), 'failed-hosts-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return openRunStore('lab', () => expect.unreachable(), directory);
}

let runs = 0;
function report(command: Report['run']['command'], outcomes: Record<string, HostOutcome | 'held'>): Report {
  const hosts = Object.entries(outcomes).map(
    ([name, outcome]): HostReport => ({
      name,
      address: name,
      outcome: outcome === 'held' ? 'skipped' : outcome,
      ...(outcome === 'held' ? { heldBack: 'a failed' } : {}),
      steps: [],
      durationMs: 1,
      connections: 1,
      commands: 1,
      orphans: [],
      notes: [],
      unknownBefore: [],
    }),
  );
  runs += 1;
  const id = `2026-01-01T00-00-0${runs}Z-0000`;
  const run = {
    id,
    command,
    startedAt: '2026-01-01T00:00:00Z',
    durationMs: 1,
    fleet: 'lab',
    by: 'me@here',
    bringup: '0',
  };
  return { version: 'bringup.report/1', run, hosts, problems: [], cancelled: false, exitCode: 0 };
}

test('who failed and who the rollout did not come to are tried again, and nobody else', async () => {
  const runsHere = await store();
  expect(await failedHosts(runsHere, 'failed')).toBeUndefined();
  await runsHere.save(report('apply', { a: 'failed', b: 'held', c: 'skipped', d: 'changed', e: 'locked' }));
  expect(await failedHosts(runsHere, 'x, !failed')).toEqual(['a', 'b', 'e']);
  expect(await failedHosts(runsHere, 'all')).toBeUndefined();
});

test('a look at the fleet in between does not hide what an apply left, unless it found something itself', async () => {
  const runsHere = await store();
  await runsHere.save(report('apply', { a: 'failed', b: 'changed' }));
  await runsHere.save(report('plan', { a: 'changed', b: 'converged' }));
  expect(await failedHosts(runsHere, 'failed')).toEqual(['a']);
  await runsHere.save(report('check', { a: 'converged', b: 'unreachable' }));
  expect(await failedHosts(runsHere, 'failed')).toEqual(['b']);
  await runsHere.save(report('apply', { b: 'changed' }));
  await runsHere.save(report('plan', { a: 'changed', b: 'converged' }));
  expect(await failedHosts(runsHere, 'failed')).toEqual([]);
});
