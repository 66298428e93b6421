import { BringupError } from '../core/error.ts';
import { sh } from '../core/sh.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { HostLink } from './host-link.ts';
import { readProgram } from './program.ts';
import { type RunnerPlace, runnerContext } from './runner-step.ts';
import { planned } from './step-change.ts';
import type { StepResult } from './step-report.ts';
import { undoRun } from './undo.ts';
import { parseUndoStores, readUndoIndex } from './undo-index.ts';

/** What a rollback did on one host. */
export interface RolledBack {
  /** Ids of what is as it was before the run. */
  readonly takenBack: readonly string[];
  /** What stays, and why, for people. */
  readonly notes: readonly string[];
  /** Everything the run changed is as it was, and that was something. */
  readonly whole: boolean;
}

/** A host with our agent on it. */
type AgentPlace = Omit<RunnerPlace, 'link'> & { link(): Pick<HostLink, 'session' | 'connection'> };

type Part = Omit<RolledBack, 'whole'>;

/** How long a step that goes on by itself is waited for. */
const PATIENCE_S = 40;

/**
 * Takes back what a run changed or began, last first: on the host from what it keeps itself, at servers where the kind can.
 * A cancelled run is taken back, too: who asked for all or nothing gets that. Never throws for what happened on the host.
 */
export async function rollBack(results: ReadonlyMap<string, StepResult>, place: AgentPlace): Promise<RolledBack> {
  const onHost = await onTheHost(place).catch((error: unknown): Part => {
    if (!(error instanceof BringupError)) throw error;
    return { takenBack: [], notes: [later(place, error.message)] };
  });
  const elsewhere = await atServers(results, place);
  const notes = [...onHost.notes, ...(await retracted(onHost.takenBack, results, place)), ...elsewhere.notes];
  const takenBack = [...onHost.takenBack, ...elsewhere.takenBack];
  return { takenBack, notes, whole: notes.length === 0 && takenBack.length > 0 };
}

async function onTheHost(place: AgentPlace): Promise<Part> {
  const { context, host } = place;
  const { session } = place.link();
  const { runId, fleet, by, holder, capabilities, redactor } = context;
  const read = await session.work(
    readProgram(
      [
        { name: 'finish', body: waitForUnits },
        { name: 'undo', body: readUndoIndex(runId) },
      ],
      PRELUDE,
    ),
  );
  if (read.sections.get('finish')?.includes('runs'))
    return { takenBack: [], notes: [later(place, 'a step that must not be cut short still runs on the host')] };
  const [store] = parseUndoStores(read.sections.get('undo') ?? '', host);
  if (store === undefined) return { takenBack: [], notes: [] };
  const { steps, broken } = await undoRun(store, {
    session,
    host,
    fleet: fleet.name,
    run: `${runId}-undo`,
    by,
    holder,
    kinds: capabilities.flatMap((capability) => capability.kinds),
    redactor,
  });
  return {
    takenBack: steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])),
    notes: [
      ...(broken === undefined ? [] : [later(place, broken.message)]),
      ...steps.flatMap(({ id, outcome, irreversible, problem }) =>
        outcome === 'rolled-back'
          ? []
          : [
              irreversible === undefined
                ? `${id} could not be taken back: ${problem?.what ?? 'it was not tried'}`
                : `${id} stays as this run left it: ${irreversible}`,
            ],
      ),
    ],
  };
}

/** The lock of units that outlive their run. Nobody but us may start one, so it stays free once it is. */
const waitForUnits = sh`bu_n=${PATIENCE_S}
if bu_has flock && [ -e /var/lib/bringup/finish ]; then
until flock -n /var/lib/bringup/finish true; do
[ "$bu_n" -gt 0 ] || { echo runs; break; }
bu_n=$((bu_n - 1)); sleep 1
done
fi`;

function later({ context, host }: RunnerPlace, why: string): string {
  return `what this run changed was not taken back (${why}); later: bringup undo --run ${context.runId} --select ${host}`;
}

async function atServers(results: ReadonlyMap<string, StepResult>, place: RunnerPlace): Promise<Part> {
  const takenBack: string[] = [];
  const notes: string[] = [];
  for (const [id, { step, outcome }] of [...results].toReversed()) {
    const { runner } = step.item.wanted.kind;
    if (runner === undefined || outcome !== 'changed') continue;
    try {
      if (runner.undo === undefined) throw new TypeError('this kind cannot take back what it did at a server');
      await runner.undo(planned(step), runnerContext(place, { id, capability: step.item.wanted.capability }));
      takenBack.push(id);
    } catch (error) {
      notes.push(
        `${id} stays at its server as this run left it: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { takenBack, notes };
}

/** What was taken back on the host and has a part at a server goes there, too. What stays, for people. */
async function retracted(
  takenBack: readonly string[],
  results: ReadonlyMap<string, StepResult>,
  place: RunnerPlace,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const id of takenBack) {
    const step = results.get(id)?.step;
    if (step === undefined) continue;
    const { kind, capability } = step.item.wanted;
    const change = planned(step);
    try {
      await kind.retract?.(change, runnerContext(place, { id, capability }));
    } catch (error) {
      notes.push(
        `${id}: ${kind.leaves?.(change) ?? 'a part of it stays'} (${error instanceof Error ? error.message : String(error)})`,
      );
    }
  }
  return notes;
}
