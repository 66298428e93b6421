import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BringupErrors } from '../../../../src/core/error.ts';
import { compose } from '../../../../src/engine/compose.ts';
import { idOf, type Wanted } from '../../../../src/engine/resource.ts';
import { loadFleet } from '../../../../src/fleet/load-fleet.ts';
import { mesh } from '../../../../src/mesh/capability.ts';
import { readKeyFiles } from '../../../../src/mesh/install/key-files.ts';
import { VENDOR_ROOTS } from '../../../../src/mesh/install/root-keys.ts';
import { type InstallSection, installSchema } from '../../../../src/mesh/install/schema.ts';
import { DAEMON_ID, INSTALL_KINDS, installWanted, uninstallWanted } from '../../../../src/mesh/install/wanted.ts';
import { newPair, pem } from './signed-site.ts';

const DEBIAN = { os: { id: 'debian', arch: 'arm64', codename: 'trixie', systemdRunning: true } };
const NO_KEYS = { roots: new Map(), keyrings: new Map() };
const source = {};

function wish(written: object, facts: typeof DEBIAN | null = DEBIAN, keys = NO_KEYS): readonly Wanted[] {
  const section = installSchema.parse(written);
  return installWanted({ section, facts: facts ?? undefined, keys, timeoutMs: 1_000, overMesh: false, acceptRoutes: false, source });
}

/** In the order in which they are made right. */
const ids = (wanted: readonly Wanted[]) => compose(wanted, 'h').map(({ id }) => id);
const specOf = (wanted: readonly Wanted[], id: string) =>
  compose(wanted, 'h').find((item) => item.id === id)?.wanted.spec;

test('an archive: the client, its unit, then the daemon', () => {
  const wanted = wish({ sha256: { arm64: 'a'.repeat(64), amd64: 'b'.repeat(64) }, mirror: 'https://m.example/ts/' });
  expect(ids(wanted)).toEqual(['mesh-client:tailscale', 'unit:tailscaled.service', DAEMON_ID]);
  expect(specOf(wanted, 'mesh-client:tailscale')).toMatchObject({
    site: 'https://m.example/ts',
    arch: 'arm64',
    sha256: 'a'.repeat(64),
    roots: VENDOR_ROOTS,
  });
  expect(wanted.flatMap(({ notify }) => notify)).toEqual([DAEMON_ID, DAEMON_ID]);
});

test('what a host has to tell is waited for', () => {
  expect(wish({}, null).map(({ waitsFor }) => waitsFor)).toEqual([['facts.os.arch'], [], []]);
  const waiting = wish({ from: 'apt' }, null).filter(({ waitsFor }) => waitsFor.length > 0);
  expect(ids(waiting.map((one) => ({ ...one, needs: [] })))).toHaveLength(2);
});

test('apt: key and list before the package, and what an archive had brought goes after it', () => {
  const wanted = wish({ from: 'apt', version: '1.102.3' });
  expect(ids(wanted)).toEqual([
    'mesh-keyring:/usr/share/keyrings/tailscale-archive-keyring.gpg',
    'file:/etc/apt/sources.list.d/tailscale.list',
    'package:tailscale',
    'mesh-client:tailscale',
    'unit:tailscaled.service',
    DAEMON_ID,
  ]);
  expect(specOf(wanted, 'package:tailscale')).toMatchObject({ version: '1.102.3', hold: true });
  expect(specOf(wanted, 'file:/etc/apt/sources.list.d/tailscale.list')).toMatchObject({
    content:
      '# Tailscale packages for debian trixie\ndeb [signed-by=/usr/share/keyrings/tailscale-archive-keyring.gpg] https://pkgs.tailscale.com/stable/debian trixie main\n',
  });
  expect(wanted.filter(({ onlyIfMade }) => onlyIfMade).map(({ kind }) => kind.kind)).toEqual(['unit']);
});

test.each([
  ['ubuntu', 'noble', 'https://pkgs.tailscale.com/stable/ubuntu noble main'],
  ['raspbian', 'bookworm', 'https://pkgs.tailscale.com/stable/raspbian bookworm main'],
  ['pop', 'jammy', 'https://pkgs.tailscale.com/stable/ubuntu jammy main'],
])('apt on %s %s', (id, codename, line) => {
  const list = specOf(wish({ from: 'apt' }, { os: { ...DEBIAN.os, id, codename } }), 'file:/etc/apt/sources.list.d/tailscale.list');
  expect((list as { content: string }).content).toContain(line);
});

test('apt where the vendor has no repository', () => {
  expect(() => wish({ from: 'apt' }, { os: { ...DEBIAN.os, id: 'fedora' } })).toThrow(/no apt repository/);
});

test('distro and present', () => {
  expect(ids(wish({ from: 'distro' }))).toEqual([
    'package:tailscale',
    'mesh-client:tailscale',
    'unit:tailscaled.service',
    DAEMON_ID,
  ]);
  const present = wish({ from: 'present', version: '1.80.0' });
  expect(ids(present)).toEqual(['mesh-client:tailscale', DAEMON_ID]);
  expect(specOf(present, 'mesh-client:tailscale')).toMatchObject({ atLeast: '1.80.0' });
});

test('the way back is for what bringup made alone', () => {
  const wanted = uninstallWanted(source, []);
  expect(wanted.filter(({ onlyIfMade }) => !onlyIfMade).map(idOf)).toEqual(['mesh-client:tailscale']);
  expect(ids(wanted).indexOf('unit:tailscaled.service')).toBeLessThan(ids(wanted).indexOf('mesh-client:tailscale'));
});

test('every kind that is asked for is told to the engine', () => {
  const asked = [{}, { from: 'apt' }, { from: 'distro' }, { from: 'present' }].flatMap((one) => wish(one));
  const kinds = new Set([...asked, ...uninstallWanted(source, [])].map(({ kind }) => kind));
  expect([...kinds].filter((kind) => !INSTALL_KINDS.includes(kind))).toEqual([]);
});

test.each([
  [{ from: 'distro', version: '1.102.3' }, 'version'],
  [{ from: 'apt', sha256: { amd64: 'a'.repeat(64) } }, 'sha256'],
  [{ from: 'present', mirror: 'https://m.example' }, 'mirror'],
  [{ from: 'archive', keyring: 'k.gpg' }, 'keyring'],
  [{ version: '1.102' }, 'version'],
  [{ mirror: 'https://user@m.example' }, 'mirror'],
])('%j is refused at %s', (written, key) => {
  expect(installSchema.safeParse(written).error?.issues.map(({ path }) => path[0])).toEqual([key]);
});

test('keys beside the fleet file are read, and what is none is told at its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bringup-keys-'));
  try {
    const root = newPair();
    await writeFile(join(folder, 'root.pem'), pem('ROOT', [root]));
    await writeFile(join(folder, 'other.pem'), pem('SIGNING', [root]));
    await writeFile(join(folder, 'page.gpg'), '<html>');
    const mention = (written: object, line: number) => ({
      section: installSchema.parse(written),
      place: () => ({ file: 'fleet.yaml', line }),
    });
    const { roots } = await readKeyFiles(folder, [mention({ 'signing-root': 'root.pem' }, 1)]);
    const facts = DEBIAN;
    expect(specOf(wish({ 'signing-root': 'root.pem' }, facts, { ...NO_KEYS, roots: new Map(roots) }), 'mesh-client:tailscale')).toMatchObject({ roots: [root.raw] });
    const wrong = [
      mention({ 'signing-root': 'other.pem' }, 3),
      mention({ 'signing-root': '../root.pem' }, 4),
      mention({ 'signing-root': 'gone.pem' }, 5),
      mention({ from: 'apt', keyring: 'page.gpg' }, 6),
    ];
    const error = await readKeyFiles(folder, wrong).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BringupErrors);
    expect((error as BringupErrors).problems.map(({ code, where }) => [code, where.line])).toEqual(
      [3, 4, 5, 6].map((line) => ['mesh-key-file-invalid', line]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the page of docs/fleet asks each of its hosts for what it says', async () => {
  const file = join(import.meta.dirname, '../../../../docs/fleet/mesh-install.yaml');
  const fleet = await loadFleet({ file, capabilities: [mesh], env: { HEADSCALE_API_KEY: 'made for the test' }, secrets: 'require' });
  const sections = fleet.hosts.map(({ name, sections: all }) => ({ name, section: installOf(all['mesh']) }));
  const keys = await readKeyFiles(
    fleet.root,
    sections.map(({ section, name }) => ({ section, place: (key) => fleet.locateInHost(name, ['mesh', 'install', key]) })),
  );
  expect([...keys.roots.keys()]).toEqual(['files/mirror-root.pem']);
  const wanted = sections.map(({ name, section }) => [name, section.from, wish(section, DEBIAN, keys as never).length]);
  expect(wanted).toEqual([
    ['gpu-1', 'archive', 3],
    ['pi-1', 'apt', 6],
    ['fedora-1', 'distro', 4],
    ['old-1', 'present', 2],
  ]);
});

function installOf(section: unknown): InstallSection {
  return (section as { readonly install: InstallSection }).install;
}
