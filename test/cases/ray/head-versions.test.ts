import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ray } from '../../../src/ray/capability.ts';
import { dialTcp } from '../../../src/ray/cluster/dial-tcp.ts';
import { gatesSpec } from '../../../src/ray/gates/spec.ts';
import { withHeadsElsewhere } from '../../../src/ray/head-versions.ts';
import type { RayPrepared } from '../../../src/ray/prepare.ts';
import { rayFleet } from './gates/fleet.ts';

const TOKEN = '0123456789abcdef'.repeat(4);
let asked: (string | undefined)[];
const server = createServer((request, response) => {
  asked.push(request.headers.authorization);
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return response.writeHead(403).end();
  return response.end(JSON.stringify({ data: { rayVersion: '2.59.1', pythonVersion: '3.13.5' } }));
});
beforeEach(async () => {
  asked = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

async function heads(port: number, token = TOKEN) {
  const signal = new AbortController().signal;
  const fleet = await rayFleet({ ports: { dashboard: port } }, { a: { address: '127.0.0.1', ray: { cluster: 'main', role: 'head' } } }, token);
  const [capability] = withHeadsElsewhere([ray]);
  const connect = () => Promise.reject(new Error('nobody logs in to a head elsewhere'));
  const prepared = (await capability?.prepare?.(fleet, { signal, connect, env: { BRINGUP_STATE_DIR: '/nowhere' } })) as RayPrepared;
  const host = fleet.hosts.find(({ name }) => name === 'b');
  if (host === undefined) throw new Error('no host');
  const spec = gatesSpec(fleet, host, { facts: undefined, quarantines: new Map(), heads: prepared.heads, pythonOf: () => undefined });
  return { said: prepared.heads?.get('main'), spec };
}
const port = () => (server.address() as AddressInfo).port;

test('a head that nobody logs in to says over the network what it is, before any host is read', async () => {
  const { said, spec } = await heads(port());
  expect(said).toEqual({ ray: '2.59.1', python: '3.13.5' });
  expect(spec).toMatchObject({ headPython: '3.13.5', head: { wanted: '2.60.0', said } });
  expect(asked).toEqual([`Bearer ${TOKEN}`]);
});

test('one that does not take the token, and one that does not answer, are told apart', async () => {
  expect((await heads(port(), 'f'.repeat(64))).said).toMatchObject({ unknown: expect.stringContaining('token'), refused: true });
  const gone = port();
  await new Promise((resolve) => server.close(resolve));
  expect((await heads(gone)).said).toEqual({ unknown: expect.stringMatching(/did not answer|does not answer/) });
});

test.each(['100.101.102.103', 'fd7a:115c:a1e0::7'])('outside of the mesh its address %s gets no token', async (address) => {
  await expect(dialTcp(address, 8265, { network: 'mesh', signal: AbortSignal.timeout(60_000) })).rejects.toMatchObject({
    code: 'ray-head-away',
    message: expect.stringContaining('not in the mesh'),
  });
});
