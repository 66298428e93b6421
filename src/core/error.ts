import type { Category } from './category.ts';

/** Where a problem is: any part may be missing. Lines and columns count from 1. */
export interface Place {
  readonly host?: string;
  readonly step?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ErrorDetails {
  /** Stable kebab-case name, for machines and for looking it up. */
  readonly code: string;
  readonly category: Category;
  /** One sentence: what is wrong, with the evidence. */
  readonly what: string;
  /** What a person does next. */
  readonly remedy: string;
  readonly where?: Place;
  /** Whether the same call may succeed later without anybody changing anything. Defaults to the category's. */
  readonly retryable?: boolean;
  /** Which checks failed, by their ids, where one error stands for several. */
  readonly checks?: readonly string[];
  readonly cause?: unknown;
}

/** The one error that bringup throws on purpose. `message` is the sentence; `remedy` is the next step. */
export class BringupError extends Error {
  override readonly name = 'BringupError';
  readonly code: string;
  readonly category: Category;
  readonly remedy: string;
  readonly where: Place;
  readonly retryable: boolean | undefined;
  readonly checks: readonly string[] | undefined;

  constructor(details: ErrorDetails) {
    super(details.what, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.category = details.category;
    this.remedy = details.remedy;
    this.where = details.where ?? {};
    this.retryable = details.retryable;
    this.checks = details.checks;
  }

  /** The same error with more of its place known; what is already there stays. */
  at(where: Place): BringupError {
    return new BringupError({
      code: this.code,
      category: this.category,
      what: this.message,
      remedy: this.remedy,
      where: { ...where, ...this.where },
      ...(this.retryable === undefined ? {} : { retryable: this.retryable }),
      ...(this.checks === undefined ? {} : { checks: this.checks }),
      cause: this.cause,
    });
  }
}

/** `file:line:column`, `host: step`, or both; empty when nothing is known. */
export function describePlace({ host, step, file, line, column }: Place): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(':');
  return [position, host, step].filter((part) => part !== undefined && part !== '').join(': ');
}

/** Several problems found at once (configuration): all are told, none hides another. `problems` is never empty. */
export class BringupErrors extends Error {
  override readonly name = 'BringupErrors';
  readonly problems: readonly BringupError[];

  constructor(problems: readonly BringupError[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'}: ${merged(problems).join(' · ')}`);
    this.problems = problems;
  }
}

/** Each sentence behind the places that it is true of. */
function merged(problems: readonly BringupError[]): readonly string[] {
  return [...Map.groupBy(problems, ({ message }) => message)].map(([message, equal]) => {
    const places = [...new Set(equal.map(({ where }) => describePlace(where)))].filter((place) => place !== '');
    return places.length === 0 ? message : `${places.join(', ')}: ${message}`;
  });
}
