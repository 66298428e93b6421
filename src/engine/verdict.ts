import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';
import type { StepOutcome } from '../report/outcome.ts';
import { cancelledError } from './errors.ts';
import type { StepRun } from './execute.ts';
import { interruptOf, planned } from './step-change.ts';

/** What became of one step, after it was read back. */
export interface Verdict {
  readonly id: string;
  readonly outcome: StepOutcome;
  readonly problem: BringupError | undefined;
}

/**
 * Judges one step: what the program said, and what was read afterwards. A good exit is not enough: the thing must be right.
 * A bad exit of a transaction does not condemn what is right all the same. `after` undefined: it was not read again.
 * `together` are all steps of its transaction.
 */
export function judge(
  run: StepRun,
  after: { readonly state: unknown } | undefined,
  broken: BringupError | undefined,
  host: string,
  together: readonly StepRun[] = [run],
): Verdict {
  const { step } = run;
  const { kind, spec, source } = step.item.wanted;
  const where = { ...source, host, step: step.id };
  const verdict = (outcome: StepOutcome, problem?: BringupError): Verdict => ({
    id: step.id,
    outcome,
    problem: problem?.at(where),
  });
  // What was sent down a connection that broke may have begun, though nobody saw it.
  if (!run.began && broken?.code === 'connection-lost') return verdict('unknown', broken);
  if (!run.began) return verdict('skipped');
  if (run.timedOut && interruptOf(step.item) === 'finish') return verdict('unknown', stillRunning(run));
  if (run.timedOut) return verdict('failed', timedOut(run));
  if (run.cancelled) return verdict('unknown', broken ?? cancelledError());
  if (run.exit === undefined || (run.exit === 0 && after === undefined))
    return verdict('unknown', broken ?? (run.exit === undefined ? killedInside() : lostInside()));
  const now = after === undefined ? undefined : kind.decide(after.state, spec, { notified: false });
  if (run.exit !== 0) {
    if (kind.transaction && now?.verdict === 'ok' && (step.item.notifiedBy.length === 0 || isBlameless(run, together)))
      return verdict('changed');
    return verdict('failed', failed(run));
  }
  if (now?.verdict === 'ok') return verdict('changed');
  return verdict(
    'failed',
    now?.verdict === 'refuse' ? now.error : notRight(run, now?.verdict === 'change' ? now.summary : ''),
  );
}

/** Whether the output of a failed transaction names others of it and not this one: what had to be done again here was done. */
function isBlameless(run: StepRun, together: readonly StepRun[]): boolean {
  const blames = ({ step }: StepRun) =>
    step.item.wanted.kind.diagnose?.(run.exit ?? -1, run.output, planned(step)) !== undefined;
  return !blames(run) && together.some((other) => other !== run && blames(other));
}

function failed(run: StepRun): BringupError {
  const { kind, spec } = run.step.item.wanted;
  const told = kind.diagnose?.(run.exit ?? -1, run.output, planned(run.step));
  const evidence = lastLines(run.output);
  return new BringupError({
    code: told?.code ?? `${kind.kind}-failed`,
    category: told?.category ?? kind.category,
    what:
      told?.what ??
      `${kind.kind} ${kind.key(spec)} failed with exit ${run.exit}${evidence === '' ? ' and printed nothing' : `: ${evidence}`}`,
    remedy: told?.remedy ?? 'look at the step’s log, mend the cause, and run it again',
    ...(told?.retryable === undefined ? {} : { retryable: told.retryable }),
  });
}

function notRight(run: StepRun, summary: string): BringupError {
  const { kind, spec } = run.step.item.wanted;
  return new BringupError({
    code: 'not-right-afterwards',
    category: 'verify',
    what: `${kind.kind} ${kind.key(spec)} was changed without an error, but read back it is not as wanted${summary === '' ? '' : ` (${summary})`}`,
    remedy: 'something else on the host undoes it, or the wish cannot be met there: look at the step’s log',
  });
}

function timedOut(run: StepRun): BringupError {
  const { kind, spec } = run.step.item.wanted;
  const seconds = Math.round((kind.timeoutMs?.(spec) ?? 60_000) / 1000);
  const evidence = lastLines(run.output);
  return new BringupError({
    code: 'step-timeout',
    category: 'timeout',
    what: `${kind.kind} ${kind.key(spec)} did not end within ${seconds} s and was stopped${evidence === '' ? '' : `; its last words: ${evidence}`}`,
    remedy: 'raise its timeout, or find out what it waits for',
  });
}

function stillRunning(run: StepRun): BringupError {
  const { kind, spec } = run.step.item.wanted;
  return new BringupError({
    code: 'step-still-running',
    category: 'unknown',
    what: `${kind.kind} ${kind.key(spec)} takes longer than it may, and goes on by itself on the host, because it must not be cut short`,
    remedy:
      'run it again: the next run waits for it and reads what it did; `systemctl list-units "bringup-*"` shows it',
  });
}

function killedInside(): BringupError {
  return new BringupError({
    code: 'step-unknown',
    category: 'unknown',
    what: 'the step began, and what carried it out on the host was killed before it ended',
    remedy:
      'find out who killed it (the step itself, or the out-of-memory killer: `dmesg`), and run it again: the next run reads what is there',
  });
}

function lostInside(): BringupError {
  return new BringupError({
    code: 'step-unknown',
    category: 'unknown',
    what: 'the step began, and its end was not seen',
    remedy: 'run it again: the next run reads what is there',
  });
}

/** Troubles that often pass within seconds: the step is tried again in the same run. (Package locks were waited for already.) */
const PASSING: ReadonlySet<Category> = new Set(['download', 'network', 'dns', 'throttled']);

/**
 * Whether to try the step once more at once, without anybody doing anything. What took too long may do so again: only where its kind
 * says that it helps.
 */
export function mayRetry({ category, retryable }: BringupError): boolean {
  return category === 'timeout' ? retryable === true : PASSING.has(category) && retryable !== false;
}

/** The last lines a step printed, on one line, for a sentence. */
export function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' / ').slice(-400);
}
