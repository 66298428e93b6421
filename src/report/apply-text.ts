import { hostRows, type Row } from './apply-rows.ts';
import { applyTotals } from './apply-totals.ts';
import { columnsOf, padEnd, padStart, truncate, wrap } from './columns.ts';
import { counted, listed } from './counted.ts';
import { duration } from './duration.ts';
import { isBad, isQuiet, worstFirst } from './host-state.ts';
import { type Paint, painter, type TextOptions } from './paint.ts';
import { problemText } from './problem.ts';
import type { HostReport, Report } from './report.ts';
import { visibleInline } from './visible.ts';
import { appliedWaves } from './wave-lines.ts';

/** Fleets larger than this show hosts that were right already in one line. */
const SMALL_FLEET = 10;
const WIDEST_HOST = 24;
const WIDEST_NAME = 44;

/** What became of a run, for people: each host's changes and failures, then the totals. Ends with a newline. */
export function applyText(report: Report, options: TextOptions): string {
  const table = report.hosts.every((host) => host.outcome === 'converged' && isQuiet(host)) && !options.verbose;
  return withTotals(table ? [] : hostTable(report, options), report, options);
}

/** The end of the same text, for when each step was told while it ran: failures in full, then the totals. Ends with a newline. */
export function applyEndText(report: Report, options: TextOptions): string {
  const bad = report.hosts.filter((host) => isBad(host.outcome) || host.notes.length > 0);
  return withTotals(hostTable({ ...report, hosts: bad }, { ...options, verbose: false }), report, options);
}

function withTotals(table: readonly string[], report: Report, options: TextOptions): string {
  const waves = appliedWaves(report).flatMap((line) => wrap(line, options.width));
  const lines = [...table, ...(table.length === 0 ? [] : ['']), ...waves, ...applyTotals(report, options)];
  return `${lines.join('\n')}\n`;
}

function hostTable(report: Report, options: TextOptions): readonly string[] {
  const paint = painter(options.colour);
  const folded = report.hosts.length > SMALL_FLEET && !options.verbose;
  const quiet = folded ? report.hosts.filter((host) => host.outcome === 'converged' && isQuiet(host)) : [];
  const shown = worstFirst(report.hosts).filter((host) => !quiet.includes(host));
  const column = Math.max(
    0,
    ...shown.map((host) => columnsOf(visibleInline(host.name))).filter((columns) => columns <= WIDEST_HOST),
  );
  const groups = grouped(shown, folded, (host) =>
    hostRows(host, paint, { ...options, width: options.width - column - 5 }),
  );
  const rows = groups.flatMap((group) => group.rows);
  const outcomes = Math.max(0, ...rows.map((row) => columnsOf(row.outcome)));
  const free = Math.max(20, Math.min(WIDEST_NAME, options.width - column - outcomes - 18));
  const names = Math.min(free, Math.max(0, ...rows.map((row) => columnsOf(row.name))));
  const lines = groups.flatMap((group) => {
    const fits = columnsOf(group.name) <= column;
    return [
      ...(fits ? [] : [paint('strong', group.name)]),
      ...group.rows.flatMap((row, index) => [
        `${padEnd(fits && index === 0 ? paint('strong', group.name) : '', column)}   ${rowText(row, names, outcomes, paint)}`,
        ...row.below.map((line) => `${' '.repeat(column + 5)}${line}`),
      ]),
    ].map((line) => line.trimEnd());
  });
  const rest = quiet.length === 0 ? [] : [paint('dim', `${counted(quiet.length, 'host')} already right`)];
  return [
    ...lines,
    ...rest,
    ...report.problems.flatMap((problem) => ['', ...problemText(problem, options).split('\n')]),
  ];
}

/** Hosts with their rows; in a large fleet, hosts to which the same happened share one entry with the longest times. */
function grouped(hosts: readonly HostReport[], together: boolean, rowsOf: (host: HostReport) => readonly Row[]) {
  const groups = new Map<string, { readonly hosts: string[]; rows: readonly Row[] }>();
  for (const host of hosts) {
    const rows = rowsOf(host);
    const key = together ? JSON.stringify(rows.map((row) => ({ ...row, durationMs: 0 }))) : host.name;
    const group = groups.get(key) ?? { hosts: [], rows };
    group.rows = rows.map((row, index) => ({ ...row, durationMs: longest(row, group.rows[index]) }));
    group.hosts.push(visibleInline(host.name));
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ name: listed(group.hosts), rows: group.rows }));
}

function longest(row: Row, other: Row | undefined): number | undefined {
  return row.durationMs === undefined ? other?.durationMs : Math.max(row.durationMs, other?.durationMs ?? 0);
}

function rowText(row: Row, names: number, outcomes: number, paint: Paint): string {
  const time = row.durationMs === undefined ? '' : duration(row.durationMs);
  return [
    `${paint(row.style, row.mark)} ${padEnd(truncate(row.name, names), names)}`,
    paint(row.style, padEnd(row.outcome, outcomes)),
    time === '' ? '      ' : paint('dim', padStart(time, 6)),
    row.result,
  ].join('   ');
}
