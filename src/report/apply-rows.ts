import { logsByHand } from './by-hand.ts';
import { wrap } from './columns.ts';
import { counted } from './counted.ts';
import { isBad, outcomeWord, ownProblem } from './host-state.ts';
import { HOST_OUTCOMES, STEP_OUTCOMES } from './outcome.ts';
import { type Paint, type Style, styleOf, type TextOptions } from './paint.ts';
import { remedyLines } from './problem.ts';
import type { HostReport, Problem, StepReport } from './report.ts';
import { changeLines, problemLines, stepName } from './step-lines.ts';
import { visibleInline, visibleOutput } from './visible.ts';

/** Lines of a failed step's output that are shown as evidence. */
const EVIDENCE_LINES = 5;
const ALL_EVIDENCE_LINES = 50;

/** One line of the table of hosts and steps, and what is told below it. */
export interface Row {
  readonly style: Style;
  readonly mark: string;
  readonly name: string;
  readonly outcome: string;
  readonly durationMs: number | undefined;
  readonly result: string;
  readonly below: readonly string[];
}

/** What is told about one host: its own problem, each step that was not simply right, and the rest in one row each. `width` is that of the lines below. */
export function hostRows(host: HostReport, paint: Paint, options: TextOptions): readonly Row[] {
  const notes = host.notes
    .flatMap((note) => wrap(`note: ${visibleInline(note)}`, options.width))
    .map((line) => paint('dim', line));
  const told = host.steps.filter((step) => options.verbose || !['ok', 'skipped'].includes(step.outcome));
  const folded = options.verbose ? [] : [foldedRow(host, 'ok'), foldedRow(host, 'skipped')];
  const problem = ownProblem(host);
  const rows = [
    ...(problem !== undefined || isLost(host) ? [hostRow(host, problem, paint, options.width)] : []),
    ...told.map((step) => stepRow(host, step, paint, options)),
    ...folded.filter((row) => row !== undefined),
  ];
  const all = rows.length === 0 ? [hostRow(host, problem, paint, options.width)] : rows;
  return all.map((row, index) => (index < all.length - 1 ? row : { ...row, below: [...row.below, ...notes] }));
}

/** Whether a bad host has no step that tells why. */
function isLost(host: HostReport): boolean {
  return isBad(host.outcome) && host.steps.every((step) => ['ok', 'changed', 'skipped'].includes(step.outcome));
}

function hostRow(host: HostReport, problem: Problem | undefined, paint: Paint, columns: number): Row {
  const tried = host.steps.some((step) => ['changed', 'failed', 'unknown', 'rolled-back'].includes(step.outcome));
  const log = isBad(host.outcome) && tried ? [`log: ${logsByHand(host.name)}`] : [];
  return {
    style: styleOf(host.outcome),
    mark: HOST_OUTCOMES[host.outcome].mark,
    name: host.address === '' ? 'host' : visibleInline(host.address),
    outcome: outcomeWord(host.outcome),
    durationMs: host.outcome === 'skipped' ? undefined : host.durationMs,
    result: '',
    below: [
      ...(problem === undefined ? [] : problemLines(problem, paint, columns)),
      ...log.map((line) => paint('dim', line)),
    ],
  };
}

function stepRow(host: HostReport, step: StepReport, paint: Paint, options: TextOptions): Row {
  const { problem } = step;
  const bad = ['failed', 'moved', 'unknown'].includes(step.outcome);
  const evidence = visibleOutput(step.output ?? '').slice(options.verbose ? -ALL_EVIDENCE_LINES : -EVIDENCE_LINES);
  const sentence = problem === undefined ? [] : wrap(visibleInline(problem.what), options.width);
  const remedy = problem === undefined ? [] : remedyLines(problem, options.width);
  return {
    style: styleOf(step.outcome),
    mark: STEP_OUTCOMES[step.outcome].mark,
    name: stepName(step),
    outcome: step.outcome.replaceAll('-', ' '),
    durationMs: step.durationMs,
    result: visibleInline(step.result ?? ''),
    below: [
      ...(options.verbose && step.outcome === 'changed' ? changeLines(step, paint, options) : []),
      ...sentence,
      ...evidence.map((line) => paint('dim', `│ ${line}`)),
      ...(bad ? wrap(whatElse(host, step), options.width) : []),
      ...remedy.map((line) => paint('strong', line)),
      ...(bad ? [paint('dim', `log: ${logsByHand(host.name, step.id)}`)] : []),
    ],
  };
}

/** What else was and was not done on the host of a step that went wrong. */
function whatElse(host: HostReport, step: StepReport): string {
  const others = host.steps.filter((other) => other !== step);
  const count = (outcome: StepReport['outcome']) => others.filter((other) => other.outcome === outcome).length;
  const parts = [
    ...(count('changed') === 0 ? [] : [`${counted(count('changed'), 'other step')} changed`]),
    ...(count('rolled-back') === 0 ? [] : [`${counted(count('rolled-back'), 'step')} taken back`]),
    ...(count('failed') === 0 ? [] : [`${counted(count('failed'), 'other step')} failed`]),
    ...(count('unknown') === 0 ? [] : [`${counted(count('unknown'), 'other step')} unknown`]),
  ];
  const done = parts.length === 0 ? 'nothing else was changed' : parts.join(', ');
  return `On this host: ${done}${count('skipped') === 0 ? '' : `, ${count('skipped')} not tried`}.`;
}

function foldedRow(host: HostReport, outcome: 'ok' | 'skipped'): Row | undefined {
  const steps = host.steps.filter((step) => step.outcome === outcome);
  if (steps.length === 0) return undefined;
  const alone = steps.length === host.steps.length;
  return {
    style: styleOf(outcome),
    mark: STEP_OUTCOMES[outcome].mark,
    name: steps.length === 1 && steps[0] !== undefined ? stepName(steps[0]) : counted(steps.length, 'step'),
    outcome,
    durationMs: alone && host.problem === undefined ? host.durationMs : undefined,
    result: '',
    below: [],
  };
}
