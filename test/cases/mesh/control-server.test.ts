import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { openControlServer } from '../../../src/mesh/control-server.ts';
import { cannedServer, type Given, KEY } from './server.ts';

const json = (body: unknown, status = 200): Given => ({ status, type: 'application/json', body });
const key = (id: string, more: object = {}) => ({ id, key: `secret-of-key-${id}`, user: { id: '4', name: 'mesh' }, reusable: false, ephemeral: false, used: false, expiration: '2026-11-21T08:10:00Z', aclTags: [], ...more });
const USERS = { users: [{ id: '3', name: 'guests' }, { id: '4', name: 'mesh' }] };

const server = (version: string, answers: Readonly<Record<string, Given>>) =>
  cannedServer((path) => {
    if (path === '/version') return json({ version });
    if (path === '/api/v1/user') return json(USERS);
    return answers[path] ?? json({ code: 2, message: 'AuthKey not found', details: [] }, 500);
  });
const section = (url: string, user = 'mesh') => ({ server: url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user });

test('a user that the server has not is told with the nearest it has', async () => {
  await using running = await server('v0.29.2', {});
  await expect(openControlServer(section(running.url, 'guest'))).rejects.toMatchObject({
    code: 'mesh-user-missing',
    message: expect.stringContaining('did you mean guests?'),
    remedy: expect.stringContaining('headscale users create guest'),
  });
});

test('keys are told without what is secret in them, and made for the user of the section', async () => {
  await using running = await server('v0.29.2', { '/api/v1/preauthkey': json({ preAuthKey: key('9'), preAuthKeys: [key('8', { used: true }), key('9', { expiration: null })] }) });
  await using control = await openControlServer(section(running.url));
  expect(control).toMatchObject({ product: 'headscale', version: '0.29.2', loginServer: running.url, user: { id: '4', name: 'mesh' } });
  expect(await control.keys()).toEqual([{ id: '8', used: true, expiration: '2026-11-21T08:10:00Z' }, { id: '9', used: false, expiration: undefined }]);
  const made = await control.createKey({ expiration: new Date('2026-11-21T08:10:00Z'), tags: [], ephemeral: false });
  expect([made.id, made.key.reveal()]).toEqual(['9', 'secret-of-key-9']);
  expect(running.bodies).toMatchObject([{ user: '4', reusable: false }]);
});

test('a key that was used is left alone', async () => {
  await using running = await server('v0.29.2', { '/api/v1/preauthkey': json({ preAuthKeys: [key('9', { used: true })] }) });
  await (await openControlServer(section(running.url))).deleteKey('9');
  expect(running.asked.filter((line) => line.startsWith('DELETE'))).toEqual([]);
});

test('a key that is gone already is fine, also when it goes meanwhile; one that stays is told', async () => {
  await using gone = await server('v0.29.2', { '/api/v1/preauthkey': json({ preAuthKeys: [] }) });
  await (await openControlServer(section(gone.url))).deleteKey('9');
  let lists = 0;
  await using going = await cannedServer((path) => {
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json(USERS);
    if (path === '/api/v1/preauthkey') return json({ preAuthKeys: lists++ === 0 ? [key('9')] : [] });
    return json({ code: 2, message: 'record not found' }, 500);
  });
  await (await openControlServer(section(going.url))).deleteKey('9');
  expect(lists).toBe(2);
  await using stays = await server('v0.29.2', { '/api/v1/preauthkey': json({ preAuthKeys: [key('9')] }) });
  const control = await openControlServer(section(stays.url));
  await expect(control.deleteKey('9')).rejects.toMatchObject({ code: 'mesh-server-refused' });
});
