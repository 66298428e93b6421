import { expect, test } from 'vitest';
import { duration, elapsed } from './duration.ts';

test.each([
  [0, '0.0 s'],
  [402, '0.4 s'],
  [12_400, '12.4 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 00 s'],
  [123_000, '2 min 03 s'],
  [3_599_400, '59 min 59 s'],
  [3_599_700, '1 h 00 min'],
  [3_720_000, '1 h 02 min'],
  [-5, '0.0 s'],
])('%i ms is %s', (ms, words) => {
  expect(duration(ms)).toBe(words);
});

test('what is still growing has whole seconds', () => {
  expect([0, 999, 20_900, 59_999, 60_000, 123_900].map(elapsed)).toEqual([
    '0 s',
    '0 s',
    '20 s',
    '59 s',
    '1 min 00 s',
    '2 min 03 s',
  ]);
});
