import { isIP } from 'node:net';
import type { NetworkWish } from '../image/os/node-wish.ts';
import type { FlashTarget } from './target.ts';

/**
 * The network of a node: what it says itself, then what its board says for all nodes. Where the board tells a prefix length, a node that says
 * nothing has the address that its host is reached by. Who has an address of its own and no resolver asks its routers. Undefined: as the
 * image does it. Pure.
 */
export function networkOf({ section, boardSection, host }: FlashTarget): NetworkWish | undefined {
  const own = section.network;
  const common = boardSection.network;
  const prefix = common?.['prefix-length'];
  const derived =
    prefix !== undefined && own?.dhcp !== true && isIP(host.address) !== 0 ? [`${host.address}/${prefix}`] : [];
  const addresses = own?.addresses ?? derived;
  if (own === undefined && addresses.length === 0) return undefined;
  const fixed = addresses.length > 0;
  const gateways = own?.gateways ?? (fixed ? (common?.gateways ?? []) : []);
  const search = own?.search ?? common?.search;
  return {
    dhcp: own?.dhcp ?? !fixed,
    addresses,
    gateways,
    dns: own?.dns ?? common?.dns ?? (fixed ? gateways : []),
    ...(own?.mac === undefined ? {} : { mac: own.mac.toLowerCase() }),
    ...(search === undefined ? {} : { searchDomains: search }),
  };
}

/** Told before a node is written whose host is reached by an address that the node will not have: often a slip, and right behind a NAT. */
export function otherAddress(target: FlashTarget): string | undefined {
  const { address } = target.host;
  const { dhcp = true, addresses = [] } = networkOf(target) ?? {};
  if (dhcp || isIP(address) === 0 || addresses.some((one) => one.split('/')[0] === address)) return undefined;
  return `its host is reached at ${address}, and it gets ${addresses.join(', ')}: unless something translates between them, nobody will find it`;
}
