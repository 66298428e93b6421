import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPattern, matchPatternList } from './pattern.ts';

test.each([
  ['web1.example.org', '*.example.org', true],
  ['example.org', '*.example.org', false],
  ['web1', 'web?', true],
  ['web', 'web?', false],
  ['a.b', 'a?b', true],
  ['axb', 'a.b', false],
  ['[host]:22', '[host]:22', true],
  ['', '*', true],
  ['', '', true],
  ['abc', '*b*', true],
  ['abc', '**c', true],
])('%s fits %s: %s', (text, pattern, fits) => {
  expect(matchPattern(text, pattern)).toBe(fits);
});

test('a pattern means the same as its regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(letters, patterns, (text, pattern) => {
      const source = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
      expect(matchPattern(text, pattern)).toBe(new RegExp(`^${source}$`).test(text));
    }),
    { numRuns: 2_000 },
  );
});

test('many stars take no exponential time, or this never ends', () => {
  expect(matchPattern('a'.repeat(200), `${'a*'.repeat(60)}b`)).toBe(false);
});

test('a negated entry of a list wins wherever it stands', () => {
  expect(matchPatternList('db1', '*,!db1')).toBe(false);
  expect(matchPatternList('db1', '!db1,*')).toBe(false);
  expect(matchPatternList('web', '!db1,*')).toBe(true);
  expect(matchPatternList('web', '!db1')).toBe(false);
});
