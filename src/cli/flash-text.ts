import type { Attested } from '../flash/attest.ts';
import type { BoardStatus } from '../flash/board-status.ts';
import { short } from '../flash/judge-node.ts';
import type { NodePlan } from '../flash/plan.ts';
import type { PlannedEdit } from '../flash/planned-edits.ts';
import type { FlashReport } from '../flash/report.ts';
import { shrunkText } from '../flash/shrunk.ts';
import type { DonePhase, WantedPower } from '../flash/state.ts';
import { bytesText } from '../report/bytes-text.ts';
import { padEnd, wrap } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { diffLines } from '../report/diff-lines.ts';
import { duration } from '../report/duration.ts';
import { HOST_OUTCOMES } from '../report/outcome.ts';
import { painter, styleOf, type TextOptions } from '../report/paint.ts';
import { problemText } from '../report/problem.ts';
import { visibleInline } from '../report/visible.ts';
import { leftToDo, PHASE_WORDS } from './flash-words.ts';

const DIFF_LIMITS = { context: 2, lines: 60 };

const indented = (text: string) => text.replaceAll(/^/gm, '  ');

/** How a run over nodes ended. */
export function flashText({ nodes, run, exitCode }: FlashReport, options: TextOptions): string {
  const paint = painter(options.colour);
  const lines = nodes.flatMap((node) => {
    const { mark } = HOST_OUTCOMES[node.outcome];
    const word =
      node.outcome === 'changed' ? changedWords(node) : node.outcome === 'converged' ? 'runs its image' : node.outcome;
    const style = styleOf(node.outcome);
    const image = node.image === undefined ? '' : `   ${short(node.image)}`;
    return [
      `${paint('strong', padEnd(node.node, 12))}   ${paint(style, mark)} ${padEnd(node.host, 16)}   ${paint(style, padEnd(word, 18))}   ${paint('dim', duration(node.durationMs))}${image}`,
      ...(node.problem === undefined ? [] : [indented(problemText(node.problem, options))]),
      ...(node.now === undefined ? [] : wrap(`now: ${visibleInline(node.now)}`, 78).map((line) => `  ${line}`)),
      ...(tellsLog(node) ? [`  its serial line: ${node.serialLog}`] : []),
    ];
  });
  const bad = nodes.filter(({ problem }) => problem !== undefined).length;
  const parts = [
    counted(nodes.length, 'node'),
    ...(bad > 0 ? [`${bad} not right`] : []),
    duration(run.durationMs),
    ...(exitCode === 0 ? [] : [`exit ${exitCode}`]),
  ];
  return `${lines.join('\n')}\n\n${parts.join(' · ')}\n`;
}

/** What is told after a no: what earlier runs had left behind is put right before anybody is asked. */
export function refusedText({ leftBehind }: Pick<FlashReport, 'leftBehind'>): string {
  if (leftBehind.length === 0) return 'nothing was changed\n';
  const lines = leftBehind.map(({ board, text }) => `  ${board}: ${visibleInline(text)}\n`);
  return `no node was written; what an earlier run had left behind:\n${lines.join('')}`;
}

/** The problem itself may have told it. */
function tellsLog({ problem, serialLog }: FlashReport['nodes'][number]): boolean {
  return problem !== undefined && serialLog !== undefined && !`${problem.what} ${problem.remedy}`.includes(serialLog);
}

function changedWords({ phases }: FlashReport['nodes'][number]): string {
  const did = (name: string) => phases.some(({ phase }) => phase === name);
  if (!did('flashed')) return 'brought up';
  return did('attested') ? 'written and proven' : 'written';
}

/** What a run would do. With `verbose` what changes in each file. */
export function flashPlanText(plans: readonly NodePlan[], options: TextOptions): string {
  const paint = painter(options.colour);
  return plans
    .map((plan) => {
      const head = `${paint('strong', plan.node)} ${plan.host}`;
      if (plan.problem !== undefined) return `${head}\n${indented(problemText(plan.problem, options))}\n`;
      const image = short(plan.image ?? '');
      if (plan.begin === 'nothing') return `${head}: ${paint('good', `runs ${image}, nothing to do`)}\n`;
      if (plan.begin !== 'write')
        return `${head}: ${paint('change', `goes on from where it was: ${leftToDo(plan.begin)}`)}\n`;
      const { base, size, partitions = [], edits = [], calls = [], notes = [] } = plan;
      return [
        `${head}: ${paint('change', `is written with ${image}`)}${plan.runs === undefined ? '' : `, runs ${short(plan.runs)} now`}`,
        `  ${base?.os ?? ''} from ${visibleInline(base?.from ?? '')}${base === undefined ? '' : `; unpacked it takes ${bytesText(base.diskBytes)} here`}`,
        ...(plan.shrunk === undefined ? [] : [`  ${shrunkText(plan.shrunk)}`]),
        ...partitions.map(
          ({ index, position, length, fileSystem }) =>
            `  partition ${index}: ${bytesText(length)} at ${bytesText(position)}, ${fileSystem?.type ?? 'unknown'}${fileSystem?.label === undefined ? '' : ` ${visibleInline(fileSystem.label)}`}`,
        ),
        ...edits.flatMap((edit) => editLines(edit, options)),
        ...(size === undefined
          ? []
          : [
              `  ${bytesText(size.raw)} on the node, ${bytesText(size.changed)} differ from the base, ${bytesText(size.sent)} are sent`,
            ]),
        ...calls.map((call) => `  → ${call}`),
        ...notes.map((note) => `  ! ${visibleInline(note)}`),
        '',
      ].join('\n');
    })
    .join('');
}

const EDIT_MARKS = { new: '+', changed: '~', unknown: '~', removed: '-' } as const;

/** A file that is written or taken away; with `verbose` the diff of its text. What stays as it is, is left out. */
function editLines(edit: PlannedEdit, { colour, verbose }: TextOptions): readonly string[] {
  const { partition, path, now, mode, bytes, text } = edit;
  if (now === 'same' || now === 'absent') return [];
  const facts = [...(mode === undefined ? [] : [mode]), ...(bytes === undefined ? [] : [bytesText(bytes)])];
  const head = `  ${EDIT_MARKS[now]} ${partition}:${visibleInline(path)}${facts.length === 0 ? '' : `   ${facts.join(' ')}`}`;
  if (!verbose || text === undefined) return [head];
  const paint = painter(colour);
  const lines = diffLines(text.before, text.after, DIFF_LIMITS).map(({ mark, text: line }) =>
    paint(mark === '+' ? 'good' : mark === '-' ? 'bad' : 'dim', `      ${mark} ${line}`.trimEnd()),
  );
  return [head, ...lines];
}

/** Boards as they are, and what was done to their nodes from here. */
export function boardStatusText(boards: readonly BoardStatus[], options: TextOptions): string {
  const paint = painter(options.colour);
  return boards
    .map(({ board, address, about, usb, transfer, ours, heldBy, nodes, problem }) => {
      const model =
        about === undefined
          ? []
          : [
              `daemon ${about.daemon}`,
              ...(about.firmware ? [`firmware ${about.firmware}`] : []),
              ...(about.boardRevision ? [`board ${about.boardRevision}`] : []),
              ...(usb?.hub ? ['USB hub'] : []),
            ];
      const busy =
        transfer?.state === 'transferring'
          ? [
              `  writes node ${transfer.node ?? '?'}, ${bytesText(transfer.bytesWritten)} so far${ours ? ' (begun from here)' : ''}`,
            ]
          : [];
      return [
        `${paint('strong', board)} ${[address, ...model].join(' · ')}`,
        ...(problem === undefined ? [] : [indented(problemText(problem, options))]),
        ...(heldBy === undefined || problem?.what.includes(heldBy) ? [] : [`  worked on by ${visibleInline(heldBy)}`]),
        ...busy,
        ...nodes.map(({ node, host, module, power, phases, wanted }) => {
          const done = wanted === undefined ? lastOf(phases) : LEFT[wanted.why];
          return `  ${node}  ${padEnd(host, 16)} ${padEnd(module, 8)} ${padEnd(power === undefined ? '?' : power ? 'on' : 'off', 3)}   ${done}`;
        }),
        '',
      ].join('\n');
    })
    .join('');
}

/** What a run that did not end well has left behind at a node. */
const LEFT: Readonly<Record<WantedPower['why'], string>> = {
  'was-on': 'was powered off by a run from here, and is owed its power',
  'may-be-written': 'may hold part of an image',
};

function lastOf(phases: readonly DonePhase[]): string {
  const last = phases.at(-1);
  return last === undefined
    ? 'nothing was done from here'
    : `${PHASE_WORDS[last.phase].done} ${minute(last.ended)}, ${short(last.input)}`;
}

/** `2026-11-21 17:51 UTC` of an RFC 3339 time. */
function minute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Whether nodes run what they are to run. */
export function attestText(all: readonly Attested[], options: TextOptions): string {
  const paint = painter(options.colour);
  return all
    .map(({ node, host, outcome, image, found, problem }) => {
      const { mark } = HOST_OUTCOMES[outcome];
      const words =
        problem === undefined ? `runs ${short(image ?? '')}, root ${found?.rootDevice || 'unknown'}` : outcome;
      const head = `${paint('strong', padEnd(node, 12))}   ${paint(styleOf(outcome), mark)} ${padEnd(host, 16)}   ${words}\n`;
      return problem === undefined ? head : `${head}${indented(problemText(problem, options))}\n`;
    })
    .join('');
}
