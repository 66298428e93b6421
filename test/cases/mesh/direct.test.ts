import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { directError } from '../../../src/cli/direct-words.ts';
import { directFleet, withDirectFleet } from '../../../src/cli/mesh-direct.ts';
import { BringupError, type BringupErrors } from '../../../src/core/error.ts';
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

test.each([
  [{ server: 'mesh.example.org' }, '--server must start with https://'],
  [{ ...GIVEN, user: 'a b' }, '--user must be the name of a user'],
  [{ ...GIVEN, hostname: 'Foo_x' }, '--hostname must be lower-case letters'],
  [{ ...GIVEN, tags: 'worker' }, '--tags must be tag:'],
  [{ ...GIVEN, install: 'present', mirror: 'https://x.example' }, '--mirror is only for --install archive and apt, and this host has --install present'],
  [{ ...GIVEN, mirror: 'x' }, '--mirror must be the address of a site'],
])('what is wrong with an option is told by its name, and not at a place of a file that is gone: %j', async (given, what) => {
  const work = () => Promise.reject(new Error('it was opened'));
  const error = await withDirectFleet('ops@192.0.2.11', { fleet: 'fleet.yaml', env: 'production', ...given }, work).catch((thrown: unknown) => thrown);
  const { problems } = error as BringupErrors;
  expect(problems[0]?.message.startsWith(what), problems[0]?.message).toBe(true);
  for (const { message, remedy, where } of problems) {
    expect(where).toEqual({});
    expect(`${message} ${remedy}`).not.toMatch(/fleet\.yaml|bringup-direct|mesh\.(?!example)/);
  }
});

test('the problems of a run on such a host speak of options, and of a file where no option says it', () => {
  const problem = (what: string, remedy: string) =>
    directError(new BringupError({ code: 'x', category: 'config', what, remedy, where: { host: 'web', file: '/tmp/x', line: 3 } }));
  expect(problem('', 'set mesh.install to `from: apt` or `from: present` to go on with it, or remove that client first')).toMatchObject({
    remedy: 'set `--install apt` or `--install present` to go on with it, or remove that client first',
    where: { host: 'web' },
  });
  expect(problem('', 'set mesh.install.from to distro')).toMatchObject({ remedy: 'set --install distro' });
  expect(problem('', 'raise mesh.timeouts.install')).toMatchObject({
    remedy: 'raise mesh.timeouts.install; that is said in a fleet file: bringup init writes one',
  });
  expect(problem('no connection to https://mesh.example.org', 'curl -v https://mesh.example.org/health')).toMatchObject({
    remedy: 'curl -v https://mesh.example.org/health',
  });
});
