import { expect, test } from 'vitest';
import { hasName, isOurs } from './namesakes.ts';

test.each([
  ['the name itself', { name: 'web-1', hostname: 'anything' }, true],
  ['the second machine of that name', { name: 'web-1-1', hostname: 'web-1' }, true],
  ['as servers up to 0.28 call it', { name: 'web-1-x7k2m9qa', hostname: 'Web-1' }, true],
  ['one whose owner gave it another name', { name: 'printer', hostname: 'web-1' }, false],
  ['another host of the fleet', { name: 'web-1-1', hostname: 'web-1-1' }, false],
])('%s', (_what, node, is) => {
  expect(hasName(node, 'web-1')).toBe(is);
});

test.each([
  ['of the user', { user: 'mesh', tags: [] }, true],
  ['of another user', { user: 'office', tags: ['tag:worker'] }, false],
  ['with a tag of ours', { user: undefined, tags: ['tag:worker', 'tag:other'] }, true],
  ['tagged by others', { user: undefined, tags: ['tag:other'] }, false],
])('a node %s', (_whose, node, is) => {
  expect(isOurs(node, { user: 'mesh', tags: ['tag:worker'] })).toBe(is);
});
