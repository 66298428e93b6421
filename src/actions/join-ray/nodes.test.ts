import { expect, test } from 'vitest';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { HostReport, Report } from '../../report/report.ts';
import { nodesOf } from './nodes.ts';
import { nodeOutputs } from './outputs.ts';
import { nodesSummary } from './summary.ts';

const ID = 'ab'.repeat(28);
const LOCK = 'f'.repeat(64);
const published = (node: string) => ({
  'address.mesh': '100.64.0.2',
  'joined.ray': { cluster: 'main', node, address: '100.64.0.2', ray: '2.60.0', python: '3.13.5', lock: LOCK },
});
const step = (kind: string, outcome: string, durationMs = 0) => ({ kind, capability: 'ray', outcome, durationMs });
const host = (name: string, given: object) =>
  ({ name, address: '192.0.2.1', outcome: 'changed', steps: [], ...given }) as unknown as HostReport;
const section = (name: string, ray: object) =>
  ({ name, sections: { ray: { cluster: 'main', ...ray } } }) as unknown as FleetHost;

const HOSTS = [
  host('head-1', { outcome: 'converged', steps: [step('ray-member', 'ok')], published: published('cd'.repeat(28)) }),
  host('gpu-1', { steps: [step('ray-member', 'changed', 4200)], published: published(ID) }),
  host('gpu-2', { outcome: 'refused', problem: { code: 'ray-gates-failed', checks: ['memory', 'ports'] } }),
  host('web', {}),
];
const SECTIONS = [section('head-1', { role: 'head' }), section('gpu-1', {}), section('gpu-2', {})];
const of = (...names: readonly string[]) => {
  const report = { hosts: HOSTS.filter(({ name }) => names.includes(name)) } as unknown as Report;
  return { report, nodes: nodesOf(report, SECTIONS) };
};

test('one that was chosen is told by itself, whatever became of its head', () => {
  const { report, nodes } = of('head-1', 'gpu-1');
  const outputs = nodeOutputs(report, nodes, ['gpu-1']);
  expect(outputs).toMatchObject({
    'node-id': ID,
    'mesh-ip': '100.64.0.2',
    'ray-version': '2.60.0',
    'python-version': '3.13.5',
    'lock-hash': LOCK,
    'join-seconds': '4.2',
    verdict: 'joined',
    'failed-check': '',
  });
  expect(JSON.parse(outputs['hosts'] ?? '')[1]).toEqual({
    ...{ name: 'gpu-1', address: '192.0.2.1', outcome: 'changed', mesh: { address: '100.64.0.2', name: null } },
    ...{ cluster: 'main', role: 'worker', 'node-id': ID, 'mesh-ip': '100.64.0.2', 'ray-version': '2.60.0' },
    ...{ 'python-version': '3.13.5', 'lock-hash': LOCK, 'join-seconds': 4.2, verdict: 'joined', 'failed-check': null },
  });
});

test('of several the worst decides, and none of the single values is told', () => {
  const { report, nodes } = of('head-1', 'gpu-1', 'gpu-2', 'web');
  const outputs = nodeOutputs(report, nodes, ['head-1', 'gpu-1', 'gpu-2', 'web']);
  expect(outputs).toMatchObject({
    ...{ 'node-id': '', 'mesh-ip': '', 'join-seconds': '' },
    ...{ verdict: 'refused', 'failed-check': 'memory,ports' },
  });
  expect(JSON.parse(outputs['hosts'] ?? '')[3]).toEqual({
    ...{ name: 'web', address: '192.0.2.1', outcome: 'changed', mesh: null },
  });
});

test('a head that stopped its worker is not hidden by it', () => {
  const failed = { hosts: [host('head-1', { outcome: 'failed', problem: { code: 'ray-not-joined' } }), HOSTS[1]] };
  const nodes = nodesOf(failed as unknown as Report, SECTIONS);
  expect(nodeOutputs(failed as unknown as Report, nodes, ['gpu-1'])).toMatchObject({
    ...{ 'node-id': ID, verdict: 'failed', 'failed-check': 'ray-not-joined' },
  });
});

test('a table and a picture', () => {
  const text = nodesSummary(of('head-1', 'gpu-1', 'gpu-2').nodes);
  expect(text).toContain('## Ray: 2 of 3 nodes proven');
  expect(text).toContain(
    `| gpu-1 | main | worker | <code>${ID.slice(0, 12)}</code> | <code>100.64.0.2</code> | 2.60.0 | 3.13.5 | 4.2 | ✔ joined |`,
  );
  expect(text).toContain('| gpu-2 | main | worker |  |  |  |  |  | ✖ refused: <code>memory,ports</code> |');
  expect(text).toContain('n2["gpu-2<br/>worker · refused"]:::bad');
  expect(text.match(/^ {2}n0 --- n[12]$/gm)).toHaveLength(2);
});
