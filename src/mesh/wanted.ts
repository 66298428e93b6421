import { BringupError } from '../core/error.ts';
import type { WantedInput } from '../engine/capability.ts';
import { idOf, type Wanted } from '../engine/resource.ts';
import type { MeshAccess } from './access.ts';
import { type DepartedSpec, departedKind, type LogoutSpec } from './departure.ts';
import type { MeshHostSection } from './host-schema.ts';
import { type ForgottenSpec, forgottenKind, type IdentitySpec, identityKind } from './identity/kind.ts';
import type { KeyFiles } from './install/key-files.ts';
import { installSchema } from './install/schema.ts';
import { type LeftoversSpec, leftoversKind } from './leftovers.ts';
import type { ReachSpec } from './node/spec.ts';
import { isOverMesh } from './over-mesh.ts';
import { type Platform, platformOf } from './platform.ts';
import { type RegistrationSpec, registrationKind } from './registration.ts';
import { timeoutsOf } from './timeouts.ts';
import type { WindowsMembershipSpec } from './windows/node.ts';
import { checkWsl } from './wsl.ts';

/** What the mesh prepares: the way to its server, and the key files that sections name. */
export interface MeshPrepared extends AsyncDisposable {
  readonly access: MeshAccess;
  readonly keys: KeyFiles;
}

/** What one host's section is turned into wishes with. */
interface Place {
  readonly input: WantedInput<MeshPrepared | undefined>;
  readonly prepared: MeshPrepared;
  readonly section: MeshHostSection;
  readonly platform: Platform;
  readonly hostname: string;
  /** bringup comes to this host through the mesh. */
  readonly overMesh: boolean;
  readonly wish: Pick<Wanted, 'capability' | 'needs' | 'notify' | 'waitsFor' | 'source'>;
}

/** What a host's section of the mesh asks for. Pure. */
export function meshWanted(input: WantedInput<MeshPrepared | undefined>): readonly Wanted[] {
  const section = input.section as MeshHostSection;
  if (input.prepared === undefined) throw noServer(input.fleet.file);
  const source = input.fleet.locateInHost(input.host.name, ['mesh']);
  const place: Place = {
    input,
    prepared: input.prepared,
    section,
    platform: platformOf(input.facts),
    hostname: section.hostname ?? input.host.name,
    overMesh: isOverMesh({
      way: input.value('way.address') ?? (input.host.connection === 'local' ? '127.0.0.1' : input.host.address),
      address: input.value('address.mesh'),
      name: input.value('name.mesh'),
    }),
    wish: { capability: 'mesh', needs: [], notify: [], waitsFor: [], source },
  };
  return section.state === 'left' ? leaving(place) : joined(place);
}

function joined(place: Place): readonly Wanted[] {
  const { input, prepared, section, platform, hostname, overMesh, wish } = place;
  checkWsl(input.facts, section.wsl ?? 'refuse');
  const timeouts = timeoutsOf(section);
  const keeps = section['keep-identity'] === true && platform.keepsIdentity;
  const client = platform.client({
    host: section,
    section: section.install ?? installSchema.parse({}),
    facts: input.facts,
    keys: prepared.keys,
    timeouts,
    overMesh,
    source: input.fleet.locateInHost(input.host.name, ['mesh', 'install']),
  });
  const membership: Wanted = {
    ...wish,
    kind: platform.node,
    spec: {
      part: 'membership',
      server: prepared.access.section.server,
      hostname,
      tags: section.tags ?? [],
      ephemeral: section.ephemeral ?? false,
      acceptDns: section['accept-dns'] ?? true,
      advertiseRoutes: section['advertise-routes'] ?? [],
      onOtherNetwork: section['on-other-network'] ?? 'refuse',
      connectMs: timeouts.connect,
      restartMs: timeouts.restart,
      scriptMs: timeouts.script,
      overMesh,
      ...(isUnasked(prepared) ? { serverUnasked: true as const } : {}),
      ...(section['keep-identity'] ? { identity: input.fleet.name } : {}),
    } satisfies WindowsMembershipSpec,
    needs: [platform.daemon],
  };
  const names =
    section['accept-dns'] === false ? [] : platform.names(input.value('name.mesh'), wish.source, [idOf(membership)]);
  const reach: Wanted = {
    ...wish,
    kind: platform.node,
    spec: {
      part: 'reach',
      acceptRoutes: section['accept-routes'] ?? false,
      ssh: section.ssh ?? false,
      shieldsUp: section['shields-up'] ?? false,
    } satisfies ReachSpec,
    needs: [idOf(membership)],
  };
  const told = input.value('mesh.node');
  const nodeKey = typeof told === 'string' ? told : '';
  const waitsFor = told === undefined ? ['mesh.node'] : [];
  if (isUnasked(prepared)) return [...client, membership, ...names, reach];
  const registration: Wanted = {
    ...wish,
    kind: registrationKind,
    spec: {
      name: 'node',
      nodeKey,
      hostname,
      ...(section.tags === undefined ? {} : { tags: section.tags }),
      routes: section['advertise-routes'] ?? [],
      onlineMs: timeouts.online,
    } satisfies RegistrationSpec,
    needs: [idOf(membership)],
    waitsFor,
  };
  const identity: Wanted = {
    ...wish,
    kind: identityKind,
    spec: { name: 'state', fleet: input.fleet.name, nodeKey } satisfies IdentitySpec,
    needs: [idOf(reach), idOf(registration)],
    waitsFor,
  };
  return [...client, membership, ...names, reach, registration, ...(keeps ? [identity] : [])];
}

function leaving({ input, prepared, section, platform, hostname, overMesh, wish }: Place): readonly Wanted[] {
  const logout: Wanted = {
    ...wish,
    kind: platform.logout,
    spec: { name: 'tailscale', server: prepared.access.section.server, overMesh } satisfies LogoutSpec,
  };
  const after = [idOf(logout)];
  const departed: Wanted = {
    ...wish,
    kind: departedKind,
    spec: { name: 'node', hostname, tags: section.tags ?? [] } satisfies DepartedSpec,
    needs: after,
  };
  const forgotten: Wanted = {
    ...wish,
    kind: forgottenKind,
    spec: { name: 'copy', fleet: input.fleet.name } satisfies ForgottenSpec,
    needs: after,
  };
  return [
    logout,
    ...(isUnasked(prepared) ? [] : [departed]),
    ...(platform.keepsIdentity ? [forgotten] : []),
    ...withLookAtRest(platform.uninstall(wish.source, after), wish),
  ];
}

/** There is a key to join with, and no way to ask the server. */
function isUnasked({ access }: MeshPrepared): boolean {
  return access.section['auth-key'] !== undefined;
}

/** What goes, and last a look at what stays. */
function withLookAtRest(going: readonly Wanted[], wish: Place['wish']): readonly Wanted[] {
  if (going.length === 0) return [];
  const rest: Wanted = { ...wish, kind: leftoversKind, spec: { name: 'tailscale' } satisfies LeftoversSpec };
  return [...going.map((one) => ({ ...one, notify: [...one.notify, idOf(rest)] })), rest];
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
