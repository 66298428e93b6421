import { headline } from '../../cli/onboard/onboard-text.ts';
import { PHASE_NAMES, PHASE_TEXTS } from '../../onboard/phase-of.ts';
import type { PhaseResult, PhaseState } from '../../onboard/phase-track.ts';
import type { OnboardResult } from '../../onboard/result.ts';
import { ROLE_MEANINGS, type Role } from '../../onboard/role.ts';
import { clientFolderOf } from '../../ray/places.ts';
import { counted } from '../../report/counted.ts';
import { duration } from '../../report/duration.ts';
import { code, fenced, prose, tableRow } from '../../report/markdown.ts';
import { COLOUR_CLASSES, type Colour } from '../../report/summary-picture.ts';

const LOOKS: Readonly<Record<PhaseState, { readonly mark: string; readonly colour: Colour }>> = {
  done: { mark: '✔', colour: 'good' },
  'already there': { mark: '✔', colour: 'good' },
  'passed over': { mark: '-', colour: 'none' },
  failed: { mark: '✖', colour: 'bad' },
  'not reached': { mark: '-', colour: 'none' },
};

/** Who asks for what. */
export interface Welcome {
  readonly user: string | undefined;
  readonly host: string;
  readonly role: Role;
  readonly fleet: string;
}

/** What is going to happen, as GitHub Markdown, before anything did. */
export function welcomePage({ user, host, role, fleet }: Welcome): string {
  return [
    `# Welcome${user === undefined ? '' : `, ${prose(user)}`}`,
    '',
    `**${prose(host)}** is onboarded to the fleet **${prose(fleet)}** as **${role}**: ${prose(ROLE_MEANINGS[role])}.`,
    '',
    ...PHASE_NAMES.map((phase, index) => `${index + 1}. **${phase}**: ${prose(PHASE_TEXTS[phase].title)}`),
    '',
    'A run that is cut off anywhere is gone on with by the next one.',
    '',
  ].join('\n');
}

/** How it ended, as GitHub Markdown: what the machine is now, or what is wrong; the phases; and what comes next. */
export function resultPage(result: OnboardResult): string {
  const { host, problem, phases, notes, seconds, attempt } = result;
  const totals = [
    counted(result.changed, 'change'),
    duration(seconds * 1000),
    ...(attempt !== undefined && attempt > 1 ? [`try ${attempt}`] : []),
    ...(result.exitCode === 0 ? [] : [`exit ${result.exitCode}`]),
  ];
  return [
    `# ${problem === undefined ? '✔' : '✖'} ${title(result)}`,
    '',
    `**${totals.join(' · ')}**`,
    '',
    ...(problem === undefined
      ? []
      : [`- ✖ **${prose(host)}**: ${prose(problem.what)}`, `  <br>→ ${prose(problem.remedy)}`, '']),
    tableRow(['phase', 'what', 'state', 'changes', 'time']),
    tableRow(['---', '---', '---', '--:', '--:']),
    ...phases.map(phaseRow),
    '',
    picture(phases),
    '',
    ...places(result),
    ...notes.map((note) => `- ${prose(note)}`),
    ...(notes.length === 0 ? [] : ['']),
    'Next:',
    '',
    fenced(next(result).join('\n'), 'sh'),
    '',
  ].join('\n');
}

function title(result: OnboardResult): string {
  const { verdict, host, failedPhase } = result;
  if (verdict === 'already' || verdict === 'joined') return prose(headline(result));
  const phase = failedPhase === undefined ? '' : `: the phase ${failedPhase} did not end well`;
  return `${prose(host)} is not onboarded${phase}`;
}

function phaseRow({ phase, state, changed, seconds, why }: PhaseResult): string {
  const told = `${LOOKS[state].mark} ${state}${why === undefined ? '' : `: ${prose(why)}`}`;
  const time = seconds === 0 ? '' : duration(seconds * 1000);
  return tableRow([phase, prose(PHASE_TEXTS[phase].title), told, changed === 0 ? '' : String(changed), time]);
}

/** Holds no text that is not ours. */
function picture(phases: readonly PhaseResult[]): string {
  return [
    '```mermaid',
    'flowchart LR',
    ...phases.map(({ phase, state }) => `  ${phase}["${phase}<br/>${state}"]:::${LOOKS[state].colour}`),
    `  ${phases.map(({ phase }) => phase).join(' --> ')}`,
    ...COLOUR_CLASSES.map((line) => `  ${line}`),
    '```',
  ].join('\n');
}

function places({
  provider,
  address,
  meshIp,
  nodeId,
  jobsAt,
  cluster,
  accounts,
  rayVersion,
  pythonVersion,
  lockHash,
}: OnboardResult): readonly string[] {
  const rows = [
    ['provider', provider],
    ['address', address],
    ['address in the mesh', meshIp],
    ['node', nodeId],
    ['jobs are given at', jobsAt],
    ...accounts.map((account) => [`folder of ${account}`, clientFolderOf(cluster ?? '', account)] as const),
    ['Ray', rayVersion],
    ['Python', pythonVersion],
    ['lock', lockHash],
  ] as const;
  const known = rows.filter(([, value]) => value !== undefined);
  return [
    tableRow(['it', 'is']),
    tableRow(['---', '---']),
    ...known.map(([name, value = '']) => tableRow([prose(name), code(value)])),
    '',
  ];
}

function next({ provider, host, role, problem, cluster, accounts }: OnboardResult): readonly string[] {
  if (problem !== undefined)
    return [
      '# run it again: it goes on from where it was',
      ...(provider === undefined ? [] : [`bringup providers events ${provider}`]),
    ];
  return [
    ...accounts.flatMap((account) => [
      `# as ${account}, on ${host}; more is in README there`,
      `. ${clientFolderOf(cluster ?? '', account)}/environment`,
      'ray job submit --working-dir . -- python work.py',
    ]),
    ...(accounts.length === 0 ? [] : ['# where the registry is']),
    `bringup providers show ${provider ?? host}`,
    ...(role === 'user' ? [] : ['bringup ray status']),
  ];
}
