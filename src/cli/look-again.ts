import { BringupError } from '../core/error.ts';
import { clusterOf } from '../ray/members.ts';
import type { Report } from '../report/report.ts';
import type { FleetCommand } from './fleet-command.ts';
import { knownProviders } from './providers-command.ts';

/**
 * After hosts left or were drained: their heads are asked what the registry of providers has to know, where there is one. Returns a line for
 * people when that was not possible; the next `bringup ray status` finds out as well.
 */
export async function lookAgain({ fleet, hosts, connect, signal }: FleetCommand, report: Report): Promise<string> {
  try {
    using registry = knownProviders({});
    if (registry === undefined || signal.aborted) return '';
    const changed = new Set(report.hosts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name));
    const left = hosts.filter(({ name }) => changed.has(name));
    const clusters = new Map(
      left.flatMap((host) => {
        const named = clusterOf(fleet, host);
        return named === undefined ? [] : [[named.name, named] as const];
      }),
    );
    const [{ askCluster }, { recordLook }] = await Promise.all([
      import('../ray/status.ts'),
      import('../providers/presence.ts'),
    ]);
    for (const named of clusters.values()) {
      const found = await askCluster(fleet, named, { connect, signal });
      if (found === undefined) continue;
      // However the head words their end, it was asked for.
      const gone = new Set(found.hosts.filter(({ host }) => changed.has(host)).map(({ node }) => node?.id));
      const nodes = found.look.nodes.map((node) => ({
        ...node,
        left: !node.alive && (node.left || gone.has(node.node)),
      }));
      recordLook(registry, { ...found.look, nodes });
    }
    return '';
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return `note: the registry of providers was not told: ${error.message}\n`;
  }
}
