import { BringupError } from '../../core/error.ts';
import { type Ps, psJoin } from '../../core/powershell.ts';
import { redactor } from '../../core/redact.ts';
import type { HostOutcome, StepOutcome } from '../../report/outcome.ts';
import type { Step } from '../plan.ts';
import type { Supplied, Supply } from '../resource.ts';
import type { RunContext } from '../run-context.ts';
import { type RunnerPlace, runnerContext } from '../runner-step.ts';
import { planned } from '../step-change.ts';
import type { Next, TaskEnd } from './part.ts';
import { pushToWindows, removeFromWindows } from './push.ts';
import type { PowershellSession } from './session.ts';

/** How a step ended, and what it makes of its host when that is more than the problem's category says. */
export interface StepEnd {
  readonly outcome: StepOutcome;
  readonly problem: BringupError | undefined;
  readonly durationMs: number;
  readonly state: unknown;
  readonly host?: HostOutcome | undefined;
}

export interface CarryOut {
  readonly context: RunContext;
  readonly place: RunnerPlace;
  session(): PowershellSession;
  /** Notes in the host's journal that the step begins: it stands before the first script, which does nothing without it. */
  readonly begin: Ps;
  /** Notes how it ended, reads the host anew and plans; gives the state of the step's thing. */
  end(rc: number): Promise<unknown>;
}

/** More scripts than any change needs: a state machine that goes in circles is stopped. */
const MOST_TASKS = 24;

/** Errors after which nobody knows what the host did. */
const DOUBTFUL = new Set(['network', 'cancelled', 'unknown']);

/** Carries out one change on a Windows host: supply, journal, one script after another, read again, judge. Never throws for what it did. */
export async function carryOut(step: Step, work: CarryOut): Promise<StepEnd> {
  const { context, place } = work;
  const { kind, spec, capability, source } = step.item.wanted;
  const started = performance.now();
  const where = { ...source, host: place.host, step: step.id };
  let begun = false;
  let supply: Supply | undefined;
  let outcome = 'not-begun' as StepOutcome | 'not-begun';
  const ended = (how: StepOutcome, problem?: BringupError, state?: unknown, host?: HostOutcome): StepEnd => {
    outcome = how;
    return {
      outcome: how,
      problem: problem && clean(problem, context).at(where),
      durationMs: performance.now() - started,
      state,
      host,
    };
  };
  try {
    supply = await kind.supply?.(planned(step), runnerContext(place, { id: step.id, capability }));
    for (const secret of Object.values(supply?.secrets ?? {})) context.newSecret(secret);
    const paths = await pushToWindows(work.session(), supply?.files ?? {}, context.signal);
    begun = true;
    const how = await machine(step, suppliedOf(supply, paths), work);
    const state = await work.end('done' in how ? 0 : 1);
    if ('problem' in how) return ended('failed', how.problem, undefined, how.outcome);
    if (kind.decide(state, spec, { notified: false }).verdict === 'ok') return ended('changed', undefined, state);
    return ended('failed', notRight(step), state);
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return ended(begun && DOUBTFUL.has(error.category) ? 'unknown' : 'failed', error);
  } finally {
    // The script that used them has taken them away; this is for the others.
    if (outcome !== 'changed' && !work.session().isLost)
      await removeFromWindows(work.session(), supply?.files ?? {}).catch(() => undefined);
    await supply?.release?.(outcome).catch((error: unknown) => tell(work, step, String(error)));
  }
}

/** Runs the state machine of the kind to its end. */
async function machine(
  step: Step,
  supplied: Supplied,
  work: CarryOut,
): Promise<Exclude<Next, { readonly task: unknown }>> {
  const { context } = work;
  const part = step.item.wanted.kind.powershell;
  if (part === undefined) throw new TypeError(`${step.id} has no way on Windows`);
  const ends: TaskEnd[] = [];
  while (ends.length < MOST_TASKS) {
    const next = part.next({ ...planned(step), supplied }, ends);
    if (!('task' in next)) {
      if ('done' in next && next.note !== undefined) tell(work, step, next.note);
      return next;
    }
    const { name, title, script, timeoutMs } = next.task;
    tell(work, step, title);
    const clean = redactor([...script.secrets.values()]);
    try {
      const whole = ends.length === 0 ? psJoin([work.begin, script]) : script;
      const answers = await work.session().run(whole, { name: title, timeoutMs, signal: context.signal });
      ends.push({ name, answers, problem: undefined });
    } catch (error) {
      // Without a connection, or told to stop, there is nothing to decide.
      if (!(error instanceof BringupError) || DOUBTFUL.has(error.category)) throw error;
      ends.push({ name, answers: undefined, problem: error });
      tell(work, step, clean.text(error.message));
    }
  }
  throw new TypeError(`${step.id} goes in circles`);
}

/** What a program said may hold what it was given. */
function clean(problem: BringupError, { redactor }: RunContext): BringupError {
  const { code, category, message, remedy, where, retryable } = problem;
  const words = { what: redactor.text(message), remedy: redactor.text(remedy) };
  return new BringupError({
    code,
    category,
    ...words,
    where,
    ...(retryable === undefined ? {} : { retryable }),
    cause: problem,
  });
}

/** The states of a change are told as its output. */
function tell({ context, place }: CarryOut, step: Step, text: string): void {
  context.onEvent({ type: 'step-output', host: place.host, step: step.id, text: `${text}\n` });
}

function suppliedOf(supply: Supply | undefined, paths: ReadonlyMap<string, string>): Supplied {
  const there = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new TypeError(`nothing named ${name} was supplied`);
    return value;
  };
  return { secret: (name) => there(supply?.secrets?.[name], name), file: (name) => there(paths.get(name), name) };
}

function notRight(step: Step): BringupError {
  return new BringupError({
    code: 'not-right-afterwards',
    category: 'verify',
    what: `${step.id} was changed without an error, but read back it is not as wanted`,
    remedy: 'look at what else changes it on this host: a policy, another administration tool, a logged-in user',
  });
}
