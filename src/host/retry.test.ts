import { expect, test } from 'vitest';
import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';
import { pauseAfter, retrying } from './retry.ts';

const error = (category: Category, code = 'x', retryable?: boolean) =>
  new BringupError({ code, category, what: 'w', remedy: 'r', ...(retryable === undefined ? {} : { retryable }) });
const target = { name: 'h', connectTimeoutMs: 10_000 };

test('a broken link is tried again soon, and never after the connect timeout', () => {
  expect(pauseAfter(error('network'), 1, 0, 10_000, () => 1)).toBe(550);
  expect(pauseAfter(error('network'), 3, 0, 10_000, () => 1)).toBe(2_050);
  expect(pauseAfter(error('network'), 9, 0, 10_000, () => 1)).toBe(4_050);
  expect(pauseAfter(error('network'), 9, 0, 10_000, () => 0)).toBe(50);
  expect(pauseAfter(error('dns'), 2, 9_900, 10_000, () => 1)).toBeUndefined();
});

test('an sshd that turned us away is left alone for 5 s at least, and asked for 90 s at most', () => {
  expect(pauseAfter(error('throttled'), 1, 0, 10_000, () => 0)).toBe(5_000);
  expect(pauseAfter(error('throttled'), 9, 0, 10_000, () => 1)).toBe(25_000);
  expect(pauseAfter(error('throttled'), 2, 86_000, 10_000, () => 0)).toBeUndefined();
});

test('what time does not heal is not tried again', () => {
  for (const category of ['auth', 'host-key', 'secret', 'cancelled'] as const)
    expect(pauseAfter(error(category), 1, 0, 10_000), category).toBeUndefined();
  expect(pauseAfter(error('network', 'not-an-ssh-server'), 1, 0, 10_000)).toBeUndefined();
  expect(pauseAfter(error('network', 'x', false), 1, 0, 10_000)).toBeUndefined();
  expect(pauseAfter(new TypeError('a mistake'), 1, 0, 10_000)).toBeUndefined();
});

test('stops at success, when the budget is spent, and when somebody before tried enough', async () => {
  let attempts = 0;
  const failing = (times: number) => async () => {
    attempts++;
    if (attempts <= times) throw error('network');
    return 'through';
  };
  expect(await retrying(failing(1), { target, retries: { take: () => true } })).toBe('through');
  attempts = 0;
  let left = 1;
  await expect(retrying(failing(9), { target, retries: { take: () => left-- > 0 } })).rejects.toThrow('w');
  expect(attempts).toBe(2);
  attempts = 0;
  await expect(retrying(failing(9), { target })).rejects.toThrow('w');
  await expect(retrying(failing(9), { target, retries: { take: () => true }, given: () => true })).rejects.toThrow('w');
  expect(attempts).toBe(2);
});

test('a pause ends when the run is cancelled', async () => {
  const stop = new AbortController();
  const began = performance.now();
  const waiting = retrying(() => Promise.reject(error('throttled')), {
    target,
    retries: { take: () => true },
    signal: stop.signal,
    log: () => stop.abort(),
  });
  await expect(waiting).rejects.toMatchObject({ category: 'throttled' });
  expect(performance.now() - began).toBeLessThan(2_000);
});
