import { expect, test } from 'vitest';
import { BringupError, BringupErrors } from '../core/error.ts';
import { problemText, toProblem, toProblems } from './problem.ts';

const wrong = new BringupError({
  code: 'unknown-key',
  category: 'config',
  what: '`packges` is no key of base.',
  remedy: 'Write `packages`.',
  where: { file: 'fleet.yaml', line: 12, column: 7 },
});

test('an error of ours keeps its words, and learns where it was', () => {
  expect(toProblem(wrong, { host: 'gpu-1', line: 1 })).toEqual({
    code: 'unknown-key',
    category: 'config',
    what: '`packges` is no key of base.',
    remedy: 'Write `packages`.',
    where: { host: 'gpu-1', file: 'fleet.yaml', line: 12, column: 7 },
    retryable: false,
  });
});

test('whether it may be tried again is the category’s word, unless the error says otherwise', () => {
  const details = { code: 'x', category: 'network', what: 'x', remedy: 'x' } as const;
  expect(toProblem(new BringupError(details)).retryable).toBe(true);
  expect(toProblem(new BringupError({ ...details, retryable: false })).retryable).toBe(false);
});

test.each([
  [new TypeError('x is not a function'), 'TypeError: x is not a function'],
  ['text', 'text'],
  [undefined, 'undefined'],
  [Object.create(null), 'a value that cannot be printed'],
])('anything else is a bug: %j', (error, words) => {
  const problem = toProblem(error);
  expect([problem.category, problem.what]).toEqual(['bug', `Something unexpected happened inside bringup: ${words}`]);
});

test('an abort is a cancelled run', () => {
  expect(toProblem(AbortSignal.abort().reason).category).toBe('cancelled');
});

test('several problems are all told', () => {
  expect(toProblems(new BringupErrors([wrong, wrong]))).toHaveLength(2);
  expect(toProblem(new BringupErrors([wrong])).code).toBe('unknown-key');
});

test('sentence, place, arrow and remedy', () => {
  expect(problemText(toProblem(wrong), { colour: false })).toBe(
    ['✖ `packges` is no key of base.', '  fleet.yaml:12:7', '  → Write `packages`.'].join('\n'),
  );
});

test('long sentences are broken at the width, and nothing raw reaches the terminal', () => {
  const long = toProblem(
    new BringupError({
      code: 'x',
      category: 'command',
      what: `${'word '.repeat(30)}\x1b[2J`,
      remedy: 'do it '.repeat(20),
    }),
  );
  for (const line of problemText(long, { colour: false, width: 40 }).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(40);
    expect(line).not.toContain('\x1b');
  }
});
