import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetOf, planWaves, type WaveHost } from './waves.ts';

const plain = (...names: readonly string[]): WaveHost[] => names.map((name) => ({ name, needs: [], behind: [] }));
const names = (...args: Parameters<typeof planWaves>) => planWaves(...args).map(({ hosts }) => hosts.join(' '));

test('without a rollout all hosts are one wave', () => {
  expect(planWaves(plain('a', 'b'), { waves: [] })).toEqual([{ hosts: ['a', 'b'], canary: false }]);
  expect(planWaves([], { canary: 1, waves: [] })).toEqual([]);
});

test('canaries go first, by number or by name, and the rest follows in waves', () => {
  const hosts = plain('a', 'b', 'c', 'd', 'e', 'f');
  expect(names(hosts, { canary: 1, waves: [{ hosts: 2 }] })).toEqual(['a', 'b c', 'd e', 'f']);
  expect(names(hosts, { canary: ['e', 'b'], waves: [] })).toEqual(['e b', 'a c d f']);
  expect(names(hosts, { canary: ['gone'], waves: [{ hosts: 1 }, { percent: 34 }] })).toEqual(['a', 'b c d', 'e f']);
});

test('without waves, a group that serves something goes a third at a time, and others are not held up', () => {
  const group = ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ name, needs: ['a'], behind: [], apart: ['ray'] }));
  const all = [...plain('a'), ...group, ...plain('h')];
  expect(names(all, { waves: [] })).toEqual(['a b c h', 'd e', 'f g']);
  expect(names(group.slice(0, 2), { waves: [] })).toEqual(['b', 'c']);
  expect(names(all, { waves: [{ hosts: 5 }] })).toEqual(['a b c d e', 'f g h']);
  expect(names(group.slice(0, 4), { canary: 2, waves: [] })).toEqual(['b', 'c', 'd', 'e']);
});

test('a share is one of all hosts to change: rounded up for waves, down for the budget', () => {
  expect(names(plain('a', 'b', 'c', 'd', 'e'), { waves: [{ percent: 25 }] })).toEqual(['a b', 'c d', 'e']);
  expect([budgetOf({ percent: 10 }, 19), budgetOf({ percent: 10 }, 20), budgetOf({ hosts: 3 }, 1)]).toEqual([1, 2, 3]);
});

test('who tells a value is taken forward to who waits for it, in circles too', () => {
  const hosts: WaveHost[] = [
    { name: 'a', needs: ['d'], behind: [] },
    { name: 'b', needs: [], behind: [] },
    { name: 'c', needs: ['d'], behind: [] },
    { name: 'd', needs: ['c'], behind: [] },
  ];
  expect(names(hosts, { waves: [{ hosts: 1 }] })).toEqual(['a d c', 'b']);
});

test('a jump host comes after those behind it, near and far', () => {
  const hosts: WaveHost[] = [
    { name: 'gate', needs: [], behind: ['inner', 'far', 'near'] },
    { name: 'inner', needs: [], behind: ['far'] },
    { name: 'far', needs: [], behind: [] },
    { name: 'near', needs: [], behind: [] },
  ];
  expect(names(hosts, { waves: [{ hosts: 1 }] })).toEqual(['far', 'near', 'inner', 'gate']);
});

const size = fc.oneof(
  fc.record({ hosts: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
);
const fleets = fc.integer({ min: 1, max: 30 }).chain((count) => {
  const all = Array.from({ length: count }, (_, index) => `h${index}`);
  return fc.record({
    hosts: fc
      .tuple(
        ...all.map(() =>
          fc.tuple(fc.subarray(all, { maxLength: Math.min(3, count) }), fc.integer({ min: -1, max: count - 1 })),
        ),
      )
      .map((rows) => {
        // Jumps make no circles: each host goes through one that stands before it in the file, or through none.
        const jumpOf = rows.map(([, jump], index) => (jump < index ? jump : -1));
        const behind: string[][] = all.map(() => []);
        all.forEach((name, index) => {
          for (let jump = jumpOf[index] ?? -1; jump >= 0; jump = jumpOf[jump] ?? -1) behind[jump]?.push(name);
        });
        return all.map(
          (name, index): WaveHost => ({ name, needs: rows[index]?.[0] ?? [], behind: behind[index] ?? [] }),
        );
      }),
    canary: fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 5 }), fc.subarray([...all, 'gone'])),
    waves: fc.array(size, { maxLength: 3 }),
  });
});

test('any fleet: every host in exactly one wave, canaries first, what is needed never later, jumps last', () => {
  fc.assert(
    fc.property(fleets, ({ hosts, canary, waves }) => {
      const planned = planWaves(hosts, { ...(canary === undefined ? {} : { canary }), waves });
      const waveOf = new Map(planned.flatMap((wave, index) => wave.hosts.map((name) => [name, index] as const)));
      expect(planned.flatMap((wave) => wave.hosts).toSorted()).toEqual(hosts.map(({ name }) => name).toSorted());
      expect(planned.every((wave) => wave.hosts.length > 0)).toBe(true);
      expect(planned.findLastIndex((wave) => wave.canary)).toBeLessThanOrEqual(0);
      if (Array.isArray(canary)) {
        for (const name of canary) expect(waveOf.get(name) ?? 0).toBe(0);
      } else if (canary !== undefined) expect(planned[0]?.canary).toBe(true);
      for (const { name, needs } of hosts) {
        for (const need of needs) expect(waveOf.get(need)).toBeLessThanOrEqual(waveOf.get(name) ?? 0);
      }
      const free = !Array.isArray(canary) && hosts.every(({ needs }) => needs.length === 0);
      for (const { name, behind } of free ? hosts : []) {
        for (const other of behind) expect(waveOf.get(other)).toBeLessThanOrEqual(waveOf.get(name) ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});

test('a whole large fleet that waits for one host is divided by size all the same', () => {
  const hosts = Array.from({ length: 10_000 }, (_, index) => ({ name: `h${index}`, needs: ['h9999'], behind: [] }));
  expect(planWaves(hosts, { canary: 1, waves: [{ percent: 10 }] })).toHaveLength(11);
});
