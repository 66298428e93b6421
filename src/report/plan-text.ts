import { applyByHand } from './by-hand.ts';
import { columnsOf, dotted, padEnd, spread, wrap } from './columns.ts';
import { counted, listed } from './counted.ts';
import { duration } from './duration.ts';
import { isBad, isChange, isKnownLater, isQuiet, outcomeWord, ownProblem, worstFirst } from './host-state.ts';
import { STEP_OUTCOMES } from './outcome.ts';
import { type Paint, painter, styleOf, type TextOptions } from './paint.ts';
import { planTotals } from './plan-totals.ts';
import { problemText } from './problem.ts';
import type { HostReport, Report, StepReport } from './report.ts';
import { changeLines, planMark, problemLines, stepName } from './step-lines.ts';
import { visibleInline } from './visible.ts';
import { plannedWaves } from './wave-lines.ts';

/** Fleets larger than this show hosts that have nothing to do, and hosts with equal changes, together. */
const SMALL_FLEET = 10;
const WIDEST_HOST = 24;
const WIDEST_NAME = 44;

/** A plan for people: what would change on each host, and the command that does it. Ends with a newline. */
export function planText(report: Report, options: TextOptions): string {
  const paint = painter(options.colour);
  const { run, hosts } = report;
  const title = [`fleet ${run.fleet}`, run.environment, counted(hosts.length, 'host')];
  const head = spread(
    title
      .filter((part) => part !== undefined)
      .map(visibleInline)
      .join(' · '),
    paint('dim', `facts in ${duration(run.durationMs)}`),
    Math.min(options.width, 80),
  );
  return `${[
    head,
    '',
    ...hostBlocks(report, paint, options),
    ...report.problems.flatMap((problem) => ['', ...problemText(problem, options).split('\n')]),
    ...(hosts.length + report.problems.length === 0 ? [] : ['']),
    ...plannedWaves(report).flatMap((line) => wrap(line, options.width)),
    ...dotted(planTotals(report), options.width),
    ...hints(report, paint, options),
  ].join('\n')}\n`;
}

function hostBlocks(report: Report, paint: Paint, options: TextOptions): readonly string[] {
  const together = report.hosts.length > SMALL_FLEET && !options.verbose;
  const quiet = new Set(together ? report.hosts.filter((host) => isQuiet(host)) : []);
  const shown = worstFirst(report.hosts).filter((host) => !quiet.has(host));
  // Hosts about which there is the same to tell share one block, and its text is made once.
  const alike = Map.groupBy(shown, (host) => (together ? contents(host, options) : host.name));
  const firsts = [...alike.values()].flatMap(([first]) => first ?? []);
  const names = Math.max(0, ...firsts.flatMap((host) => told(host, options)).map((step) => columnsOf(stepName(step))));
  const blocks = new Map<string, { readonly hosts: HostReport[]; readonly body: readonly string[] }>();
  for (const hosts of alike.values()) {
    const [first] = hosts;
    if (first === undefined) continue;
    const body = hostLines(first, Math.min(names, WIDEST_NAME), paint, options);
    const key = together ? body.join('\n') : first.name;
    const block = blocks.get(key) ?? { hosts: [], body };
    block.hosts.push(...hosts);
    blocks.set(key, block);
  }
  const column = Math.max(
    0,
    ...shown.map((host) => columnsOf(visibleInline(host.name))).filter((columns) => columns <= WIDEST_HOST),
  );
  const heads = [...blocks.values()].flatMap(({ hosts: [host, ...others], body }) => {
    if (host === undefined) return [];
    const names = listed([host, ...others].map(({ name }) => visibleInline(name)));
    return [
      `${paint('strong', padEnd(names, column))}   ${headWords(host, others.length + 1, paint, options)}`,
      ...body,
    ];
  });
  const rest = quiet.size === 0 ? [] : [`${counted(quiet.size, 'host')}   ${paint('dim', 'nothing to do')}`];
  return [...heads, ...rest];
}

/** Everything that the lines of a host are made of, as one text. */
function contents(host: HostReport, options: TextOptions): string {
  const { unknownBefore, orphans, notes } = host;
  const steps = told(host, options).map(({ durationMs: _, source: __, ...step }) => step);
  return JSON.stringify([ownProblem(host), unknownBefore, orphans, notes, steps]);
}

function headWords(host: HostReport, equal: number, paint: Paint, options: TextOptions): string {
  const os = options.verbose && host.os !== undefined ? paint('dim', `   ${visibleInline(host.os)}`) : '';
  if (isBad(host.outcome)) return paint('bad', `✖ ${outcomeWord(host.outcome)}`) + os;
  if (host.outcome === 'skipped') return paint('dim', 'not part of this run');
  const changes = host.steps.filter(isChange).length;
  const later = host.steps.filter(isKnownLater).length;
  if (changes + later === 0) return paint('dim', 'nothing to do') + os;
  const words = [
    ...(changes === 0 ? [] : [counted(changes, 'change')]),
    ...(later === 0 ? [] : [`${later} known later`]),
  ].join(', ');
  return paint('change', words + (equal > 1 ? ' each' : '')) + os;
}

function hostLines(host: HostReport, names: number, paint: Paint, options: TextOptions): readonly string[] {
  const problem = ownProblem(host);
  return [
    ...(problem === undefined ? [] : indent(problemLines(problem, paint, options.width - 6), 6)),
    ...host.unknownBefore.map(
      (id) => `  ${paint('bad', '?')} ${visibleInline(id)}   an earlier run began this; how it ended is unknown`,
    ),
    ...told(host, options).flatMap((step) => stepLines(step, names, paint, options)),
    ...host.orphans.map(
      (id) => `  ${paint('dim', `o ${visibleInline(id)}   no longer in the fleet file; --prune removes it`)}`,
    ),
    ...host.notes.flatMap((note) => indent(wrap(`note: ${visibleInline(note)}`, options.width - 2), 2)),
  ];
}

function stepLines(step: StepReport, names: number, paint: Paint, options: TextOptions): readonly string[] {
  const planned = step.outcome === 'planned';
  const mark = paint(styleOf(step.outcome), planned ? planMark(step) : STEP_OUTCOMES[step.outcome].mark);
  const name = stepName(step);
  const summary = visibleInline(step.summary ?? (planned ? '' : step.outcome));
  const fits = Math.max(names, columnsOf(name)) + columnsOf(summary) + 7 <= options.width;
  return [
    `  ${mark} ${fits ? `${padEnd(name, names)}   ${paint('dim', summary)}` : name}`.trimEnd(),
    ...(fits || summary === ''
      ? []
      : indent(
          wrap(summary, options.width - 6).map((line) => paint('dim', line)),
          6,
        )),
    ...(planned ? indent(changeLines(step, paint, options), 6) : []),
    ...(step.problem === undefined ? [] : indent(problemLines(step.problem, paint, options.width - 6), 6)),
  ];
}

function told(host: HostReport, options: TextOptions): readonly StepReport[] {
  return host.steps.filter((step) => options.verbose || step.outcome !== 'ok');
}

function hints(report: Report, paint: Paint, { hints: wanted = true }: TextOptions): readonly string[] {
  if (!wanted) return [];
  // Of a host that cannot be planned nothing is applied either.
  const steps = report.hosts.filter((host) => !isBad(host.outcome)).flatMap((host) => host.steps);
  if (!steps.some((step) => step.outcome === 'planned')) return [];
  return [`apply it:  ${paint('strong', applyByHand(report.run))}`];
}

function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
