import { BlockList, isIP } from 'node:net';

/** Addresses that nodes of a mesh have. Source: tailscale net/tsaddr. */
const NODES = new BlockList();
NODES.addSubnet('100.64.0.0', 10, 'ipv4');
NODES.addSubnet('fd7a:115c:a1e0::', 48, 'ipv6');

/** Whether a host is reached through the mesh itself: by an address of its, or by the name it has in it. */
export function isOverMesh(address: string, nameInMesh: unknown): boolean {
  const plain = address.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(plain);
  if (family === 0) return typeof nameInMesh === 'string' && nameInMesh !== '' && sameName(plain, nameInMesh);
  return NODES.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

function sameName(one: string, other: string): boolean {
  return one.replace(/\.$/, '').toLowerCase() === other.toLowerCase();
}
