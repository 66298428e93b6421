import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CAPABILITIES } from '../../capabilities.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import { joinRay } from './action.ts';
import { rayOfOne } from './ray-of-one.ts';

const GIVEN = { host: 'ops@192.0.2.11:2222', head: '100.64.0.1', 'ray-version': '2.60.0', token: 't'.repeat(32) };
const MESH = { server: 'https://mesh.example.org', user: 'mesh', hostname: 'gpu-1', 'api-key': 'k' };
const ENV = { RAY_TOKEN: 't'.repeat(32), HEADSCALE_API_KEY: 'k' };

const inputs = (given: object) => joinRay.inputs.parse(given) as unknown as Parameters<typeof rayOfOne>[0];
const told = (given: object) => {
  const result = joinRay.inputs.safeParse(given);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

test('one host and its head become a fleet that can be loaded, without the secrets themselves', async () => {
  const { fleet = '', select } = rayOfOne(inputs({ ...GIVEN, ...MESH })) ?? {};
  expect(select).toBe('192-0-2-11');
  expect(parse(fleet)).toEqual({
    version: 'bringup/v1',
    fleet: { name: 'direct' },
    mesh: { server: MESH.server, user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } },
    ray: { clusters: { main: { version: '2.60.0', network: 'mesh', token: { secret: 'RAY_TOKEN' } } } },
    hosts: {
      '192-0-2-11': {
        address: '192.0.2.11',
        ssh: { user: 'ops', port: 2222 },
        mesh: { hostname: 'gpu-1' },
        ray: { cluster: 'main' },
      },
      head: { address: '100.64.0.1', mesh: {}, ray: { cluster: 'main', role: 'head', address: '100.64.0.1' } },
    },
  });
  const lan = rayOfOne(inputs({ ...GIVEN, host: 'ops@head', network: 'lan', cluster: 'lab', python: '3.13.7' }));
  expect(parse(lan?.fleet ?? '').ray.clusters.lab).toMatchObject({ version: '2.60.0', python: '3.13.7' });
  expect(parse(lan?.fleet ?? '')).not.toHaveProperty('mesh');
  const folder = await mkdtemp(join(tmpdir(), 'ray-of-one-'));
  try {
    const file = join(folder, 'fleet.yaml');
    for (const [text, names] of [
      [fleet, ['192-0-2-11', 'head']],
      [lan?.fleet ?? '', ['head', 'its-head']],
    ] as const) {
      await writeFile(file, text);
      const loaded = await loadFleet({ file, capabilities: CAPABILITIES, env: ENV, secrets: 'require' });
      expect(loaded.hosts.map(({ name }) => name)).toEqual(names);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(rayOfOne(inputs({}))).toBeUndefined();
});

test.each([
  [{ ...GIVEN, ...MESH }, []],
  [{ ...GIVEN, network: 'lan' }, []],
  [{ select: 'gpu-1', state: 'left' }, []],
  [GIVEN, ['joins the mesh, too, so server, user, api-key must be given; or network: lan']],
  [{ host: GIVEN.host, network: 'lan' }, ['names a host by itself, so head, ray-version, token must be given, too']],
  [{ ...GIVEN, ...MESH, select: 'x' }, ['names a host by itself, so select and environment must not be given']],
  [{ ...GIVEN, ...MESH, python: 'latest' }, ['must be an exact version such as 3.13.7']],
  [
    { select: 'gpu-1', python: '3.13.7' },
    [expect.stringContaining('must be given when one of head, ray-version, python')],
  ],
  [{ head: GIVEN.head }, [expect.stringContaining('must be given when one of head, ray-version, python, cluster')]],
  [{ ...GIVEN, ...MESH, head: 'head-1' }, ['must be an IPv4 or IPv6 address']],
  [
    { state: 'left' },
    ['takes hosts out of their clusters, so select or host must name them (all of them: select: all)'],
  ],
])('%j: %j', (given, sentences) => expect(told(given)).toEqual(sentences));
