import { expect, test } from 'vitest';
import { rayStatusText } from '../../../src/cli/ray-status-text.ts';
import type { RayNode } from '../../../src/ray/cluster/nodes.ts';
import { isOtherAddress } from '../../../src/ray/other-address.ts';

test.each([
  ['100.64.0.2', '100.64.0.2', false],
  ['100.64.0.2', '100.64.0.9', true],
  ['192.0.2.2', 'fd7a:115c::2', true],
  ['fd7a:115c:0::2', 'FD7A:115C::0002', false],
  ['fd7a:115c::3', 'fd7a:115c::2', true],
  // Ray takes another one instead.
  ['192.0.2.2', '127.0.0.1', false],
  ['fe80::1', '::1', false],
  // Nobody knows.
  ['', '192.0.2.2', false],
  ['192.0.2.2', '', false],
])('a node at %j of a host at %j has moved: %s', (node, host, moved) => expect(isOtherAddress(node, host)).toBe(moved));

test('a node that is alive at another address than the fleet file says is not right', () => {
  const node: RayNode = { id: 'ab'.repeat(28), address: '192.0.2.2', head: false, alive: true, labels: {}, resources: { CPU: 4 }, startedMs: 0 };
  const status = { cluster: 'main', versions: { ray: '2.60.0', python: '3.13.5' }, strangers: [] };
  const text = (moved: object) =>
    rayStatusText({ ...status, hosts: [{ host: 'gpu-1', role: 'worker', node, ...moved }] }, 60_000, { colour: false, width: 120, verbose: false } as never);
  expect(text({})).toContain('✔ gpu-1  worker  192.0.2.2  for 1 min 00 s  CPU 4');
  expect(text({ moved: '192.0.2.7' })).toContain('✖ gpu-1  worker  192.0.2.2  moved to 192.0.2.7, by the fleet file: bringup ray up');
});
