import type { CheckedHost } from '../ray/gates/check.ts';
import { type GateResult, type GateStatus, gateValue, requiredText } from '../ray/gates/gate.ts';
import { columnsOf, padEnd, truncate, wrap } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { outcomeOf } from '../report/outcome.ts';
import { painter, type Style, type TextOptions } from '../report/paint.ts';
import { problemText, toProblem } from '../report/problem.ts';
import { visibleInline } from '../report/visible.ts';

const MARKS: Readonly<Record<GateStatus, string>> = { pass: '✔', warn: '!', fail: '✖' };
const STYLES: Readonly<Record<GateStatus, Style>> = { pass: 'good', warn: 'change', fail: 'bad' };
const MOST_COLUMNS = 36;

/**
 * The gates of hosts for a terminal: of one host, and with `verbose`, all of them, otherwise those that do not pass, each with what
 * to do. Ends with a newline.
 */
export function rayCheckText(hosts: readonly CheckedHost[], others: readonly string[], options: TextOptions): string {
  const all = options.verbose || hosts.length === 1;
  const width = Math.max(0, ...hosts.map(({ name }) => columnsOf(name)));
  const ready = hosts.filter((host) => host.ready).length;
  return `${[
    ...hosts.flatMap((host) => [headLine(host, width, options), ...hostLines(host, all, options)]),
    '',
    `${ready} of ${counted(hosts.length, 'host')} can be ${hosts.length === 1 ? 'a node' : 'nodes'}${others.length === 0 ? '' : ` · ${counted(others.length, 'host')} without Ray`}${ready === hosts.length ? ' · next: bringup plan' : ''}`,
  ].join('\n')}\n`;
}

function headLine(
  { name, cluster, role, ready, gates, problem }: CheckedHost,
  width: number,
  options: TextOptions,
): string {
  const paint = painter(options.colour);
  const count = (status: GateStatus) => gates.filter((gate) => gate.status === status).length;
  const warned = count('warn') === 0 ? '' : `, ${counted(count('warn'), 'warning')}`;
  const verdict = problem
    ? paint('bad', `✖ ${outcomeOf(problem.category)}`)
    : ready
      ? `${paint('good', '✔ ready')}  ${counted(gates.length, 'gate')}${warned}`
      : `${paint('bad', '✖ not ready')}  ${count('fail')} of ${counted(gates.length, 'gate')} failed${warned}`;
  return `${paint('strong', padEnd(visibleInline(name), width))}  ${verdict}  ${paint('dim', `${role} of ${cluster}`)}`;
}

function hostLines({ gates, problem }: CheckedHost, all: boolean, options: TextOptions): readonly string[] {
  const why =
    problem === undefined
      ? []
      : problemText(toProblem(problem), { ...options, width: options.width - 4 })
          .split('\n')
          .map((line) => `    ${line}`);
  const shown = gates.filter(({ status }) => all || status !== 'pass');
  const texts = shown.map((gate) => ({
    gate,
    actual: visibleInline(gateValue(gate.actual, gate.unit)),
    required: visibleInline(requiredText(gate)),
  }));
  const most = (of: readonly string[]) => Math.min(MOST_COLUMNS, Math.max(0, ...of.map(columnsOf)));
  const [id, actual] = [most(shown.map((gate) => gate.id)), most(texts.map((text) => text.actual))];
  return [...why, ...texts.flatMap((text) => gateLines(text, { id, actual }, options))];
}

function gateLines(
  { gate, actual, required }: { readonly gate: GateResult; readonly actual: string; readonly required: string },
  columns: { readonly id: number; readonly actual: number },
  { colour, width }: TextOptions,
): readonly string[] {
  const paint = painter(colour);
  const bad = gate.status !== 'pass';
  const left = `  ${paint(STYLES[gate.status], MARKS[gate.status])} ${padEnd(gate.id, columns.id)}  `;
  const row = `${left}${padEnd(truncate(actual, MOST_COLUMNS), columns.actual)}  ${paint('dim', truncate(`needs ${required}`, MOST_COLUMNS + 6))}`;
  const indented = (text: string, first: string) =>
    wrap(text, width - 6).map((line, index) => `    ${index === 0 ? first : '  '}${line}`);
  if (!bad) return [row];
  return [
    row,
    ...(columnsOf(actual) > MOST_COLUMNS ? indented(actual, '  ') : []),
    ...indented(`${gate.purpose}.`, '  ').map((line) => paint('dim', line)),
    ...indented(visibleInline(gate.remedy), '→ '),
  ];
}
