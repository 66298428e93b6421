import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

const limits = { context: 1, lines: 40 };
const text = (before: string, after: string) =>
  diffLines(before, after, limits).map((line) => `${line.mark} ${line.text}`);

test('changed lines with few around them', () => {
  expect(text('a\nb\nc\nd\n', 'a\nb\nC\nd\n')).toEqual(['… line 2', '  b', '- c', '+ C', '  d']);
});

test('a newline that is missing at the end is told', () => {
  expect(text('a', 'a\n')).toEqual(['- a', '… no newline at the end', '+ a']);
});

test('white space is marked when nothing else differs, and controls always', () => {
  expect(text('a \n', 'a\n')).toEqual(['- a·', '+ a']);
  expect(text('a \n', 'b \n')).toEqual(['- a ', '+ b ']);
  expect(text('x\x1b[2J\n', 'y\n')).toEqual(['- x\\x1b[2J', '+ y']);
});

test('a long diff is cut and counted', () => {
  const many = Array.from({ length: 100 }, (_, index) => `line ${index}\n`).join('');
  expect(text('', many).slice(-2)).toEqual(['+ line 39', '… 60 more lines']);
});

test('texts that share nothing are not compared line by line', () => {
  const lines = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}\n`).join('');
  expect(text(lines(9000, 'a'), lines(1, 'b'))).toEqual(['… nearly all of 9000 lines is replaced by 1 line']);
});

test('the lines with + and - are those of the two texts', () => {
  const lines = fc
    .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    .map((all) => all.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const all = diffLines(before, after, { context: 100, lines: 1000 });
      const side = (mark: string) =>
        all
          .filter((line) => line.mark === mark || line.mark === ' ')
          .map((line) => `${line.text}\n`)
          .join('');
      if (before === after) expect(all).toEqual([]);
      else expect([side('-'), side('+')]).toEqual([before, after]);
    }),
  );
});
