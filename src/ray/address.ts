import { isIP } from 'node:net';
import type { WantedInput } from '../engine/capability.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { raySectionOf } from './members.ts';
import type { RayCluster } from './schema.ts';

/** Which value tells the address of a node. */
export function addressValue({ network }: RayCluster): string {
  return network === 'lan' ? 'way.address' : 'address.mesh';
}

/** Where other nodes reach a host: what its section says, its address in the mesh, or the one in the fleet file. */
export function addressOf(input: Pick<WantedInput, 'value'>, host: FleetHost, cluster: RayCluster): string | undefined {
  const written = raySectionOf(host)?.address;
  if (written !== undefined) return written;
  const value = input.value(addressValue(cluster), host.name);
  if (typeof value === 'string' && value !== '') return value;
  return cluster.network === 'lan' && isIP(host.address) !== 0 ? host.address : undefined;
}
