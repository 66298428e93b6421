import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, dotted, padEnd, padStart, spread, truncate, wrap } from './columns.ts';

test.each([
  ['', 0],
  ['plain', 5],
  ['\x1b[31mred\x1b[0m', 3],
  ['grüße', 5],
  ['e\u0301', 1],
  ['日本語', 6],
  ['한글', 4],
  ['🚀', 2],
  ['👨‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['✔ ✖ → · …', 9],
  ['☁️', 2],
  ['ｆｕｌｌ', 8],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('padding counts columns, not characters', () => {
  expect(padEnd('日本', 6)).toBe('日本  ');
  expect(padStart('\x1b[31mx\x1b[0m', 3)).toBe('  \x1b[31mx\x1b[0m');
  expect(padEnd('long', 2)).toBe('long');
});

test('text that is cut never takes more columns than it may, and never half a character', () => {
  expect(truncate('日本語', 4)).toBe('日…');
  expect(truncate('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), (text, columns) => {
      expect(columnsOf(truncate(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
});

test('wrapping keeps every word, and only a single word may be too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }),
      fc.integer({ min: 1, max: 30 }),
      (words, columns) => {
        const lines = wrap(words.join(' '), columns);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      },
    ),
  );
});

test('parts with dots between them break only between parts', () => {
  expect(dotted(['3 hosts', '1 changed', '2 already right'], 22)).toEqual(['3 hosts · 1 changed', '2 already right']);
});

test('two texts are spread over a line, with some space between them in any case', () => {
  expect(spread('a', 'b', 10)).toBe('a        b');
  expect(spread('longer', 'text', 8)).toBe('longer   text');
});
