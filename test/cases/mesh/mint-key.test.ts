import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { MeshAccess } from '../../../src/mesh/access.ts';
import { mintKey } from '../../../src/mesh/node/mint-key.ts';
import type { JoinedState, MembershipSpec } from '../../../src/mesh/node/spec.ts';
import { NO_RUN } from '../../support/no-run.ts';
import { cannedServer, type Given, KEY } from './server.ts';

const spec: MembershipSpec = { part: 'membership', server: undefined, hostname: 'gpu-1', tags: [], ephemeral: false, acceptDns: true, advertiseRoutes: [], onOtherNetwork: 'refuse', connectMs: 1, overMesh: false };
const client = (version: string) => ({ client: 'answers', version }) as unknown as JoinedState;
const join = { do: 'join', force: false, remove: [{ id: '7', name: 'gpu-1' }] } as const;

const json = (body: unknown, status = 200): Given => ({ status, type: 'application/json', body });
const NOT_TODAY = json({ code: 2, message: 'not today' }, 500);
const KEYS = '/api/v1/preauthkey';
const UNTIL = '2026-11-21T08:10:00Z';
const keyOf = (id: string, expiration = UNTIL, used = false) => ({ id, key: `secret-of-key-${id}`, user: { id: '4', name: 'mesh' }, used, expiration });

/** Mints at a server with these answers, and says what was changed there, in order, and what was noted. */
async function mint(answers: Readonly<Record<string, Given>>, { version = '1.102.3', notes = [] }: { readonly version?: string; readonly notes?: readonly string[] } = {}) {
  await using server = await cannedServer((path) => {
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json({ users: [{ id: '4', name: 'mesh' }] });
    if (path === '/api/v1/node') return json({ nodes: [{ id: '7', name: 'gpu-1', givenName: 'gpu-1', online: false }] });
    return answers[path] ?? NOT_TODAY;
  });
  const fleet = { hosts: [] } as unknown as Fleet;
  const section = { server: server.url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user: 'mesh' };
  await using access = new MeshAccess(section, fleet, NO_RUN);
  const noted: string[] = [];
  const shown = (text: string) => text.replace(server.url, 'HERE');
  const context = {
    prepared: { access },
    notes: notes.map((note) => ({ id: 'x', note: note.replace('HERE', server.url) })),
    note: async (text: string) => void noted.push(shown(text)),
    tell: () => undefined,
  } as unknown as Parameters<typeof mintKey>[2];
  const code = await mintKey({ spec, state: client(version), action: join }, join, context).then(
    () => 'minted',
    (error: { readonly code: string }) => error.code,
  );
  const changes = server.asked.filter((line) => !line.startsWith('GET')).map((line) => line.replace(/ key$/, ''));
  return { code, changes, noted };
}

const MADE = { [KEYS]: json({ preAuthKey: keyOf('9'), preAuthKeys: [keyOf('5'), keyOf('6'), keyOf('8', '2026-11-21T07:00:00Z'), keyOf('9')] }) };
const GONE = { [`${KEYS}?id=6`]: json({}), [`${KEYS}?id=9`]: json({}), '/api/v1/node/7': json({}) };

test('a client that is too old changes nothing at the server', async () => {
  expect(await mint({}, { version: '1.78.1' })).toEqual({ code: 'mesh-client-old', changes: [], noted: [] });
});

test('the key is there and noted before the old node goes', async () => {
  expect(await mint({ ...MADE, ...GONE })).toEqual({
    code: 'minted',
    changes: [`POST ${KEYS}`, 'DELETE /api/v1/node/7'],
    noted: [`key 9 of HERE until ${UNTIL}`],
  });
});

test('a server that makes no key keeps the old node', async () => {
  expect(await mint(GONE)).toEqual({ code: 'mesh-server-refused', changes: [`POST ${KEYS}`], noted: [] });
});

test('when the old node cannot go the key does', async () => {
  const { code, changes } = await mint({ ...MADE, ...GONE, '/api/v1/node/7': NOT_TODAY });
  expect([code, changes]).toEqual(['mesh-server-refused', [`POST ${KEYS}`, 'DELETE /api/v1/node/7', `DELETE ${KEYS}?id=9`]]);
});

test('of keys that earlier runs left only those of this server go, and none that ends at another time', async () => {
  const notes = ['key 5', 'key 5 of https://other.example.org', `key 6 of HERE until ${UNTIL}`, `key 8 of HERE until ${UNTIL}`, `key 10 of HERE until ${UNTIL}`];
  const { code, changes } = await mint({ ...MADE, ...GONE }, { notes });
  expect([code, changes[0], changes.length]).toEqual(['minted', `DELETE ${KEYS}?id=6`, 3]);
});
