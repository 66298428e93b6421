import { isIP } from 'node:net';
import { BringupError } from '../../core/error.ts';
import type { WantedInput } from '../../engine/capability.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import { raySectionOf } from '../members.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';

/** Which value tells the address of a node. */
export function addressValue({ network }: RayCluster): string {
  return network === 'lan' ? 'way.address' : 'address.mesh';
}

/** Where other nodes reach a host: what its section says, its address in the mesh, or the one in the fleet file. */
export function addressOf(input: WantedInput<RayPrepared>, host: FleetHost, cluster: RayCluster): string | undefined {
  const written = raySectionOf(host)?.address;
  if (written !== undefined) return written;
  const value = input.value(addressValue(cluster), host.name);
  if (typeof value === 'string' && value !== '') return value;
  return cluster.network === 'lan' && isIP(host.address) !== 0 ? host.address : undefined;
}

/** A worker is to join a head that tells its address only in a run that it takes part in. */
export function headNotThere(host: string, head: string): BringupError {
  return new BringupError({
    code: 'ray-head-not-selected',
    category: 'config',
    what: `${host} is to join its head ${head}, whose address in the mesh is only known in a run that ${head} takes part in`,
    remedy: `\`bringup ray up --select ${host}\` takes the head with it; or select it too, or write its address below ray: there`,
  });
}
