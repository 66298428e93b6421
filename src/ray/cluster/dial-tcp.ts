import { lookup } from 'node:dns/promises';
import { BlockList, connect, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Duplex } from 'node:stream';
import { BringupError } from '../../core/error.ts';

/** How long a head that is asked over the network may take to answer. */
export const REACH_MS = 5_000;

interface Dialled {
  /** Which network the nodes of the cluster use. Default: mesh. */
  readonly network: 'mesh' | 'lan' | undefined;
  readonly signal: AbortSignal;
}

/** A connection over the network, to a head whose host nobody logs in to. Throws BringupError (`ray-head-away`), after five seconds at the latest. */
export async function dialTcp(host: string, port: number, { network, signal }: Dialled): Promise<Duplex> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(REACH_MS)]);
  // A name may be that of an address in the mesh.
  const { address } = await Promise.race([lookup(host), ended(limit)]).catch((error: Error) => {
    throw away(`${host}:${port}`, error.message, error);
  });
  // A LAN of that range is nobody's mesh.
  if (network !== 'lan' && isOfMesh(address) && !isInMesh())
    throw away(`${host}:${port}`, 'this machine is not in the mesh');
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, signal: limit });
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => reject(away(`${host}:${port}`, error.message || 'nothing came', error)));
  });
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** Outside of the mesh its addresses are those of a provider of lines, and whoever has them there is not to get the token. */
function isOfMesh(host: string): boolean {
  const family = isIP(host);
  return family !== 0 && MESH.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** Tailscale gives itself one address alone, and calls its interface as it is told. Modems may have one of that range from their provider. */
function isInMesh(): boolean {
  return Object.entries(networkInterfaces()).some(
    ([name, all]) =>
      !MODEM.test(name) && all?.some(({ address, cidr }) => isOfMesh(address) && /\/(?:32|128)$/.test(cidr ?? '')),
  );
}

const MODEM = /^(?:ppp|wwan|wwp|rmnet|pdp_ip)/;

/** Source: tailscale net/tsaddr/tsaddr.go, CGNATRange and TailscaleULARange. */
const MESH = new BlockList();
MESH.addSubnet('100.64.0.0', 10, 'ipv4');
MESH.addSubnet('fd7a:115c:a1e0::', 48, 'ipv6');

function away(place: string, why: string, cause?: Error): BringupError {
  return new BringupError({
    code: 'ray-head-away',
    category: 'network',
    what: `the head does not answer at ${place}: ${why}`,
    remedy: 'see that Ray runs there, and what is between it and this machine',
    retryable: true,
    ...(cause === undefined ? {} : { cause }),
  });
}
