import { expect, test } from 'vitest';
import { placesOf } from '../../../src/onboard/result.ts';
import { keptLabels } from '../../../src/providers/labels.ts';
import type { HostReport } from '../../../src/report/report.ts';

const KEY = `nodekey:${'ab'.repeat(32)}`;
const mine = {
  outcome: 'changed',
  steps: [],
  published: {
    'address.mesh': '100.64.0.2',
    'mesh.node': KEY,
    'joined.ray': { cluster: 'main', node: 'cd'.repeat(28), address: '100.64.0.2', lock: 'e'.repeat(64), ray: '2.60.0', python: '3.13.5' },
  },
} as unknown as HostReport;

test('the registry is told the node of the mesh and the labels of a node that was proven', () => {
  const labels = { rack: 'a', 'example.org/kind': 'big' };
  expect(placesOf(mine, { isRight: true, labels })).toMatchObject({ meshIp: '100.64.0.2', meshNodeId: KEY, rayNodeId: 'cd'.repeat(28), labels });
  const failed = placesOf(mine, { isRight: false, labels });
  expect([failed.meshNodeId, failed.rayNodeId, failed.labels]).toEqual([KEY, undefined, undefined]);
  expect(placesOf(mine, { isRight: true }).labels).toEqual({});
});

test('labels that Ray and bringup give, and what looks like a secret, are not kept', () => {
  const labels = { rack: 'a', '2nd': '', 'ray.io/node-id': 'x', 'bringup/host': 'gpu-1', 'api-key': 'abc' };
  expect(keptLabels(labels)).toEqual({ rack: 'a', '2nd': '' });
});
