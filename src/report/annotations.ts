import type { Place } from '../core/error.ts';
import { shortened } from './budget.ts';
import { logsByHand } from './by-hand.ts';
import { counted } from './counted.ts';
import { problemsOf, worstFirst } from './host-state.ts';
import { relativeFile } from './relative-file.ts';
import type { HostReport, Problem, Report } from './report.ts';
import { stepName } from './step-lines.ts';
import { visibleInline } from './visible.ts';

/** The runner takes ten annotations of a kind from a step and cuts messages (actions/runner, ExecutionContext.cs). */
const MOST = 10;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;

/** What a person must act on, as GitHub shows it at a line of a file. Lines and columns count from 1. */
export interface Annotation {
  readonly level: 'error' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One annotation per problem of no host and per host that is in trouble, worst first, at the line of the fleet file that is to blame. Ten at most. */
export function annotations(
  report: Pick<Report, 'problems' | 'hosts'>,
  options: { readonly rootDir: string },
): readonly Annotation[] {
  const all = [
    ...report.problems.map((problem) => annotation(problem, title(problem), '', problem.where, options.rootDir)),
    ...worstFirst(report.hosts).flatMap((host) => hostAnnotation(host, options.rootDir)),
  ];
  if (all.length <= MOST) return all;
  const rest = counted(all.length - MOST + 1, 'more problem');
  return [
    ...all.slice(0, MOST - 1),
    { level: 'notice', title: rest, message: `${rest}: the summary of this run lists them.` },
  ];
}

function hostAnnotation(host: HostReport, rootDir: string): readonly Annotation[] {
  const [first, ...others] = problemsOf(host);
  if (first === undefined) return [];
  const { problem, step } = first;
  const more = others.length === 0 ? '' : `${counted(others.length, 'more problem')} on this host.`;
  const log = host.commands === 0 ? '' : `log: ${logsByHand(host.name, step?.id)}`;
  const name = [host.name, ...(step === undefined ? [] : [stepName(step)])].join(': ');
  const where = [problem.where, step?.source, host.source].find((place) => place?.file !== undefined);
  return [annotation(problem, name, [more, log].filter((part) => part !== '').join('\n'), where ?? {}, rootDir)];
}

function annotation(problem: Problem, name: string, more: string, where: Place, rootDir: string): Annotation {
  const lines = [
    visibleInline(problem.what),
    ...(problem.remedy === '' ? [] : [`→ ${visibleInline(problem.remedy)}`]),
    more,
  ];
  return {
    level: 'error',
    title: shortened(visibleInline(name), LONGEST_TITLE),
    message: shortened(lines.filter((line) => line !== '').join('\n'), LONGEST_MESSAGE),
    ...(where.file === undefined ? {} : { file: relativeFile(where.file, rootDir) }),
    ...(where.file === undefined || where.line === undefined ? {} : { line: where.line }),
    ...(where.file === undefined || where.line === undefined || where.column === undefined
      ? {}
      : { column: where.column }),
  };
}

function title(problem: Problem): string {
  return [problem.where.host, problem.where.step, problem.code].filter((part) => part !== undefined).join(': ');
}
