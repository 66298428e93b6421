import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Whether a node is at another address than its host has, however the two are written. Instead of a loopback Ray takes another address of the
 * machine, so of those nothing is said, nor of what is no address.
 */
export function isOtherAddress(node: string, host: string): boolean {
  const [family, wanted] = [isIP(node), isIP(host)];
  if (family === 0 || wanted === 0 || LOOPBACK.check(host, familyOf(wanted))) return false;
  if (family !== wanted) return true;
  const list = new BlockList();
  list.addAddress(host, familyOf(wanted));
  return !list.check(node, familyOf(family));
}

function familyOf(version: number): 'ipv4' | 'ipv6' {
  return version === 6 ? 'ipv6' : 'ipv4';
}
