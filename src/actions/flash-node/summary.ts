import { flashPlanText } from '../../cli/flash-text.ts';
import { leftToDo, PHASE_WORDS } from '../../cli/flash-words.ts';
import { short } from '../../flash/judge-node.ts';
import type { NodePlan } from '../../flash/plan.ts';
import type { FlashReport, NodeReport } from '../../flash/report.ts';
import { PHASES } from '../../flash/state.ts';
import { clipped } from '../../report/budget.ts';
import { bytesText } from '../../report/bytes-text.ts';
import { counted } from '../../report/counted.ts';
import { duration } from '../../report/duration.ts';
import { code, details, fenced, prose, tableRow } from '../../report/markdown.ts';
import { HOST_OUTCOMES } from '../../report/outcome.ts';
import type { Problem } from '../../report/report.ts';

/** The summary of a step holds 1 MiB; four nodes of a board share it. */
const EVIDENCE_BYTES = 65_536;
const FILES_BYTES = 65_536;
const TEXT = { colour: false, width: 100, verbose: true } as const;

const WORDS: Partial<Record<NodeReport['outcome'], string>> = {
  changed: 'written and proven',
  converged: 'runs its image',
};

/** A run over nodes as a page of GitHub Markdown: problems with what the node wrote on its serial line, then a table of nodes and their phases. */
export function flashSummary(
  { run, nodes, leftBehind, exitCode }: FlashReport,
  serialLines: ReadonlyMap<string, string>,
  byHand: string,
): string {
  const bad = nodes.filter(({ problem }) => problem !== undefined);
  const totals = [
    counted(nodes.length, 'node'),
    ...(bad.length === 0 ? [] : [`${bad.length} not right`]),
    duration(run.durationMs),
    ...(exitCode === 0 ? [] : [`exit ${exitCode}`]),
  ];
  const took = (node: NodeReport, phase: (typeof PHASES)[number]) =>
    node.phases
      .filter((one) => one.phase === phase)
      .map(({ tookMs }) => duration(tookMs))
      .join();
  return [
    `## ${exitCode === 0 ? '✔' : '✖'} ${prose(run.fleet)} · flash`,
    '',
    `**${totals.join(' · ')}**`,
    '',
    ...(bad.length === 0 ? [] : ['### What went wrong', '']),
    ...bad.flatMap(({ node, problem, now, serialLog }) => [
      ...(problem === undefined ? [] : problemItem(node, problem, now)),
      ...evidence(serialLog === undefined ? undefined : serialLines.get(node)),
    ]),
    tableRow(['node', 'host', 'state', 'image', ...PHASES.map((phase) => PHASE_WORDS[phase].done), 'time']),
    tableRow(['---', '---', '---', '---', ...PHASES.map(() => '--:'), '--:']),
    ...nodes.map((node) =>
      tableRow([
        prose(node.node),
        prose(node.host),
        `${HOST_OUTCOMES[node.outcome].mark} ${WORDS[node.outcome] ?? node.outcome.replaceAll('-', ' ')}`,
        code(short(node.image ?? '')),
        ...PHASES.map((phase) => took(node, phase)),
        duration(node.durationMs),
      ]),
    ),
    '',
    ...leftBehind.map(({ board, text }) => `- ${prose(board)}: ${prose(text)}`),
    ...nodes.flatMap(({ node, notes }) => notes.map((note) => `- ${prose(node)}: ${prose(note)}`)),
    '',
    'The same by hand:',
    '',
    fenced(byHand, 'sh'),
    '',
  ].join('\n');
}

/** What a run would do, with the files of each image, and their differences, behind a click. */
export function planSummary(fleet: string, plans: readonly NodePlan[], byHand: string): string {
  const bad = plans.filter(({ problem }) => problem !== undefined);
  const writes = plans.filter(({ begin, problem }) => problem === undefined && begin === 'write');
  return [
    `## ${bad.length === 0 ? '✔' : '✖'} ${prose(fleet)} · flash · plan`,
    '',
    `**${counted(plans.length, 'node')} · ${writes.length} to write${bad.length === 0 ? '' : ` · ${bad.length} not right`}**`,
    '',
    ...bad.flatMap(({ node, problem }) => (problem === undefined ? [] : problemItem(node, problem))),
    tableRow(['node', 'host', 'what', 'image', 'on the node', 'changed', 'sent']),
    tableRow(['---', '---', '---', '---', '--:', '--:', '--:']),
    ...plans.map(({ node, host, begin, problem, image, size }) =>
      tableRow([
        prose(node),
        prose(host),
        problem !== undefined ? '✖ cannot be' : whatOf(begin),
        code(short(image ?? '')),
        ...[size?.raw, size?.changed, size?.sent].map((bytes) => (bytes === undefined ? '' : bytesText(bytes))),
      ]),
    ),
    '',
    ...writes.map((plan) =>
      details(
        `${prose(plan.node)}: files, sizes and what the board would be asked`,
        fenced(clipped(flashPlanText([plan], TEXT).trimEnd(), FILES_BYTES), 'text'),
      ),
    ),
    '',
    'The same by hand:',
    '',
    fenced(byHand, 'sh'),
    '',
  ].join('\n');
}

function whatOf(begin: NodePlan['begin']): string {
  if (begin === 'nothing') return '✔ runs its image';
  return begin === 'write' ? '~ is written' : `~ goes on: ${leftToDo(begin)}`;
}

function problemItem(node: string, { what, remedy, where }: Problem, now?: string): readonly string[] {
  const place = [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
  return [
    `- ✖ **${prose(node)}**: ${prose(what)}`,
    ...(place === '' ? [] : [`  <br>at ${code(place)}`]),
    ...(remedy === '' ? [] : [`  <br>→ ${prose(remedy)}`]),
    ...(now === undefined ? [] : [`  <br>now: ${prose(now)}`]),
    '',
  ];
}

function evidence(serial: string | undefined): readonly string[] {
  if (serial === undefined || serial === '') return [];
  return [details('what it wrote on its serial line', fenced(clipped(serial, EVIDENCE_BYTES), 'text')), ''];
}
