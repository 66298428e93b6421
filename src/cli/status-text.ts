import type { Guard } from '../engine/guard-state.ts';
import type { CutOffRun, Holder, HostStatus } from '../engine/host-status.ts';
import { damagedNote } from '../engine/journal.ts';
import { padEnd, wrap } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { isChange, isKnownLater } from '../report/host-state.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { problemText } from '../report/problem.ts';
import type { HostReport, Problem } from '../report/report.ts';
import { planMark, stepName } from '../report/step-lines.ts';
import { visibleInline } from '../report/visible.ts';
import { ago } from './ago.ts';

/** What `status` found out about one host. */
export interface ToldHost {
  readonly name: string;
  readonly status?: HostStatus;
  /** Packages that a transaction left half way, with how far each got. */
  readonly brokenPackages: readonly string[];
  /** The plan as it is now, where a run left something open. */
  readonly next?: HostReport;
  readonly problem?: Problem;
}

const HEADS: Readonly<Record<HostStatus['state'], string>> = {
  'at-rest': 'at rest',
  held: 'a run works here',
  running: 'a step goes on by itself',
  guarded: 'a change waits to be confirmed',
  open: 'something was left open',
};

/** One host: a short line when it is at rest, else who left what open, and what the next apply will do about it. */
export function hostStatusText(host: ToldHost, column: number, nowMs: number, options: TextOptions): string {
  const paint = painter(options.colour);
  const name = paint('strong', padEnd(visibleInline(host.name), column));
  const { status, problem } = host;
  if (problem !== undefined || status === undefined) {
    const text = problem === undefined ? 'was not reached' : problemText(problem, options);
    return `${name}   ${text.replaceAll('\n', `\n${' '.repeat(column + 3)}`)}`;
  }
  const indent = ' '.repeat(column + 3);
  const lines = (all: readonly string[]) =>
    all.flatMap((line) => {
      const inner = ' '.repeat(line.length - line.trimStart().length);
      return wrap(visibleInline(line.trimStart()), Math.max(40, options.width - column - 5)).map(
        (part) => `${indent}${inner}${part}`,
      );
    });
  const quiet = status.state === 'at-rest' && host.brokenPackages.length === 0 && status.guard === undefined;
  if (quiet) {
    const more = options.verbose ? status.undoable.map(undoText) : [];
    return [`${name}   ${paint('dim', atRest(status, nowMs))}`, ...lines(more)].join('\n');
  }
  const head =
    status.cutOff.some(({ unknown }) => unknown.length > 0) && status.state !== 'held'
      ? 'a run was cut off'
      : status.state === 'at-rest'
        ? 'no run works here'
        : HEADS[status.state];
  return [`${name}   ${paint('change', head)}`, ...lines(detailsOf(host, status, nowMs))].join('\n');
}

function undoText({ run, changes }: HostStatus['undoable'][number]): string {
  return `bringup undo --run ${run} takes ${counted(changes, 'change')} back`;
}

function atRest({ lastChange }: HostStatus, nowMs: number): string {
  return lastChange === undefined
    ? 'at rest, and never changed by bringup'
    : `at rest, last changed ${moment(lastChange.at, nowMs)} by ${visibleInline(lastChange.by)}`;
}

function detailsOf(host: ToldHost, status: HostStatus, nowMs: number): readonly string[] {
  const { heldBy, units, cutOff, pending, damagedLines, guard, undoable } = status;
  const [newest] = undoable;
  const lost = cutOff.filter(
    ({ unknown, failed }, index) => unknown.length + failed.length > 0 || index === cutOff.length - 1,
  );
  return [
    ...(heldBy === undefined ? [] : [`held by ${holderText(heldBy, nowMs)}`]),
    ...lost.flatMap((run) => cutOffLines(run, status, nowMs)),
    ...units.map(
      ({ unit, run, steps }) =>
        `${steps.length === 0 ? `a step of run ${run}` : steps.join(', ')} still runs${unit === '' ? '' : ` (${unit}.service)`}: it must not be cut short, and ends by itself`,
    ),
    ...pending.map(({ id }) => `▸ ${id} was told of a change, and nobody knows that it acted on it`),
    ...(guard === undefined ? [] : [guardText(guard, nowMs)]),
    ...(host.brokenPackages.length === 0
      ? []
      : [
          `packages that were left half way: ${host.brokenPackages.join(', ')} (\`dpkg --configure -a\` finishes them by hand)`,
        ]),
    ...(damagedLines === 0 ? [] : [damagedNote(damagedLines)]),
    ...(heldBy === undefined && cutOff.length > 0 ? ['nobody holds the host'] : []),
    ...nextLines(host, status),
    ...(newest === undefined || heldBy !== undefined ? [] : [undoText(newest)]),
  ];
}

function cutOffLines(
  { run, by, at, url, unknown, failed }: CutOffRun,
  { units }: HostStatus,
  nowMs: number,
): readonly string[] {
  const who = `run ${run} of ${by}${url === undefined ? '' : ` (${url})`}, begun ${moment(at, nowMs)},`;
  const ended = failed.map(({ id, exit }) => `✖ ${id} was stopped, or failed (exit ${exit})`);
  if (unknown.length === 0) return [`${who} did not get to a good end`, ...ended];
  const alive = new Set(units.flatMap(({ steps }) => steps));
  return [
    `${who} was cut off`,
    ...unknown.filter(({ id }) => !alive.has(id)).map(({ id }) => `? ${id} began, and nobody knows how it ended`),
    ...ended,
  ];
}

function nextLines({ next }: ToldHost, { state }: HostStatus): readonly string[] {
  if (state === 'held')
    return ['the next apply waits for that run; one that lost its runner frees the host within 40 s'];
  if (next === undefined) return [];
  if (next.problem !== undefined) return [`the next apply could not begin: ${next.problem.what}`];
  const first =
    state === 'running' ? 'waits for that, then ' : state === 'guarded' ? 'waits until that is decided, then ' : '';
  const steps = next.steps.filter((step) => isChange(step) || isKnownLater(step));
  const refused = next.steps.filter((step) => step.outcome === 'failed');
  if (steps.length + refused.length === 0)
    return [
      `the next apply ${first}has nothing to change: everything is as wanted${state === 'at-rest' ? '' : ', and it notes that'}`,
    ];
  return [
    `the next apply ${first}does what is not right yet:`,
    ...steps.map(
      (step) => `  ${planMark(step)} ${stepName(step)}${step.summary === undefined ? '' : `   ${step.summary}`}`,
    ),
    ...refused.map((step) => `  ✖ ${stepName(step)}   ${step.problem?.what ?? 'refused'}`),
  ];
}

function guardText(guard: Guard, nowMs: number): string {
  const what = `${guard.steps.join(', ')} of run ${guard.run} of ${guard.by}, ${moment(guard.at, nowMs)}`;
  if (guard.state === 'armed')
    return `guarded: ${what}. The host takes it back by itself unless a new connection confirms it within ${guard.seconds} s of its end`;
  if (guard.state === 'taking-back') return `guarded: the host takes it back now: ${what}`;
  const failed = guard.failure === undefined ? '' : `; part of it did not go back: ${guard.failure.split('\n').at(-1)}`;
  return `guarded: the host took it back, because no new connection confirmed it: ${what}${failed}`;
}

function holderText({ run, by, since, url }: Holder, nowMs: number): string {
  return `run ${run} of ${by}, since ${moment(since, nowMs)}${url === undefined ? '' : ` (${url})`}`;
}

/** A moment by the clock of a run's machine, and how long ago that is. */
function moment(at: string | undefined, nowMs: number): string {
  const ms = Date.parse(at ?? '');
  if (Number.isNaN(ms)) return 'at a time not known';
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC (${ago(at, nowMs)})`;
}
