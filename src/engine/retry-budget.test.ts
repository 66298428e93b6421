import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES, type Category } from '../core/category.ts';
import { createRetryBudget, retryDelayMs } from './retry-budget.ts';

test('a budget ends, and is larger for a larger fleet', () => {
  const takenOf = (hosts: number) => {
    const budget = createRetryBudget(hosts);
    let taken = 0;
    while (budget.take()) taken += 1;
    expect(budget.left).toBe(0);
    return taken;
  };
  expect([takenOf(1), takenOf(10), takenOf(200)]).toEqual([10, 11, 30]);
});

test('waits grow to a bound and use their whole width', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(CATEGORIES) as Category[])),
      fc.integer({ min: 1, max: 60 }),
      (category, attempt) => {
        const [least, most] = [retryDelayMs(category, attempt, () => 0), retryDelayMs(category, attempt, () => 1)];
        expect(least).toBeGreaterThan(0);
        expect(most - least).toBeGreaterThanOrEqual(2_000);
        expect(most).toBeLessThanOrEqual(61_000);
        expect(retryDelayMs(category, attempt + 1, () => 1)).toBeGreaterThanOrEqual(most);
      },
    ),
  );
});
