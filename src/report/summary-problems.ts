import { clipped, shortened } from './budget.ts';
import { logsByHand } from './by-hand.ts';
import { problemsOf } from './host-state.ts';
import { code, fenced, prose } from './markdown.ts';
import type { HostReport, Problem, Report, StepReport } from './report.ts';
import { stepName } from './step-lines.ts';
import { visibleOutput } from './visible.ts';

const LONGEST_SENTENCE = 4000;
const LONGEST_NAME = 200;
const EVIDENCE_LINES = 20;
const EVIDENCE_BYTES = 16_384;

/** The problems of a run as items of a Markdown list: those of no host first, then host by host in the order given. */
export function problemItems(report: Report, hosts: readonly HostReport[]): readonly string[] {
  return [
    ...report.problems.map((problem) => problemItem(problem)),
    ...hosts.flatMap((host) => problemsOf(host).map(({ problem, step }) => problemItem(problem, host, step))),
  ];
}

function problemItem(problem: Problem, host?: HostReport, step?: StepReport): string {
  const name = host === undefined ? '' : `**${prose(shortened(host.name, LONGEST_NAME))}**`;
  const what = prose(shortened(problem.what, LONGEST_SENTENCE));
  const { file, line, column } = problem.where;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const evidence = visibleOutput(step?.output ?? '').slice(-EVIDENCE_LINES);
  return [
    `- ✖ ${name}${step === undefined ? '' : ` ${stepCode(step)}`}${name === '' ? '' : ': '}${what}`,
    ...(place === '' ? [] : [`  <br>at ${code(shortened(place, LONGEST_SENTENCE))}`]),
    ...(problem.remedy === '' ? [] : [`  <br>→ ${prose(shortened(problem.remedy, LONGEST_SENTENCE))}`]),
    ...(host === undefined || host.commands === 0
      ? []
      : [`  <br>log: ${code(shortened(logsByHand(host.name, step?.id), LONGEST_SENTENCE))}`]),
    ...(evidence.length === 0
      ? []
      : ['', ...indented(fenced(clipped(evidence.join('\n'), EVIDENCE_BYTES), 'text')), '']),
  ].join('\n');
}

/** A step's name as code, of a bounded length. */
export function stepCode(step: StepReport): string {
  return code(shortened(stepName(step), LONGEST_NAME));
}

function indented(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
