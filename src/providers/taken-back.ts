import type { HostReport, StepReport } from '../report/report.ts';
import type { Database } from './database.ts';
import { append } from './record.ts';
import type { ProviderProblem } from './schema.ts';
import { toldProblem } from './told-problem.ts';

/** Which run made the changes that an undo took back, by the name of a host. */
export type RunsUndone = ReadonlyMap<string, string>;

interface End {
  readonly problem?: ProviderProblem;
}

/**
 * Writes down which changes of onboardings are no more: what an undo took back, and what any other run removed. What an undo could not take
 * back stays open, with the reason. Throws BringupError.
 */
export function recordTakenBack(
  database: Database,
  fleet: string,
  hosts: readonly Pick<HostReport, 'name' | 'steps'>[],
  undone?: RunsUndone,
): void {
  const at = new Date();
  database.change(() => {
    for (const { name, steps } of hosts) {
      const ends = undone === undefined ? removed(steps) : takenBack(steps);
      const open = database.all(
        `SELECT id, provider, what FROM compensations WHERE (done_at IS NULL OR problem IS NOT NULL)
        AND json_extract(args, '$.host') = ?1 AND json_extract(args, '$.fleet') = ?2
        AND (?3 IS NULL OR json_extract(args, '$.run') = ?3)`,
        name,
        fleet,
        undone?.get(name) ?? null,
      );
      for (const { id, provider, what } of open) {
        const end = ends.get(String(what));
        if (end !== undefined)
          append(database, Number(provider), { kind: 'compensated', compensation: String(id), ...end }, at);
      }
    }
  });
}

/** Whether a run did anything that an onboarding may have to be told of. */
export function hasRemoved(hosts: readonly Pick<HostReport, 'steps'>[]): boolean {
  return hosts.some(({ steps }) => removed(steps).size > 0);
}

function removed(steps: readonly StepReport[]): ReadonlyMap<string, End> {
  return new Map(
    steps.flatMap(({ id, outcome, verb }) => (outcome === 'changed' && verb === 'remove' ? [[id, {}] as const] : [])),
  );
}

function takenBack(steps: readonly StepReport[]): ReadonlyMap<string, End> {
  return new Map(
    steps.flatMap(({ id, outcome, problem }): (readonly [string, End])[] => {
      if (outcome === 'rolled-back') return [[id, {}]];
      return problem === undefined ? [] : [[id, { problem: toldProblem(problem) }]];
    }),
  );
}
