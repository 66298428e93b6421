import { BringupError } from '../core/error.ts';
import { canonical } from '../core/json.ts';
import type { Redactor } from '../core/redact.ts';
import { EMPTY, join, sh, trusted } from '../core/sh.ts';
import { PRELUDE } from '../host/prelude.ts';
import { toProblem } from '../report/problem.ts';
import type { StepReport } from '../report/report.ts';
import { capture } from './capture.ts';
import { JOURNAL_VERSION, openLine } from './journal.ts';
import { type ProgramStep, type Section, stageProgram } from './program.ts';
import type { AnyKind } from './resource.ts';
import type { HostSession } from './session.ts';
import type { UndoEntry, UndoStore } from './undo-index.ts';
import { lastLines } from './verdict.ts';

export interface UndoContext {
  readonly session: HostSession;
  readonly host: string;
  readonly fleet: string;
  /** The run that undoes; its own id, for the journal. */
  readonly run: string;
  readonly by: string;
  readonly holder: string;
  readonly kinds: readonly AnyKind[];
  readonly redactor: Redactor;
  /** Stops the undoing where that is possible; what was not taken back stays in the index. */
  readonly signal?: AbortSignal;
  onStep?(step: StepReport): void;
}

/**
 * Takes back what one run changed on a host, last change first, and reads each thing again: it must be as it was before.
 * The lock must be held. Stops at the first thing that does not go back; what cannot be undone is told and passed over.
 */
export async function undoRun(store: UndoStore, context: UndoContext): Promise<readonly StepReport[]> {
  const todo = store.entries.filter((entry) => !entry.undone);
  const bySeq = [...Map.groupBy(todo, (entry) => entry.seq)].toSorted(([a], [b]) => b - a);
  const possible = bySeq.filter(([, entries]) => entries.some((entry) => entry.cannot === undefined));
  const outputs = new Map<number, { exit: number | undefined; output: string; ms: number }>();
  let current: { seq: number; started: number; capture: ReturnType<typeof capture> } | undefined;
  const stop = () => context.session.stopWorker();
  context.signal?.addEventListener('abort', stop, { once: true });
  const verify = verifySections(
    possible.flatMap(([, entries]) => entries),
    context.kinds,
  );
  const result =
    possible.length === 0
      ? { sections: new Map<string, string>() }
      : await context.session.work(
          stageProgram({
            run: context.run,
            prelude: PRELUDE,
            holder: context.holder,
            steps: possible.map(([seq, entries]) => programStep(store.run, seq, entries, context)),
            verify,
            stopOnFailure: true,
          }),
          {
            event({ event, words }) {
              const seq = Number(words[0]);
              if (event === 'begin') current = { seq, started: performance.now(), capture: capture(context.redactor) };
              if (event === 'end' && current !== undefined) {
                outputs.set(seq, {
                  exit: Number(words[1]),
                  output: current.capture.end().text,
                  ms: performance.now() - current.started,
                });
                current = undefined;
              }
            },
            output: (bytes) => void current?.capture.push(bytes),
          },
        );
  context.signal?.removeEventListener('abort', stop);
  const states = statesAfter(
    result.sections,
    possible.flatMap(([, entries]) => entries),
    context.kinds,
  );
  await serveAgain(store.run, todo, states, context);
  const after = new Map(
    todo.map((entry) => [entry.id, states.has(entry.id) ? asFound(entry, states.get(entry.id)) : undefined]),
  );
  return bySeq.flatMap(([seq, entries]) =>
    entries.map((entry) => {
      const step = stepOf(entry, outputs.get(seq), after.get(entry.id), context.host);
      context.onStep?.(step);
      return step;
    }),
  );
}

function programStep(run: string, seq: number, entries: readonly UndoEntry[], context: UndoContext): ProgramStep {
  const directory = `/var/lib/bringup/undo/${run}`;
  const at = new Date().toISOString();
  const id = (entry: UndoEntry) => `undo ${entry.id}`;
  return {
    seq,
    save: EMPTY,
    apply: join([
      sh`BU_SAVE=${`${directory}/${seq}`}`,
      ...entries.toReversed().map((entry) => trusted(entry.undo ?? ':')),
      sh`printf '%s\n' ${JSON.stringify({ undone: seq })} >>${`${directory}/index.jsonl`}`,
    ]),
    index: [],
    needs: [],
    begin: entries.map((entry) =>
      openLine({
        t: 'begin',
        v: JOURNAL_VERSION,
        run: context.run,
        seq,
        id: id(entry),
        fleet: context.fleet,
        digest: run,
        notify: [],
        at,
        by: context.by,
      }),
    ),
    end: entries.map((entry) => JSON.stringify({ t: 'end', run: context.run, seq, id: id(entry) }).slice(0, -1)),
    finish: entries.some((entry) => context.kinds.find(({ kind }) => kind === entry.kind)?.interrupt === 'finish'),
    timeoutMs: 600_000,
  };
}

function verifySections(entries: readonly UndoEntry[], kinds: readonly AnyKind[]): readonly Section[] {
  return [...Map.groupBy(entries, (entry) => entry.kind)].flatMap(([name, group]) => {
    const kind = kinds.find((candidate) => candidate.kind === name);
    return kind === undefined ? [] : [{ name: `k:${name}`, body: kind.read(group.map((entry) => entry.spec)) }];
  });
}

/** What each thing reads as, now that it was taken back. */
function statesAfter(
  sections: ReadonlyMap<string, string>,
  entries: readonly UndoEntry[],
  kinds: readonly AnyKind[],
): ReadonlyMap<string, unknown> {
  const states = new Map<string, unknown>();
  for (const [name, group] of Map.groupBy(entries, (entry) => entry.kind)) {
    const kind = kinds.find((candidate) => candidate.kind === name);
    const output = sections.get(`k:${name}`);
    if (kind === undefined || output === undefined) continue;
    const parsed = kind.parse(
      output,
      group.map((entry) => entry.spec),
    );
    group.forEach((entry, index) => {
      states.set(entry.id, parsed[index]);
    });
  }
  return states;
}

function asFound(entry: UndoEntry, state: unknown): boolean {
  return canonical(state ?? null) === canonical(entry.state);
}

/** What was restarted for a new file has to be restarted for the old one too, when it still runs. */
async function serveAgain(
  run: string,
  entries: readonly UndoEntry[],
  states: ReadonlyMap<string, unknown>,
  context: UndoContext,
): Promise<void> {
  const told = new Set(entries.filter((entry) => entry.cannot === undefined).flatMap((entry) => entry.notify ?? []));
  const steps = entries.flatMap((entry): ProgramStep[] => {
    const kind = context.kinds.find((candidate) => candidate.kind === entry.kind);
    const state = states.get(entry.id);
    if (kind === undefined || !told.has(entry.id) || !states.has(entry.id) || !asFound(entry, state)) return [];
    const decision = kind.decide(state, entry.spec, { notified: true });
    if (decision.verdict !== 'change' || decision.verb !== 'run') return [];
    const apply = kind.apply([{ spec: entry.spec, state, action: decision.action }]);
    return [{ ...programStep(run, entry.seq, [entry], context), apply }];
  });
  if (steps.length === 0) return;
  await context.session.work(
    stageProgram({
      run: context.run,
      prelude: PRELUDE,
      holder: context.holder,
      steps,
      verify: [],
      stopOnFailure: false,
    }),
  );
}

function stepOf(
  entry: UndoEntry,
  run: { exit: number | undefined; output: string; ms: number } | undefined,
  right: boolean | undefined,
  host: string,
): StepReport {
  const base = {
    id: entry.id,
    capability: entry.capability,
    kind: entry.kind,
    title: entry.id.slice(entry.kind.length + 1),
    verb: 'update' as const,
    source: {},
    ...(run === undefined ? {} : { durationMs: run.ms }),
  };
  if (entry.cannot !== undefined) return { ...base, outcome: 'skipped', summary: 'stays', irreversible: entry.cannot };
  if (run === undefined) return { ...base, outcome: 'skipped', summary: 'not tried' };
  // A state that told of a secret was compared with a key of that run, so it cannot be compared again.
  const comparable = !canonical(entry.spec).includes('[secret ');
  if (run.exit === 0 && (right === true || !comparable))
    return { ...base, outcome: 'rolled-back', summary: 'as before the run' };
  return {
    ...base,
    outcome: 'failed',
    problem: toProblem(
      new BringupError({
        code: 'undo-failed',
        category: 'verify',
        what:
          run.exit === 0
            ? `${entry.id} was taken back, but it does not read as it did before the run`
            : `${entry.id} could not be taken back (exit ${run.exit ?? 'unknown'}): ${lastLines(run.output)}`,
        remedy: 'look at the host: something else changed it since; then run `bringup plan`',
        where: { host, step: entry.id },
      }),
    ),
  };
}
