import { BlockList, isIP } from 'node:net';

/** Addresses that nodes of a mesh have. Source: tailscale net/tsaddr. */
const NODES = new BlockList();
NODES.addSubnet('100.64.0.0', 10, 'ipv4');
NODES.addSubnet('fd7a:115c:a1e0::', 48, 'ipv6');

/** What is known of how a host is reached, and of its node. */
export interface Way {
  /** The address that was connected to, or what the fleet file says where that is not known (behind a jump host). */
  readonly way: unknown;
  readonly address: unknown;
  /** With its domain. */
  readonly name: unknown;
}

/** Whether a host is reached through the mesh itself: by an address of its, or by the name it has in it. */
export function isOverMesh({ way, address, name }: Way): boolean {
  if (typeof way !== 'string') return false;
  const plain = way.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(plain);
  if (family !== 0) return plain === address || NODES.check(plain, family === 4 ? 'ipv4' : 'ipv6');
  if (typeof name !== 'string' || name === '') return false;
  const asked = plain.replace(/\.$/, '').toLowerCase();
  return asked === name.toLowerCase() || asked === name.toLowerCase().split('.')[0];
}
