import type { FleetHost } from '../../fleet/fleet.ts';
import type { MeshHostSection } from '../host-schema.ts';

/** What the fleet file says a host's node is to be; undefined: nothing. */
export function meshWishOf(host: FleetHost): MeshHostSection | undefined {
  return host.sections['mesh'] as MeshHostSection | undefined;
}

/** The hosts that are to be in the mesh: those with a `mesh:` section that does not take them out. All of them where no host has one. */
export function meshMembers(hosts: readonly FleetHost[]): readonly FleetHost[] {
  const wishes = hosts.map((host) => ({ host, wish: meshWishOf(host) }));
  if (wishes.every(({ wish }) => wish === undefined)) return hosts;
  return wishes.flatMap(({ host, wish }) => (wish === undefined || wish.state === 'left' ? [] : [host]));
}
