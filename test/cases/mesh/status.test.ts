import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { meshStatusText } from '../../../src/cli/mesh-status-text.ts';
import type { MeshNode } from '../../../src/mesh/headscale/answers.ts';
import { askMeshStatus } from '../../../src/mesh/status.ts';
import { columnsOf } from '../../../src/report/columns.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

const node = (name: string, more: Partial<MeshNode> = {}): MeshNode => ({
  id: name,
  name,
  hostname: name,
  machineKey: 'mkey:00',
  nodeKey: 'nodekey:00',
  user: 'mesh',
  addresses: ['100.64.0.1', 'fd7a:115c:a1e0::1'],
  online: true,
  lastSeen: '2026-11-21T11:59:00Z',
  expiry: undefined,
  tags: [],
  routes: { offered: [], approved: [] },
  keyId: undefined,
  ...more,
});

const ask = (nodes: readonly MeshNode[], fleet: readonly string[], only?: readonly string[]) =>
  askMeshStatus({ fleet: fleet.map((name) => ({ name, inMesh: name })), ...(only === undefined ? {} : { only }) }, {
    product: 'headscale',
    url: 'https://mesh.example.org',
    version: '0.29.2',
    user: { id: '1', name: 'mesh' },
    nodes: async () => nodes,
  });

const NODES = [
  node('gpu-2', { online: false, lastSeen: '2026-11-18T11:00:00Z', addresses: ['100.64.0.2'], expiry: '2026-11-19T12:00:00Z' }),
  node('gpu-1', { user: undefined, tags: ['tag:worker', 'tag:rack-a'], routes: { offered: ['10.1.0.0/24', '10.2.0.0/24'], approved: ['10.1.0.0/24', '10.9.0.0/24'] } }),
  node('gpu-3-1', { hostname: 'GPU-3', online: false, lastSeen: undefined, addresses: [], expiry: '2026-11-21T15:30:00Z' }),
  node('notebook'),
  node('elsewhere', { user: 'guests' }),
];

test('hosts are found by name or by what the machine calls itself, and who is not there is told', async () => {
  const status = await ask(NODES, ['gpu-1', 'gpu-2', 'gpu-3', 'ctl']);
  expect(status.nodes.map(({ name, host }) => [name, host])).toEqual([['gpu-1', 'gpu-1'], ['gpu-2', 'gpu-2'], ['gpu-3-1', 'gpu-3'], ['notebook', undefined]]);
  expect(status).toMatchObject({ missing: ['ctl'], othersCount: 1, user: { id: '1', name: 'mesh' } });
  expect(status.nodes[0]?.waitingRoutes).toEqual(['10.2.0.0/24']);
});

test('a host that another user has joined is shown, because it is the fleet’s', async () => {
  const status = await ask(NODES, ['elsewhere']);
  expect(status).toMatchObject({ missing: [], othersCount: 0 });
});

test('of some hosts only their nodes are told, and who of them is not there', async () => {
  const status = await ask(NODES, ['gpu-1', 'gpu-2', 'gpu-3', 'ctl', 'nas'], ['gpu-3', 'ctl']);
  expect(status.nodes.map(({ name, host }) => [name, host])).toEqual([['gpu-3-1', 'gpu-3']]);
  expect(status).toMatchObject({ missing: ['ctl'], othersCount: 4 });
});

test('the text: one line for each node while there is room', async () => {
  const text = meshStatusText(await ask(NODES, ['gpu-1', 'gpu-2', 'gpu-3', 'ctl']), 'lab', NOW, { colour: false, width: 140, verbose: false });
  expect(text).toBe(`fleet lab · https://mesh.example.org · Headscale 0.29.2 · user mesh

✔ gpu-1     online                100.64.0.1 fd7a:115c:a1e0::1  tag:worker · tag:rack-a · routes 10.1.0.0/24
                                                                routes not approved: 10.2.0.0/24
✖ gpu-2     last seen 3 days ago  100.64.0.2                    key expired 2 days ago
- gpu-3-1   never seen                                          calls itself gpu-3 · key expires in 3 h 30 min
✔ notebook  online                100.64.0.1 fd7a:115c:a1e0::1  not a host of this fleet
✖ ctl       not in the mesh

4 nodes · 2 online · 1 key expired · 1 host not in the mesh · 1 other node not shown
`);
});

test('the text of 80 columns, and of an empty mesh', async () => {
  const narrow = meshStatusText(await ask(NODES, ['gpu-1', 'gpu-2', 'gpu-3', 'ctl']), 'lab', NOW, { colour: true, width: 80, verbose: false });
  expect(stripVTControlCharacters(narrow)).toContain('fd7a:115c:a1e0::1\n    tag:worker · tag:rack-a · routes 10.1.0.0/24\n    routes not approved: 10.2.0.0/24\n');
  expect(narrow.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
  const empty = meshStatusText(await ask([], []), 'lab', NOW, { colour: false, width: 80, verbose: false });
  expect(empty).toBe('fleet lab · https://mesh.example.org · Headscale 0.29.2 · user mesh\n\n0 nodes · 0 online\n');
});

test('names and tags that others chose cannot speak to the terminal', async () => {
  const text = meshStatusText(await ask([node('evil\x1b[2J\nname', { tags: ['tag:\u202e'] })], []), 'lab', NOW, { colour: false, width: 140, verbose: false });
  expect(text).not.toMatch(/[\x1b\u202e]/);
  expect(text.trim().split('\n')).toHaveLength(5);
});

test('a node that nobody asks for any more is told how it leaves, and is not missed when it is gone', async () => {
  const hosts = [{ name: 'gpu-1', inMesh: 'gpu-1', wanted: false }, { name: 'ctl', inMesh: 'ctl', wanted: false }];
  const status = await askMeshStatus({ fleet: hosts }, { product: 'headscale', url: 'x', version: '0.29.2', user: undefined, nodes: async () => [node('gpu-1')] });
  expect(status).toMatchObject({ nodes: [{ host: 'gpu-1', unwanted: true }], missing: [] });
  expect(meshStatusText(status, 'lab', NOW, { colour: false, width: 140, verbose: false })).toContain('still a node: bringup mesh leave --select gpu-1');
});

test('a node that is online with an expired key is not shown as well', async () => {
  const text = meshStatusText(await ask([node('gpu-1', { expiry: '2026-11-21T11:00:00Z' })], ['gpu-1']), 'lab', NOW, { colour: false, width: 140, verbose: false });
  expect(text).toMatch(/^✖ gpu-1 +online .*key expired 1 h 00 min ago/m);
  expect(text).not.toContain('✔');
});
