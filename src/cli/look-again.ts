import { BringupError } from '../core/error.ts';
import { openExisting } from '../providers/database.ts';
import { clusterOf } from '../ray/members.ts';
import type { Report } from '../report/report.ts';
import type { FleetCommand } from './fleet-command.ts';

/** A run that may have taken hosts out of their clusters. */
type LeftBy = Pick<FleetCommand, 'fleet' | 'hosts' | 'connect' | 'signal' | 'store'>;

/**
 * After hosts left or were drained: their heads are asked what the registry of providers has to know, where there is one. Returns a line for
 * people when that was not possible; the next `bringup ray status` finds out as well.
 */
export async function lookAgain(
  { fleet, hosts, connect, signal, store }: LeftBy,
  report: Pick<Report, 'run' | 'hosts'>,
  { headElsewhere = false }: { readonly headElsewhere?: boolean } = {},
): Promise<string> {
  try {
    using registry = openExisting();
    if (registry === undefined || signal.aborted) return '';
    const changed = new Set(report.hosts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name));
    const left = hosts.filter(({ name }) => changed.has(name));
    const clusters = new Map(
      left.flatMap((host) => {
        const named = clusterOf(fleet, host);
        return named === undefined ? [] : [[named.name, named] as const];
      }),
    );
    const [{ askCluster }, { recordLook }, { drainsOf }] = await Promise.all([
      import('../ray/status.ts'),
      import('../providers/presence.ts'),
      import('../ray/drains.ts'),
    ]);
    const drains = drainsOf(await store.logs(report.run.id).catch(() => []));
    for (const named of clusters.values()) {
      const found = await askCluster(fleet, named, { connect, signal, headElsewhere });
      if (found === undefined) continue;
      // However the head words their end, it was asked for.
      const gone = new Map(
        found.hosts.flatMap(({ host, node }) => (node && changed.has(host) ? [[node.id, host] as const] : [])),
      );
      const nodes = found.look.nodes.map((node) => ({
        ...node,
        left: !node.alive && (node.left || gone.has(node.node)),
        drained: drains.get(gone.get(node.node) ?? ''),
      }));
      // A fleet that was made for one host knows no others, and misses none of them; of its own only the end is news.
      const look = headElsewhere
        ? { cluster: '', names: [], nodes: nodes.filter(({ node, alive }) => !alive && gone.has(node)) }
        : { ...found.look, nodes };
      recordLook(registry, look);
    }
    return '';
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return `note: the registry of providers was not told: ${error.message}\n`;
  }
}
