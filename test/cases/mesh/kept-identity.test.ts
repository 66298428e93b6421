import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { StepOutcome } from '../../../src/report/outcome.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { MeshAccess } from '../../../src/mesh/access.ts';
import { readIdentity, writeIdentity } from '../../../src/mesh/identity/store.ts';
import { keptIdentity } from '../../../src/mesh/node/kept-identity.ts';
import type { JoinedState, MembershipSpec } from '../../../src/mesh/node/spec.ts';
import { NO_RUN } from '../../support/no-run.ts';
import { cannedServer, type Given, KEY } from './server.ts';

const json = (body: unknown, status = 200): Given => ({ status, type: 'application/json', body });
const spec: MembershipSpec = { part: 'membership', server: undefined, hostname: 'gpu-1', tags: [], ephemeral: false, acceptDns: true, advertiseRoutes: [], onOtherNetwork: 'refuse', connectMs: 1, overMesh: false, identity: 'lab' };
const IDENTITY = { machine: '1 2', nodeKey: 'nodekey:7', state: 'bWFkZSBmb3IgdGhlIHRlc3Q=' };
const THERE = json({ nodes: [{ id: '7', name: 'gpu-1', givenName: 'gpu-1', nodeKey: 'nodekey:7', online: false }] });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  vi.stubEnv('BRINGUP_STATE_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Gives a host its identity back at a server that lists this, and says what was given and what is kept after it ended so. */
async function restore(list: Given, outcome: StepOutcome) {
  await using server = await cannedServer((path) => {
    if (path === '/version') return json({ version: 'v0.29.2' });
    if (path === '/api/v1/user') return json({ users: [{ id: '4', name: 'mesh' }] });
    return list;
  });
  const section = { server: server.url, 'api-key': new Secret('HEADSCALE_API_KEY', KEY), user: 'mesh' };
  await using access = new MeshAccess(section, { hosts: [] } as unknown as Fleet, NO_RUN);
  const told: string[] = [];
  const context = { prepared: { access }, host: 'gpu-1', tell: (text: string) => told.push(text) } as unknown as Parameters<typeof keptIdentity>[1];
  const supply = await keptIdentity({ spec, state: { client: 'absent' } as JoinedState, action: { do: 'restore' } }, context);
  const failed = await Promise.resolve(supply.release?.(outcome)).then(
    () => undefined,
    (error: { readonly code?: string }) => error.code,
  );
  return { given: supply.secrets?.['identity']?.reveal(), told, failed, kept: await readIdentity('lab', 'gpu-1') };
}

test.each([
  ['the host has it', THERE, 'changed', { told: [], failed: undefined, kept: IDENTITY }],
  ['the host did not get through, and the server has the node still', THERE, 'failed', { told: [], failed: undefined, kept: IDENTITY }],
  ['the server does not answer either', json({ code: 2, message: 'not now' }, 500), 'failed', { failed: 'mesh-server-refused', kept: IDENTITY }],
  ['the run was cut off', THERE, 'unknown', { told: [], failed: undefined, kept: IDENTITY }],
  ['the server does not know it any more', json({ nodes: [] }), 'failed', { told: [expect.stringContaining('joins with a key')], failed: undefined, kept: undefined }],
] as const)('what is kept of an identity: %s', async (_, list, outcome, then) => {
  await writeIdentity('lab', 'gpu-1', IDENTITY);
  expect(await restore(list, outcome)).toMatchObject({ given: IDENTITY.state, ...then });
});

test('an identity that went between the plan and its turn is told', async () => {
  await expect(restore(THERE, 'changed')).rejects.toMatchObject({ code: 'mesh-identity-not-kept' });
});
