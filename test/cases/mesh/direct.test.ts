import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { directFleet } from '../../../src/cli/mesh-direct.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { syncthing } from '../../../src/syncthing/capability.ts';
import { syncthingWanted } from '../../../src/syncthing/wanted.ts';
import { NO_RUN } from '../../support/no-run.ts';

const GIVEN = { server: 'https://mesh.example.org' };

test('a host without a fleet file gets Syncthing, too, unless it is to be left aside', async () => {
  await using usual = await directFleet('ops@192.0.2.11:2222', { ...GIVEN, hostname: 'gpu-1' });
  const host = { address: '192.0.2.11', ssh: { user: 'ops', port: 2222 }, mesh: { hostname: 'gpu-1' } };
  expect(parse(await readFile(usual.file, 'utf8')).hosts).toEqual({ '192-0-2-11': { ...host, syncthing: {} } });
  await using bare = await directFleet('ops@192.0.2.11:2222', { ...GIVEN, hostname: 'gpu-1', skipSyncthing: true });
  expect(parse(await readFile(bare.file, 'utf8')).hosts).toEqual({ '192-0-2-11': host });
});

test('Syncthing takes that: a section of the host, and none at the top', async () => {
  await using direct = await directFleet('ops@192.0.2.11', GIVEN);
  const env = { USER: 'me', HEADSCALE_API_KEY: 'made for the test' };
  const fleet = await loadFleet({ file: direct.file, capabilities: CAPABILITIES, env, secrets: 'require' });
  await syncthing.prepare?.(fleet, NO_RUN);
  const [host] = fleet.hosts;
  if (host === undefined) throw new Error('the fleet has no host');
  const wanted = syncthingWanted({ fleet, host, section: {}, facts: undefined, prepared: undefined, value: () => undefined });
  expect(wanted.map(({ kind }) => kind.kind)).toEqual(expect.arrayContaining(['package', 'service', 'syncthing-pairing']));
});
