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
  const value = raySectionOf(host)?.address === undefined ? input.value(addressValue(cluster), host.name) : undefined;
  return typeof value === 'string' && value !== '' ? value : writtenAddress(host, cluster);
}

/** Where other nodes reach a host, as far as the fleet file says it. */
export function writtenAddress(host: FleetHost, { network }: Pick<RayCluster, 'network'>): string | undefined {
  const written = raySectionOf(host)?.address;
  return written ?? (network === 'lan' && isIP(host.address) !== 0 ? host.address : undefined);
}
