import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { choose } from '../../../src/cli/onboard/choose.ts';
import { directFleet } from '../../../src/cli/onboard/direct-fleet.ts';

const WORDS = { head: '100.64.0.1', rayVersion: '2.60.0', server: 'https://mesh.example.org' };

let state = '';
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'direct-fleet-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(state, { recursive: true });
});

test.each([
  ['an API key', { HEADSCALE_API_KEY: 'a' }, { user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } }],
  ['a pre-auth key', { MESH_AUTH_KEY: 'b' }, { 'auth-key': { secret: 'MESH_AUTH_KEY' } }],
  ['both', { HEADSCALE_API_KEY: 'a', MESH_AUTH_KEY: 'b' }, { user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } }],
  ['neither yet', {}, { 'auth-key': { secret: 'MESH_AUTH_KEY' } }],
])('the mesh of a machine without a fleet file is joined with %s', async (_, variables, login) => {
  for (const name of ['HEADSCALE_API_KEY', 'MESH_AUTH_KEY']) vi.stubEnv(name, (variables as Record<string, string>)[name] ?? '');
  const made = await directFleet(WORDS, { role: 'provider', account: 'alice', state });
  const text = await readFile(made.file, 'utf8');
  expect(parse(text)).toMatchObject({ mesh: { server: 'https://mesh.example.org', ...login } });
  expect(Object.keys((parse(text) as { mesh: object }).mesh)).toEqual(['server', ...Object.keys(login)]);
});

test.each([
  ['provider', {}],
  ['user', { role: 'client', clients: ['alice'] }],
  ['both', { clients: ['alice'] }],
] as const)('the file of a %s stays, for whoever wants it to leave, and the next one takes its place', async (role, part) => {
  await directFleet(WORDS, { role: 'provider', account: 'bob', state });
  const { file, host } = await directFleet({ ...WORDS, name: 'desk-1' }, { role, account: 'alice', state });
  const { hosts } = parse(await readFile(file, 'utf8')) as { hosts: Record<string, object> };
  expect([host, hosts['desk-1']]).toEqual(['desk-1', { connection: 'local', mesh: {}, ray: { cluster: 'main', ...part } }]);
  expect([await readdir(join(state, 'onboard')), (await stat(file)).mode & 0o777]).toEqual([['main.yaml'], 0o600]);
});

test.each(['../elsewhere', 'eu/lab', 'Main', ''])('no cluster is called %j, and nothing is written', async (cluster) => {
  await expect(directFleet({ ...WORDS, cluster }, { role: 'provider', account: 'alice', state })).rejects.toMatchObject({
    code: 'onboard-cluster-name',
  });
  expect(await readdir(state)).toEqual([]);
});

test('a folder that cannot be written is told', async () => {
  await writeFile(join(state, 'onboard'), '');
  await expect(directFleet(WORDS, { role: 'provider', account: 'alice', state })).rejects.toMatchObject({
    code: 'onboard-file-not-kept',
  });
});

test('each cluster has a fleet of its own, so that leaving one takes nothing of another', async () => {
  const named = async (cluster: string) => {
    const { file } = await directFleet({ ...WORDS, cluster }, { role: 'user', account: 'alice', state });
    return (parse(await readFile(file, 'utf8')) as { fleet: { name: string } }).fleet.name;
  };
  expect([await named('old'), await named('new')]).toEqual(['onboard-old', 'onboard-new']);
});

test('what is not possible is told, and what an earlier onboarding left stays', async () => {
  const part = { role: 'provider', account: 'alice', state } as const;
  const { file } = await directFleet(WORDS, part);
  const before = await readFile(file, 'utf8');
  await expect(directFleet({ ...WORDS, probation: '99d' }, part)).rejects.toMatchObject({
    problems: [{ code: 'onboard-words', message: expect.stringContaining('probation must be at most') }],
  });
  expect([await readFile(file, 'utf8'), await readdir(join(state, 'onboard'))]).toEqual([before, ['main.yaml']]);
});

test('a head of the LAN may have a name, and one without an address is told', async () => {
  const part = { role: 'provider', account: 'alice', state } as const;
  const lan = { rayVersion: '2.60.0', network: 'lan' } as const;
  const { file } = await directFleet({ ...lan, head: 'localhost' }, part);
  const { hosts } = parse(await readFile(file, 'utf8')) as { hosts: Record<string, { ray: { address: string } }> };
  expect(hosts['head-of-cluster']?.ray.address).toMatch(/^(?:127\.0\.0\.1|::1)$/);
  await expect(directFleet({ ...lan, head: 'no-such-head.invalid' }, part)).rejects.toMatchObject({
    code: 'onboard-head-name',
  });
});

test('a host of a fleet file and this machine are not onboarded for one another', async () => {
  const words = { fleet: 'fleet.yaml', head: '192.0.2.1', host: 'gpu-1' } as Parameters<typeof choose>[0];
  await expect(choose(words, undefined)).rejects.toMatchObject({
    code: 'onboard-two-machines',
    message: expect.stringContaining('--host gpu-1'),
  });
});
