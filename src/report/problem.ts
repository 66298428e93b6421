import { CATEGORIES } from '../core/category.ts';
import { BringupError, BringupErrors, describePlace, type Place } from '../core/error.ts';
import { wrap } from './columns.ts';
import { painter } from './paint.ts';
import type { Problem } from './report.ts';
import { visibleInline } from './visible.ts';

/** The problem that an error is. What bringup did not throw on purpose is a bug; an abort is a cancelled run. Throws nothing. */
export function toProblem(error: unknown, where: Place = {}): Problem {
  if (error instanceof BringupError) {
    return {
      code: error.code,
      category: error.category,
      what: error.message,
      remedy: error.remedy,
      where: { ...where, ...error.where },
      retryable: error.retryable ?? CATEGORIES[error.category].retryable,
      ...(error.checks === undefined ? {} : { checks: error.checks }),
    };
  }
  if (error instanceof BringupErrors && error.problems.length === 1) return toProblem(error.problems[0], where);
  if (error instanceof Error && error.name === 'AbortError') return cancelled(where);
  return {
    code: 'bug',
    category: 'bug',
    what: `Something unexpected happened inside bringup: ${sentenceOf(error)}`,
    remedy: 'This is a bug in bringup, not in your fleet. Run it again with debug output and report what it prints.',
    where,
    retryable: CATEGORIES.bug.retryable,
  };
}

/** The problems that an error is: several when it carries several. */
export function toProblems(error: unknown, where: Place = {}): readonly Problem[] {
  if (error instanceof BringupErrors) return error.problems.map((problem) => toProblem(problem, where));
  return [toProblem(error, where)];
}

/** A problem for a terminal: the sentence, where it is, and `→` what to do. Lines end at `width` columns; no newline at the end. */
export function problemText(problem: Problem, options: { readonly colour: boolean; readonly width?: number }): string {
  const paint = painter(options.colour);
  const place = visibleInline(describePlace(problem.where));
  const [first = '', ...rest] = wrap(visibleInline(problem.what), (options.width ?? 80) - 2);
  return [
    `${paint('bad', '✖')} ${first}`,
    ...rest.map((line) => `  ${line}`),
    ...(place === '' ? [] : [`  ${paint('place', place)}`]),
    ...remedyLines(problem, (options.width ?? 80) - 2).map((line) => `  ${line}`),
  ].join('\n');
}

/** The remedy behind its arrow, as lines of at most `columns`. Empty when there is none. */
export function remedyLines(problem: Problem, columns: number): readonly string[] {
  const remedy = visibleInline(problem.remedy);
  if (remedy === '') return [];
  return wrap(remedy, columns - 2).map((line, index) => (index === 0 ? `→ ${line}` : `  ${line}`));
}

function cancelled(where: Place): Problem {
  return {
    code: 'cancelled',
    category: 'cancelled',
    what: 'The run was cancelled.',
    remedy: 'Run it again: it reads every host first and goes on from what is true there.',
    where,
    retryable: CATEGORIES.cancelled.retryable,
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : `${error.name}: ${error.message}`;
  try {
    return String(error);
  } catch {
    return 'a value that cannot be printed';
  }
}
