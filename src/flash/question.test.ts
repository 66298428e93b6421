import { expect, test } from 'vitest';
import { oneQuestion, type Proposal } from './question.ts';

const part = (...names: readonly string[]): Proposal => {
  const nodes = names.map((node) => ({ node, host: node, begin: 'write' as const }));
  return { nodes, plans: async () => nodes };
};
const { signal } = new AbortController();

test('boards are asked about together, in their order, when the last of them was looked at', async () => {
  const asked: (readonly string[])[] = [];
  const { seat, answer } = oneQuestion(3, {
    signal,
    async confirm({ nodes, plans }) {
      asked.push(nodes.map(({ node }) => node));
      expect(await plans()).toEqual(nodes);
      return true;
    },
  });
  const third = seat(2).propose(part('c/1'));
  const first = seat(0).propose(part('a/1', 'a/2'));
  await Promise.resolve();
  expect(asked).toEqual([]);
  seat(1).leave([{ node: 'b/1', host: 'b/1' }]);
  expect(await Promise.all([first, third, answer()])).toEqual([true, true, true]);
  expect(asked).toEqual([['a/1', 'a/2', 'b/1', 'c/1']]);
});

test('a no is a no for all, and an error of the question ends all', async () => {
  const no = oneQuestion(2, { signal, confirm: async () => false });
  expect(await Promise.all([no.seat(0).propose(part('a/1')), no.seat(1).propose(part('b/1'))])).toEqual([false, false]);
  expect(await no.answer()).toBe(false);
  const error = oneQuestion(1, { signal, confirm: () => Promise.reject(new Error('stop')) });
  await expect(error.seat(0).propose(part('a/1'))).rejects.toThrow('stop');
  await expect(error.answer()).rejects.toThrow('stop');
});

test('without a question nobody waits; after a cancel nobody is asked', async () => {
  const free = oneQuestion(2, { signal });
  expect(await free.seat(0).propose(part('a/1'))).toBe(true);
  const stop = new AbortController();
  const late = oneQuestion(1, { signal: stop.signal, confirm: () => Promise.reject(new Error('asked')) });
  stop.abort();
  expect(await late.seat(0).propose(part('a/1'))).toBe(false);
});
