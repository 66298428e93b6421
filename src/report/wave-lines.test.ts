import { expect, test } from 'vitest';
import { manyHosts } from '../../test/cases/report/many-hosts.ts';
import type { HostReport, Report } from './report.ts';
import { appliedWaves, plannedWaves } from './wave-lines.ts';

const [first] = manyHosts().hosts;
if (first === undefined) throw new Error('no host');
const host: HostReport = first;

/** A report of waves of these sizes. */
function inWaves(sizes: readonly number[], more: (wave: number) => Partial<HostReport> = () => ({})): Report {
  const hosts = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, at) => ({
      ...host,
      name: `w${index + 1}-${at}`,
      outcome: 'changed' as const,
      wave: index + 1,
      ...more(index + 1),
    })),
  );
  const report = manyHosts();
  return { ...report, run: { ...report.run, rollout: { canary: true, failureBudget: 2, pauseMs: 90_000 } }, hosts };
}

test('many waves are told by their sizes, alike ones together', () => {
  expect(plannedWaves(inWaves([2, ...Array.from({ length: 20 }, () => 2), 1]))).toEqual([
    'wave 1 (canary)   2 hosts',
    'waves 2 to 21     2 hosts each',
    'wave 22           1 host',
    '1 min 30 s between waves; no further wave begins once more than 2 failed',
  ]);
});

test('waves that ended alike, and waves that were not begun, share a line', () => {
  const report = inWaves([1, 2, 2, 2, 2, 1], (wave) =>
    wave < 4 ? {} : { outcome: 'skipped' as const, heldBack: 'w3-0 failed' },
  );
  expect(appliedWaves(report)).toEqual([
    'wave 1 (canary)   1 changed',
    'waves 2 to 3      2 changed each',
    'waves 4 to 5      2 not begun each',
    'wave 6            1 not begun',
    'no further wave was begun: w3-0 failed',
  ]);
});

test('a run without waves has no such lines', () => {
  expect([...plannedWaves(manyHosts()), ...appliedWaves(manyHosts())]).toEqual([]);
});
