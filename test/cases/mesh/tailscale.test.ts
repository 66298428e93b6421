import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BringupError } from '../../../src/core/error.ts';
import { Secret } from '../../../src/core/secret.ts';
import { type ControlServer, openControlServer } from '../../../src/mesh/control-server.ts';
import { type ApiClient, CLIENT, IDENTITY, startTailscaleApi, type TailscaleApiServer } from '../../support/tailscale-api.ts';

let api: TailscaleApiServer;
beforeEach(async () => {
  api = await startTailscaleApi();
});
afterEach(() => api[Symbol.asyncDispose]());

const oauth = (secret = CLIENT.secret, name = '-') => ({
  tailnet: { name, api: api.url, oauth: { 'client-id': CLIENT.id, 'client-secret': new Secret('TS_OAUTH_SECRET', secret) } },
});
const identity = (changes: object = {}) => ({ tailnet: { name: '-', api: api.url, 'workload-identity': { 'client-id': CLIENT.id, ...changes } } });
const restart = async (client: Partial<ApiClient>) => {
  await api[Symbol.asyncDispose]();
  api = await startTailscaleApi(client);
};
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'none', text: '' }),
    (error: unknown) => {
      if (!(error instanceof BringupError)) throw error;
      return { code: error.code, text: `${error.message} / ${error.remedy} / ${JSON.stringify(error)} / ${error.stack} / ${String(error.cause)}` };
    },
  );
const wanted = { expiration: new Date(Date.now() + 600_000), tags: ['tag:worker'], ephemeral: true };
const device = (nodeId: string, more: object = {}) => ({
  id: '50052', nodeId, hostname: 'GPU-1', name: 'gpu-1.tail1234.ts.net', user: 'me@example.com', tags: [], enabledRoutes: [], advertisedRoutes: ['10.1.0.0/24'],
  addresses: ['100.101.102.103', 'fd7a:115c:a1e0::1'], machineKey: 'mkey:00', nodeKey: 'nodekey:00', connectedToControl: true, lastSeen: '2026-11-21T08:00:00Z',
  expires: '2027-05-01T00:00:00Z', keyExpiryDisabled: false, ...more,
});

describe('a tailnet by an OAuth client', () => {
  test('devices are told as nodes are', async () => {
    api.devices.push(device('n1CNTRL'), device('n2CNTRL', { tags: ['tag:worker'], keyExpiryDisabled: true, connectedToControl: false, enabledRoutes: ['10.1.0.0/24'] }), device('n3CNTRL', { expires: '0001-01-01T00:00:00Z', addresses: null }));
    await using control = await openControlServer(oauth());
    expect(control).toMatchObject({ product: 'tailscale', url: api.url, loginServer: undefined, user: undefined });
    const [first, second, third] = await control.nodes();
    expect(first).toEqual({
      id: 'n1CNTRL', name: 'gpu-1', hostname: 'GPU-1', machineKey: 'mkey:00', nodeKey: 'nodekey:00', user: 'me@example.com', addresses: ['100.101.102.103', 'fd7a:115c:a1e0::1'],
      online: true, lastSeen: '2026-11-21T08:00:00Z', expiry: '2027-05-01T00:00:00Z', tags: [], routes: { offered: ['10.1.0.0/24'], approved: [] },
    });
    expect(second).toMatchObject({ user: undefined, tags: ['tag:worker'], online: false, expiry: undefined, routes: { approved: ['10.1.0.0/24'] } });
    expect(third).toMatchObject({ expiry: undefined, addresses: [] });
  });

  test('a key works once, joins without a person, has an end and tags, and can be taken back', async () => {
    await using control = await openControlServer(oauth());
    const { id, key } = await control.createKey(wanted);
    expect(key.reveal()).toMatch(/^key-\d+-made/);
    expect(api.keys).toMatchObject([{ id, capabilities: { devices: { create: { reusable: false, ephemeral: true, preauthorized: true, tags: ['tag:worker'] } } } }]);
    expect(Math.abs(Date.parse(api.keys[0]?.expires ?? '') - wanted.expiration.getTime())).toBeLessThan(3_000);
    expect(await control.keys()).toEqual([{ id, used: false, expiration: api.keys[0]?.expires }]);
    api.use(id);
    expect(await control.keys()).toMatchObject([{ id, used: true }]);
    await control.deleteKey(id);
    expect(api.keys).toHaveLength(1);
  });

  test('one that was not used is taken back, and of no other key is asked for that', async () => {
    await using control = await openControlServer(oauth());
    const [first, second] = [await control.createKey(wanted), await control.createKey(wanted)];
    expect(first.expiration).toBe(api.keys[0]?.expires);
    await control.deleteKey(first.id, '2026-01-01T00:00:00Z');
    expect(api.keys).toHaveLength(2);
    const before = api.asked.length;
    await control.deleteKey(first.id, first.expiration);
    await control.deleteKey(first.id);
    expect(api.keys.map(({ id }) => id)).toEqual([second.id]);
    expect(api.asked.slice(before).filter((line) => !line.endsWith(`/keys/${first.id}`))).toEqual([]);
  });

  test('keys of others are left alone', async () => {
    api.keys.push({ id: 'kOTHER', key: 'x', description: 'dev access', created: '', expires: '2027-01-01T00:00:00Z', capabilities: {}, invalid: false });
    await using control = await openControlServer(oauth());
    expect(await control.keys()).toEqual([]);
    await control.deleteKey('kOTHER');
    expect(api.keys).toHaveLength(1);
  });

  test('a node is renamed, tagged, has its routes approved, and goes', async () => {
    api.devices.push(device('n1CNTRL'));
    await using control = await openControlServer(oauth());
    await control.renameNode('n1CNTRL', 'gpu-70');
    await control.setTags('n1CNTRL', ['tag:server']);
    await control.approveRoutes('n1CNTRL', ['10.1.0.0/24']);
    expect(await control.nodes()).toMatchObject([{ name: 'gpu-70', tags: ['tag:server'], routes: { approved: ['10.1.0.0/24'] } }]);
    await control.deleteNode('n1CNTRL');
    expect(await control.nodes()).toEqual([]);
    expect((await problemOf(control.deleteNode('n1CNTRL'))).code).toBe('mesh-node-missing');
  });

  test('a key without tags is refused before anything is asked', async () => {
    await using control = await openControlServer(oauth());
    const before = api.asked.length;
    expect((await problemOf(control.createKey({ ...wanted, tags: [] }))).code).toBe('mesh-tags-required');
    expect(control.refuses({ tags: [], client: '1.102.3' })?.code).toBe('mesh-tags-required');
    expect(control.refuses({ tags: ['tag:worker'], client: '1.2.3' })).toBeUndefined();
    expect([api.asked.length, api.keys]).toEqual([before, []]);
  });

  test('tags that the client or the policy does not know', async () => {
    api.devices.push(device('n1CNTRL'));
    await using control = await openControlServer(oauth());
    expect((await problemOf(control.createKey({ ...wanted, tags: ['tag:nobody'] }))).code).toBe('mesh-tag-refused');
    expect((await problemOf(control.setTags('n1CNTRL', ['tag:nobody']))).code).toBe('mesh-tag-refused');
  });
});

describe('tokens', () => {
  const exchanges = () => api.asked.filter((line) => line.startsWith('POST /api/v2/oauth/')).length;

  test('one serves for all, also for those who ask at the same time', async () => {
    await using control = await openControlServer(oauth());
    await Promise.all([control.nodes(), control.nodes(), control.keys()]);
    expect(exchanges()).toBe(1);
  });

  test('one that ends in the middle is replaced, also where something changes, and nothing is done twice', async () => {
    await using control = await openControlServer(oauth());
    api.endTokens();
    await control.createKey(wanted);
    expect([exchanges(), api.keys.length]).toEqual([2, 1]);
    api.endTokens();
    await Promise.all([control.nodes(), control.nodes()]);
    expect(exchanges()).toBe(3);
  });

  test('one whose time is over is not tried any more', async () => {
    api.tokenSeconds = 0.02;
    await using control = await openControlServer(oauth());
    api.tokenSeconds = 3_600;
    const until = performance.now() + 20;
    while (performance.now() < until) await new Promise(setImmediate);
    await control.nodes();
    expect(api.asked).toEqual(['POST /api/v2/oauth/token', 'POST /api/v2/oauth/token', 'GET /api/v2/tailnet/-/devices?fields=all']);
  });

  test('a wrong secret is told when the server is opened, without the secret', async () => {
    const { code, text } = await problemOf(openControlServer(oauth('wrong-secret-made-for-this-test')));
    expect([code, text]).toEqual(['mesh-key-refused', expect.stringContaining('TS_OAUTH_SECRET')]);
    expect(text).not.toContain('wrong-secret-made');
  });

  test('a client that was taken away in the middle', async () => {
    await using control = await openControlServer(oauth());
    const { url } = api;
    expect(url).toBe(control.url);
    api.endTokens();
    api.tokenSeconds = -1;
    const { code, text } = await problemOf(control.nodes());
    expect(code).toBe('mesh-key-refused');
    expect(text).not.toContain('access-token');
  });
});

describe('a job of GitHub Actions', () => {
  test('proves who it is instead of a secret', async () => {
    await using control = await openControlServer(identity(), { env: api.identityEnv });
    await control.createKey(wanted);
    expect(api.asked.slice(0, 3)).toEqual([
      `GET /idtoken?api-version=2.0&audience=${encodeURIComponent(`api.tailscale.com/${CLIENT.id}`)}`,
      'POST /api/v2/oauth/token-exchange',
      'POST /api/v2/tailnet/-/keys',
    ]);
  });

  test('asks for a new proof when its token ended', async () => {
    await using control = await openControlServer(identity(), { env: api.identityEnv });
    api.endTokens();
    await control.nodes();
    expect(api.asked.filter((line) => line.startsWith('GET /idtoken'))).toHaveLength(2);
  });

  test('elsewhere it is said what it needs', async () => {
    expect(await problemOf(openControlServer(identity(), { env: {} }))).toMatchObject({ code: 'mesh-no-workload-identity', text: expect.stringContaining('id-token: write') });
    expect(api.asked).toEqual([]);
  });

  test('neither the proof nor what it is asked with is shown', async () => {
    const wrongAudience = await problemOf(openControlServer(identity({ audience: 'somebody else' }), { env: api.identityEnv }));
    const wrongToken = await problemOf(openControlServer(identity(), { env: { ...api.identityEnv, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'stolen-token-made-for-this-test' } }));
    expect([wrongAudience.code, wrongToken.code]).toEqual(['mesh-key-refused', 'mesh-key-refused']);
    expect(`${wrongAudience.text}${wrongToken.text}`).not.toMatch(new RegExp(`${IDENTITY}|stolen-token|request-token`));
  });
});

describe('what goes wrong', () => {
  test('a right that the client has not is named', async () => {
    await restart({ scopes: ['devices:core:read'] });
    api.devices.push(device('n1CNTRL'));
    await using control = await openControlServer(oauth());
    await control.nodes();
    const told = await Promise.all([problemOf(control.createKey(wanted)), problemOf(control.deleteNode('n1CNTRL')), problemOf(control.approveRoutes('n1CNTRL', []))]);
    expect(told.map(({ code }) => code)).toEqual(['mesh-scope-missing', 'mesh-scope-missing', 'mesh-scope-missing']);
    expect(told.map(({ text }) => /scope (\S+)/.exec(text)?.[1])).toEqual(['auth_keys', 'devices:core', 'devices:routes']);
  });

  test('a tailnet that is not the client’s', async () => {
    await using right = await openControlServer(oauth(CLIENT.secret, api.tailnet));
    await right.nodes();
    await using wrong = await openControlServer(oauth(CLIENT.secret, 'other.com'));
    for (const ask of [(c: ControlServer) => c.nodes(), (c: ControlServer) => c.keys(), (c: ControlServer) => c.createKey(wanted)])
      expect((await problemOf(ask(wrong))).code).toBe('mesh-tailnet-missing');
  });

  test('too many requests: a question waits and asks again, a change is told', async () => {
    await using control = await openControlServer(oauth());
    api.throttle = 2;
    expect(await control.nodes()).toEqual([]);
    api.throttle = 1;
    expect((await problemOf(control.createKey(wanted))).code).toBe('mesh-server-throttled');
    expect(api.keys).toEqual([]);
    api.throttle = 9;
    expect((await problemOf(control.nodes())).code).toBe('mesh-server-throttled');
  });

  test('a service that is not there', async () => {
    await using control = await openControlServer(oauth());
    const gone = api.url;
    await restart({});
    expect((await problemOf(control.nodes())).text).toContain(gone);
    expect((await problemOf(control.nodes())).code).toBe('mesh-server-unreachable');
  });
});
