import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { BringupError, BringupErrors } from '../../../src/core/error.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { type RoleWish, withRole } from '../../../src/onboard/role.ts';
import { raySectionOf } from '../../../src/ray/members.ts';

const CLUSTER = { version: '2.60.0', network: 'lan', token: { secret: 'RAY_TOKEN' } };

const fleetOf = async (ray: object | undefined, clusters: object = { main: CLUSTER }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bringup-role-'));
  const file = join(folder, 'fleet.yaml');
  const hosts = {
    head: { address: '192.0.2.10', ray: { cluster: 'main', role: 'head' } },
    one: { address: '192.0.2.11', ssh: { user: 'ops' }, ...(ray === undefined ? {} : { ray }) },
  };
  await writeFile(file, stringify({ version: 'bringup/v1', fleet: { name: 'f' }, ray: { clusters }, hosts }));
  const env = { USER: 'me', RAY_TOKEN: 'a'.repeat(64) };
  const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env, secrets: 'require' });
  await rm(folder, { recursive: true });
  return fleet;
};

const sectionAfter = async (wish: Omit<RoleWish, 'fleet' | 'host'>, ray?: object, clusters?: object, host = 'one') => {
  const fleet = withRole({ fleet: await fleetOf(ray, clusters), host, ...wish });
  return raySectionOf(fleet.hosts.find(({ name }) => name === host) as never);
};

test.each([
  ['a host without a section joins the only cluster', { role: 'provider' }, undefined, { cluster: 'main' }],
  ['what its section says stays', { role: 'provider' }, { cluster: 'main', cpus: 2 }, { cluster: 'main', cpus: 2 }],
  ['one that had left joins again', { role: 'provider' }, { cluster: 'main', state: 'left' }, { cluster: 'main' }],
  ['a user is no worker', { role: 'user' }, undefined, { cluster: 'main', role: 'client', clients: ['ops'] }],
  ['both is a worker', { role: 'both', account: 'alice' }, undefined, { cluster: 'main', clients: ['alice'] }],
  [
    'who works there already stays',
    { role: 'both', account: 'bob' },
    { cluster: 'main', role: 'client', clients: ['alice'] },
    { cluster: 'main', role: 'worker', clients: ['alice', 'bob'] },
  ],
] as const)('%s', async (_name, wish, ray, section) => {
  expect(await sectionAfter(wish, ray)).toEqual(section);
});

test.each([
  ['a cluster that is not there', { role: 'provider', cluster: 'other' }, undefined, undefined, 'onboard-no-cluster', 'one'],
  ['one of several that nobody named', { role: 'provider' }, undefined, { main: CLUSTER, more: CLUSTER }, 'onboard-no-cluster', 'one'],
  [
    'another cluster than its own',
    { role: 'provider', cluster: 'more' },
    { cluster: 'main' },
    { main: CLUSTER, more: CLUSTER },
    'onboard-other-cluster',
    'one',
  ],
  ['a head that only gives work', { role: 'user' }, undefined, undefined, 'onboard-head-role', 'head'],
  ['an account with a name that none can have', { role: 'user', account: '../alice' }, undefined, undefined, 'onboard-account', 'one'],
  ['a host that is not there', { role: 'user' }, undefined, undefined, 'select-unknown-host', 'two'],
  ['a cluster without a head', { role: 'provider', cluster: 'more' }, undefined, { main: CLUSTER, more: CLUSTER }, 'ray-no-head', 'one'],
] as const)('%s is refused', async (_name, wish, ray, clusters, code, host) => {
  const error = await sectionAfter(wish, ray, clusters, host).catch((problem: unknown) => problem);
  const [problem] = error instanceof BringupErrors ? error.problems : [error];
  expect(problem).toBeInstanceOf(BringupError);
  expect((problem as BringupError).code).toBe(code);
});
