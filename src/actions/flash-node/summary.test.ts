import { describe, expect, test } from 'vitest';
import type { NodePlan } from '../../flash/plan.ts';
import { FLASH_REPORT_VERSION, type FlashReport, type NodeReport } from '../../flash/report.ts';
import { planOutputs, runOutputs } from './outputs.ts';
import { flashSummary, planSummary } from './summary.ts';

const NODE: NodeReport = {
  node: 'rack/1',
  host: 'gpu-1',
  outcome: 'changed',
  image: '5f0c'.repeat(16),
  phases: [
    { phase: 'prepared', tookMs: 1_200 },
    { phase: 'flashed', tookMs: 65_000 },
  ],
  durationMs: 80_000,
  knownHost: '192.0.2.11 ssh-ed25519 AAAA',
  notes: ['a note with | and <b>'],
};
const BAD: NodeReport = {
  node: 'rack/2',
  host: 'gpu-2',
  outcome: 'failed',
  phases: [],
  durationMs: 5_000,
  notes: [],
  serialLog: '/state/serial/node2.log',
  problem: {
    code: 'flash-boot-failed',
    category: 'verify',
    what: 'node rack/2 does not boot: Kernel panic',
    remedy: 'read its serial line',
    where: {},
    retryable: false,
  },
};
const report = (...nodes: readonly NodeReport[]): FlashReport => ({
  version: FLASH_REPORT_VERSION,
  run: { id: 'r1', fleet: 'lab', startedAt: '2026-01-01T00:00:00Z', durationMs: 81_000 },
  nodes,
  leftBehind: [],
  exitCode: nodes.some(({ problem }) => problem !== undefined) ? 4 : 0,
});

describe('the summary of a run', () => {
  test('has a row for each node with how long each phase took', () => {
    const lines = flashSummary(report(NODE), new Map(), 'bringup flash run').split('\n');
    expect(lines).toContain('## ✔ lab · flash');
    expect(lines).toContain('**1 node · 1 min 21 s**');
    expect(lines).toContain(
      '| rack/1 | gpu-1 | ✔ written and proven | <code>5f0c5f0c5f0c</code> | 1.2 s | 1 min 05 s |  |  |  | 1 min 20 s |',
    );
    expect(lines).toContain('- rack/1: a note with &#124; and &#60;b&#62;');
  });

  test('tells what an earlier run had left behind', () => {
    const leftBehind = [{ board: 'rack', text: 'node 2 has its power back, which an earlier run had taken from it' }];
    const text = flashSummary({ ...report(NODE), leftBehind }, new Map(), 'bringup flash run');
    expect(text).toContain('- rack: node 2 has its power back');
  });

  test('tells what a node is now that a run over it was cancelled', () => {
    const now = 'its disk may hold part of an image, so it is to stay off; the next run writes it anew';
    expect(flashSummary(report({ ...BAD, now }), new Map(), 'bringup flash run')).toContain(`<br>now: ${now}`);
  });

  test('tells what went wrong first, with the serial line as evidence that is no markup', () => {
    const serial = new Map([['rack/2', '```\n</details> Kernel panic']]);
    const text = flashSummary(report(NODE, BAD), serial, 'bringup flash run');
    expect(text).toContain('**2 nodes · 1 not right · 1 min 21 s · exit 4**');
    expect(text).toContain('- ✖ **rack/2**: node rack/2 does not boot: Kernel panic\n  <br>→ read its serial line');
    expect(text).toContain('````text\n```\n</details> Kernel panic\n````');
    expect(text.indexOf('What went wrong')).toBeLessThan(text.indexOf('| node |'));
  });

  test('of four nodes that never end to talk fits into what the runner takes', () => {
    const nodes = [1, 2, 3, 4].map((id) => ({ ...BAD, node: `rack/${id}` }));
    const serial = new Map(nodes.map(({ node }) => [node, 'é panic\n'.repeat(100_000)]));
    expect(Buffer.byteLength(flashSummary(report(...nodes), serial, 'x'))).toBeLessThan(1_000_000);
  });
});

const PLANS: readonly NodePlan[] = [
  { node: 'rack/1', host: 'gpu-1', begin: 'nothing', image: 'aa' },
  {
    node: 'rack/2',
    host: 'gpu-2',
    begin: 'write',
    image: 'bb',
    base: { from: '/images/u.img.xz', sha256: 'cc', os: 'Ubuntu for RK1', diskBytes: 1_200_000_000 },
    partitions: [],
    edits: [{ partition: 2, type: 'file', path: '/etc/motd', now: 'changed', mode: '0644', bytes: 5 }],
    size: { raw: 2 ** 32, changed: 4_096, sent: 2 ** 20 },
    calls: ['power on node 2'],
  },
];

test('a plan tells sizes, and files and calls behind a click', () => {
  const text = planSummary('lab', PLANS, 'bringup flash plan');
  expect(text).toContain('**2 nodes · 1 to write**');
  expect(text).toContain('| rack/1 | gpu-1 | ✔ runs its image | <code>aa</code> |  |  |  |');
  expect(text).toContain('| rack/2 | gpu-2 | ~ is written | <code>bb</code> | 4.00 GiB | 4.0 KiB | 1.0 MiB |');
  expect(text).toMatch(/~ 2:\/etc\/motd {3}0644 5 B\n[\s\S]*→ power on node 2\n```/);
});

test('outputs tell each node, the heaviest outcome, and whether something was written', () => {
  expect(runOutputs(report(NODE, BAD), [])).toEqual({
    changed: 'true',
    outcome: 'failed',
    nodes: JSON.stringify([
      { node: 'rack/1', host: 'gpu-1', address: null, outcome: 'changed', image: NODE.image },
      { node: 'rack/2', host: 'gpu-2', address: null, outcome: 'failed', image: null },
    ]),
    images: JSON.stringify({ 'rack/1': NODE.image }),
    'known-hosts': '192.0.2.11 ssh-ed25519 AAAA',
    plan: '',
  });
  expect(runOutputs(report({ ...NODE, outcome: 'converged', phases: [] }), []).changed).toBe('false');
  expect(planOutputs(PLANS, [])).toMatchObject({
    changed: 'true',
    outcome: 'changed',
    images: '{"rack/1":"aa","rack/2":"bb"}',
    plan: '{"rack/1":{"begin":"nothing","image":"aa"},"rack/2":{"begin":"write","image":"bb"}}',
  });
  expect(planOutputs(PLANS.slice(0, 1), [])).toMatchObject({ changed: 'false', outcome: 'converged' });
});
