import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { MeshAccess } from '../../../src/mesh/access.ts';
import { NO_RUN } from '../../support/no-run.ts';
import { cannedServer, type Given, KEY } from './server.ts';

const json = (body: unknown, status = 200): Given => ({ status, type: 'application/json', body });

test('a list that failed is asked for again, and what was there first is what was listed first', async () => {
  let lists = 0;
  await using server = await cannedServer((path) => {
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json({ users: [{ id: '4', name: 'mesh' }] });
    lists += 1;
    return lists === 1 ? json({ code: 2, message: 'not now' }, 500) : json({ nodes: [{ id: '7', name: 'a', givenName: 'a', nodeKey: 'nodekey:7' }] });
  });
  const section = { server: server.url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user: 'mesh' };
  await using access = new MeshAccess(section, { hosts: [] } as unknown as Fleet, NO_RUN);
  await expect(access.nodes()).rejects.toMatchObject({ code: 'mesh-server-refused' });
  expect(await access.nodes()).toMatchObject([{ id: '7' }]);
  expect([await access.wasThere('nodekey:7'), await access.wasThere('nodekey:8'), lists]).toEqual([true, false, 2]);
});

test('who asks anew while a question is under way gets an answer of its own, shared with all who ask then', async () => {
  let lists = 0;
  await using server = await cannedServer((path) => {
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json({ users: [{ id: '4', name: 'mesh' }] });
    lists += 1;
    const nodes = Array.from({ length: lists }, (_, index) => ({ id: `${index + 1}`, name: 'a', givenName: 'a', nodeKey: `nodekey:${index + 1}` }));
    return json({ nodes });
  });
  const section = { server: server.url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user: 'mesh' };
  await using access = new MeshAccess(section, { hosts: [] } as unknown as Fleet, NO_RUN);
  const first = access.nodes();
  const meanwhile = [access.nodes(), access.nodes({ fresh: true }), access.nodes({ fresh: true }), access.nodes({ with: 'nodekey:2' })];
  expect(await first).toHaveLength(1);
  expect((await Promise.all(meanwhile)).map((nodes) => nodes.length)).toEqual([1, 2, 2, 2]);
  expect([(await access.nodes({ with: 'nodekey:2' })).length, lists]).toEqual([2, 2]);
  expect(await access.nodes({ with: 'nodekey:3' })).toHaveLength(3);
});
