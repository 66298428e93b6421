import { expect, test } from 'vitest';
import { waitNews } from './wait-news.ts';

test('a wait is told each 30 s, with the last line; another one begins anew', () => {
  const news = waitNews();
  const at = (seconds: number, line = '') =>
    news({ type: 'waiting', node: 'rack/1', waitedMs: seconds * 1_000, mostMs: 600_000, line });
  expect([0, 5, 29, 30, 35, 59, 61, 90, 91].map((seconds) => at(seconds)?.split(',')[1])).toEqual([
    undefined,
    undefined,
    undefined,
    ' 30 s of 10 min; nothing on its serial line',
    undefined,
    undefined,
    ' 1 min 01 s of 10 min; nothing on its serial line',
    undefined,
    ' 1 min 31 s of 10 min; nothing on its serial line',
  ]);
  expect(at(10)).toBeUndefined();
  expect(at(31, `[   12.3] ${'x'.repeat(500)}`)).toBe(
    `waits for its answer, 31 s of 10 min; last on its serial line: [   12.3] ${'x'.repeat(90)}`,
  );
});
