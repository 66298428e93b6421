import type { FleetHost } from '../../fleet/fleet.ts';
import { type JoinFacts, type JoinVerdict, joinFacts } from '../../ray/joined.ts';
import { raySectionOf, roleOf } from '../../ray/members.ts';
import type { Report } from '../../report/report.ts';

/** What becomes of nodes, best first. */
export const VERDICTS: readonly JoinVerdict[] = [
  ...(['already-joined', 'joined', 'drained', 'left', 'planned'] as const),
  ...(['skipped', 'unknown', 'refused', 'failed'] as const),
];

/** One node of a run, as later jobs ask for it. */
export interface ToldNode extends JoinFacts {
  readonly cluster: string;
  readonly role: 'head' | 'worker';
}

/** The nodes among the hosts of a run, by name, in its order. `hosts` are as the run had them. */
export function nodesOf(report: Pick<Report, 'hosts'>, hosts: readonly FleetHost[]): ReadonlyMap<string, ToldNode> {
  const sections = new Map(hosts.map((host) => [host.name, raySectionOf(host)]));
  return new Map(
    report.hosts.flatMap((host) => {
      const section = sections.get(host.name);
      if (section === undefined) return [];
      return [[host.name, { cluster: section.cluster, role: roleOf(section), ...joinFacts(host) }] as const];
    }),
  );
}
