import type { Place } from '../core/error.ts';
import type { FactTree } from '../engine/capability.ts';
import type { AnyKind, Wanted } from '../engine/resource.ts';
import { logoutKind } from './departure.ts';
import type { MeshHostSection } from './host-schema.ts';
import type { KeyFiles } from './install/key-files.ts';
import type { InstallSection } from './install/schema.ts';
import { DAEMON_ID, installWanted, uninstallWanted } from './install/wanted.ts';
import { MACOS_DAEMON_ID, macosInstallWanted, macosResolverWanted } from './macos/wanted.ts';
import { nodeKind } from './node/kind.ts';
import type { Timeouts } from './timeouts.ts';
import { windowsLogoutKind, windowsNodeKind } from './windows/node.ts';
import { WINDOWS_CLIENT_ID, windowsInstallWanted } from './windows/wanted.ts';

/** What the client of one host stands on. */
export interface ClientWish {
  readonly host: MeshHostSection;
  readonly section: InstallSection;
  /** Undefined until the host was read. */
  readonly facts: FactTree | undefined;
  readonly keys: KeyFiles;
  readonly timeouts: Timeouts;
  /** The host is reached through the mesh. */
  readonly overMesh: boolean;
  readonly source: Place;
}

/** What differs between the systems that a host can run. */
export interface Platform {
  readonly node: AnyKind;
  readonly logout: AnyKind;
  /** Id of the thing that a membership stands on: the running daemon. */
  readonly daemon: string;
  /** A copy of the node's state can be kept, so that a host installed anew has its address again. */
  readonly keepsIdentity: boolean;
  /** The client and its daemon. */
  client(wish: ClientWish): readonly Wanted[];
  /** What lets a joined host know the names of the mesh; `name` is its own there, when it is known. */
  names(name: unknown, source: Place, after: readonly string[]): readonly Wanted[];
  /** What goes with a host that leaves. */
  uninstall(source: Place, after: readonly string[]): readonly Wanted[];
}

const linux: Platform = {
  node: nodeKind as unknown as AnyKind,
  logout: logoutKind as unknown as AnyKind,
  daemon: DAEMON_ID,
  keepsIdentity: true,
  client: ({ timeouts, host, ...wish }) =>
    installWanted({ ...wish, timeoutMs: timeouts.install, acceptRoutes: host['accept-routes'] ?? false }),
  names: () => [],
  uninstall: uninstallWanted,
};

const macos: Platform = {
  node: nodeKind as unknown as AnyKind,
  logout: logoutKind as unknown as AnyKind,
  daemon: MACOS_DAEMON_ID,
  keepsIdentity: false,
  client: ({ facts, timeouts, ...wish }) =>
    macosInstallWanted({ ...wish, arch: osOf(facts)?.arch ?? '', timeoutMs: timeouts.install }),
  names: macosResolverWanted,
  uninstall: () => [],
};

const windows: Platform = {
  node: windowsNodeKind as unknown as AnyKind,
  logout: windowsLogoutKind as unknown as AnyKind,
  daemon: WINDOWS_CLIENT_ID,
  keepsIdentity: false,
  client: ({ timeouts, ...wish }) => [
    windowsInstallWanted({ ...wish, installMs: timeouts.install, restartMs: timeouts.restart }),
  ],
  names: () => [],
  uninstall: () => [],
};

/** By the family of the system, as facts tell it. All others are taken for a Linux. */
export function platformOf(facts: FactTree | undefined): Platform {
  const family = osOf(facts)?.family;
  return family === 'windows' ? windows : family === 'macos' ? macos : linux;
}

function osOf(facts: FactTree | undefined): { readonly family?: string; readonly arch?: string | null } | undefined {
  return facts?.['os'] as { readonly family?: string; readonly arch?: string | null } | undefined;
}
