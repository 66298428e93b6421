import { expect, test } from 'vitest';
import type { TuringPiConfig, User } from './api.ts';
import { fleetOfFlows } from './fleet-of-flows.ts';
import { imageBuilder, wishOfImage } from './image-builder.ts';
import { nodeInfos } from './node-info.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEkXQ0aB9RkQ1dI0Yv5m3ZJmD0gWJ6v1v8l3l2Zr0nQm ops';
const CONFIG: TuringPiConfig = {
  address: '192.0.2.90',
  password: 'very secret',
  nodes: { 1: { address: '192.0.2.11', module: 'rk1' }, 2: { address: '192.0.2.12', module: 'rk1' } },
};
const ubuntu = imageBuilder(() => 'ubuntu-rk1').base('/images/ubuntu.img.xz');

function fleetOf(change: (image: typeof ubuntu) => typeof ubuntu, users: readonly User[] = []) {
  const flows = nodeInfos(CONFIG).map((node) => ({
    wish: { node, image: wishOfImage(change(ubuntu)), install: { authorizedKeys: [KEY], users }, post: [] },
    edits: [{ type: 'remove', path: `/etc/node${node.id}` }] as const,
  }));
  return fleetOfFlows(CONFIG, flows);
}

test('flows come to what a fleet file would say', () => {
  const { targets, fleet } = fleetOf((image) => image);
  expect(Object.keys(fleet.sections['images'] ?? {})).toHaveLength(1);
  expect(targets.map(({ node, hostname }) => [node, hostname])).toEqual([
    [1, 'tpi-node1'],
    [2, 'tpi-node2'],
  ]);
  const [first] = targets;
  expect(first).toMatchObject({
    board: 'tpi',
    edits: [{ type: 'remove', path: '/etc/node1' }],
    image: { from: '/images/ubuntu.img.xz', os: 'ubuntu-rk1' },
    host: { address: '192.0.2.11', ssh: { user: 'bringup', port: 22 } },
    section: {
      network: { addresses: ['192.0.2.11/24'], gateways: ['192.0.2.1'], dns: ['192.0.2.1'] },
      users: [{ name: 'bringup', sudo: 'without-password' }],
      'authorized-keys': [KEY],
    },
  });
});

test('what is told to the image goes before what is derived, and no builder changes another', () => {
  const shrunk = fleetOf((image) => image.shrink().recoverJournal()).targets;
  expect(shrunk[1]?.image).toMatchObject({ shrink: true, 'recover-journal': true });
  const { targets } = fleetOf((image) => image.network('dhcp').hostname('alone').timezone('Europe/Berlin'));
  expect(targets[0]).toMatchObject({
    hostname: 'alone',
    section: { network: { dhcp: true }, timezone: 'Europe/Berlin' },
  });
  expect(wishOfImage(ubuntu).network).toBeUndefined();
});

test('a first password is a secret, and never of the user that we log in as', () => {
  const { targets, secrets } = fleetOf((image) => image, [{ name: 'ubuntu', initialPassword: 'first' }]);
  expect(secrets.map(({ name }) => name)).toEqual(['BMC_PASSWORD', 'PASSWORD_1_1', 'PASSWORD_2_1']);
  expect(JSON.stringify(targets)).not.toMatch(/very secret|first/);
  expect(() => fleetOf((image) => image, [{ name: 'bringup', initialPassword: 'first' }])).toThrow(
    /logged in to as bringup, whose password is to be changed first/,
  );
});

test('who we log in as becomes root without a password, or is refused before anything is asked', () => {
  expect(() => fleetOf((image) => image, [{ name: 'bringup', sudo: 'with-password' }])).toThrow(
    /install\.users\.bringup\.sudo is with-password/,
  );
  const { targets } = fleetOf((image) => image, [{ name: 'bringup' }, { name: 'ubuntu', sudo: 'with-password' }]);
  expect(targets[0]?.section.users?.map(({ sudo }) => sudo)).toEqual(['without-password', 'with-password']);
});

test.each([
  [() => fleetOf((image) => image.timezone('no zone')), /boards\.tpi\.nodes\.1\.timezone must be such as/],
  [() => fleetOf((image) => image.base('')), /images\.image-1\.from/],
  [
    () =>
      fleetOfFlows(
        CONFIG,
        nodeInfos(CONFIG).map((node) => ({ wish: { node, install: {}, post: [] }, edits: [] })),
      ),
    /node tpi\/1 has no stock image/,
  ],
])('what cannot be is told with its place: %#', (make, sentence) => {
  expect(make).toThrow(sentence);
});
