import { expect, test } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { compose } from '../../../src/engine/compose.ts';
import type { Wanted } from '../../../src/engine/resource.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import type { PairingSpec } from '../../../src/syncthing/pairing-spec.ts';
import { syncthing } from '../../../src/syncthing/capability.ts';
import type { SyncSpec } from '../../../src/syncthing/sync.ts';
import { fleetWith } from './fleet.ts';

type Told = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const usual = { syncthing: { folders: ['shared'], address: 'host' } };
const id = (letter: string) => Array.from({ length: 8 }, () => letter.repeat(7)).join('-');
const HERE = { 'run.takes-part': true };
const ready = (letter: string, ...knows: readonly string[]) => ({
  ...HERE,
  'syncthing.device-id': id(letter),
  'syncthing.api': { port: 8384, tls: false },
  'syncthing.peers': Object.fromEntries(knows.map((name) => [name, { id: id(name.toUpperCase()), addresses: [`tcp://198.51.100.9:22000`] }])),
});

function wantedOf(fleet: Fleet, name: string, told: Told): ReadonlyMap<string, Wanted> {
  const host = fleet.hosts.find((one) => one.name === name);
  const section = host?.sections['syncthing'];
  if (host === undefined || section === undefined) throw new Error(`${name} has no section`);
  const value = (what: string, from = name) => told[from]?.[what];
  const wanted = syncthing.wanted({ fleet, host, section, facts: undefined, prepared: undefined, value });
  return new Map(compose(wanted, name).map((item) => [item.wanted.kind.kind, item.wanted]));
}

const pairing = (wanted: ReadonlyMap<string, Wanted>) => wanted.get('syncthing-pairing')?.spec as PairingSpec;
const sync = (wanted: ReadonlyMap<string, Wanted>) => wanted.get('syncthing-sync')?.spec as SyncSpec;

test('everything comes in an order in which it can be used', async () => {
  const fleet = await fleetWith({ folders: { shared: { path: '/srv/shared' } } }, { a: usual, b: usual });
  expect([...wantedOf(fleet, 'a', {}).keys()]).toEqual([
    'user',
    'package',
    'syncthing-directory',
    'syncthing-home',
    'service',
    'syncthing-api',
    'syncthing-pairing',
    'syncthing-sync',
  ]);
});

test('where it is not managed a host without folders is spared it, and one with folders is not', async () => {
  const fleet = await fleetWith({ folders: { shared: { path: '/srv/shared' } } }, { a: { syncthing: {} }, b: usual });
  const countOn = (name: string, family: string) => {
    const host = fleet.hosts.find((one) => one.name === name);
    if (host === undefined) throw new Error(`no host ${name}`);
    const section = host.sections['syncthing'] ?? {};
    return syncthing.wanted({ fleet, host, section, facts: { os: { family } }, prepared: undefined, value: () => undefined }).length;
  };
  expect(['windows', 'macos'].map((family) => countOn('a', family))).toEqual([0, 0]);
  expect([countOn('a', 'debian'), countOn('b', 'windows')].every((count) => count > 0)).toBe(true);
});

test('who only sends into a folder waits for nothing of it', async () => {
  const only = (type: string) => ({ folders: { shared: { path: '/srv/shared', hosts: { a: { type } } } } });
  const foldersOf = async (type: string) => sync(wantedOf(await fleetWith(only(type), { a: usual, b: usual }), 'a', {})).folders;
  expect(await foldersOf('sendonly')).toEqual([{ id: 'shared', sendsOnly: true }]);
  expect(await foldersOf('receiveonly')).toEqual([{ id: 'shared', sendsOnly: false }]);
});

test('it is installed without the desktop that its package recommends, unless base wants the package', async () => {
  const top = { folders: { shared: { path: '/srv/shared' } } };
  const fleet = await fleetWith(top, { a: usual, b: { ...usual, base: { packages: ['syncthing'] } } });
  expect(wantedOf(fleet, 'a', {}).get('package')?.spec).toEqual({ name: 'syncthing', state: 'present', alone: true });
  expect(wantedOf(fleet, 'b', {}).get('package')?.spec).toEqual({ name: 'syncthing', state: 'present' });
});

test('whoever takes part in the run is waited for, and then known by what it told', async () => {
  const fleet = await fleetWith({ folders: { shared: { path: '/srv/shared' } } }, { a: usual, b: usual, c: usual });
  const first = wantedOf(fleet, 'a', { a: HERE, b: HERE, c: ready('C') });
  expect(first.get('syncthing-pairing')?.waitsFor).toEqual(['syncthing.api', 'syncthing.device-id of b']);
  const then = wantedOf(fleet, 'a', { a: ready('A'), b: ready('B'), c: ready('C', 'a') });
  expect(then.get('syncthing-pairing')?.waitsFor).toEqual([]);
  expect(pairing(then).devices).toEqual([
    { host: 'b', id: id('B'), addresses: ['tcp://192.0.2.2:22000'], networks: ['192.0.2.2/32'] },
    { host: 'c', id: id('C'), addresses: ['tcp://192.0.2.3:22000'], networks: ['192.0.2.3/32'] },
  ]);
  expect(pairing(then).folders).toMatchObject([{ id: 'shared', with: [id('B'), id('C')] }]);
  // Who knows us already, or is right, can be looked for; the other one first, and this one, too.
  expect(then.get('syncthing-sync')?.waitsFor).toEqual(['syncthing.paired', 'syncthing.paired of b']);
  const paired = { 'syncthing.paired': true };
  const last = wantedOf(fleet, 'a', { a: { ...ready('A'), ...paired }, b: { ...ready('B'), ...paired }, c: ready('C', 'a') });
  expect(last.get('syncthing-sync')).toMatchObject({ waitsFor: [], spec: { peers: [{ host: 'b' }, { host: 'c' }] } });
});

test('of hosts that do not take part is known what this one knows already, and nothing is asked of them', async () => {
  const fleet = await fleetWith({ folders: { shared: { path: '/srv/shared' } } }, { a: usual, b: usual, c: usual });
  const wanted = wantedOf(fleet, 'a', { a: ready('A', 'b') });
  expect(wanted.get('syncthing-pairing')?.waitsFor).toEqual([]);
  // Its address follows from the file, whatever it was before.
  expect(pairing(wanted).devices).toEqual([
    { host: 'b', id: id('B'), addresses: ['tcp://192.0.2.2:22000'], networks: ['192.0.2.2/32'] },
  ]);
  expect(sync(wanted).peers).toEqual([]);
  expect(wanted.get('syncthing-sync')?.waitsFor).toEqual(['syncthing.paired']);
});

test('nobody waits for a host that failed', async () => {
  const fleet = await fleetWith({ folders: { shared: { path: '/srv/shared' } } }, { a: usual, b: usual, c: usual });
  const failed = { 'run.takes-part': false };
  const wanted = wantedOf(fleet, 'a', { a: ready('A', 'b'), b: { ...ready('B'), ...failed }, c: failed });
  expect(wanted.get('syncthing-pairing')?.waitsFor).toEqual([]);
  expect(pairing(wanted).devices.map(({ host }) => host)).toEqual(['b']);
  expect(wanted.get('syncthing-sync')).toMatchObject({ waitsFor: ['syncthing.paired'], spec: { peers: [] } });
});

test('over the mesh, addresses are told by the hosts, or remembered', async () => {
  const host = { mesh: {}, syncthing: { folders: ['shared'] } };
  const fleet = await fleetWith({ folders: { shared: { path: '/srv/shared' } } }, { a: host, b: host, c: host });
  const told = { ...ready('B'), 'address.mesh': '100.64.0.2' };
  const wanted = wantedOf(fleet, 'a', { a: ready('A', 'c'), b: told });
  expect(pairing(wanted).devices).toEqual([
    { host: 'b', id: id('B'), addresses: ['tcp://100.64.0.2:22000'], networks: ['100.64.0.0/10', 'fd7a:115c:a1e0::/48'] },
    // A mesh with addresses of its own.
    { host: 'c', id: id('C'), addresses: ['tcp://198.51.100.9:22000'], networks: ['100.64.0.0/10', 'fd7a:115c:a1e0::/48', '198.51.100.9/32'] },
  ]);
  const early = wantedOf(fleet, 'a', { a: ready('A'), b: ready('B') });
  expect(early.get('syncthing-pairing')?.waitsFor).toEqual(['address.mesh of b']);
});

test('around a hub nobody but the hub knows all others', async () => {
  const top = { folders: { shared: { path: '/srv/shared', topology: 'hub', hub: 'b', hosts: { b: { path: '/tank', type: 'sendonly' } } } } };
  const fleet = await fleetWith(top, { a: usual, b: usual, c: usual });
  const told = { a: ready('A'), b: ready('B'), c: ready('C') };
  expect(pairing(wantedOf(fleet, 'a', told)).devices.map(({ host }) => host)).toEqual(['b']);
  expect(pairing(wantedOf(fleet, 'b', told))).toMatchObject({
    devices: [{ host: 'a' }, { host: 'c' }],
    folders: [{ path: '/tank', type: 'sendonly' }],
  });
});

test('two folders, of which a host shares one: its peers are those of both, its folders its own', async () => {
  const top = { folders: { shared: { path: '/srv/shared' }, models: { path: '/srv/models', id: 'models-1', label: 'Models' } } };
  const both = { syncthing: { folders: ['shared', 'models'], address: 'tcp://storage.example.org:1234' } };
  const fleet = await fleetWith(top, { a: both, b: usual, c: { syncthing: { folders: ['models'], address: 'host', port: 1111 } } });
  const told = { a: ready('A'), b: ready('B'), c: ready('C') };
  expect(pairing(wantedOf(fleet, 'a', told)).folders).toMatchObject([
    { id: 'shared', with: [id('B')] },
    { id: 'models-1', label: 'Models', with: [id('C')] },
  ]);
  expect(pairing(wantedOf(fleet, 'b', told)).devices).toEqual([
    { host: 'a', id: id('A'), addresses: ['tcp://storage.example.org:1234'], networks: [] },
  ]);
  expect(pairing(wantedOf(fleet, 'c', told)).options).toMatchObject({ listenAddresses: ['tcp://:1111'] });
  expect(pairing(wantedOf(fleet, 'a', told)).devices[1]?.addresses).toEqual(['tcp://192.0.2.3:1111']);
});

test('who leaves is stopped, and nobody else wants it; an account that base has is left to base', async () => {
  const top = { folders: { shared: { path: '/srv/shared' } } };
  const byBase = { base: { users: { keeper: { uid: 900 } } }, syncthing: { ...usual.syncthing, user: 'keeper', install: 'present' } };
  const fleet = await fleetWith(top, { a: byBase, b: { syncthing: { state: 'absent' } }, c: usual });
  expect([...wantedOf(fleet, 'b', {})].map(([kind, { spec }]) => [kind, spec])).toEqual([
    ['service', { name: 'syncthing@syncthing', state: 'absent' }],
  ]);
  const wanted = wantedOf(fleet, 'a', { b: ready('B'), c: ready('C') });
  expect([...wanted.keys()].slice(0, 2)).toEqual(['syncthing-directory', 'syncthing-home']);
  expect(pairing(wanted).devices.map(({ host }) => host)).toEqual(['c']);
});
