import { expect, test } from 'vitest';
import { rayCheckText } from '../../../../src/cli/ray-check-text.ts';
import type { CheckedHost } from '../../../../src/ray/gates/check.ts';
import { unreadable } from '../../../../src/ray/gates/kind.ts';

const OPTIONS = { colour: false, width: 80, verbose: false };
const passed = { id: 'memory', title: 'memory', status: 'pass', actual: 2 ** 31, required: 2 ** 30, unit: 'bytes', purpose: 'work', remedy: '' } as const;
const failed = { id: 'clock', title: 'clock', status: 'fail', actual: -300, required: 30, unit: 'seconds', purpose: 'order', remedy: 'set it' } as const;
const hosts: readonly CheckedHost[] = [
  { name: 'head-1', cluster: 'main', role: 'head', ready: true, gates: [passed] },
  { name: 'gpu-1', cluster: 'main', role: 'worker', ready: false, gates: [passed, failed] },
  { name: 'gpu-2', cluster: 'main', role: 'worker', ready: false, gates: [], problem: unreadable() },
];

test('of several hosts what does not pass, each with what to do', () => {
  expect(rayCheckText(hosts, ['ctl'], OPTIONS)).toBe(
    [
      'head-1  ✔ ready  1 gate  head of main',
      'gpu-1   ✖ not ready  1 of 2 gates failed  worker of main',
      '  ✖ clock  -300 s  needs at most 30 s',
      '      order.',
      '    → set it',
      'gpu-2   ✖ refused  worker of main',
      '    ✖ what the host is could not be read to the end, so nobody knows whether it',
      '      can be a node of Ray',
      '      → run it again; `bringup facts` tells whether the host answers other',
      '        questions',
      '',
      '1 of 3 hosts can be nodes · 1 host without Ray',
      '',
    ].join('\n'),
  );
});

test('of one host every gate', () => {
  expect(rayCheckText(hosts.slice(0, 1), [], OPTIONS)).toBe(
    'head-1  ✔ ready  1 gate  head of main\n  ✔ memory  2.00 GiB  needs 1.00 GiB\n\n1 of 1 host can be a node · next: bringup plan\n',
  );
});
