import { describePlace, type ErrorDetails } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { MeshHostSection } from './host-schema.ts';

/** Hosts of one fleet that are to have the same name in the mesh: each would take the other for its own old node. One that leaves has none. */
export function namesTwice(fleet: Fleet): readonly ErrorDetails[] {
  const first = new Map<string, FleetHost>();
  return fleet.hosts.flatMap((host) => {
    const section = host.sections['mesh'] as MeshHostSection | undefined;
    if (section === undefined || section.state === 'left') return [];
    const name = section.hostname ?? host.name;
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, host);
      return [];
    }
    const { host: _, ...place } = placeOf(fleet, other);
    return [
      {
        code: 'mesh-name-twice',
        category: 'config',
        what: `${other.name} (${describePlace(place)}) and ${host.name} are both to be ${name} in the mesh`,
        remedy: 'give one of them another mesh.hostname',
        where: placeOf(fleet, host),
      },
    ];
  });
}

function placeOf(fleet: Fleet, { name }: FleetHost) {
  return fleet.locateInHost(name, ['mesh', 'hostname']);
}
