import { BringupError, BringupErrors, type ErrorDetails, type Place } from '../core/error.ts';

/** Where problems go while a fleet is loaded: nothing stops at the first one. */
export type Report = (problem: ErrorDetails) => void;

export interface Problems {
  readonly report: Report;
  /** Throws BringupErrors with everything reported so far, by file and line; does nothing when there is nothing. */
  throwIfAny(): void;
}

/** More than this many are cut off: a broken file would otherwise print thousands of lines. */
const MOST = 100;
/** After this many nobody looks further. */
const ENOUGH = 1000;

/** Collects problems. The same sentence about the same place (a default that many hosts inherit) is kept once. */
export function collectProblems(): Problems {
  const found = new Map<string, ErrorDetails>();
  const problems: Problems = {
    report(problem) {
      const key = `${position(problem.where)} ${problem.code} ${problem.what}`;
      if (!found.has(key)) found.set(key, problem);
      if (found.size >= ENOUGH) problems.throwIfAny();
    },
    throwIfAny() {
      if (found.size === 0) return;
      const sorted = withoutEchoes([...found.values()]).sort((a, b) => compare(a.where, b.where));
      const kept = sorted.slice(0, MOST).map((problem) => new BringupError(problem));
      if (sorted.length > MOST) kept.push(cutOff(sorted.length - MOST));
      throw new BringupErrors(kept);
    },
  };
  return problems;
}

/** A value that something else is wrong with (its template, its name) is not also told to have the wrong form. */
function withoutEchoes(problems: readonly ErrorDetails[]): ErrorDetails[] {
  const told = new Set(problems.filter(({ code }) => code !== 'wrong-value').map(({ where }) => position(where)));
  return problems.filter(({ code, where }) => code !== 'wrong-value' || !told.has(position(where)));
}

function cutOff(more: number): BringupError {
  return new BringupError({
    code: 'more-problems',
    category: 'config',
    what: `${more} more problems are not shown`,
    remedy: 'mend the ones above first; most of the others usually go with them',
  });
}

function position(place: Place | undefined): string {
  return `${place?.file ?? ''}:${place?.line ?? ''}:${place?.column ?? ''}`;
}

function compare(a: Place = {}, b: Place = {}): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
