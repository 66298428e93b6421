import { BringupError, type Place } from '../../core/error.ts';
import { type AnyKind, idOf, type Wanted } from '../../engine/resource.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { type PackageSpec, packageKind } from '../../resources/package.ts';
import { type ServiceSpec, serviceKind } from '../../resources/service.ts';
import { archiveVersionOf, type InstallSection, siteOf, trackOf } from '../install/schema.ts';
import { type NoAppSpec, noAppKind } from './app.ts';
import { MAC_PROGRAMS, type MacClientSpec, macClientKind } from './client.ts';

/** Where Homebrew keeps what it brings, by the processor. Source: brew(1), --prefix. */
const PREFIX: Readonly<Record<string, string>> = { arm64: '/opt/homebrew', amd64: '/usr/local' };

const LABEL = 'com.tailscale.tailscaled';
const PLIST = `/Library/LaunchDaemons/${LABEL}.plist`;

/** The daemon of a Mac runs: what a membership stands on. */
export const MACOS_DAEMON_ID = `service:${LABEL}`;

/** The name that Tailscale's own answers have on every node. Source: tailscale net/tsaddr, TailscaleServiceIP. */
const MESH_DNS = '100.100.100.100';

type Wish = Pick<Wanted, 'kind' | 'spec'> & Partial<Pick<Wanted, 'needs' | 'notify'>>;

/** The client of a Mac by Homebrew's formula or an archive of one's own, and its daemon as a job of launchd, which needs nobody logged in. Pure. */
export function macosInstallWanted({
  section,
  arch,
  timeoutMs,
  source,
}: {
  readonly section: InstallSection;
  /** As facts tell it: `arm64`, `amd64`. */
  readonly arch: string;
  /** Longest time that unpacking an archive may take. */
  readonly timeoutMs: number;
  readonly source: Place;
}): readonly Wanted[] {
  const noApp: Wish = { kind: noAppKind as unknown as AnyKind, spec: { name: 'app' } satisfies NoAppSpec };
  const daemon: Wish = {
    kind: serviceKind,
    spec: { name: LABEL, running: true, enabled: true, state: 'present' } satisfies ServiceSpec,
  };
  const all = (wishes: readonly Wish[]) =>
    wishes.map((wish): Wanted => ({ capability: 'mesh', needs: [], notify: [], waitsFor: [], source, ...wish }));
  const other = notForMacs(section);
  if (other !== undefined) throw other;
  if (section.from === 'present') return all([noApp, { ...daemon, needs: [idOf(noApp)] }]);
  const prefix = PREFIX[arch];
  if (prefix === undefined) throw unknownMac(arch);
  const program: Wish =
    section.from === 'archive'
      ? { kind: macClientKind as unknown as AnyKind, spec: archiveSpec(section, arch, timeoutMs) }
      : { kind: packageKind, spec: formulaSpec(section) };
  const client: Wish = { ...program, needs: [idOf(noApp)], notify: [MACOS_DAEMON_ID] };
  const daemonPath = section.from === 'archive' ? MAC_PROGRAMS[1] : `${prefix}/opt/tailscale/bin/tailscaled`;
  const job: Wish = {
    kind: fileKind,
    spec: { path: PLIST, state: 'present', mode: '0644', content: plist(daemonPath) } satisfies FileSpec,
    needs: [idOf(client)],
    notify: [MACOS_DAEMON_ID],
  };
  return all([noApp, client, job, { ...daemon, needs: [idOf(client), idOf(job)] }]);
}

function formulaSpec({ version }: InstallSection): PackageSpec {
  return { name: 'tailscale', hold: false, state: 'present', ...(version === undefined ? {} : { version }) };
}

/** The vendor makes no archive for Macs, so it has to be named, and its hash with it. */
function archiveSpec(section: InstallSection, arch: string, timeoutMs: number): MacClientSpec {
  const version = archiveVersionOf(section);
  const file = `${trackOf(version)}/tailscale_${version}_darwin_${arch}.tgz`;
  const sha256 = section.sha256?.[`darwin-${arch}`];
  if (section.mirror === undefined || sha256 === undefined) throw noMacArchive(file, arch);
  return { name: 'tailscale', url: `${siteOf(section)}/${file}`, version, arch, sha256, timeoutMs };
}

/**
 * Names of the mesh on a Mac: its daemon sets a search domain only, so a resolver file says who answers. Source: tailscale
 * issue 18510; resolver(5). `name` is the host's own with its domain; undefined or without one: nothing yet.
 */
export function macosResolverWanted(name: unknown, source: Place, needs: readonly string[]): readonly Wanted[] {
  const suffix = typeof name === 'string' ? name.slice(name.indexOf('.') + 1) : '';
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(suffix) || suffix === name) return [];
  const spec: FileSpec = {
    path: `/etc/resolver/${suffix}`,
    state: 'present',
    mode: '0644',
    content: `nameserver ${MESH_DNS}\n`,
  };
  return [{ kind: fileKind, spec, capability: 'mesh', needs, notify: [], waitsFor: [], source }];
}

/** Source: tailscale cmd/tailscaled/install_darwin.go, darwinLaunchdPlist. */
function plist(program: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>

  <key>Label</key>
  <string>${LABEL}</string>

  <key>ProgramArguments</key>
  <array>
    <string>${program}</string>
  </array>

  <key>RunAtLoad</key>
  <true/>

</dict>
</plist>
`;
}

/** What the fleet file asks for and a Mac cannot have: it must not get something else, unchecked, without a word. */
function notForMacs(section: InstallSection): BringupError | undefined {
  const asked =
    section.from === 'apt'
      ? 'from is apt'
      : section.from === 'archive'
        ? undefined
        : (['mirror', 'sha256', 'signing-root'] as const).find((key) => section[key] !== undefined);
  if (asked === undefined) return undefined;
  return new BringupError({
    code: 'mesh-install-not-macos',
    category: 'config',
    what: `mesh.install.${asked}${section.from === undefined ? ' is set' : ''}, and this is a Mac, which gets the formula of Homebrew`,
    remedy: 'leave it out for this host (in defaults: move it to a group of the others), or set from to present',
  });
}

function noMacArchive(file: string, arch: string): BringupError {
  return new BringupError({
    code: 'mesh-install-not-macos',
    category: 'config',
    what: 'mesh.install.from is archive, and this is a Mac, for which the vendor makes no archive',
    remedy: `leave from out for this host (the formula of Homebrew); or make an archive (docs/macos.md), put it on a mirror as ${file}, and name both mirror and sha256: { darwin-${arch}: … }`,
  });
}

function unknownMac(arch: string): BringupError {
  return new BringupError({
    code: 'mesh-macos-processor',
    category: 'unsupported',
    what: `the processor of this Mac (${arch}) is none that Homebrew has a place for`,
    remedy: 'install tailscaled there by hand and set mesh.install.from to present',
  });
}
