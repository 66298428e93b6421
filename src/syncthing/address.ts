import { isIP } from 'node:net';
import type { FleetHost } from '../fleet/fleet.ts';
import { sectionOf } from './members.ts';

/** Where others reach a host, and from where it may come. */
export interface Reach {
  readonly addresses: readonly string[];
  readonly networks: readonly string[];
}

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
    return { addresses: [`tcp://${inUrl(own)}:${port}`], networks: networks ?? MESH_NETWORKS };
  }
  const url = address === 'host' ? `tcp://${inUrl(host.address)}:${port}` : address;
  return { addresses: [url], networks: networks ?? networkOf(url) };
}

function networkOf(url: string): readonly string[] {
  const host = new URL(url.replace(/^\w+:/, 'http:')).hostname.replaceAll(/[[\]]/g, '');
  const family = isIP(host);
  if (family === 0) return [];
  return [family === 6 ? `${host}/128` : `${host}/32`];
}

function inUrl(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}
