import { BringupError } from '../core/error.ts';
import { canonical, digest } from '../core/json.ts';
import type { Redactor } from '../core/redact.ts';
import { EMPTY, join, type Sh } from '../core/sh.ts';
import { capture } from './capture.ts';
import { cancelledError, journalError } from './errors.ts';
import type { GuardOrder } from './guard.ts';
import { guardFailed, guardUnsupported } from './guard-errors.ts';
import { guardOrder } from './guard-order.ts';
import { JOURNAL_VERSION, openLine } from './journal.ts';
import type { Made, Owned } from './owners.ts';
import type { Step } from './plan.ts';
import { type ProgramStep, readProgram, type Section, stageProgram } from './program.ts';
import type { Change, Supplied } from './resource.ts';
import type { HostSession } from './session.ts';
import { gentlestOf, graceOf, interruptOf, planned, undoOf } from './step-change.ts';
import { type Group, groupSteps, timeoutOf } from './step-group.ts';
import { entryLine } from './undo-index.ts';

/** How one step of a stage went, before it was verified. `exit` undefined: it began and its end was not seen. */
export interface StepRun {
  readonly step: Step;
  readonly seq: number;
  readonly began: boolean;
  readonly exit: number | undefined;
  readonly output: string;
  readonly durationMs: number;
  readonly timedOut: boolean;
  /** The run was told to stop before it ended: a bad end is nobody's fault. */
  readonly cancelled?: boolean;
}

export interface StageContext {
  readonly session: HostSession;
  readonly run: string;
  readonly fleet: string;
  readonly holder: string;
  readonly by: string;
  readonly prelude: Sh;
  readonly redactor: Redactor;
  readonly continueOnFailure: boolean;
  /** Number of the first step; numbers are unique on a host within a run. */
  readonly firstSeq: number;
  readonly signal: AbortSignal;
  /** The state in which the run found a thing. */
  found(id: string): unknown;
  /** What was got for a step to be carried out with. */
  supplied(id: string): Supplied | undefined;
  /** What the host remembers of a thing's owners. */
  owned(id: string): Owned | undefined;
  onBegin(steps: readonly Step[]): void;
  onOutput(steps: readonly Step[], text: string): void;
}

export interface StageResult {
  readonly runs: readonly StepRun[];
  /** What the reads after the steps printed; undefined when the program did not get that far. */
  readonly sections: ReadonlyMap<string, string> | undefined;
  /** The connection was lost, or the worker was stopped. */
  readonly broken: BringupError | undefined;
}

/** Carries out one stage on a host and reads again. Never throws for what a step did; the result tells. */
export async function executeStage(
  steps: readonly Step[],
  verify: readonly Section[],
  context: StageContext,
  guard?: Pick<GuardOrder, 'seconds'>,
): Promise<StageResult> {
  const groups = groupSteps(steps, context.firstSeq);
  const runs = new Map<
    number,
    { began?: number; exit?: number; output: string; durationMs: number; timedOut: boolean; cancelled?: boolean }
  >();
  let current: { group: Group; capture: ReturnType<typeof capture>; timer: NodeJS.Timeout } | undefined;
  let fatal: BringupError | undefined;

  let stopped = false;
  const stop = () => {
    stopped = true;
    context.session.stopWorker();
  };
  const settle = (group: Group, exit: number | undefined) => {
    if (current?.group === group) {
      clearTimeout(current.timer);
      const run = runs.get(group.seq);
      if (run) {
        run.output = current.capture.end().text;
        run.durationMs = performance.now() - (run.began ?? performance.now());
        if (exit !== undefined) run.exit = exit;
        run.cancelled = context.signal.aborted && exit !== 0;
      }
      current = undefined;
    }
  };

  const program = stageProgram({
    run: context.run,
    prelude: context.prelude,
    holder: context.holder,
    steps: groups.map((group) => programStep(group, groups, context)),
    verify,
    // A guard is for all of its steps or for none.
    stopOnFailure: guard !== undefined || !context.continueOnFailure,
    guard: guard === undefined ? undefined : guardOrder(groups, guard.seconds, context),
  });
  const grace = graceOf(steps.map(({ item }) => interruptOf(item)));
  context.signal.addEventListener('abort', stop, { once: true });
  let sections: ReadonlyMap<string, string> | undefined;
  let broken: BringupError | undefined;
  try {
    if (context.signal.aborted) throw cancelledError();
    const result = await context.session.work(
      program,
      {
        event({ event, words }) {
          const group = groups.find(({ seq }) => seq === Number(words[0]));
          if (event === 'fatal') fatal = fatalError(words);
          if (group === undefined) return;
          if (event === 'begin') {
            const timer = setTimeout(() => {
              const run = runs.get(group.seq);
              if (run) run.timedOut = true;
              stop();
            }, timeoutOf(group));
            current = { group, capture: capture(context.redactor), timer };
            runs.set(group.seq, { began: performance.now(), output: '', durationMs: 0, timedOut: false });
            context.onBegin(group.steps);
          } else if (event === 'end') settle(group, Number(words[1]));
        },
        output(bytes) {
          if (current === undefined) return;
          const text = current.capture.push(bytes);
          if (text !== '') context.onOutput(current.group.steps, text);
        },
      },
      grace,
    );
    if (result.code === undefined) broken = context.signal.aborted ? cancelledError() : undefined;
    // A step that takes TERM lets its program come to an end, and yet it was cut short.
    else if ([...runs.values()].some(({ cancelled }) => cancelled)) broken = cancelledError();
    // It was stopped, perhaps while it read, and the session lives: what did end is still to be judged by what it left.
    sections =
      stopped || result.code === undefined
        ? (await context.session.work(readProgram(verify, context.prelude))).sections
        : result.sections;
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    broken = error;
  } finally {
    context.signal.removeEventListener('abort', stop);
    if (current) settle(current.group, undefined);
  }
  return {
    runs: groups.flatMap((group) => {
      const run = runs.get(group.seq);
      return group.steps.map((step) => ({
        step,
        seq: group.seq,
        began: run !== undefined,
        exit: run?.exit,
        output: run?.output ?? '',
        durationMs: run?.durationMs ?? 0,
        timedOut: run?.timedOut ?? false,
        cancelled: run?.cancelled ?? false,
      }));
    }),
    sections: fatal === undefined ? sections : undefined,
    broken: fatal ?? broken,
  };
}

/** Why a program did nothing at all, from the words of its `fatal` event. */
export function fatalError([word, ...said]: readonly string[]): BringupError {
  if (word === 'guard-unsupported') return guardUnsupported();
  return word === 'guard-failed' ? guardFailed(said.join(' ').trim()) : journalError({ said: said.join(' ') });
}

function programStep(group: Group, groups: readonly Group[], context: StageContext): ProgramStep {
  const kind = group.steps[0]?.item.wanted.kind;
  if (kind === undefined) throw new TypeError('a group has at least one step');
  const changes = group.steps.map((step) => {
    const supplied = context.supplied(step.id);
    return { ...planned(step), ...(supplied === undefined ? {} : { supplied }) };
  });
  const saves = [
    ...(kind.ready === undefined ? [] : [kind.ready(changes)]),
    ...changes.flatMap((change) => kind.save?.(change) ?? []),
  ];
  const needed = new Set(group.steps.flatMap((step) => [...step.item.needs, ...step.item.notifiedBy]));
  const { run, fleet, by } = context;
  const at = new Date().toISOString();
  return {
    seq: group.seq,
    save: saves.length === 0 ? EMPTY : join(saves),
    apply: kind.apply(changes),
    index: group.steps.map((step) => indexLine(group.seq, step, context)),
    made: group.steps.flatMap((step) => (isMaking(step) ? madeBy(step, fleet) : [])),
    needs: groups
      .filter((other) => other.seq < group.seq && other.steps.some((step) => needed.has(step.id)))
      .map(({ seq }) => seq),
    begin: group.steps.map((step) =>
      openLine({
        t: 'begin',
        v: JOURNAL_VERSION,
        run,
        seq: group.seq,
        id: step.id,
        fleet,
        digest: digest(step.decision).slice(0, 16),
        notify: step.item.wanted.notify,
        ...(isHandler(step) ? { handles: true } : {}),
        at,
        by,
        ...addressOf(context.holder),
      }),
    ),
    // The proof of a reboot is the next boot, so its end is not written by this one.
    end: group.steps
      .filter(({ item }) => !item.wanted.kind.reboots)
      .map((step) => JSON.stringify({ t: 'end', run, seq: group.seq, id: step.id }).slice(0, -1)),
    interrupt: gentlestOf(group.steps.map(({ item }) => interruptOf(item))),
    timeoutMs: timeoutOf(group),
  };
}

/** A line of the undo index: what was done, and the state to come back to. Secrets stand in it by name only. */
function indexLine(seq: number, step: Step, { fleet, found, owned }: StageContext): string {
  const undo = undoOf(step);
  const { kind, spec } = step.item.wanted;
  const leaves = kind.leaves?.(planned(step));
  return canonical(
    entryLine({
      fleet,
      seq,
      id: step.id,
      kind: kind.kind,
      capability: step.item.wanted.capability,
      spec,
      state: found(step.id) ?? null,
      owned: owned(step.id) ?? null,
      made: isMaking(step),
      notify: step.item.wanted.notify,
      ...('text' in undo ? { undo: undo.text } : { cannot: undo.cannot }),
      ...(leaves === undefined ? {} : { leaves }),
    }),
  );
}

function isMaking(step: Step): boolean {
  return (step.decision as Change<unknown>).verb === 'create';
}

function madeBy({ id, item }: Step, fleet: string): Made {
  return {
    id,
    owners: item.capabilities.map((name) => `${fleet}/${name}`).toSorted(),
    digest: digest(item.wanted.spec),
  };
}

/** The address of the workflow run, as the lock's text names it. */
function addressOf(holder: string): { readonly url?: string } {
  const { url } = JSON.parse(holder) as { readonly url?: string };
  return url === undefined ? {} : { url };
}

/** Whether a change serves notifications: then its good end makes them served. */
function isHandler(step: Step): boolean {
  return step.item.notifiedBy.length > 0;
}
