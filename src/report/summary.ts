import { clipped, fitting, shortened, sizeBytes } from './budget.ts';
import { applyByHand, byHand, retryByHand } from './by-hand.ts';
import { counted } from './counted.ts';
import { duration } from './duration.ts';
import { isBad, outcomeWords, worstFirst } from './host-state.ts';
import { code, fenced, prose } from './markdown.ts';
import { planTotals } from './plan-totals.ts';
import type { Report } from './report.ts';
import { changeItems } from './summary-changes.ts';
import { summaryPicture } from './summary-picture.ts';
import { problemItems } from './summary-problems.ts';
import { hostTable } from './summary-table.ts';
import { stopped } from './wave-lines.ts';

/** Over 1 MiB the runner drops the whole summary of a step (actions/runner, FileCommandManager.cs); this leaves room for masks. */
const MOST_BYTES = 1_000_000;
/** For the headings and the lines that count what was left out. */
const HEADING_BYTES = 2048;
const LONGEST_NAME = 200;

/**
 * A run as a page of GitHub Markdown: the outcome in words, problems first, a table of hosts, each change, a picture and
 * the command that does the same by hand. At most `mostBytes` of UTF-8: what does not fit is counted, worst hosts stay.
 */
export function summaryMarkdown(report: Report, mostBytes = MOST_BYTES): string {
  const hosts = worstFirst(report.hosts);
  const table = hostTable(hosts, report.run.command === 'plan');
  const head = [title(report), '', words(report), ''];
  const foot = [summaryPicture(report), '', byHandLines(report), '', madeBy(report), ''];
  let free = mostBytes - sizeBytes([...head, ...foot].join('\n')) - HEADING_BYTES;
  const take = (pieces: readonly string[], share: number) => {
    const fit = fitting(pieces, free * share);
    free -= fit.kept.reduce((sum, piece) => sum + sizeBytes(piece) + 1, 0);
    return fit;
  };
  const problems = take(problemItems(report, hosts), 0.5);
  const rows = take(table.rows, 0.5);
  const changes = take(changeItems(hosts), 1);
  return [
    ...head,
    ...stopped(report).flatMap((line) => [prose(shortened(line, LONGEST_NAME * 2)), '']),
    ...section('### What went wrong', problems.kept, leftOut(problems.left, 'problem')),
    ...(hosts.length === 0 ? [] : [...table.head, ...rows.kept, ...table.rest, ...leftOut(rows.left, 'host'), '']),
    ...section('### Changes', changes.kept, leftOut(changes.left, 'change')),
    ...foot,
  ].join('\n');
}

function section(heading: string, items: readonly string[], rest: readonly string[]): readonly string[] {
  return items.length + rest.length === 0 ? [] : [heading, '', ...items, ...rest, ''];
}

function leftOut(count: number, what: string): readonly string[] {
  return count === 0
    ? []
    : ['', `_${counted(count, `more ${what}`)} did not fit here; the report file has all of it._`];
}

function title(report: Report): string {
  const { run } = report;
  const parts = [run.fleet, run.environment, run.command].filter((part) => part !== undefined);
  const mark = report.exitCode === 0 && !report.hosts.some((host) => isBad(host.outcome)) ? '✔' : '✖';
  return `## ${mark} ${parts.map((part) => prose(shortened(part, LONGEST_NAME))).join(' · ')}`;
}

function words(report: Report): string {
  const { hosts, run } = report;
  const time = duration(run.durationMs);
  if (run.command === 'plan') return `**${[...planTotals(report).map(prose), time].join(' · ')}**`;
  const right = hosts.length > 0 && hosts.every((host) => host.outcome === 'converged');
  const parts = [
    ...(hosts.length === 0 ? ['no host was touched'] : [counted(hosts.length, 'host')]),
    ...(right ? ['all right'] : hosts.length === 0 ? [] : outcomeWords(report)),
    time,
    ...(report.cancelled ? ['cancelled'] : []),
    ...(report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]),
  ];
  return `**${parts.join(' · ')}**`;
}

function byHandLines({ run, hosts }: Report): string {
  const failed = hosts.some((host) => isBad(host.outcome));
  const planned = hosts.some((host) => !isBad(host.outcome) && host.steps.some(({ outcome }) => outcome === 'planned'));
  const commands = [
    byHand(run),
    ...(planned && run.command === 'plan' ? [applyByHand(run)] : []),
    ...(failed && run.command === 'apply' ? [retryByHand(run)] : []),
  ];
  return `The same by hand:\n\n${fenced(clipped(commands.join('\n'), 4096), 'sh')}`;
}

function madeBy({ run }: Report): string {
  const [id, by, version] = [run.id, run.by, run.bringup].map((text) => shortened(text, LONGEST_NAME));
  return `<sub>run ${code(id ?? '')} by ${code(by ?? '')} · bringup ${prose(version ?? '')}</sub>`;
}
