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

test('a begin without an end is unknown, and what it notifies is pending', () => {
  const state = readJournal([begin('file:a', { notify: ['service:x'] })].join('\n'), 'h');
  expect(state.unknown).toEqual([
    { run: 'r1', seq: 1, id: 'file:a', at: '2026-01-01T00:00:00Z', by: 'me@here', boot: 'b' },
  ]);
  expect(state.pending).toEqual([{ id: 'service:x', fleet: 'f', boot: 'b' }]);
});

test('a notification stays pending until what it asked for ended well', () => {
  const changed = [begin('file:a', { notify: ['service:x'] }), end('file:a', 0)];
  expect(readJournal(changed.join('\n'), 'h').pending).toEqual([{ id: 'service:x', fleet: 'f', boot: 'b' }]);
  const tried = [...changed, begin('service:x', { handles: true }), end('service:x', 1)];
  expect(readJournal(tried.join('\n'), 'h').pending).toEqual([{ id: 'service:x', fleet: 'f', boot: 'b' }]);
  const served = [...tried, begin('service:x', { run: 'r2', handles: true }), end('service:x', 0, { run: 'r2' })];
  expect(readJournal(served.join('\n'), 'h')).toMatchObject({ pending: [], unknown: [], open: true });
});

test('a step that was never started notified nobody', () => {
  const state = readJournal([begin('file:a', { notify: ['service:x'] }), end('file:a', -1)].join('\n'), 'h');
  expect(state).toMatchObject({ pending: [], unknown: [] });
});

test('any cut-off or foreign text is passed over; a newer journal is refused', () => {
  const whole = [begin('file:a'), end('file:a', 0), begin('file:b')].join('\n');
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.string(),
      (cut, junk) => void readJournal(`${junk}\n${whole.slice(0, cut)}`, 'h'),
    ),
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
  expect(readJournal(damaged.join('\n'), 'h')).toEqual({ pending: [], unknown: [], open: false });
});
