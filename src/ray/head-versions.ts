import { BringupError } from '../core/error.ts';
import type { Secret } from '../core/secret.ts';
import type { AnyCapability } from '../engine/capability.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { openDashboard } from './cluster/dashboard.ts';
import { dialTcp, REACH_MS } from './cluster/dial-tcp.ts';
import { askVersions, type ClusterVersions } from './cluster/metadata.ts';
import { clusterPorts, clustersOf, headOf, type NamedCluster } from './members.ts';

/** What a head said of itself, or why nobody knows. `refused`: it does not take the token. */
export type HeadSaid = ClusterVersions | { readonly unknown: string; readonly refused?: true };

/** The capabilities for a run whose heads nobody logs in to: they are asked over the network what they are, before anything is changed. */
export function withHeadsElsewhere(capabilities: readonly AnyCapability[]): readonly AnyCapability[] {
  return capabilities.map((one) => {
    const { prepare } = one;
    if (one.name !== 'ray' || prepare === undefined) return one;
    return {
      ...one,
      async prepare(fleet, context) {
        const [prepared, heads] = await Promise.all([prepare(fleet, context), askHeads(fleet, context.signal)]);
        return { ...(prepared as object), heads };
      },
    };
  });
}

/** What the heads of all clusters say, by the name of the cluster. */
async function askHeads(fleet: Fleet, signal: AbortSignal): Promise<ReadonlyMap<string, HeadSaid>> {
  const asked = clustersOf(fleet).map(async (named) => [named.name, await askHead(fleet, named, signal)] as const);
  return new Map(await Promise.all(asked));
}

/** What a head says of itself over the network, where nobody logs in to its host. Throws BringupError (`ray-head-away`, `ray-api-token`). */
export function versionsAt({
  address,
  port,
  token,
  network,
  signal,
}: {
  readonly address: string;
  readonly port: number;
  readonly token: Secret;
  readonly network: 'mesh' | 'lan' | undefined;
  readonly signal: AbortSignal;
}): Promise<ClusterVersions> {
  const dial = (to: number) => dialTcp(address, to, { network, signal });
  return askVersions(openDashboard({ dial, port, token, signal, timeoutMs: REACH_MS }), port);
}

async function askHead(fleet: Fleet, { name, cluster }: NamedCluster, signal: AbortSignal): Promise<HeadSaid> {
  const head = headOf(fleet, name);
  if (head === undefined) return { unknown: 'the cluster has no head' };
  if (cluster.tls !== undefined)
    return { unknown: 'its API has no TLS, and the token does not cross a network in clear' };
  const port = clusterPorts(cluster).dashboard;
  try {
    return await versionsAt({ address: head.address, port, token: cluster.token, network: cluster.network, signal });
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return { unknown: error.message, ...(error.code === 'ray-api-token' ? { refused: true as const } : {}) };
  }
}
