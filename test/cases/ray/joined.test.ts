import { expect, test } from 'vitest';
import { joinFacts } from '../../../src/ray/joined.ts';
import { toProblem } from '../../../src/report/problem.ts';
import type { HostReport, StepReport } from '../../../src/report/report.ts';
import { BringupError } from '../../../src/core/error.ts';

const step = (kind: string, outcome: StepReport['outcome'], durationMs?: number): StepReport => ({
  id: `${kind}:main`,
  capability: kind === 'mesh-node' ? 'mesh' : 'ray',
  kind,
  title: 'main',
  outcome,
  source: {},
  ...(durationMs === undefined ? {} : { durationMs }),
});
const node = { cluster: 'main', node: 'ab'.repeat(28), address: '100.64.0.3', lock: 'cd'.repeat(32), ray: '2.60.0', python: '3.13.5' };
const host = (outcome: HostReport['outcome'], steps: readonly StepReport[], more: Partial<HostReport> = {}): HostReport => ({
  ...{ name: 'gpu-1', address: '192.0.2.11', outcome, steps, durationMs: 1, connections: 1, commands: 1 },
  ...{ orphans: [], notes: [], unknownBefore: [], ...more },
});
const joined = { published: { 'joined.ray': node, 'address.mesh': '100.64.0.9' } };

test('a host that joined tells its node, and what the steps of Ray took', () => {
  const steps = [step('mesh-node', 'changed', 9000), step('file', 'ok'), step('ray-environment', 'changed', 1520), step('ray-member', 'changed', 8010)];
  expect(joinFacts(host('changed', steps, joined))).toEqual({
    'node-id': node.node,
    'mesh-ip': '100.64.0.3',
    'ray-version': '2.60.0',
    'python-version': '3.13.5',
    'lock-hash': node.lock,
    'join-seconds': 9.5,
    verdict: 'joined',
    'failed-check': null,
  });
});

const problem = toProblem(new BringupError({ code: 'ray-ports-closed', category: 'verify', what: 'closed', remedy: 'open' }));

const gates = toProblem(new BringupError({ code: 'ray-gates-failed', category: 'unsupported', checks: ['memory', 'ports'], what: 'x', remedy: 'y' }));

test.each([
  ['converged', [step('ray-member', 'ok')], joined, 'already-joined', null],
  ['changed', [step('file', 'changed', 10), step('ray-member', 'ok')], joined, 'already-joined', null],
  ['changed', [step('ray-member', 'planned')], joined, 'planned', null],
  ['failed', [step('ray-reach', 'failed', 9), step('ray-member', 'skipped')], { problem }, 'failed', 'ray-ports-closed'],
  ['refused', [step('ray-gates', 'failed')], { problem }, 'refused', 'ray-ports-closed'],
  ['refused', [step('ray-gates', 'failed')], { problem: gates }, 'refused', 'memory,ports'],
  ['changed', [step('ray-drained', 'planned')], {}, 'planned', null],
  ['unreachable', [], { problem }, 'refused', 'ray-ports-closed'],
  ['unknown', [step('ray-member', 'unknown')], {}, 'unknown', null],
  ['skipped', [step('ray-member', 'skipped')], {}, 'skipped', null],
  ['rolled-back', [step('ray-member', 'rolled-back')], {}, 'failed', null],
  ['changed', [step('ray-drained', 'changed', 4)], {}, 'left', null],
] as const)('%s %j: %s', (outcome, steps, more, verdict, failed) => {
  const facts = joinFacts(host(outcome, steps, more));
  expect([facts.verdict, facts['failed-check']]).toEqual([verdict, failed]);
  expect(facts['join-seconds']).toBeNull();
});

test('what nobody told is not made up', () => {
  expect(joinFacts(host('failed', [], { published: { 'joined.ray': 'x', 'address.mesh': '100.64.0.9' } }))).toMatchObject({ 'node-id': null, 'mesh-ip': '100.64.0.9', 'lock-hash': null });
});
