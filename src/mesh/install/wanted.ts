import { BringupError, type Place } from '../../core/error.ts';
import type { FactTree } from '../../engine/capability.ts';
import { type AnyKind, idOf, type Wanted } from '../../engine/resource.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { type PackageSpec, packageKind } from '../../resources/package.ts';
import { type ServiceSpec, serviceKind } from '../../resources/service.ts';
import { type UnitSpec, unitKind } from '../../resources/unit.ts';
import { KEYRING, LIST, listText, repositoryOf, VENDOR_KEY } from './apt-repository.ts';
import { clientKind } from './client.ts';
import type { ClientSpec } from './client-spec.ts';
import type { KeyFiles } from './key-files.ts';
import { type KeyringSpec, keyringKind } from './keyring.ts';
import { VENDOR_ROOTS } from './root-keys.ts';
import { archiveVersionOf, fromOf, type InstallFrom, type InstallSection, siteOf } from './schema.ts';
import { UNIT_TEXT } from './unit-text.ts';

/** All kinds of things that `installWanted` may ask for. */
export const INSTALL_KINDS: readonly AnyKind[] = [
  clientKind,
  keyringKind,
  packageKind,
  fileKind,
  unitKind,
  serviceKind,
] as readonly AnyKind[];

/** The daemon runs: what a membership stands on. */
export const DAEMON_ID = 'service:tailscaled';

/** What is known of one host. */
export interface InstallInput {
  readonly section: InstallSection;
  /** Undefined until the host was read. */
  readonly facts: FactTree | undefined;
  readonly keys: KeyFiles;
  /** The host is reached through the mesh: a restart of the daemon cuts the connection for a moment, or for good. */
  readonly overMesh: boolean;
  /** It is to take routes of others: with its start they may come into effect. */
  readonly acceptRoutes: boolean;
  /** Longest time one step of it may take. */
  readonly timeoutMs: number;
  /** The line of the fleet file that asks for it. */
  readonly source: Place;
}

type Wish = Pick<Wanted, 'kind' | 'spec'> & Partial<Pick<Wanted, 'needs' | 'notify' | 'waitsFor' | 'onlyIfMade'>>;

/** The Tailscale client and its running daemon, by the way that the section names. Pure. */
export function installWanted(input: InstallInput): readonly Wanted[] {
  return WAYS[fromOf(input.section)](input).map((wish) =>
    wanted(idOf(wish) === DAEMON_ID ? withRisk(wish, input) : wish, input.source),
  );
}

/**
 * The way back: everything goes that bringup made to install the client, whichever way that was, once `after` (ids) is right.
 * What others installed or set up stays as it is.
 */
export function uninstallWanted(source: Place, after: readonly string[]): readonly Wanted[] {
  const ours: readonly Wish[] = [
    packageGone,
    unitGone,
    { kind: fileKind, spec: { path: LIST, state: 'absent' } satisfies FileSpec },
    { kind: fileKind, spec: { path: KEYRING, state: 'absent' } satisfies FileSpec },
    { kind: keyringKind, spec: { path: KEYRING, state: 'absent' } satisfies KeyringSpec },
  ];
  // A client knows by itself whether it is ours.
  const client: Wish = { kind: clientKind, spec: { name: 'tailscale', state: 'absent' } satisfies ClientSpec };
  const all = [...ours.map((wish) => ({ ...wish, onlyIfMade: true as const })), client];
  return all.map((wish) => wanted({ ...wish, needs: after }, source));
}

const PACKAGE = 'tailscale';
const unitGone: Wish = {
  kind: unitKind,
  spec: { name: 'tailscaled.service', content: '', state: 'absent' } satisfies UnitSpec,
};
const packageGone: Wish = {
  kind: packageKind,
  spec: { name: PACKAGE, hold: false, state: 'absent' } satisfies PackageSpec,
};
const daemon = {
  kind: serviceKind,
  spec: { name: 'tailscaled', running: true, enabled: true, state: 'present' } satisfies ServiceSpec,
};

/** A daemon that nobody is reached through, and that takes no routes, cuts nobody off when it starts for the first time; that it stays up, the join proves. */
function withRisk(wish: Wish, { overMesh, acceptRoutes }: InstallInput): Wish {
  return {
    ...wish,
    spec: { ...wish.spec, provenLater: true, risk: overMesh || acceptRoutes ? 'connectivity' : 'unless-new' },
  };
}

/** The same where a package that was removed may have left a mask, as the vendor's does. */
const unmaskedDaemon = { ...daemon, spec: { ...daemon.spec, masked: false } satisfies ServiceSpec };

const WAYS: Readonly<Record<InstallFrom, (input: InstallInput) => readonly Wish[]>> = {
  archive({ section, facts, keys, timeoutMs }) {
    const os = osOf(facts);
    const sha256 = os?.arch == null ? undefined : section.sha256?.[os.arch];
    const root = section['signing-root'];
    const client: Wish = {
      kind: clientKind,
      spec: {
        name: 'tailscale',
        state: 'present',
        from: 'archive',
        site: siteOf(section),
        version: archiveVersionOf(section),
        arch: os?.arch ?? undefined,
        systemd: os?.systemdRunning ?? false,
        roots: (root === undefined ? undefined : keys.roots.get(root)) ?? VENDOR_ROOTS,
        ...(sha256 === undefined ? {} : { sha256 }),
        timeoutMs,
      } satisfies ClientSpec,
      notify: [DAEMON_ID],
      waitsFor: os === undefined ? ['facts.os.arch'] : [],
    };
    const unit: Wish = {
      kind: unitKind,
      spec: { name: 'tailscaled.service', content: UNIT_TEXT, ours: true, state: 'present' } satisfies UnitSpec,
      notify: [DAEMON_ID],
    };
    return [client, unit, { ...unmaskedDaemon, needs: [idOf(client)] }];
  },

  apt(input) {
    const { section, facts } = input;
    const os = osOf(facts);
    const repository = os === undefined ? undefined : repositoryOf(section, os);
    if (os !== undefined && repository === undefined) throw noRepository(os.id);
    const waitsFor = os === undefined ? ['facts.os.codename'] : [];
    const key: Wish = { ...keyOf(input, repository), waitsFor };
    const list: Wish = {
      kind: fileKind,
      spec: {
        path: LIST,
        state: 'present',
        mode: '0644',
        content: repository === undefined ? '' : listText(repository),
      } satisfies FileSpec,
      needs: [idOf(key)],
      waitsFor,
    };
    const pin = section.version === undefined ? {} : { version: section.version, hold: true };
    // Its own scripts restart the daemon.
    return packaged({ name: PACKAGE, ...pin, state: 'present' }, [list, key], []);
  },

  distro: () => packaged({ name: PACKAGE, state: 'present' }, [], [DAEMON_ID]),

  present({ section }) {
    const client: Wish = {
      kind: clientKind,
      spec: {
        name: 'tailscale',
        state: 'present',
        from: 'present',
        ...(section.version === undefined ? {} : { atLeast: section.version }),
      } satisfies ClientSpec,
    };
    return [client, { ...daemon, needs: [idOf(client)] }];
  },
};

const UNKNOWN = { address: '', suite: '' };

/** A package and what it stands on. A client of ours from an archive, and its unit, go once the package is there. */
function packaged(spec: PackageSpec, sources: readonly Wish[], notify: readonly string[]): readonly Wish[] {
  const program: Wish = { kind: packageKind, spec, needs: sources.map(idOf), notify };
  const others: Wish = {
    kind: clientKind,
    spec: { name: 'tailscale', state: 'present', from: 'package' } satisfies ClientSpec,
    needs: [idOf(program)],
    notify: [DAEMON_ID],
  };
  // The client takes its unit along; after that there is nothing to remove, only to forget.
  const gone: Wish = { ...unitGone, needs: [idOf(others)], onlyIfMade: true };
  const service: Wish = { ...unmaskedDaemon, needs: [idOf(program), idOf(others)] };
  return [...sources, program, others, gone, service];
}

/** The key of an apt repository: a file of the fleet, or the vendor's. */
function keyOf({ section, keys }: InstallInput, repository: ReturnType<typeof repositoryOf>): Wish {
  const base64 = section.keyring === undefined ? undefined : keys.keyrings.get(section.keyring);
  if (base64 !== undefined) {
    const spec: FileSpec = { path: KEYRING, state: 'present', mode: '0644', content: { base64 } };
    return { kind: fileKind, spec };
  }
  const spec: KeyringSpec = {
    path: KEYRING,
    state: 'present',
    fingerprint: VENDOR_KEY,
    repository: repository ?? UNKNOWN,
  };
  return { kind: keyringKind, spec };
}

function wanted({ kind, spec, ...more }: Wish, source: Place): Wanted {
  return { kind, spec, capability: 'mesh', needs: [], notify: [], waitsFor: [], ...more, source };
}

function noRepository(id: string): BringupError {
  return new BringupError({
    code: 'mesh-no-repository',
    category: 'unsupported',
    what: `the vendor has no apt repository that is known to be for the distribution of this host (${id})`,
    remedy: 'set mesh.install.from to archive or distro for this host',
  });
}

interface Os {
  readonly id: string;
  readonly arch: string | null;
  readonly codename: string | null;
  readonly systemdRunning: boolean;
}

function osOf(facts: FactTree | undefined): Os | undefined {
  return facts?.['os'] as unknown as Os | undefined;
}
