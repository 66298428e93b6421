import { BlockList, isIP } from 'node:net';
import type { FleetHost } from '../fleet/fleet.ts';
import { sectionOf } from './members.ts';

/** Where others reach a host, and from where it may come. */
export interface Reach {
  readonly addresses: readonly string[];
  readonly networks: readonly string[];
}

/** Where Syncthing listens for others when nothing is said. */
export const DEFAULT_PORT = 22_000;

/** What Tailscale and Headscale give addresses from by default. */
const MESH_NETWORKS = ['100.64.0.0/10', 'fd7a:115c:a1e0::/48'];

/** The value of a host that its mesh address is told by. */
export const MESH_ADDRESS = 'address.mesh';

/**
 * How a host is reached; undefined while its mesh address is not known. `networks` are those of the fleet file. Whoever has a
 * name instead of an address may come from anywhere: what it resolves to is not known here.
 */
export function reachOf(
  host: FleetHost,
  networks: readonly string[] | undefined,
  meshAddress: () => string | undefined,
): Reach | undefined {
  const { address = 'mesh', port = DEFAULT_PORT } = sectionOf(host) ?? {};
  if (address === 'mesh') {
    const own = meshAddress();
    if (own === undefined) return undefined;
    // A mesh may give addresses from elsewhere.
    const usual = isWithin(own, MESH_NETWORKS) ? MESH_NETWORKS : [...MESH_NETWORKS, aloneIn(own)];
    return { addresses: [`tcp://${inUrl(own)}:${port}`], networks: networks ?? usual };
  }
  const url = address === 'host' ? `tcp://${inUrl(host.address)}:${port}` : address;
  const ip = ipOf(url);
  return { addresses: [url], networks: networks ?? (ip === undefined ? [] : [aloneIn(ip)]) };
}

/** The IP address in an address such as `tcp://[2001:db8::1]:22000`; undefined for a name. */
export function ipOf(url: string): string | undefined {
  const host = new URL(url.replace(/^\w+:/, 'http:')).hostname.replaceAll(/[[\]]/g, '');
  return isIP(host) === 0 ? undefined : host;
}

/** Whether an IP address is in one of these networks. */
export function isWithin(ip: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list.check(ip, familyOf(ip));
}

function familyOf(ip: string): 'ipv4' | 'ipv6' {
  return isIP(ip) === 6 ? 'ipv6' : 'ipv4';
}

function aloneIn(ip: string): string {
  return isIP(ip) === 6 ? `${ip}/128` : `${ip}/32`;
}

function inUrl(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}
