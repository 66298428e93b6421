import { BlockList } from 'node:net';
import type { NetworkWish } from '../node-wish.ts';

/**
 * Whether a router is in no network of its node's addresses, as with the /32 of a hoster: then it has to be said that it is on the link all
 * the same. Not where addresses come from the network itself, nor for one that only its link knows (fe80::).
 */
export function isOutOfReach(gateway: string, { dhcp, addresses }: NetworkWish): boolean {
  const six = gateway.includes(':');
  const own = addresses.filter((address) => address.includes(':') === six);
  if (own.length === 0 || (dhcp && !six)) return false;
  const near = new BlockList();
  if (six) near.addSubnet('fe80::', 10, 'ipv6');
  for (const one of own) {
    const [address = '', prefix = ''] = one.split('/');
    near.addSubnet(address, Number(prefix), six ? 'ipv6' : 'ipv4');
  }
  return !near.check(gateway, six ? 'ipv6' : 'ipv4');
}

/**
 * Resolvers that a node can ask: one of IPv4 needs an address of IPv4. With one that is of no use NetworkManager refuses the whole connection,
 * also where netplan writes it. (IPv6 may always come from a router.)
 */
export function usableResolvers({ dhcp, addresses, dns }: NetworkWish): readonly string[] {
  const four = dhcp || addresses.some((address) => !address.includes(':'));
  return four ? dns : dns.filter((address) => address.includes(':'));
}
