import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUlid, ULID, ulidTime } from './ulid.ts';

const time = fc.integer({ min: 0, max: 2 ** 47 });

test('a ULID tells its time, and sorts by it', () => {
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [one, other] = [nextUlid(a), nextUlid(b)];
      expect(one).toMatch(ULID);
      expect(ulidTime(one)).toBe(a);
      if (a !== b) expect(one < other).toBe(a < b);
    }),
  );
});

test('the next one sorts behind the one before, also when the clock was put back', () => {
  fc.assert(
    fc.property(time, fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (start, steps) => {
      let last = '';
      for (const step of steps) {
        const next = nextUlid(Math.max(0, start + step), last);
        expect(next > last).toBe(true);
        expect(next).toMatch(ULID);
        last = next;
      }
    }),
  );
  expect(nextUlid(0, '01ARZ3NDEKTSV4RRFFQ69GZZZZ')).toBe('01ARZ3NDEKTSV4RRFFQ69H0000');
  expect(nextUlid(0, '01ARZ3NDEKTSV4RRFFQ69G5FAY')).toBe('01ARZ3NDEKTSV4RRFFQ69G5FAZ');
});
