import { expect, test } from 'vitest';
import type { Proposal } from '../../flash/question.ts';
import { agreedPlanOf, onlyAgreed, readAgreedPlan } from './agreed-plan.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const node = (begin: 'nothing' | 'write' | 'boot', image = A) => ({ node: 'rack/1', host: 'gpu-1', begin, image });
const check = (...nodes: Proposal['nodes']) => onlyAgreed(agreed)({ nodes, plans: async () => nodes });
const agreed = { 'rack/1': { begin: 'nothing', image: A } } as const;

test('what was agreed to, and less than that, goes on', async () => {
  expect(await check(node('nothing'))).toBe(true);
  expect(await check(node('boot'))).toBe(true);
  const write = { 'rack/1': { begin: 'write', image: A } } as const;
  for (const begin of ['write', 'nothing'] as const)
    expect(await onlyAgreed(write)({ nodes: [node(begin)], plans: async () => [] })).toBe(true);
});

test('a node that was to be left alone is not written, and one with another image, or of which nothing was said, neither', async () => {
  const codes = async (...nodes: Proposal['nodes']) =>
    check(...nodes).then(
      () => [],
      (error) => error.problems.map(({ code }: { code: string }) => code),
    );
  expect(await codes(node('write'))).toEqual(['flash-not-agreed']);
  expect(await codes(node('nothing', B))).toEqual(['flash-image-moved']);
  expect(await codes({ ...node('write'), node: 'rack/2' })).toEqual(['flash-image-moved']);
  expect(await codes(node('write'), { ...node('write', B), node: 'rack/2' })).toHaveLength(2);
});

test('the output of a dry run is the input of a run; nodes with trouble are not in it', () => {
  const problem = { code: 'x', category: 'network', what: 'x', remedy: '', where: {}, retryable: true } as const;
  const plans = [node('write'), { node: 'rack/2', host: 'gpu-2', problem }];
  expect(readAgreedPlan(JSON.stringify(agreedPlanOf(plans)))).toEqual({ 'rack/1': { begin: 'write', image: A } });
  for (const text of ['', '[]', '{"rack/1":"a"}', '{"rack/1":{"begin":"write","image":"soon"}}'])
    expect(readAgreedPlan(text)).toBeUndefined();
});
