import { expect, test } from 'vitest';
import { box, boxKind } from '../../test/support/box-kind.ts';
import { BringupErrors } from '../core/error.ts';
import { compose } from './compose.ts';

const ids = (items: ReturnType<typeof compose>) => items.map((item) => item.id);

test('needs come first, then the order of kinds, then the order in the file', () => {
  const late = boxKind({ kind: 'late', order: 90 });
  const items = compose(
    [
      box({ name: 'z' }, {}, late),
      box({ name: 'b' }, { needs: ['box:c'] }),
      box({ name: 'a' }),
      box({ name: 'c' }, { needs: ['late:z'] }),
    ],
    'h',
  );
  expect(ids(items)).toEqual(['box:a', 'late:z', 'box:c', 'box:b']);
});

test('equal wishes of two capabilities are one thing with two owners', () => {
  const [item, ...rest] = compose(
    [
      box({ name: 'a', value: '1' }),
      box({ name: 'a', value: '1' }, { capability: 'mesh', needs: ['box:b'] }),
      box({ name: 'b' }),
    ],
    'h',
  ).toReversed();
  expect(rest).toHaveLength(1);
  expect(item?.capabilities).toEqual(['test', 'mesh']);
  expect(item?.needs).toEqual(['box:b']);
});

test('unequal wishes, unknown references and circles are told all at once, each at its line', () => {
  const wishes = [
    box({ name: 'a', value: '1' }),
    box({ name: 'a', value: '2' }, { source: { file: 'fleet.yaml', line: 9, column: 3 } }),
    box({ name: 'b' }, { notify: ['box:aa'] }),
    box({ name: 'waits' }, { needs: ['box:y'] }),
    box({ name: 'x' }, { needs: ['box:y'], source: { file: 'fleet.yaml', line: 20, column: 3 } }),
    box({ name: 'y' }, { needs: ['box:x'] }),
  ];
  let thrown: unknown;
  try {
    compose(wishes, 'h');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(BringupErrors);
  const { problems } = thrown as BringupErrors;
  expect(problems.map(({ code, where }) => [code, where.line])).toEqual([
    ['unequal-wishes', 9],
    ['unknown-reference', 1],
    ['circular-needs', 20],
  ]);
  expect(problems[1]?.message).toContain('did you mean box:a?');
  expect(problems[2]?.message).toMatch(/circle: box:x, box:y$/);
  expect(() =>
    compose([box({ name: 'a' }, { needs: ['box:b'] }), box({ name: 'b' }, { needs: ['box:a'] })], 'h'),
  ).toThrow(/circle: box:a, box:b/);
});

test('a thing that notifies comes before what it notifies, and what a kind implies is needed when it is there', () => {
  const implying = boxKind({ implies: ({ name }) => (name === 'child' ? ['box:parent', 'box:elsewhere'] : []) });
  expect(ids(compose([box({ name: 'child' }, {}, implying), box({ name: 'parent' }, {}, implying)], 'h'))).toEqual([
    'box:parent',
    'box:child',
  ]);
  expect(ids(compose([box({ name: 'served' }), box({ name: 'file' }, { notify: ['box:served'] })], 'h'))).toEqual([
    'box:file',
    'box:served',
  ]);
});

test('removals come first and backwards: what stands on something goes before it', () => {
  const inside = boxKind({ kind: 'inside', order: 60, implies: () => ['box:folder'] });
  const items = compose(
    [
      box({ name: 'new' }),
      box({ name: 'folder', state: 'absent' }),
      box({ name: 'child', state: 'absent' }, {}, inside),
    ],
    'h',
  );
  expect(ids(items)).toEqual(['inside:child', 'box:folder', 'box:new']);
});
