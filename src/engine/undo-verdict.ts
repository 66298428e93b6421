import { BringupError, type ErrorDetails } from '../core/error.ts';
import { canonical } from '../core/json.ts';
import type { StepOutcome } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { StepReport } from '../report/report.ts';
import type { AnyKind } from './resource.ts';
import type { UndoEntry } from './undo-index.ts';
import { lastLines } from './verdict.ts';

/** How taking one group back went. `exit` undefined: it began and its end was not seen. */
export interface UndoRun {
  readonly exit: number | undefined;
  readonly output: string;
  readonly durationMs: number;
  readonly timedOut: boolean;
  /** It is in a unit of its own and goes on there. */
  readonly goesOn: boolean;
  /** How long it could last. */
  readonly limitMs: number;
}

/** Whether a state is back at what was found, as its kind sees it: the very same, when it does not say. */
export function isBack({ isBack: judge }: Pick<AnyKind, 'isBack'>, state: unknown, found: unknown): boolean {
  if (canonical(state ?? null) === canonical(found ?? null)) return true;
  return judge !== undefined && isRecord(state) && isRecord(found) && judge(state, found);
}

/**
 * Whether a thing reads as the run found it. What tells of a secret was compared with a key of that run, so it cannot be
 * compared again: then everything else must be the same.
 */
export function asFound({ kind, spec, state: found }: UndoEntry, state: unknown, kinds: readonly AnyKind[]): boolean {
  if (!hasSecret(spec)) return isBack(kinds.find((one) => one.kind === kind) ?? {}, state, found);
  if (!isRecord(found) || !isRecord(state)) return canonical(state ?? null) === canonical(found);
  const both = Object.keys(found).filter((name) => state[name] !== undefined);
  return both.every((name) => canonical(state[name]) === canonical(found[name]));
}

const AGAIN = 'run `bringup undo` again: it goes on from here';

function timeoutOf({ id }: UndoEntry, { limitMs, goesOn }: UndoRun): Omit<ErrorDetails, 'where'> {
  const seconds = Math.round(limitMs / 1000);
  return {
    code: 'undo-timeout',
    category: goesOn ? 'unknown' : 'timeout',
    what: goesOn
      ? `taking ${id} back takes longer than ${seconds} s, and goes on by itself on the host`
      : `taking ${id} back did not end within ${seconds} s and was stopped`,
    remedy: AGAIN,
  };
}

/** Whether a secret belongs to the wish: its value is not kept on the host. */
export function hasSecret(spec: object): boolean {
  return canonical(spec).includes('[secret ');
}

/** What became of one thing. `right`: it reads as before; undefined when it was not read. `unserved`: it was to be restarted and did not. */
export function undoneStep(
  entry: UndoEntry,
  run: UndoRun | undefined,
  right: boolean | undefined,
  host: string,
  unserved: string | undefined,
): StepReport {
  const base = {
    id: entry.id,
    capability: entry.capability,
    kind: entry.kind,
    title: entry.id.slice(entry.kind.length + 1),
    verb: 'update' as const,
    source: {},
    ...(run === undefined ? {} : { durationMs: run.durationMs }),
  };
  const bad = (outcome: StepOutcome, details: Omit<ErrorDetails, 'where'>): StepReport => ({
    ...base,
    outcome,
    problem: toProblem(new BringupError({ ...details, where: { host, step: entry.id } })),
  });
  if (entry.cannot !== undefined) return { ...base, outcome: 'skipped', summary: 'stays', irreversible: entry.cannot };
  if (run === undefined) return { ...base, outcome: 'skipped', summary: 'not tried' };
  if (run.timedOut) return bad(run.goesOn ? 'unknown' : 'failed', timeoutOf(entry, run));
  if (run.exit === undefined || (run.exit === 0 && right === undefined)) {
    return bad('unknown', {
      code: 'undo-unknown',
      category: 'unknown',
      what:
        run.exit === undefined
          ? `taking ${entry.id} back began, and its end was not seen`
          : `${entry.id} was taken back, but it could not be read again`,
      remedy: AGAIN,
    });
  }
  const reason =
    run.exit !== 0
      ? `could not be taken back (exit ${run.exit}): ${lastLines(run.output)}`
      : right
        ? unserved
        : 'was taken back, but it does not read as it did before the run';
  if (reason !== undefined) {
    return bad('failed', {
      code: 'undo-failed',
      category: 'verify',
      what: `${entry.id} ${reason}`,
      remedy: 'look at the host: something else changed it since; then run `bringup plan`',
    });
  }
  return { ...base, outcome: 'rolled-back', summary: summaryOf(entry) };
}

function summaryOf({ leaves }: UndoEntry): string {
  return ['as before the run', ...(leaves === undefined ? [] : [leaves])].join('; ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
