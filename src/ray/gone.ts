import type { Presence } from '../providers/presence.ts';
import { type ClusterStatus, wasAskedToGo } from './status.ts';

/** Who should be in a cluster and is not. */
export interface Gone {
  readonly cluster: string;
  readonly name: string;
  /** The host of the fleet that it is, where its node said so. */
  readonly host?: string;
  /** Its id in the registry; undefined for a host of the fleet that is no provider. */
  readonly provider?: string;
  readonly reason: string;
  readonly since: string;
}

/** Providers that are gone, and hosts of the fleet whose node died. Who was asked to go is not missed, nor who is in quarantine. Pure. */
export function goneFrom(status: ClusterStatus, providers: readonly Presence[], at: Date): readonly Gone[] {
  const { cluster } = status;
  const hostOf = (id: string | null) => {
    const host = status.hosts.find(({ node }) => node !== undefined && node.id === id)?.host;
    return host === undefined ? {} : { host };
  };
  const known = new Set(providers.map(({ node }) => node));
  return [
    ...providers.flatMap(({ id, name, node, is, state, reason = '', since = at.toISOString() }): Gone[] =>
      is === 'gone' && state !== 'quarantined'
        ? [{ cluster, name: name ?? id, ...hostOf(node), provider: id, reason, since }]
        : [],
    ),
    ...status.hosts.flatMap(({ host, node }): Gone[] => {
      if (node === undefined || node.alive || known.has(node.id) || wasAskedToGo(node)) return [];
      const since = node.endedMs === undefined ? at : new Date(node.endedMs);
      return [{ cluster, name: host, host, reason: node.death ?? 'no reason given', since: since.toISOString() }];
    }),
  ];
}
