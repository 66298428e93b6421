import { BringupError } from '../core/error.ts';
import type { StepOutcome } from '../report/outcome.ts';
import { type Confirmed, confirmGuard, takeBackNow } from './confirm-guard.ts';
import { cancelledError } from './errors.ts';
import { executeStage, type StageResult, type StepRun } from './execute.ts';
import { cutOff, guardImpossible, guardUnknown, partStays } from './guard-errors.ts';
import { needsSecretToServe } from './guard-order.ts';
import type { Guard } from './guard-state.ts';
import { closeLink } from './host-link.ts';
import { afterStep, type HostWork, stageContext, toReadBack } from './host-stage.ts';
import type { Step } from './plan.ts';
import { readsOf } from './reads.ts';
import type { Supplies } from './resource.ts';
import { isRisky } from './stage.ts';
import { interruptOf, servesOnly, undoOf } from './step-change.ts';
import { stepSecondsOf } from './step-group.ts';
import { isBack } from './undo-verdict.ts';
import { judge, type Verdict } from './verdict.ts';

/**
 * Carries out steps that could cut us off. The host gets their undo first; what became of them is decided over a new
 * connection, and taken from what the host says. All of them are kept, or none. Returns what ends the work on this host.
 */
export async function guardedStage(
  work: HostWork,
  steps: readonly Step[],
  supplies: Supplies,
): Promise<BringupError | undefined> {
  const { context, host, view } = work;
  for (const step of steps) {
    const reason = whyNotGuarded(step);
    if (reason === undefined) continue;
    afterStep(work, step, 'failed', guardImpossible(step, reason, host.name), 0);
    return undefined;
  }
  const readBack = toReadBack(work, steps);
  const stage = stageContext(work, steps.length, supplies);
  const result = await executeStage(steps, [], stage, { seconds: context.guardSeconds });
  // A connection that was lost before the first step was seen to begin says nothing about what the host did since.
  if (!isLost(result) && result.runs.every(({ began }) => !began)) return result.broken;
  if (context.signal.aborted) return cancelled(work, result);

  let judged: ReadonlyMap<string, Verdict> = new Map();
  if (result.runs.some(({ timedOut }) => timedOut)) {
    judged = judgeAll(result.runs, new Map(), result.broken, host.name);
    // Where this gets no answer the host does it by its own clock.
    await takeBackNow(work.link().session).catch(() => undefined);
  }
  let confirmed: Confirmed;
  try {
    confirmed = await confirmGuard({
      context,
      host,
      firstSeq: stage.firstSeq,
      sections: readsOf(readBack),
      stepSeconds: result.broken === undefined ? 0 : stepSecondsOf(steps),
      isRight(exits, sections) {
        judged = judgeAll(withExits(result.runs, exits), view.take(sections, readBack), result.broken, host.name);
        return [...judged.values()].every(({ outcome }) => outcome === 'changed');
      },
    });
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return context.signal.aborted ? cancelled(work, result) : unknown(work, result, error);
  }
  const { guard, link, refused } = confirmed;
  if (guard === undefined) {
    await closeLink(link).catch(() => undefined);
    return result.broken;
  }
  // When the old connection did not survive the change, we go on over the new one, as a run that came later would. Where the
  // way was cut for a while, it may be dead and not know it yet.
  const survived = result.broken === undefined && refused === undefined && !work.link().session.isLost;
  if (survived) {
    work.connected();
    await closeLink(link).catch(() => undefined);
  } else await work.adopt(link);
  for (const { step, output } of result.runs)
    context.onStepOutput(host.name, step.id, output, guard.state === 'kept' ? 'changed' : 'rolled-back');
  if (guard.state === 'kept') {
    for (const { step, durationMs } of result.runs) afterStep(work, step, 'changed', undefined, durationMs);
  } else {
    await view.readAgain(steps.map(({ item }) => item));
    takenBack(work, result, judged, guard, cutOff(guard, refused, host.name));
  }
  if (!survived) await work.lock();
  await view.plan();
  return undefined;
}

/** Whether steps may have begun that nobody here saw begin. */
function isLost({ broken }: StageResult): boolean {
  return broken?.code === 'connection-lost';
}

/** Why the host could not take a step back by itself; undefined when it can. */
function whyNotGuarded(step: Step): string | undefined {
  if (interruptOf(step.item) === 'finish') return 'it must not be cut short';
  if (servesOnly(step)) return needsSecretToServe(step) ? 'running it again would need a secret' : undefined;
  const undo = undoOf(step);
  return isRisky(step) && 'cannot' in undo ? undo.cannot : undefined;
}

/** The host took the steps back: because one of them failed, or for a reason that stops the host here. */
function takenBack(
  work: HostWork,
  result: StageResult,
  judged: ReadonlyMap<string, Verdict>,
  guard: Guard,
  reason: BringupError,
): void {
  const { host, view } = work;
  const { runs } = result;
  const stays = runs
    .map(({ step }) => step)
    .filter(({ id, item }) => !isBack(item.wanted.kind, view.state(id), view.found(id)));
  if (stays.length > 0) work.fail(partStays(guard, stays, host.name));
  const culprits = [...judged.values()].filter(
    ({ outcome, problem }) => outcome !== 'changed' && problem !== undefined,
  );
  if (culprits.length === 0) work.fail(reason, reason.category === 'cancelled' ? undefined : 'rolled-back');
  for (const { step, durationMs, began } of runs) {
    const problem = culprits.find(({ id }) => id === step.id)?.problem;
    const outcome: StepOutcome = problem !== undefined ? 'failed' : began || isLost(result) ? 'rolled-back' : 'skipped';
    afterStep(work, step, outcome, problem, durationMs);
  }
}

/** The run was told to stop: nothing unconfirmed stays, and what the host says of it is told. */
async function cancelled(work: HostWork, result: StageResult): Promise<BringupError | undefined> {
  const { host, context, view } = work;
  try {
    const guard = await takeBackNow(work.link().session);
    if (guard?.state === 'kept')
      for (const { step, durationMs } of result.runs) afterStep(work, step, 'changed', undefined, durationMs);
    else if (guard?.state === 'taken-back') {
      await view.readAgain(result.runs.map(({ step }) => step.item));
      takenBack(work, result, new Map(), guard, cancelledError(host.name));
    } else return unknown(work, result, guardUnknown(host.name, context.guardSeconds));
    return result.broken;
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return unknown(work, result, guardUnknown(host.name, context.guardSeconds, error));
  }
}

function unknown(work: HostWork, { runs }: StageResult, problem: BringupError): BringupError {
  for (const { step, durationMs } of runs) afterStep(work, step, 'unknown', problem, durationMs);
  return problem;
}

/** The runs with the ends that the host knows and we did not see. */
function withExits(runs: readonly StepRun[], exits: ReadonlyMap<number, number>): readonly StepRun[] {
  return runs.map((run) => {
    const exit = run.exit ?? exits.get(run.seq);
    return { ...run, began: run.began || exit !== undefined, exit };
  });
}

function judgeAll(
  runs: readonly StepRun[],
  after: ReadonlyMap<string, unknown>,
  broken: BringupError | undefined,
  host: string,
): ReadonlyMap<string, Verdict> {
  return new Map(
    runs.map((run) => {
      const { id } = run.step;
      const together = runs.filter(({ seq }) => seq === run.seq);
      return [id, judge(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host, together)];
    }),
  );
}
