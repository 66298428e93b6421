import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bringup } from '../lab/support/run-cli.ts';
import { CLIENT, startTailscaleApi, type TailscaleApiServer } from '../support/tailscale-api.ts';

let api: TailscaleApiServer;
let place: string;
beforeAll(async () => {
  api = await startTailscaleApi();
  place = mkdtempSync(join(tmpdir(), 'mesh-tailnet-'));
});
afterAll(async () => {
  await api[Symbol.asyncDispose]();
  rmSync(place, { recursive: true, force: true });
});

const OAUTH = { oauth: { 'client-id': CLIENT.id, 'client-secret': { secret: 'TS_OAUTH_SECRET' } } };

const status = (tailnet: object, env: NodeJS.ProcessEnv, ...options: readonly string[]) => {
  const file = join(place, 'fleet.yaml');
  const hosts = { 'gpu-1': { address: '192.0.2.11', mesh: {} }, 'gpu-2': { address: '192.0.2.12', mesh: {} } };
  const mesh = { tailnet: { api: api.url, ...tailnet } };
  writeFileSync(file, stringify({ version: 'bringup/v1', fleet: { name: 'lab' }, mesh, hosts }));
  return bringup(place, ['mesh', 'status', '-f', file, ...options], { env });
};

test('bringup mesh status tells who is in a tailnet', async () => {
  api.devices.push({
    nodeId: 'n1CNTRL',
    hostname: 'gpu-1',
    name: 'gpu-1.tail1234.ts.net',
    tags: ['tag:worker'],
    addresses: ['100.101.102.103'],
    connectedToControl: true,
    advertisedRoutes: ['10.1.0.0/24'],
    enabledRoutes: [],
  });
  const { code, stdout, stderr, traces } = await status(OAUTH, { TS_OAUTH_SECRET: CLIENT.secret });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`fleet lab · ${api.url} · Tailscale

✔ gpu-1  online  100.101.102.103  tag:worker · routes not approved: 10.1.0.0/24
✖ gpu-2  not in the mesh

1 node · 1 online · 1 host not in the mesh
`);
  expect(traces).not.toContain(CLIENT.secret);
});

test('and so does a job of GitHub Actions that proves what it is; without the right to, it is told at its line', async () => {
  const tailnet = { 'workload-identity': { 'client-id': CLIENT.id } };
  const allowed = await status(tailnet, { ...api.identityEnv }, '--json');
  expect([allowed.code, allowed.json]).toMatchObject([0, { server: { product: 'tailscale', url: api.url } }]);
  const other = await status(tailnet, {}, '--json');
  expect([other.code, other.json]).toMatchObject([
    10,
    { server: { url: api.url }, problem: { code: 'mesh-no-workload-identity', where: { line: 5 } } },
  ]);
  expect(other.stderr).toContain('id-token: write');
  for (const { traces } of [allowed, other])
    expect(traces).not.toMatch(/identity-made-for-this-test|request-token|access-token/);
});

test('a client that is not known', async () => {
  const { code, stderr, traces } = await status(OAUTH, { TS_OAUTH_SECRET: 'wrong-secret-made-for-this-test' });
  expect(code).toBe(10);
  expect(stderr).toMatch(
    /^✖ http:\/\/127\.0\.0\.1:\d+ does not accept the OAuth client kCLIENT1CNTRL with the secret in\s+TS_OAUTH_SECRET/,
  );
  expect(traces).not.toContain('wrong-secret-made');
});
