import { expect, test } from 'vitest';
import type { TuringPiConfig } from './api.ts';
import { firstAddress, nodeInfos } from './node-info.ts';

const CONFIG: TuringPiConfig = {
  address: '192.0.2.90',
  password: 'secret',
  nodes: {
    1: { address: '192.0.2.11', module: 'rk1', mac: '02:00:5e:00:53:01' },
    3: { address: '198.51.100.130', module: 'cm4', hostname: 'db', prefixLength: 25, dns: ['198.51.100.200'] },
  },
};

test('host names, routers and resolvers follow from a board and its addresses', () => {
  expect(nodeInfos(CONFIG)).toEqual([
    {
      id: 1,
      name: 'tpi/1',
      module: 'rk1',
      address: '192.0.2.11',
      prefixLength: 24,
      hostname: 'tpi-node1',
      gateway: '192.0.2.1',
      dns: ['192.0.2.1'],
      mac: '02:00:5e:00:53:01',
    },
    {
      id: 3,
      name: 'tpi/3',
      module: 'cm4',
      address: '198.51.100.130',
      prefixLength: 25,
      hostname: 'db',
      gateway: '198.51.100.129',
      dns: ['198.51.100.200'],
      mac: undefined,
    },
  ]);
  const shared = { gateway: '192.0.2.254', dns: ['192.0.2.53'], domain: 'lab.example.org' };
  const [first] = nodeInfos({ ...CONFIG, name: 'rack-1', network: shared });
  expect(first).toMatchObject({
    name: 'rack-1/1',
    hostname: 'rack-1-node1.lab.example.org',
    gateway: '192.0.2.254',
    dns: ['192.0.2.53'],
  });
});

test.each([
  ['10.20.30.40', 8, '10.0.0.1'],
  ['172.16.5.9', 30, undefined],
  ['192.0.2.1', 24, undefined],
  ['192.0.2.11', 31, undefined],
  ['2001:db8::11', 64, undefined],
])('the router of %s/%i is %s', (address, prefixLength, router) => {
  expect(firstAddress(address, prefixLength)).toBe(router);
});

test.each([
  [{ ...CONFIG, nodes: {} }, 'nodes has no node'],
  [{ ...CONFIG, address: ' ' }, 'address is empty'],
  [{ ...CONFIG, name: 'Rack 1' }, 'name is "Rack 1"'],
  [{ ...CONFIG, nodes: { 1: { address: 'web', module: 'rk1' } } }, 'nodes.1.address is "web"'],
  [{ ...CONFIG, nodes: { 5: { address: '192.0.2.1', module: 'rk1' } } }, 'nodes.5 is no slot'],
  [{ ...CONFIG, network: { prefixLength: 33 } }, 'nodes.1.prefixLength is 33'],
])('what cannot be right is told: %#', (config, sentence) => {
  expect(() => nodeInfos(config as TuringPiConfig)).toThrow(sentence);
});
