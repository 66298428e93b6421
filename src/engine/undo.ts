import { BringupError } from '../core/error.ts';
import type { Redactor } from '../core/redact.ts';
import { join } from '../core/sh.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { StepReport } from '../report/report.ts';
import { capture } from './capture.ts';
import { fatalError } from './execute.ts';
import { journalProgram, readProgram, stageProgram } from './program.ts';
import type { HostSession } from './session.ts';
import { graceOf } from './step-change.ts';
import type { UndoEntry, UndoStore } from './undo-index.ts';
import {
  endLines,
  interruptOf,
  limitOf,
  markFailed,
  markUndone,
  serveStep,
  statesOf,
  type UndoBy,
  type UndoGroup,
  undoReads,
  undoStep,
} from './undo-program.ts';
import { asFound, hasSecret, type UndoRun, undoneStep } from './undo-verdict.ts';
import { lastLines } from './verdict.ts';

export interface UndoContext extends UndoBy {
  readonly session: HostSession;
  readonly host: string;
  readonly holder: string;
  readonly redactor: Redactor;
  /** Stops the undoing where that is possible; what was not taken back stays in the index. */
  readonly signal?: AbortSignal;
  onStep?(step: StepReport): void;
}

export interface UndoResult {
  /** Last change first. */
  readonly steps: readonly StepReport[];
  /** The connection was lost, or the journal could not be written. */
  readonly broken: BringupError | undefined;
}

/**
 * Takes back what one run changed on a host, last change first, and reads each thing again: it must be as it was before.
 * The lock must be held. Stops at the first thing that does not go back; what cannot be undone is told and passed over.
 * Never throws for what happened on the host; the result tells.
 */
export async function undoRun(store: UndoStore, context: UndoContext): Promise<UndoResult> {
  const todo = store.entries.filter((entry) => !entry.undone);
  const groups = [...Map.groupBy(todo, (entry) => entry.seq)]
    .toSorted(([a], [b]) => b - a)
    .map(([seq, entries]): UndoGroup => ({ store: store.run, seq, entries }));
  const possible = groups.filter(({ entries }) => entries.some((entry) => entry.cannot === undefined));
  const runs = new Map<number, UndoRun>();
  let states: ReadonlyMap<string, unknown> = new Map();
  let unserved: ReadonlyMap<string, string> = new Map();
  let broken: BringupError | undefined;
  try {
    for (let rest: readonly UndoGroup[] = possible; rest.length > 0; ) {
      if (context.signal?.aborted) break;
      states = await takeBack(rest, possible, runs, context);
      const stopped = rest.findIndex(({ seq }) => runs.get(seq)?.exit !== 0);
      const group = rest[stopped];
      if (group === undefined || !(await wasTakenBack(group, runs, states, context))) break;
      rest = rest.slice(stopped + 1);
    }
    unserved = await serveAgain(store.run, todo, states, context);
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    broken = error;
  }
  const steps = groups.flatMap(({ seq, entries }) =>
    entries.map((entry) => {
      const right = states.has(entry.id) ? asFound(entry, states.get(entry.id), context.kinds) : undefined;
      const step = undoneStep(entry, runs.get(seq), right, context.host, unserved.get(entry.id));
      context.onStep?.(step);
      return step;
    }),
  );
  return { steps, broken };
}

/** Takes groups back until one does not go, then reads all of them. Fills `runs`. */
async function takeBack(
  groups: readonly UndoGroup[],
  all: readonly UndoGroup[],
  runs: Map<number, UndoRun>,
  context: UndoContext,
): Promise<ReadonlyMap<string, unknown>> {
  const { session, signal, kinds, run } = context;
  const entries = all.flatMap((group) => group.entries);
  const reads = undoReads(entries, kinds);
  let current:
    | { readonly group: UndoGroup; readonly started: number; readonly capture: ReturnType<typeof capture> }
    | undefined;
  let timer: NodeJS.Timeout | undefined;
  let timedOut = false;
  let fatal: BringupError | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    session.stopWorker();
  };
  const settle = (exit: number | undefined) => {
    clearTimeout(timer);
    if (current === undefined) return;
    const { group, started } = current;
    runs.set(group.seq, {
      exit,
      output: current.capture.end().text,
      durationMs: performance.now() - started,
      timedOut: timedOut && exit !== 0,
      goesOn: finishes(group, context),
      limitMs: limitOf(group, kinds),
    });
    current = undefined;
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const program = stageProgram({
      run,
      prelude: PRELUDE,
      holder: context.holder,
      steps: groups.map((group) => undoStep(group, context)),
      verify: reads,
      stopOnFailure: true,
    });
    const grace = graceOf(entries.map((entry) => interruptOf(entry, kinds)));
    const listener = {
      event({ event, words }: { readonly event: string; readonly words: readonly string[] }) {
        if (event === 'fatal') fatal = fatalError(words).at({ host: context.host });
        const group = groups.find(({ seq }) => seq === Number(words[0]));
        if (event === 'begin' && group !== undefined) {
          current = { group, started: performance.now(), capture: capture(context.redactor) };
          timer = setTimeout(
            () => {
              timedOut = true;
              stop();
            },
            limitOf(group, kinds),
          );
        }
        if (event === 'end') settle(Number(words[1]));
      },
      output: (bytes: Buffer) => void current?.capture.push(bytes),
    };
    const result = await session.work(program, listener, grace);
    if (fatal !== undefined) throw fatal;
    if (result.code !== undefined && !stopped) return statesOf(result.sections, entries, kinds);
    const cut = current?.group;
    settle(undefined);
    // A step that was stopped for taking too long has ended, and the journal says so.
    if (timedOut && cut !== undefined && !finishes(cut, context))
      await session.work(journalProgram(endLines(cut, run, 124), PRELUDE));
    return statesOf((await session.work(readProgram(reads, PRELUDE))).sections, entries, kinds);
  } finally {
    signal?.removeEventListener('abort', stop);
    settle(undefined);
  }
}

function finishes({ entries }: UndoGroup, { kinds }: UndoContext): boolean {
  return entries.some((entry) => interruptOf(entry, kinds) === 'finish');
}

/**
 * Whether an earlier undo that was cut off had taken a group back already, and only could not say so: then what takes it
 * back may fail now (`rm` of a file that is gone), and all the same everything is as before.
 */
async function wasTakenBack(
  group: UndoGroup,
  runs: Map<number, UndoRun>,
  states: ReadonlyMap<string, unknown>,
  { session, kinds }: UndoContext,
): Promise<boolean> {
  const run = runs.get(group.seq);
  if (run?.exit === undefined || run.exit === 0) return false;
  const { entries } = group;
  const asBefore = entries.every(
    (entry) => entry.undoing && states.has(entry.id) && asFound(entry, states.get(entry.id), kinds),
  );
  if (!asBefore) {
    await session.work(join([PRELUDE, markFailed(group)]));
    return false;
  }
  await session.work(join([PRELUDE, markUndone(group)]));
  runs.set(group.seq, { ...run, exit: 0 });
  return true;
}

/** What was restarted for a new file has to be restarted for the old one too, when it still runs. Why not, by id, for those that did not. */
async function serveAgain(
  store: string,
  entries: readonly UndoEntry[],
  states: ReadonlyMap<string, unknown>,
  context: UndoContext,
): Promise<ReadonlyMap<string, string>> {
  const told = new Set(entries.filter((entry) => entry.cannot === undefined).flatMap((entry) => entry.notify ?? []));
  const unserved = new Map<string, string>();
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const steps = once.flatMap((entry) => {
    const kind = context.kinds.find((candidate) => candidate.kind === entry.kind);
    const state = states.get(entry.id);
    if (kind === undefined || kind.onlyTries || !told.has(entry.id) || !states.has(entry.id)) return [];
    if (!asFound(entry, state, context.kinds)) return [];
    if (kind.ranBefore?.(entry.state) === false) return [];
    const decision = kind.decide(state, entry.spec, { notified: true });
    if (decision.verdict !== 'change' || decision.verb !== 'run') return [];
    if (hasSecret(entry.spec)) {
      unserved.set(entry.id, 'is as before, but has to run again, and needs a secret that the host does not keep');
      return [];
    }
    const apply = kind.apply([{ spec: entry.spec, state, action: decision.action }]);
    return [{ entry, step: serveStep({ store, seq: entry.seq, entries: [entry] }, apply, context) }];
  });
  if (steps.length === 0) return unserved;
  const ended = new Map<number, number>();
  let output = capture(context.redactor);
  const timer = setTimeout(
    () => context.session.stopWorker(),
    steps.reduce((total, { step }) => total + step.timeoutMs, 0),
  );
  const program = stageProgram({
    run: context.run,
    prelude: PRELUDE,
    holder: context.holder,
    steps: steps.map(({ step }) => step),
    verify: [],
    stopOnFailure: false,
  });
  const said = new Map<number, string>();
  await context.session
    .work(program, {
      event({ event, words }) {
        if (event === 'begin') output = capture(context.redactor);
        if (event !== 'end') return;
        ended.set(Number(words[0]), Number(words[1]));
        said.set(Number(words[0]), lastLines(output.end().text));
      },
      output: (bytes) => void output.push(bytes),
    })
    .finally(() => clearTimeout(timer));
  for (const { entry, step } of steps) {
    const exit = ended.get(step.seq);
    if (exit !== 0)
      unserved.set(
        entry.id,
        `is as before, but did not run again for that (exit ${exit ?? 'unknown'}): ${said.get(step.seq) ?? ''}`,
      );
  }
  return unserved;
}
