import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import { readJournal } from './journal.ts';

const begin = (id: string, more: object = {}) =>
  JSON.stringify({
    t: 'begin',
    v: 1,
    run: 'r1',
    seq: 1,
    id,
    fleet: 'f',
    digest: 'd',
    notify: [],
    at: '2026-01-01T00:00:00Z',
    by: 'me@here',
    boot: 'b',
    ...more,
  });
const end = (id: string, rc: number, more: object = {}) =>
  JSON.stringify({ t: 'end', run: 'r1', seq: 1, id, rc, boot: 'b', ...more });

const PENDING = { id: 'service:x', fleet: 'f', boot: 'b', runs: ['r1'] };

test('a begin without an end is unknown, and what it notifies is pending', () => {
  const state = readJournal([begin('file:a', { notify: ['service:x'] })].join('\n'), 'h');
  expect(state.unknown).toEqual([
    { run: 'r1', seq: 1, id: 'file:a', at: '2026-01-01T00:00:00Z', by: 'me@here', boot: 'b' },
  ]);
  expect(state.pending).toEqual([PENDING]);
});

test('a notification stays pending until what it asked for ended well', () => {
  const changed = [begin('file:a', { notify: ['service:x'] }), end('file:a', 0)];
  expect(readJournal(changed.join('\n'), 'h').pending).toEqual([PENDING]);
  const tried = [...changed, begin('service:x', { handles: true }), end('service:x', 1)];
  expect(readJournal(tried.join('\n'), 'h').pending).toEqual([PENDING]);
  const served = [...tried, begin('service:x', { run: 'r2', handles: true }), end('service:x', 0, { run: 'r2' })];
  expect(readJournal(served.join('\n'), 'h')).toMatchObject({ pending: [], unknown: [], open: true });
});

test('a step that failed is told until it is tried again', () => {
  const lines = [begin('file:a'), end('file:a', 143)];
  expect(readJournal(lines.join('\n'), 'h').failed).toEqual([{ id: 'file:a', run: 'r1', exit: 143 }]);
  expect(readJournal([...lines, begin('file:a', { run: 'r2' })].join('\n'), 'h').failed).toEqual([]);
});

test('a step that was never started notified nobody', () => {
  const state = readJournal([begin('file:a', { notify: ['service:x'] }), end('file:a', -1)].join('\n'), 'h');
  expect(state).toMatchObject({ pending: [], unknown: [] });
});

test('what a guard took back is not unknown any more', () => {
  const guard = (result: string) => JSON.stringify({ t: 'guard', v: 1, run: 'r1', seqs: [1], result });
  expect(readJournal([begin('firewall:x'), guard('taken-back')].join('\n'), 'h').unknown).toEqual([]);
  expect(readJournal([begin('firewall:x'), guard('kept')].join('\n'), 'h').unknown).toHaveLength(1);
});

test('a line that was cut off is counted, and the next one, which stands right behind it, is read all the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: begin('file:a').length - 1 }), (cut) => {
      const state = readJournal(`${begin('file:a').slice(0, cut)}${begin('file:b')}\n`, 'h');
      expect(state.unknown.map(({ id }) => id)).toEqual(['file:b']);
      expect(state).toMatchObject({ damaged: 1, open: true });
    }),
  );
});

test('a mark inside of a text is no line', () => {
  const nested = begin(`file:${begin('x')}`);
  expect(readJournal(nested, 'h')).toMatchObject({ unknown: [{ id: `file:${begin('x')}` }], damaged: 0 });
});

test('anything else may stand in the file, JSON of any form too; a newer journal is refused', () => {
  const line = fc
    .oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ t: fc.constantFrom('begin', 'end', 'guard', 'toString', 'other') }, {})
        .map((value) => JSON.stringify(value)),
      fc
        .tuple(
          fc.constantFrom('begin', 'end', 'guard', 'intent', '__proto__'),
          fc.dictionary(
            fc.constantFrom('run', 'seq', 'id', 'notify', 'seqs', 'rc', 'fleet', 'at', 'by'),
            fc.jsonValue(),
          ),
        )
        .map(([t, more]) => JSON.stringify({ t, ...more })),
    )
    // What tells a version may be a newer one, which is refused: below.
    .filter((text) => !text.includes('"v":'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const state = readJournal([...lines, begin('file:last')].join('\n'), 'h');
      expect(state.unknown.map(({ id }) => id)).toContain('file:last');
    }),
  );
  expect(() => readJournal(begin('file:a', { v: 2 }), 'h')).toThrow(BringupError);
  // Its lines may have another form.
  expect(() => readJournal('{"t":"begin","v":2}', 'h')).toThrow(BringupError);
});

test('a line without what it needs is passed over as one that is cut off', () => {
  const damaged = [
    begin('file:a', { notify: null }),
    begin('file:b', { id: 7 }),
    '{"t":"end"}',
    '{"t":"begin","v":null}',
  ];
  expect(readJournal(damaged.join('\n'), 'h')).toMatchObject({ pending: [], unknown: [], damaged: 4, open: true });
});
