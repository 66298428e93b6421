import { stringify } from 'yaml';
import type { NetworkWish } from '../node-wish.ts';
import { isOutOfReach, usableResolvers } from './reach.ts';

/**
 * Version 2 of cloud-init's network-config, which is netplan's own form without its outer key. Default routes are written as addresses:
 * `default` is unknown to netplan before 0.104 and to some of cloud-init's writers. Source: cloud-init, networking config version 2.
 */
export function networkConfig(network: NetworkWish, renderer?: string): string {
  return stringify(networkVersion2(network, renderer), { version: '1.1', lineWidth: 0 });
}

/** The same as a file of netplan. */
export function netplanFile(network: NetworkWish, renderer?: string): string {
  return stringify({ network: networkVersion2(network, renderer) }, { version: '1.1', lineWidth: 0 });
}

function networkVersion2(network: NetworkWish, renderer?: string) {
  const { mac, dhcp, addresses, gateways, searchDomains } = network;
  const dns = usableResolvers(network);
  const nameservers = {
    ...(dns.length > 0 ? { addresses: [...dns] } : {}),
    ...(searchDomains?.length ? { search: [...searchDomains] } : {}),
  };
  const routes = gateways.map((via) => ({
    to: via.includes(':') ? '::/0' : '0.0.0.0/0',
    via,
    ...(isOutOfReach(via, network) ? { 'on-link': true } : {}),
  }));
  return {
    version: 2,
    ...(renderer ? { renderer } : {}),
    ethernets: {
      wired: {
        match: mac ? { macaddress: mac.toLowerCase() } : { name: 'e*' },
        dhcp4: dhcp,
        // Else netplan writes a connection that NetworkManager refuses as a whole.
        ...(hasIpv6(dns) && !hasIpv6(addresses) ? { dhcp6: true } : {}),
        ...(addresses.length > 0 ? { addresses: [...addresses] } : {}),
        ...(routes.length > 0 ? { routes } : {}),
        ...(Object.keys(nameservers).length > 0 ? { nameservers } : {}),
        // A node without a cable shall boot all the same.
        optional: true,
      },
    },
  };
}

function hasIpv6(addresses: readonly string[]): boolean {
  return addresses.some((address) => address.includes(':'));
}
