import type { DrainEnd } from '../providers/presence.ts';
import type { StepLog } from '../registry/run-store.ts';
import type { Report } from '../report/report.ts';
import { drainEnd } from './node/drain.ts';
import { drainedKind } from './node/drained.ts';
import { stoppedKind } from './node/stopped.ts';

const KINDS: readonly string[] = [drainedKind.kind, stoppedKind.kind];

/** Whether a run took hosts out of their clusters, for now or for good. */
export function hasTakenOut({ hosts }: Pick<Report, 'hosts'>): boolean {
  return hosts.some(({ steps }) => steps.some(({ kind, outcome }) => outcome === 'changed' && KINDS.includes(kind)));
}

/** How the drains of a run ended, by the names of their hosts, from what the steps printed that took hosts out. */
export function drainsOf(logs: readonly StepLog[]): ReadonlyMap<string, DrainEnd> {
  return new Map(
    logs.flatMap(({ host, step, output }) => {
      const said = KINDS.includes(step.split(':', 1)[0] ?? '') ? /^how it ended: (.+)$/m.exec(output)?.[1] : undefined;
      const end = said === undefined ? undefined : drainEnd(said);
      return end === undefined ? [] : [[host, end] as const];
    }),
  );
}
