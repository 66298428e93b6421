import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { WantedInput } from '../../../src/engine/capability.ts';
import { idOf, type RunnerContext } from '../../../src/engine/resource.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { MeshAccess } from '../../../src/mesh/access.ts';
import { mesh } from '../../../src/mesh/capability.ts';
import { completeNodes } from '../../../src/mesh/node/complete.ts';
import { nodeKind } from '../../../src/mesh/node/kind.ts';
import { mintKey } from '../../../src/mesh/node/mint-key.ts';
import type { JoinedState, MembershipSpec } from '../../../src/mesh/node/spec.ts';
import { type MeshPrepared, meshWanted } from '../../../src/mesh/wanted.ts';
import { withoutServer } from '../../../src/mesh/without-server.ts';
import { NO_RUN } from '../../support/no-run.ts';

const KEY = new Secret('MESH_AUTH_KEY', 'made by somebody for one join');
// Nobody listens there: whoever asks it fails.
const SECTION = { server: 'http://127.0.0.1:9', 'auth-key': KEY };
const HOST = { name: 'gpu-1', address: '192.0.2.1', connection: 'ssh', sections: { mesh: {} } };
const fleetOf = (host: object = HOST, section: object = SECTION) =>
  ({ name: 'lab', hosts: [host], sections: { mesh: section }, locateInHost: () => ({ line: 1 }) }) as unknown as Fleet;

async function wishes(section: object, meshSection: object = SECTION) {
  const fleet = fleetOf(HOST, meshSection);
  await using access = new MeshAccess(meshSection as never, fleet, NO_RUN);
  const input = { fleet, host: HOST, section, prepared: { access, keys: new Map() } as unknown as MeshPrepared, facts: undefined, value: () => undefined };
  return meshWanted(input as unknown as WantedInput<MeshPrepared>);
}

test('a host joins with the key that is given, and nothing is wished for that the server would have to be asked', async () => {
  const ids = (await wishes({})).map(idOf);
  expect(ids).toContain('mesh-node:tailscale');
  expect(ids).not.toContain('mesh-registration:node');
  const asked = (await wishes({}, { server: 'http://127.0.0.1:9', 'api-key': KEY, user: 'mesh' })).map(idOf);
  expect(asked).toEqual([...ids, 'mesh-registration:node']);
  const leaving = (await wishes({ state: 'left' })).map(idOf);
  expect(leaving).toContain('mesh-logout:tailscale');
  expect(leaving).not.toContain('mesh-departed:node');
});

test('what the client says has to do: the server is not asked, neither before nor after, and the key is not deleted', async () => {
  const found = (await wishes({})).find((wish) => idOf(wish) === 'mesh-node:tailscale');
  const spec = found?.spec as MembershipSpec;
  await using access = new MeshAccess(SECTION, fleetOf(), NO_RUN);
  const context = { prepared: { access }, host: 'gpu-1', notes: [], value: () => 'nodekey:1', tell: () => undefined } as unknown as RunnerContext;
  const absent = { client: 'absent' } as JoinedState;
  const [state] = await completeNodes([{ spec, state: absent }], context);
  expect(state).toEqual(absent);
  const decision = nodeKind.decide(state ?? absent, spec, { notified: false });
  expect(decision).toMatchObject({ verdict: 'change', action: { do: 'join' } });
  const action = { do: 'join', force: false, remove: [] } as const;
  const supply = await mintKey({ spec, state: absent, action }, action, context);
  expect(supply.secrets?.['key']?.reveal()).toBe('made by somebody for one join');
  expect(supply.release).toBeUndefined();
  const done = { spec, state: absent, action };
  await expect(nodeKind.retract?.(done as never, context)).resolves.toBeUndefined();
  expect(nodeKind.leaves?.(done as never)).toContain('whoever looks after the server deletes it');
  await expect(access.server()).rejects.toMatchObject({ code: 'mesh-server-unasked' });
});

test.each([
  [{ tags: ['tag:worker'] }, ['mesh-needs-server']],
  [{ 'advertise-routes': ['10.0.0.0/8'], 'keep-identity': true }, ['mesh-needs-server', 'mesh-needs-server']],
  [{ 'keep-identity': false }, []],
])('what the server would have to write down is refused: %j', (section, codes) => {
  const host = { ...HOST, sections: { mesh: section } };
  expect(withoutServer(fleetOf(host)).map(({ code }) => code)).toEqual(codes);
  expect(withoutServer(fleetOf(host, { server: 'http://127.0.0.1:9', 'api-key': KEY, user: 'mesh' }))).toEqual([]);
  expect(mesh.check?.(fleetOf(host)).map(({ code }) => code)).toEqual(codes);
});
