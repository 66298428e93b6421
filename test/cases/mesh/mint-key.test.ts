import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { MeshAccess } from '../../../src/mesh/access.ts';
import { mintKey } from '../../../src/mesh/node/mint-key.ts';
import type { JoinedState, MembershipSpec } from '../../../src/mesh/node/spec.ts';
import { NO_RUN } from '../../support/no-run.ts';
import { cannedServer, KEY } from './server.ts';

const spec: MembershipSpec = { part: 'membership', server: undefined, hostname: 'gpu-1', tags: [], ephemeral: false, acceptDns: true, advertiseRoutes: [], onOtherNetwork: 'refuse', connectMs: 1, overMesh: false };
const client = (version: string) => ({ client: 'answers', version }) as unknown as JoinedState;
const join = { do: 'join', force: false, remove: [{ id: '7', name: 'gpu-1' }] } as const;

test.each([
  ['1.78.1', 'mesh-client-old', 0],
  ['1.102.3', 'mesh-server-refused', 1],
])('a client of %s: %s, and so many changes at the server: %i', async (version, code, changes) => {
  await using server = await cannedServer((path) => {
    const json = (body: unknown) => ({ status: 200, type: 'application/json', body });
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json({ users: [{ id: '4', name: 'mesh' }] });
    if (path === '/api/v1/node') return json({ nodes: [{ id: '7', name: 'gpu-1', givenName: 'gpu-1', online: false }] });
    return { status: 500, type: 'application/json', body: { code: 2, message: 'not today' } };
  });
  const fleet = { hosts: [] } as unknown as Fleet;
  const section = { server: server.url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user: 'mesh' };
  await using access = new MeshAccess(section, fleet, NO_RUN);
  const context = { prepared: { access }, notes: [], note: async () => undefined, tell: () => undefined } as unknown as Parameters<typeof mintKey>[2];
  await expect(mintKey({ spec, state: client(version), action: join }, join, context)).rejects.toMatchObject({ code });
  expect(server.asked.filter((line) => !line.startsWith('GET'))).toHaveLength(changes);
});
