import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { RunnerContext } from '../../../src/engine/resource.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { MeshAccess } from '../../../src/mesh/access.ts';
import { type RegistrationSpec, registrationKind } from '../../../src/mesh/registration.ts';
import { NO_RUN } from '../../support/no-run.ts';
import { cannedServer, type Given, KEY } from './server.ts';

const json = (body: unknown, status = 200): Given => ({ status, type: 'application/json', body });
const spec: RegistrationSpec = { name: 'node', nodeKey: 'nodekey:7', hostname: 'a', onlineMs: 5_000 };

/** What a list of the server says of the node. */
type Seen = 'online' | 'offline' | 'gone';

/** Works at a server that lists the node like this, list by list; the last one stays. */
async function at<T>(lists: readonly Seen[], work: (context: RunnerContext) => Promise<T>): Promise<{ readonly told: T; readonly lists: number }> {
  let count = 0;
  await using server = await cannedServer((path) => {
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json({ users: [{ id: '4', name: 'mesh' }] });
    const seen = lists[Math.min(count, lists.length - 1)];
    count += 1;
    return json({ nodes: seen === 'gone' ? [] : [{ id: '7', name: 'a', givenName: 'a', nodeKey: 'nodekey:7', online: seen === 'online' }] });
  });
  const section = { server: server.url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user: 'mesh' };
  await using access = new MeshAccess(section, { hosts: [] } as unknown as Fleet, NO_RUN);
  // The run has looked before: the first list is from then.
  await access.nodes();
  const context = { prepared: { access }, host: 'a', signal: new AbortController().signal } as unknown as RunnerContext;
  return { told: await work(context), lists: count };
}

const read = (context: RunnerContext) => registrationKind.runner?.read([spec], context) ?? Promise.resolve([]);

test('a node that was there already counts as it was listed', async () => {
  const { told, lists } = await at(['online'], read);
  expect([told, lists]).toMatchObject([[{ id: '7', online: true }], 1]);
});

test('a node that joined in this run counts when it is seen online twice', async () => {
  const { told, lists } = await at(['gone', 'online', 'online'], read);
  expect([told, lists]).toMatchObject([[{ id: '7', online: true }], 3]);
  expect((await at(['gone', 'online', 'offline'], read)).told).toMatchObject([{ id: '7', online: false }]);
  expect((await at(['gone', 'online', 'gone'], read)).told).toEqual([{ id: '' }]);
});

test('one that is offline is waited for until it was seen online twice in a row', async () => {
  const change = { spec, state: { id: '7', name: 'a', online: false, tags: [], routes: { offered: [], approved: [] } }, action: { id: '7', wait: true as const, before: { name: 'a', tags: [], routes: [] } } };
  const apply = async (context: RunnerContext) => registrationKind.runner?.apply(change, context);
  expect((await at(['offline', 'online', 'offline', 'online', 'online'], apply)).lists).toBe(5);
  const short = { ...change, spec: { ...spec, onlineMs: 1 } };
  const never = async (context: RunnerContext) => registrationKind.runner?.apply(short, context);
  await expect(at(['offline'], never)).rejects.toMatchObject({ code: 'mesh-never-online' });
});
