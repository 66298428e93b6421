import { PRELUDE } from '../host/prelude.ts';
import { readProgram } from './program.ts';
import { type RunnerPlace, runnerContext } from './runner-step.ts';
import { planned } from './step-change.ts';
import type { StepResult } from './step-report.ts';
import { undoRun } from './undo.ts';
import { parseUndoIndex, readUndoIndex } from './undo-index.ts';

/** What a rollback did on one host. */
export interface RolledBack {
  /** Ids of what is as it was before the run. */
  readonly takenBack: readonly string[];
  /** What stays, and why, for people. */
  readonly notes: readonly string[];
  /** Everything the run changed is as it was, and that was something. */
  readonly whole: boolean;
}

/** Takes back what a run changed or began, last first: on the host from what it keeps itself, at servers where the kind can. */
export async function rollBack(results: ReadonlyMap<string, StepResult>, place: RunnerPlace): Promise<RolledBack> {
  const onHost = await onTheHost(place);
  const elsewhere = await atServers(results, place);
  const notes = [...onHost.notes, ...elsewhere.notes];
  const takenBack = [...onHost.takenBack, ...elsewhere.takenBack];
  return { takenBack, notes, whole: notes.length === 0 && takenBack.length > 0 };
}

async function onTheHost({ context, host, session }: RunnerPlace): Promise<Omit<RolledBack, 'whole'>> {
  const { runId, fleet, by, holder, capabilities, redactor, signal } = context;
  const read = await session().work(readProgram([{ name: 'undo', body: readUndoIndex(runId) }], PRELUDE));
  const [store] = parseUndoIndex(read.sections.get('undo') ?? '', fleet.name, 'all');
  if (store === undefined) return { takenBack: [], notes: [] };
  const kinds = capabilities.flatMap((capability) => capability.kinds);
  const run = `${runId}-undo`;
  const steps = await undoRun(store, {
    session: session(),
    host,
    fleet: fleet.name,
    run,
    by,
    holder,
    kinds,
    redactor,
    signal,
  });
  return {
    takenBack: steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])),
    notes: steps.flatMap(({ id, outcome, irreversible, problem }) =>
      outcome === 'rolled-back'
        ? []
        : [
            irreversible === undefined
              ? `${id} could not be taken back: ${problem?.what ?? 'it was not tried'}`
              : `${id} stays as this run left it: ${irreversible}`,
          ],
    ),
  };
}

async function atServers(
  results: ReadonlyMap<string, StepResult>,
  place: RunnerPlace,
): Promise<Omit<RolledBack, 'whole'>> {
  const takenBack: string[] = [];
  const notes: string[] = [];
  for (const [id, { step, outcome }] of [...results].toReversed()) {
    const { runner } = step.item.wanted.kind;
    if (runner === undefined || outcome !== 'changed') continue;
    try {
      if (runner.undo === undefined) throw new TypeError('this kind cannot take back what it did at a server');
      await runner.undo(planned(step), runnerContext(place, { id }));
      takenBack.push(id);
    } catch (error) {
      notes.push(
        `${id} stays at its server as this run left it: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { takenBack, notes };
}
