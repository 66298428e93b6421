import type { ErrorDetails } from '../core/error.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { suggest } from '../fleet/nearest.ts';
import { meshSectionOf } from './status.ts';

/** The host that is to have the command of the control server, when the fleet has no such host. */
export function strayControlHost(fleet: Fleet): readonly ErrorDetails[] {
  const name = meshSectionOf(fleet)?.control?.host;
  const names = fleet.hosts.map((host) => host.name);
  if (name === undefined || names.includes(name)) return [];
  return [
    {
      code: 'mesh-control-host',
      category: 'config',
      what: `mesh.control.host is ${name}, which is no host of this fleet`,
      remedy: suggest(name, names, 'hosts'),
      where: fleet.locate(['mesh', 'control', 'host']),
    },
  ];
}
