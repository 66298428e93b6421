import type { Fleet } from '../../fleet/fleet.ts';
import type { Report } from '../../report/report.ts';
import { type JoinFacts, joinFacts } from '../joined.ts';
import { raySectionOf } from '../members.ts';
import type { ClusterStatus } from '../status.ts';

/** What a node of a cluster is, as far as an upgrade may change it. */
interface KnownNode {
  readonly address: string;
  readonly facts: Pick<JoinFacts, 'lock-hash' | 'ray-version' | 'python-version'>;
}

/** The nodes of a cluster by their hosts: what they told of themselves in a run, and where the head reaches them. Only those that are alive. */
export function nodesIn(report: Report, { hosts }: Pick<ClusterStatus, 'hosts'>): ReadonlyMap<string, KnownNode> {
  return new Map(
    hosts.flatMap(({ host, node }) => {
      const told = report.hosts.find(({ name }) => name === host);
      if (told === undefined || node?.alive !== true) return [];
      const { 'lock-hash': lock, 'ray-version': ray, 'python-version': python } = joinFacts(told);
      const facts = { 'lock-hash': lock, 'ray-version': ray, 'python-version': python };
      return [[host, { address: node.address, facts }] as const];
    }),
  );
}

/** Whether each node is there again with the environment and the versions that it had. */
export function isSame(was: ReadonlyMap<string, KnownNode>, is: ReadonlyMap<string, KnownNode>): boolean {
  return [...was].every(([host, { facts }]) => {
    const now = is.get(host)?.facts;
    return now !== undefined && now['lock-hash'] !== null && now['lock-hash'] === facts['lock-hash'];
  });
}

/** The fleet in which the address of a host is written, where it is not: others can be changed without that host. */
export function withAddress(fleet: Fleet, name: string, address: string | undefined): Fleet {
  if (address === undefined) return fleet;
  const hosts = fleet.hosts.map((host) => {
    const section = raySectionOf(host);
    if (host.name !== name || section === undefined || section.address !== undefined) return host;
    return { ...host, sections: { ...host.sections, ray: { ...section, address } } };
  });
  return { ...fleet, hosts };
}
