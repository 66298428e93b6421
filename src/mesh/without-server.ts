import type { ErrorDetails } from '../core/error.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { MeshHostSection } from './host-schema.ts';
import { meshSectionOf } from './status.ts';

/** Fields of a host that the server has to be asked for. */
const ASKED = ['tags', 'advertise-routes', 'keep-identity'] as const satisfies readonly (keyof MeshHostSection)[];

/** What hosts ask for that only a server gives which can be asked, where there is no more than a key to join with. */
export function withoutServer(fleet: Fleet): readonly ErrorDetails[] {
  if (meshSectionOf(fleet)?.['auth-key'] === undefined) return [];
  return fleet.hosts.flatMap(({ name, sections }) => {
    const section = sections['mesh'] as MeshHostSection | undefined;
    return ASKED.filter((key) => section?.[key] !== undefined && section[key] !== false).map(
      (key): ErrorDetails => ({
        code: 'mesh-needs-server',
        category: 'config',
        what: `${key} of ${name} is written down at the server of the mesh, which is asked nothing with auth-key:`,
        remedy:
          'leave it out (a pre-auth key may bring its own tags), or give mesh: an api-key and a user instead of auth-key',
        where: fleet.locateInHost(name, ['mesh', key]),
      }),
    );
  });
}
