import { setTimeout as delay } from 'node:timers/promises';
import type { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { PRELUDE } from '../host/prelude.ts';
import { type HostOutcome, outcomeOf, type StepOutcome } from '../report/outcome.ts';
import type { AgentView } from './agent-view.ts';
import type { Item } from './compose.ts';
import { executeStage, type StageContext, type StageResult, type StepRun } from './execute.ts';
import type { HostLink } from './host-link.ts';
import { openLine } from './journal.ts';
import type { Step } from './plan.ts';
import { journalProgram } from './program.ts';
import { readsOf } from './reads.ts';
import { NO_SUPPLIES, type Supplies } from './resource.ts';
import { retryDelayMs } from './retry-budget.ts';
import type { RunContext } from './run-context.ts';
import { type RunnerPlace, runRunnerStep } from './runner-step.ts';
import { interruptOf } from './step-change.ts';
import type { StepResults } from './step-results.ts';
import { judge, mayRetry } from './verdict.ts';

/** How often a step that failed for a reason that passes is tried in one run. */
const TRIES = 3;

/** One host as the stages work on it. */
export interface HostWork {
  readonly context: RunContext;
  readonly host: FleetHost;
  readonly view: AgentView;
  readonly results: StepResults;
  link(): HostLink;
  /** Counts a connection that was made beside the one in use. */
  connected(): void;
  /** Goes on with another connection to the host, which is to be locked again. */
  adopt(link: HostLink): Promise<void>;
  /** Becomes the holder of the host and reads again what is to be changed. */
  lock(): Promise<void>;
  /** Takes the next numbers for steps; they are unique on a host within a run. */
  takeSeqs(count: number): number;
  fail(problem: BringupError, outcome?: HostOutcome): void;
}

/** Carries out steps that cannot cut us off, reads again, and judges. Returns what broke the connection or the run. */
export async function ordinaryStage(
  work: HostWork,
  steps: readonly Step[],
  supplies: Supplies,
): Promise<BringupError | undefined> {
  const readBack = toReadBack(work, steps);
  const result = await executeStage(steps, readsOf(readBack), stageContext(work, steps.length, supplies));
  const after = result.sections === undefined ? new Map<string, unknown>() : work.view.take(result.sections, readBack);
  for (const run of result.runs) await conclude(work, run, after, result);
  await journalStopped(work, result.runs);
  if (result.broken === undefined) await work.view.plan();
  return result.broken;
}

/** Changes one thing at a server. */
export async function runnerStage(work: HostWork, step: Step): Promise<undefined> {
  const { results, view } = work;
  results.began([step]);
  const { outcome, problem, durationMs, state } = await runRunnerStep(step, placeOf(work), work.takeSeqs(1));
  if (state !== undefined) view.takeState(step.id, state);
  afterStep(work, step, outcome, problem, durationMs);
  // The way to the host may be gone, and the host stops here anyway.
  if (outcome !== 'unknown') await view.plan();
}

/** Where a stage's runner work happens. */
export function placeOf({ context, host, view, link }: HostWork): RunnerPlace {
  return { context, host: host.name, link, journal: () => view.journal };
}

/** What is read after a stage: its steps, what is still to come, and what is right now but may be told of a change. */
export function toReadBack({ view, results }: HostWork, steps: readonly Step[]): readonly Item[] {
  const inStage = new Set(steps.map((step) => step.id));
  const onHost = (step: Step) => step.item.wanted.kind.runner === undefined;
  const later = view.openSteps.filter((step) => !inStage.has(step.id) && !results.has(step.id) && onHost(step));
  const notified = view.steps.filter(
    (step) => step.decision.verdict === 'ok' && step.item.notifiedBy.some((id) => inStage.has(id)) && onHost(step),
  );
  return [...steps, ...later, ...notified].map((step) => step.item);
}

/** What `executeStage` needs of the run; takes numbers for so many steps. */
export function stageContext(
  { context, host, view, results, link, takeSeqs }: HostWork,
  count: number,
  supplies: Supplies = NO_SUPPLIES,
): StageContext {
  return {
    session: link().session,
    run: context.runId,
    fleet: context.fleet.name,
    holder: context.holder,
    by: context.by,
    prelude: PRELUDE,
    redactor: context.redactor,
    continueOnFailure: context.onFailure === 'continue',
    firstSeq: takeSeqs(count),
    signal: context.signal,
    supplied: (id) => supplies.of(id),
    found: (id) => view.found(id),
    owned: (id) => view.owned.get(id),
    onBegin: (begun) => results.began(begun),
    onOutput: (begun, text) => {
      for (const step of begun) context.onEvent({ type: 'step-output', host: host.name, step: step.id, text });
    },
  };
}

async function conclude(
  work: HostWork,
  run: StepRun,
  after: ReadonlyMap<string, unknown>,
  { broken, runs }: StageResult,
): Promise<void> {
  const { context, host, results } = work;
  const { id } = run.step;
  const { outcome, problem } = judge(
    run,
    after.has(id) ? { state: after.get(id) } : undefined,
    broken,
    host.name,
    runs.filter(({ seq }) => seq === run.seq),
  );
  if (outcome === 'skipped') return;
  context.onStepOutput(host.name, id, run.output, outcome);
  const attempt = results.tried(id);
  const { retries, signal } = context;
  const again = problem && mayRetry(problem) && attempt < TRIES && broken === undefined && !signal.aborted;
  if (again && retries.take()) {
    const waitMs = retryDelayMs(problem.category, attempt);
    context.onEvent({
      type: 'note',
      host: host.name,
      text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1000)} s`,
    });
    await delay(waitMs, undefined, { signal }).catch(() => undefined);
    return;
  }
  afterStep(work, run.step, outcome, problem, run.durationMs);
}

/** Notes how a step ended, and what that means for notifications and for the host. */
export function afterStep(
  { view, results, fail }: HostWork,
  step: Step,
  outcome: StepOutcome,
  problem: BringupError | undefined,
  durationMs: number,
): void {
  if (outcome === 'changed') {
    for (const target of step.item.wanted.notify) view.pending.add(target);
    view.pending.delete(step.id);
  }
  results.record(step, outcome, durationMs, problem);
  if (problem) fail(problem, outcome === 'unknown' ? 'unknown' : outcomeOfStep(problem));
}

/** A step that did not reach something else says nothing of the way to its host. */
function outcomeOfStep({ category }: BringupError): HostOutcome {
  const outcome = outcomeOf(category);
  return outcome === 'unreachable' ? 'failed' : outcome;
}

/** A step that was stopped for taking too long has ended, and the journal says so. */
async function journalStopped({ context, link }: HostWork, runs: readonly StepRun[]): Promise<void> {
  const stopped = runs.filter(({ timedOut, step }) => timedOut && interruptOf(step.item) !== 'finish');
  if (stopped.length === 0) return;
  const lines = stopped.map(({ step, seq }) => openLine({ t: 'end', run: context.runId, seq, id: step.id, rc: 124 }));
  await link().session.work(journalProgram(lines, PRELUDE));
}
