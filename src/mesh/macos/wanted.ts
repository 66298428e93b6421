import { BringupError, type Place } from '../../core/error.ts';
import { type AnyKind, idOf, type Wanted } from '../../engine/resource.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { type PackageSpec, packageKind } from '../../resources/package.ts';
import { type ServiceSpec, serviceKind } from '../../resources/service.ts';
import type { InstallSection } from '../install/schema.ts';
import { type NoAppSpec, noAppKind } from './app.ts';

/** Where Homebrew keeps what it brings, by the processor. Source: brew(1), --prefix. */
const PREFIX: Readonly<Record<string, string>> = { arm64: '/opt/homebrew', amd64: '/usr/local' };

const LABEL = 'com.tailscale.tailscaled';
const PLIST = `/Library/LaunchDaemons/${LABEL}.plist`;

/** The daemon of a Mac runs: what a membership stands on. */
export const MACOS_DAEMON_ID = `service:${LABEL}`;

/** The name that Tailscale's own answers have on every node. Source: tailscale net/tsaddr, TailscaleServiceIP. */
const MESH_DNS = '100.100.100.100';

type Wish = Pick<Wanted, 'kind' | 'spec'> & Partial<Pick<Wanted, 'needs' | 'notify'>>;

/** The client of a Mac by Homebrew's formula, and its daemon as a job of launchd, which needs nobody logged in. Pure. */
export function macosInstallWanted({
  section,
  arch,
  source,
}: {
  readonly section: InstallSection;
  /** As facts tell it: `arm64`, `amd64`. */
  readonly arch: string;
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
  const formula: Wish = {
    kind: packageKind,
    spec: {
      name: 'tailscale',
      hold: false,
      state: 'present',
      ...(section.version === undefined ? {} : { version: section.version }),
    } satisfies PackageSpec,
    needs: [idOf(noApp)],
    notify: [MACOS_DAEMON_ID],
  };
  const job: Wish = {
    kind: fileKind,
    spec: {
      path: PLIST,
      state: 'present',
      mode: '0644',
      content: plist(`${prefix}/opt/tailscale/bin/tailscaled`),
    } satisfies FileSpec,
    needs: [idOf(formula)],
    notify: [MACOS_DAEMON_ID],
  };
  return all([noApp, formula, job, { ...daemon, needs: [idOf(formula), idOf(job)] }]);
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
    section.from === 'apt' || section.from === 'archive'
      ? `from is ${section.from}`
      : (['mirror', 'sha256', 'signing-root'] as const).find((key) => section[key] !== undefined);
  if (asked === undefined) return undefined;
  return new BringupError({
    code: 'mesh-install-not-macos',
    category: 'config',
    what: `mesh.install.${asked}${section.from === undefined ? ' is set' : ''}, and this is a Mac, which gets the formula of Homebrew`,
    remedy: 'leave it out for this host (in defaults: move it to a group of the others), or set from to present',
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
