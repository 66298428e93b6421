import { BringupError, BringupErrors } from '../core/error.ts';
import type { Problem, Report } from '../report/report.ts';

/** What a fleet file calls something, and what it is on the command line of a host without one. First to last. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/mesh\.install\.from(?: to|:)?/g, '--install'],
  [/mesh\.install to (?=`from: )/g, ''],
  [/`from: (\w+)`/g, '`--install $1`'],
  [/\bfrom: (?=archive|apt|distro|present)/g, '--install '],
  [/mesh\.install\.(mirror|signing-root)/g, '--$1'],
  [/\(mesh: hostname\)/g, '(--hostname)'],
  [/mesh\.(server|user|hostname)\b/g, '--$1'],
  [/mesh\.tags(?:\[\d+\])?/g, '--tags'],
  [/ With `tailnet:` .*$/, ''],
  [/out of the fleet file/g, 'out of --tags'],
  [/keep a tag in the fleet file/g, 'keep one in --tags'],
  [/the port in the fleet file/g, 'the port (--port)'],
  [/with the input ssh-private-key or in the fleet file/g, 'with --identity'],
  [/\bssh\.user\b/g, 'the user before the @'],
];

/** What no option says: it stands in a fleet file only. */
const FILE_ONLY =
  /\b(?:mesh|ssh|sudo|syncthing|fleet)\.[a-z][a-z-]*(?=[\s,;:)]|$)|\bmesh\.(?:install|timeouts|control)\.|\btimeouts\.|\binstall\.version|on-other-network|mesh section|fleet file/;

/** The same error for whoever has no fleet file: in words of the command line, and without a place in a file that is gone. */
export function directError(error: unknown): unknown {
  if (error instanceof BringupErrors) return new BringupErrors(error.problems.map(inWords));
  return error instanceof BringupError ? inWords(error) : error;
}

/** The same report for whoever has no fleet file. */
export function directReport(report: Report): Report {
  return {
    ...report,
    problems: report.problems.map(told),
    hosts: report.hosts.map(({ source: _, problem, ...host }) => ({
      ...host,
      ...(problem === undefined ? {} : { problem: told(problem) }),
      steps: host.steps.map((step) => ({
        ...step,
        source: {},
        ...(step.problem === undefined ? {} : { problem: told(step.problem) }),
      })),
    })),
  };
}

function inWords(error: BringupError): BringupError {
  const { code, category, message, remedy, where, retryable, cause } = error;
  return new BringupError({
    code,
    category,
    ...sentences({ what: message, remedy }),
    where: withoutFile(where),
    ...(retryable === undefined ? {} : { retryable }),
    cause,
  });
}

function told(problem: Problem): Problem {
  return { ...problem, ...sentences(problem), where: withoutFile(problem.where) };
}

function sentences({ what, remedy }: Pick<Problem, 'what' | 'remedy'>): Pick<Problem, 'what' | 'remedy'> {
  const cure = translated(remedy);
  return {
    what: translated(what),
    remedy: FILE_ONLY.test(cure) ? `${cure}; that is said in a fleet file: bringup init writes one` : cure,
  };
}

function translated(text: string): string {
  return WORDS.reduce((now, [pattern, words]) => now.replace(pattern, words), text);
}

function withoutFile({ file: _file, line: _line, column: _column, ...where }: Problem['where']): Problem['where'] {
  return where;
}
