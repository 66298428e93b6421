import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { type Headscale, openHeadscale } from '../../../src/mesh/headscale/client.ts';
import { cannedServer, type Given, KEY } from './server.ts';

const PRE_AUTH = 'made-for-this-test-as-a-pre-auth-key';
const mesh = { id: '4', name: 'mesh' };
const json = (body: unknown, status = 200): Given => ({ status, type: 'application/json', body });
const key = (id: string, user: unknown, more: object = {}) => ({ id, key: PRE_AUTH, user, reusable: false, ephemeral: true, used: false, expiration: '2026-11-21T08:10:00Z', createdAt: '2026-11-21T08:00:00Z', aclTags: ['tag:worker'], ...more });

/** A server of a version that answers what it should to what the client asks of it, and refuses all else. */
const server = (version: string, answers: Readonly<Record<string, Given>>) =>
  cannedServer((path) => {
    if (path === '/version') return json({ version });
    return answers[path] ?? json({ code: 5, message: `Not Found: ${path}`, details: [] }, 404);
  });

async function over(made: ReturnType<typeof server>, work: (headscale: Headscale) => Promise<unknown>) {
  await using running = await made;
  const headscale = await openHeadscale({ url: running.url, apiKey: new Secret('HEADSCALE_API_KEY', KEY) });
  const result = await work(headscale);
  return { result, asked: running.asked.slice(1).map((line) => line.replace(/ key$/, '')), bodies: running.bodies };
}

const wanted = { user: mesh, expiration: new Date('2026-11-21T08:10:00Z'), tags: ['tag:worker'], ephemeral: true };

describe.each([
  { version: 'v0.25.1', user: 'mesh', answered: 'mesh' },
  { version: 'v0.26.1', user: '4', answered: mesh },
  { version: 'v0.28.0', user: '4', answered: null },
  { version: 'v0.30.0', user: '4', answered: null },
])('a pre-auth key of $version', ({ version, user, answered }) => {
  test('is made to work once, with the end of its life', async () => {
    const made = server(version, { '/api/v1/preauthkey': json({ preAuthKey: key('9', answered) }) });
    const { result, bodies } = await over(made, (headscale) => headscale.createKey(wanted));
    expect(bodies).toEqual([{ user, reusable: false, ephemeral: true, expiration: '2026-11-21T08:10:00.000Z', aclTags: ['tag:worker'] }]);
    expect(result).toMatchObject({ id: '9', user: answered === null ? undefined : 'mesh', tags: ['tag:worker'], used: false });
    expect((result as { key: Secret }).key.reveal()).toBe(PRE_AUTH);
    expect(JSON.stringify(result)).not.toContain(PRE_AUTH);
  });
});

describe.each([
  { version: 'v0.25.1', list: '/api/v1/preauthkey?user=mesh', users: ['mesh', 'mesh'] },
  { version: 'v0.27.1', list: '/api/v1/preauthkey?user=4', users: [mesh, mesh] },
  { version: 'v0.29.2', list: '/api/v1/preauthkey', users: [mesh, null, { id: '5', name: 'guests' }] },
])('the keys of a user in $version', ({ version, list, users }) => {
  test('are those of the user and of nobody', async () => {
    const made = server(version, { [list]: json({ preAuthKeys: users.map((user, index) => key(String(index), user)) }) });
    const { result, asked } = await over(made, (headscale) => headscale.keys(mesh));
    expect(asked).toEqual([`GET ${list}`]);
    expect((result as readonly { id: string }[]).map(({ id }) => id)).toEqual(['0', '1']);
  });
});

const EXPIRE = '/api/v1/preauthkey/expire';
const one = { id: '9', key: new Secret('pre-auth key 9', PRE_AUTH), user: 'mesh', tags: [], reusable: false, ephemeral: false, used: false, expiration: undefined };

test.each([
  { version: 'v0.25.1', body: { user: 'mesh', key: PRE_AUTH }, asked: `POST ${EXPIRE}` },
  { version: 'v0.27.1', body: { user: '4', key: PRE_AUTH }, asked: `POST ${EXPIRE}` },
  { version: 'v0.28.0', body: undefined, asked: 'DELETE /api/v1/preauthkey?id=9' },
])('$version: a key goes where it can, and else it expires', async ({ version, body, asked }) => {
  const answers = { [EXPIRE]: json({}), '/api/v1/preauthkey?id=9': { status: 200, type: '', text: '' } };
  const deleted = await over(server(version, answers), (headscale) => headscale.deleteKey(mesh, one));
  expect([deleted.asked, deleted.bodies]).toEqual([[asked], body === undefined ? [] : [body]]);
});

test('a server that repeats a pre-auth key in its refusal is not quoted with it', async () => {
  const made = server('v0.27.1', { [EXPIRE]: json({ code: 2, message: `no key ${PRE_AUTH}` }, 500) });
  await expect(over(made, (headscale) => headscale.deleteKey(mesh, one))).rejects.toMatchObject({ code: 'mesh-server-refused', message: expect.stringContaining('no key [secret pre-auth key 9]') });
});

test('what changes something is not asked twice when its answer is lost', async () => {
  let count = 0;
  const made = cannedServer((path) => (path === '/version' ? json({ version: 'v0.29.2' }) : (count++, { status: 503, type: '', text: '' })));
  await expect(over(made, (headscale) => headscale.createKey(wanted))).rejects.toMatchObject({ code: 'mesh-server-unavailable' });
  expect(count).toBe(1);
});

test('a node is renamed, tagged and deleted by its id; nothing in a name leaves its place in the path', async () => {
  const ok = json({ node: {} });
  const made = server('v0.29.2', { '/api/v1/node/7/rename/gpu-1%2F..%3Fx': ok, '/api/v1/node/7/tags': ok, '/api/v1/node/7': json({}) });
  const { asked, bodies } = await over(made, async (headscale) => {
    await headscale.renameNode('7', 'gpu-1/..?x');
    await headscale.setTags('7', ['tag:worker']);
    await headscale.deleteNode('7');
  });
  expect(asked).toEqual(['POST /api/v1/node/7/rename/gpu-1%2F..%3Fx', 'POST /api/v1/node/7/tags', 'DELETE /api/v1/node/7']);
  expect(bodies).toEqual([{ tags: ['tag:worker'] }]);
});

test('routes are approved as one list from 0.26 on, and one by one before', async () => {
  const late = await over(server('v0.26.1', { '/api/v1/node/7/approve_routes': json({ node: {} }) }), (headscale) => headscale.approveRoutes('7', ['10.1.0.0/24']));
  expect([late.asked, late.bodies]).toEqual([['POST /api/v1/node/7/approve_routes'], [{ routes: ['10.1.0.0/24'] }]]);
  const route = (id: string, node: string, prefix: string, enabled: boolean) => ({ id, node: { id: node }, prefix, advertised: true, enabled });
  const routes = [route('1', '7', '10.1.0.0/24', false), route('2', '7', '10.2.0.0/24', true), route('3', '7', '10.3.0.0/24', false), route('4', '8', '10.1.0.0/24', false)];
  const early = await over(
    server('v0.25.1', { '/api/v1/routes': json({ routes }), '/api/v1/routes/1/enable': json({}), '/api/v1/routes/2/disable': json({}) }),
    (headscale) => headscale.approveRoutes('7', ['10.1.0.0/24']),
  );
  expect(early.asked).toEqual(['GET /api/v1/routes', 'POST /api/v1/routes/1/enable', 'POST /api/v1/routes/2/disable']);
});
