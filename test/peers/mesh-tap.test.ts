import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../src/lab/poll.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { type ServerTap, tapServer } from '../support/mesh/server-tap.ts';

/** The passage through which tests watch and bend what is asked of a server. */
describe.skipIf(!requireGo())('a tap on a server', () => {
  let server: MeshServer;
  let tap: ServerTap;
  let headers: Record<string, string>;
  beforeAll(async () => {
    server = await startMeshServer();
    tap = await tapServer(server.url, '127.0.0.1');
    headers = { authorization: `Bearer ${await server.apiKey('1h')}`, 'content-type': 'application/json' };
  }, 1_200_000);
  afterAll(async () => {
    await tap?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  const mint = (signal?: AbortSignal) => {
    const body = JSON.stringify({ user: '1', expiration: new Date(Date.now() + 60_000).toISOString() });
    return fetch(`${tap.url}/api/v1/preauthkey`, { method: 'POST', headers, body, ...(signal && { signal }) });
  };
  const minting = { method: 'POST', path: /^\/api\/v1\/preauthkey$/ };
  const keys = async () => JSON.parse((await server.cli('preauthkeys', 'list', '-o', 'json')) || '[]') ?? [];

  test('lets questions through and counts them', async () => {
    expect((await fetch(`${tap.url}/health`)).ok).toBe(true);
    const users = await fetch(`${tap.url}/api/v1/user?name=mesh`, { headers });
    expect(await users.json()).toMatchObject({ users: [{ name: 'mesh' }] });
    expect((await fetch(`${tap.url}/api/v1/user`)).status).toBe(401);
    expect(tap.calls).toEqual([
      { method: 'GET', path: '/api/v1/user?name=mesh', status: 200 },
      { method: 'GET', path: '/api/v1/user', status: 401 },
    ]);
  });

  test('answers in place of the server, which hears nothing', async () => {
    {
      using _full = tap.answer(minting, 507, '{"message":"no space"}');
      const answer = await mint();
      expect([answer.status, await answer.json()]).toEqual([507, { message: 'no space' }]);
      expect(await keys()).toEqual([]);
    }
    expect((await mint()).status).toBe(200);
    expect(await keys()).toHaveLength(1);
  });

  test('keeps an answer back after the server has done its part', async () => {
    const before = (await keys()).length;
    const leave = new AbortController();
    {
      using hold = tap.hold(minting);
      const asked = mint(leave.signal);
      await hold.held;
      expect(await keys()).toHaveLength(before + 1);
      leave.abort();
      await expect(asked).rejects.toThrow('aborted');
    }
    expect((await mint()).status).toBe(200);
  });

  test('tells that the server is gone as the server would', async () => {
    await server.stop();
    await expect(fetch(`${tap.url}/health`)).rejects.toThrow('fetch failed');
    await server.start();
    const back = () => fetch(`${tap.url}/health`).then((answer) => answer.ok || undefined);
    expect(await poll(back, { timeoutMs: 10_000 })).toBe(true);
  });
});
