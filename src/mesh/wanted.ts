import { BringupError } from '../core/error.ts';
import type { FactTree, WantedInput } from '../engine/capability.ts';
import { idOf, type Wanted } from '../engine/resource.ts';
import { durationMs } from '../fleet/duration.ts';
import type { MeshAccess } from './access.ts';
import { type DepartedSpec, departedKind, type LogoutSpec, logoutKind } from './departure.ts';
import type { MeshHostSection } from './host-schema.ts';
import { type ForgottenSpec, forgottenKind, type IdentitySpec, identityKind } from './identity/kind.ts';
import type { KeyFiles } from './install/key-files.ts';
import { installSchema } from './install/schema.ts';
import { DAEMON_ID, installWanted, uninstallWanted } from './install/wanted.ts';
import { type LeftoversSpec, leftoversKind } from './leftovers.ts';
import { MACOS_DAEMON_ID, macosInstallWanted, macosResolverWanted } from './macos/wanted.ts';
import { nodeKind } from './node/kind.ts';
import type { MembershipSpec, ReachSpec } from './node/spec.ts';
import { isOverMesh } from './over-mesh.ts';
import { type RegistrationSpec, registrationKind } from './registration.ts';
import { type WindowsMembershipSpec, windowsLogoutKind, windowsNodeKind } from './windows/node.ts';
import { windowsInstallWanted } from './windows/wanted.ts';
import { checkWsl } from './wsl.ts';

/** What the mesh prepares: the way to its server, and the key files that sections name. */
export interface MeshPrepared extends AsyncDisposable {
  readonly access: MeshAccess;
  readonly keys: KeyFiles;
}

/** What a host's section of the mesh asks for. Pure. */
export function meshWanted(input: WantedInput<MeshPrepared | undefined>): readonly Wanted[] {
  const section = input.section as MeshHostSection;
  const source = input.fleet.locateInHost(input.host.name, ['mesh']);
  if (input.prepared === undefined) throw noServer(input.fleet.file);
  const { access } = input.prepared;
  const wish = { capability: 'mesh', needs: [], notify: [], waitsFor: [], source };
  const hostname = section.hostname ?? input.host.name;
  const overMesh = isOverMesh({
    way: input.value('way.address') ?? (input.host.connection === 'local' ? '127.0.0.1' : input.host.address),
    address: input.value('address.mesh'),
    name: input.value('name.mesh'),
  });
  const server = access.section.server;
  const family = osOf(input.facts)?.family;
  const windows = family === 'windows';
  if (section.state === 'left') {
    const logout: Wanted = {
      ...wish,
      kind: windows ? windowsLogoutKind : logoutKind,
      spec: { name: 'tailscale', server, overMesh } satisfies LogoutSpec,
    };
    const departed: Wanted = {
      ...wish,
      kind: departedKind,
      spec: { name: 'node', hostname, tags: section.tags ?? [] } satisfies DepartedSpec,
      needs: [idOf(logout)],
    };
    const forgotten: Wanted = {
      ...wish,
      kind: forgottenKind,
      spec: { name: 'copy', fleet: input.fleet.name } satisfies ForgottenSpec,
      needs: [idOf(logout)],
    };
    return windows || family === 'macos'
      ? [logout, departed]
      : [logout, departed, forgotten, ...leavingNothing(uninstallWanted(source, [idOf(logout)]), wish)];
  }
  checkWsl(input.facts, section.wsl ?? 'refuse');
  const { install: installMs, connect, online, restart: restartMs, script: scriptMs } = timeoutsOf(section);
  const membership: Wanted = {
    ...wish,
    kind: windows ? windowsNodeKind : nodeKind,
    spec: {
      part: 'membership',
      server,
      hostname,
      tags: section.tags ?? [],
      ephemeral: section.ephemeral ?? false,
      acceptDns: section['accept-dns'] ?? true,
      advertiseRoutes: section['advertise-routes'] ?? [],
      onOtherNetwork: section['on-other-network'] ?? 'refuse',
      connectMs: connect,
      overMesh,
      ...(section['keep-identity'] ? { identity: input.fleet.name } : {}),
      ...(windows ? { restartMs, scriptMs } : {}),
    } satisfies MembershipSpec | WindowsMembershipSpec,
    needs: [windows ? CLIENT_ID : family === 'macos' ? MACOS_DAEMON_ID : DAEMON_ID],
  };
  const reach: Wanted = {
    ...wish,
    kind: windows ? windowsNodeKind : nodeKind,
    spec: {
      part: 'reach',
      acceptRoutes: section['accept-routes'] ?? false,
      ssh: section.ssh ?? false,
      shieldsUp: section['shields-up'] ?? false,
    } satisfies ReachSpec,
    needs: [idOf(membership)],
  };
  const nodeKey = input.value('mesh.node');
  const registration: Wanted = {
    ...wish,
    kind: registrationKind,
    spec: {
      name: 'node',
      nodeKey: typeof nodeKey === 'string' ? nodeKey : '',
      hostname,
      ...(section.tags === undefined ? {} : { tags: section.tags }),
      routes: section['advertise-routes'] ?? [],
      onlineMs: online,
    } satisfies RegistrationSpec,
    needs: [idOf(membership)],
    waitsFor: nodeKey === undefined ? ['mesh.node'] : [],
  };
  const install = {
    section: section.install ?? installSchema.parse({}),
    keys: input.prepared.keys,
    source: input.fleet.locateInHost(input.host.name, ['mesh', 'install']),
  };
  const client = windows
    ? [windowsInstallWanted({ ...install, installMs, restartMs, overMesh })]
    : family === 'macos'
      ? macosInstallWanted({ ...install, arch: osOf(input.facts)?.arch ?? '' })
      : installWanted({
          ...install,
          facts: input.facts,
          timeoutMs: installMs,
          overMesh,
          acceptRoutes: section['accept-routes'] ?? false,
        });
  const resolver =
    family === 'macos' && section['accept-dns'] !== false
      ? macosResolverWanted(input.value('name.mesh'), source, [idOf(membership)])
      : [];
  const identity: Wanted = {
    ...wish,
    kind: identityKind,
    spec: {
      name: 'state',
      fleet: input.fleet.name,
      nodeKey: typeof nodeKey === 'string' ? nodeKey : '',
    } satisfies IdentitySpec,
    needs: [idOf(reach), idOf(registration)],
    waitsFor: registration.waitsFor,
  };
  const keeps = section['keep-identity'] === true && !windows && family !== 'macos';
  return [...client, membership, ...resolver, reach, registration, ...(keeps ? [identity] : [])];
}

/** What goes, and last a look at what stays. */
function leavingNothing(
  going: readonly Wanted[],
  wish: Pick<Wanted, 'capability' | 'needs' | 'notify' | 'waitsFor' | 'source'>,
): readonly Wanted[] {
  const stays: Wanted = { ...wish, kind: leftoversKind, spec: { name: 'tailscale' } satisfies LeftoversSpec };
  return [...going.map((one) => ({ ...one, notify: [...one.notify, idOf(stays)] })), stays];
}

function timeoutsOf({ timeouts = {} }: MeshHostSection) {
  return {
    install: durationMs(timeouts.install ?? '180s'),
    connect: durationMs(timeouts.connect ?? '60s'),
    online: durationMs(timeouts.online ?? '30s'),
    restart: durationMs(timeouts.restart ?? '30s'),
    script: durationMs(timeouts.script ?? '15s'),
  };
}

/** The client of a Windows host, with its service. */
const CLIENT_ID = 'mesh-client:tailscale';

function osOf(facts: FactTree | undefined): { readonly family?: string; readonly arch?: string | null } | undefined {
  return facts?.['os'] as { readonly family?: string; readonly arch?: string | null } | undefined;
}

function noServer(file: string | undefined): BringupError {
  return new BringupError({
    code: 'mesh-not-declared',
    category: 'config',
    what: 'a host has a mesh: section, and the fleet file does not say which server makes the mesh',
    remedy: 'add mesh: with server, api-key and user at its top (docs/fleet/mesh.yaml)',
    where: { ...(file === undefined ? {} : { file }) },
  });
}
