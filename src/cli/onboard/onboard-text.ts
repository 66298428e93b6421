import type { OnboardEvent } from '../../onboard/onboard.ts';
import { PHASE_NAMES, PHASE_TEXTS } from '../../onboard/phase-of.ts';
import type { PhaseResult, PhaseState } from '../../onboard/phase-track.ts';
import type { OnboardResult } from '../../onboard/result.ts';
import { clientFolderOf } from '../../ray/places.ts';
import { padEnd, wrap } from '../../report/columns.ts';
import { counted } from '../../report/counted.ts';
import { duration } from '../../report/duration.ts';
import { painter, type Style, type TextOptions } from '../../report/paint.ts';
import { problemText } from '../../report/problem.ts';
import { visibleInline, visibleOutput } from '../../report/visible.ts';

const MARKS: Readonly<Record<PhaseState, readonly [mark: string, style: Style]>> = {
  done: ['✔', 'good'],
  'already there': ['✔', 'good'],
  'passed over': ['-', 'dim'],
  failed: ['✖', 'bad'],
  'not reached': ['-', 'dim'],
};
const NAMES = Math.max(...PHASE_NAMES.map((name) => name.length));
const TITLES = Math.max(...PHASE_NAMES.map((name) => PHASE_TEXTS[name].title.length));

/** The line of something that happened; empty where nothing is to be told. Ends with a newline. */
export function phaseLine(event: OnboardEvent, { colour }: Pick<TextOptions, 'colour'>): string {
  const paint = painter(colour);
  if (event.type === 'registered')
    return event.attempt > 1 ? `${paint('dim', `  try ${event.attempt}: what is done already stays`)}\n` : '';
  if (event.type === 'phase-began') return '';
  const [mark, style] = MARKS[event.state];
  return `${paint(style, mark)} ${padEnd(event.phase, NAMES)}  ${padEnd(PHASE_TEXTS[event.phase].title, TITLES)}  ${paint('dim', whatCame(event))}\n`;
}

function whatCame({ phase, state, changed, seconds, why }: PhaseResult): string {
  if (state === 'passed over') return why ?? '';
  if (state !== 'done') return why === undefined ? state : `${state}: ${why}`;
  return phase === 'register' || changed === 0
    ? duration(seconds * 1000)
    : `${counted(changed, 'change')}  ${duration(seconds * 1000)}`;
}

/** How it ended, for people: what the machine is now and what next, or what is wrong and what next. Ends with a newline. */
export function onboardText(result: OnboardResult, options: TextOptions): string {
  const paint = painter(options.colour);
  const { problem, notes, verdict, seconds } = result;
  const told = notes.flatMap((note) =>
    wrap(visibleInline(note), options.width - 2).map((line, index) => `${index === 0 ? '!' : ' '} ${line}`),
  );
  const end =
    problem === undefined
      ? [
          paint('good', `${headline(result)}${verdict === 'already' ? '' : ` · ${duration(seconds * 1000)}`}`),
          '',
          ...places(result).map(([name, value]) => `  ${padEnd(name, 10)}  ${visibleInline(value)}`),
        ]
      : [
          problemText(problem, options),
          '',
          `${verdict === 'failed' || verdict === 'cancelled' ? 'not onboarded' : 'not onboarded: what this run changed was taken back'} · ${duration(seconds * 1000)}`,
        ];
  return `\n${[...told, ...(told.length > 0 ? [''] : []), ...end, '', ...next(result)].join('\n')}\n`;
}

/** What the machine is now that it is onboarded. */
export function headline({
  verdict,
  host,
  role,
  cluster,
}: Pick<OnboardResult, 'verdict' | 'host' | 'role' | 'cluster'>): string {
  const what = role === 'user' ? `can work with the cluster ${cluster}` : `is a proven part of the cluster ${cluster}`;
  if (verdict === 'already') return `${host} ${what} already; nothing was changed`;
  return `Congratulations: ${host} ${what}`;
}

function places(result: OnboardResult): readonly (readonly [string, string])[] {
  const { provider, address, meshIp, nodeId, rayVersion, pythonVersion, jobsAt } = result;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['provider', provider],
    ['address', address],
    ['mesh', meshIp],
    ['node', nodeId],
    ['jobs at', jobsAt],
    ['versions', rayVersion === undefined ? undefined : `Ray ${rayVersion}, Python ${pythonVersion ?? 'of the host'}`],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function next({ provider, host, role, cluster, accounts, problem, fleet }: OnboardResult): readonly string[] {
  if (problem !== undefined)
    return [
      'next:  run it again: it goes on from where it was',
      ...(provider === undefined ? [] : [`       bringup providers events ${provider}  what was recorded`]),
      ...(fleet === undefined ? [] : [`       bringup undo -s ${host} -f ${fleet}  takes back what was changed`]),
    ];
  return [
    `next:  bringup providers show ${provider ?? host}`,
    ...(role === 'user' || fleet !== undefined ? [] : ['       bringup ray status']),
    ...(fleet === undefined ? [] : [`       bringup ray leave -s ${host} -f ${fleet}  takes it out`]),
    ...accounts.map(
      (account) => `       ${clientFolderOf(cluster ?? '', account)}/README  how ${account} works with it`,
    ),
  ];
}

/** What is known of a failure: the phases, the sentence, and what the step printed. Ends with a newline. */
export function evidenceText(result: OnboardResult, options: TextOptions): string {
  const { phases, problem, report } = result;
  const steps = report?.hosts.flatMap((host) =>
    host.steps.flatMap(({ id, output }) =>
      output === undefined ? [] : [`${host.name} ${id} printed:`, indented(output)],
    ),
  );
  const lines = [
    ...phases.map((phase) => phaseLine({ type: 'phase-ended', ...phase }, options).trimEnd()),
    '',
    ...(problem === undefined ? [] : [problemText(problem, options)]),
    ...(problem === undefined ? [] : [`  code ${problem.code}, category ${problem.category} (docs/errors.md)`]),
    ...(steps === undefined || steps.length === 0 ? [] : ['', ...steps]),
    ...(report === undefined
      ? []
      : [
          '',
          `everything it printed:  bringup logs ${result.host}${result.fleet === undefined ? '' : ` -f ${result.fleet}`}`,
        ]),
  ];
  return `\n${lines.join('\n')}\n\n`;
}

function indented(output: string): string {
  return visibleOutput(output)
    .map((line) => `    ${line}`)
    .join('\n');
}
