import { expect, test } from 'vitest';
import type { Looked } from '../../ray/look.ts';
import type { Problem } from '../../report/report.ts';
import { goneProblem, statusSummary } from './summary.ts';

const NOW = Date.parse('2027-01-01T12:00:00Z');
const node = (given: object) => ({
  ...{ id: 'ab'.repeat(28), address: '192.0.2.2', head: false, alive: true, labels: {}, resources: {} },
  ...{ startedMs: NOW - 60_000, ...given },
});
const gone = {
  cluster: 'main',
  name: 'anna',
  host: 'gpu-1',
  provider: '01K',
  reason: 'no heartbeats',
  since: '2027-01-01T11:00:00Z',
};

test('who is gone stands first, then each cluster as its head knows it', () => {
  const looked: Looked = {
    clusters: [
      {
        cluster: 'main',
        versions: { ray: '2.60.0', python: '3.13.5' },
        hosts: [
          { host: 'head-1', role: 'head', node: node({}) },
          {
            host: 'gpu-1',
            role: 'worker',
            node: node({ alive: false, endedMs: NOW - 120_000, death: 'no <heartbeats>' }),
          },
          { host: 'gpu-2', role: 'worker' },
        ],
        strangers: [node({ address: '192.0.2.9' })],
      },
      { cluster: 'other', problem: { what: 'its head is away', remedy: 'look at it' } as Problem },
    ],
    providers: null,
    gone: [gone],
    exitCode: 3,
  };
  const text = statusSummary('lab', looked, NOW);
  expect(text).toContain('## ✖ lab · Ray\n\n**1 of 3 hosts alive · 1 gone · exit 3**');
  expect(text.indexOf('**anna**')).toBeLessThan(text.indexOf('**other**: its head is away'));
  expect(text.indexOf('**other**')).toBeLessThan(text.indexOf('| head-1 | head |'));
  expect(text).toContain('✔ alive, began 1 min 00 s ago');
  expect(text).toContain('✖ dead, 2 min 00 s ago: no &#60;heartbeats&#62;');
  expect(text).toContain('| gpu-2 | worker |  |  | - no node |');
  expect(text).toContain('no host of this fleet');
  expect(text).not.toContain('### other');
});

test('what helps is what there is to do about it', () => {
  expect(goneProblem(gone).remedy).toBe(
    'when its machine is well: `bringup ray up -s gpu-1`; gone for good: `bringup providers remove anna`',
  );
  const { host: _host, provider: _provider, ...stranger } = gone;
  expect(goneProblem(stranger)).toMatchObject({ remedy: 'look at its machine', where: {} });
});
