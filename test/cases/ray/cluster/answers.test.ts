import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Secret } from '../../../../src/core/secret.ts';
import { openDashboard } from '../../../../src/ray/cluster/dashboard.ts';
import { askVersions, parseVersions } from '../../../../src/ray/cluster/metadata.ts';
import { askNodes, parseNodes } from '../../../../src/ray/cluster/nodes.ts';
import answers from './answers.json' with { type: 'json' };

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const token = new Secret('RAY_TOKEN', 'f'.repeat(64));

/** Asks a server that answers so. */
async function against(server: Server, timeoutMs = 5_000) {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const dial = async () => connect(port, '127.0.0.1');
  return openDashboard({ dial, port: 8265, token, signal: new AbortController().signal, timeoutMs });
}

const http = (answer: (response: ServerResponse, seen: { readonly headers: NodeJS.Dict<string | string[]>; readonly url: string }) => void) =>
  createServer(({ headers, url = '' }, response) => answer(response, { headers, url }));
const saying = (status: number, text: string) => against(http((response) => response.writeHead(status).end(text)));

test('nodes of a real head: one that was thrown out stays, with its reason', () => {
  const { nodes, of } = parseNodes(answers.nodes) ?? { nodes: [] };
  expect(of).toBeUndefined();
  expect(nodes.filter(({ alive }) => alive).map(({ address, head, labels }) => [address, head, labels['bringup.dev/host']])).toEqual([['10.116.139.1', true, 'head']]);
  const dead = nodes.find(({ alive }) => !alive);
  expect(dead).toMatchObject({ address: '10.116.139.2', head: false, death: 'Unexpected termination: health check failed due to missing too many heartbeats' });
  expect((dead?.endedMs ?? 0) - (dead?.startedMs ?? 0)).toBe(29_642);
  expect(nodes.find(({ head }) => head)?.resources).toMatchObject({ CPU: 2, object_store_memory: 100_000_000 });
});

test('a list that was cut tells how many there are', () => {
  const [first] = answers.nodes.data.result.result;
  expect(parseNodes({ data: { result: { total: 7, result: [first] } } })?.of).toBe(7);
});

test.each([
  [null],
  [{}],
  [{ result: false, msg: 'no', data: { result: null } }],
  [{ data: { result: { total: 1, result: [{ node_id: '../x', node_ip: 'a', state: 'ALIVE' }] } } }],
])('%j is no list of nodes', (json) => {
  expect(parseNodes(json)).toBeUndefined();
});

test('versions of a real head, and what is none', () => {
  expect(parseVersions(answers.metadata)).toEqual({ ray: '2.60.0', python: '3.11.7' });
  expect(parseVersions({ data: { rayVersion: '2.60.0; rm -rf /', pythonVersion: '3.11.7' } })).toBeUndefined();
});

test('it is asked with the token and under a name of its own', async () => {
  let seen: NodeJS.Dict<string | string[]> = {};
  let path = '';
  const dashboard = await against(http((response, { headers, url }) => {
    seen = headers;
    path = url;
    response.end(JSON.stringify(answers.nodes));
  }));
  expect((await askNodes(dashboard, 8265)).nodes).toHaveLength(2);
  expect([seen['authorization'], seen['user-agent'], seen['host']]).toEqual([`Bearer ${token.reveal()}`, 'bringup', '127.0.0.1:8265']);
  expect(path).toBe('/api/v0/nodes?detail=1&limit=10000');
});

test.each([
  [401, 'Unauthorized: Missing authentication token', 'ray-api-token', undefined],
  [403, 'Forbidden: Invalid authentication token', 'ray-api-token', undefined],
  [404, '404: Not Found', 'ray-api-other', undefined],
  [200, '<!doctype html>', 'ray-api-other', undefined],
  [301, '', 'ray-api-other', undefined],
  [400, '{"result": false, "msg": "no such filter"}', 'ray-api-refused', false],
  [503, 'starting', 'ray-api-refused', true],
])('HTTP %i "%s" is %s', async (status, text, code, retryable) => {
  const dashboard = await saying(status, text);
  await expect(askVersions(dashboard, 8265)).rejects.toMatchObject({ code, retryable });
});

test('another service that speaks JSON is not Ray', async () => {
  await expect(askVersions(await saying(200, '{"version":"4"}'), 8265)).rejects.toMatchObject({ code: 'ray-api-other' });
  await expect(askNodes(await saying(200, '[]'), 8265)).rejects.toMatchObject({ code: 'ray-api-other' });
});

test('an answer that repeats the token does not show it', async () => {
  const error = await (await saying(500, `bad ${token.reveal()}`)).get('/x').catch(String);
  expect(error).toContain('[secret RAY_TOKEN]');
  expect(error).not.toContain(token.reveal());
});

test('what speaks no HTTP, says nothing or breaks off is told apart', async () => {
  const raw = await against(createTcpServer((socket) => void socket.on('error', () => undefined).resume().end('SSH-2.0-x\r\n')));
  await expect(raw.get('/x')).rejects.toMatchObject({ code: 'ray-api-other' });
  const silent = await against(createTcpServer((socket) => void socket.on('error', () => undefined).resume()), 200);
  await expect(silent.get('/x')).rejects.toMatchObject({ code: 'ray-api-silent', retryable: true });
  const cut = await against(http((response) => void response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy())));
  await expect(cut.get('/x')).rejects.toMatchObject({ code: 'ray-api-silent' });
});
