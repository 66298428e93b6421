import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import { canonical } from '../core/json.ts';
import {
  appendIndex,
  entryLine,
  madeByCutOff,
  parseUndoStores,
  savedLine,
  undoable,
  undoingLine,
  undoneLine,
} from './undo-index.ts';

const entry = (seq: number, id: string, more: object = {}) =>
  canonical(
    entryLine({
      fleet: 'f',
      seq,
      id,
      kind: 'file',
      capability: 'base',
      spec: { path: id },
      state: null,
      undo: 'rm',
      ...more,
    }),
  );
const made = (id: string) => ({ id, owners: ['f/base'], digest: 'd' });
const index = (...lines: readonly string[]) => `\nrun r1\n${lines.join('\n')}\n`;

test('only what was saved can be undone, and what was undone is told', () => {
  const text = index(
    entry(1, 'a'),
    entry(2, 'b'),
    entry(3, 'c'),
    savedLine(1, []),
    savedLine(3, []),
    undoingLine(3),
    undoneLine(3),
  );
  const [store] = parseUndoStores(text, 'h');
  expect(store?.entries.map(({ id, undone, undoing }) => [id, undone, undoing])).toEqual([
    ['a', false, false],
    ['c', true, true],
  ]);
  expect(undoable(parseUndoStores(text, 'h'), 'f')).toHaveLength(1);
  expect(undoable(parseUndoStores(text, 'h'), 'g')).toEqual([]);
});

test('what a run made is known of a run that was cut off, unless it was taken back', () => {
  const text = `{"t":"begin"}\n${index(savedLine(1, [made('a')]), savedLine(2, [made('b')]), savedLine(3, []), undoneLine(2))}`;
  expect(madeByCutOff(text, ['r1'])).toEqual([made('a')]);
  expect(madeByCutOff(text, ['r2'])).toEqual([]);
});

test('a newer index is refused', () => {
  expect(() => parseUndoStores(index('{"v":2,"seq":1}'), 'h')).toThrow(BringupError);
});

test('an index that was cut off anywhere is read as far as it goes, and anything may stand in it', () => {
  const whole = index(
    entry(1, 'a'),
    savedLine(1, [made('a')]),
    entry(2, 'b'),
    savedLine(2, [made('b')]),
    undoneLine(2),
  );
  const junk = fc
    .oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(fc.constantFrom('saved', 'made', 'undone', 'seq', 'id', 'spec', 'state'), fc.jsonValue())
        .map((value) => JSON.stringify(value)),
    )
    // What tells a version may be a newer one, which is refused.
    .filter((line) => !line.includes('"v":'));
  fc.assert(
    fc.property(fc.nat(whole.length), fc.array(junk), (cut, lines) => {
      const text = `${whole.slice(0, cut)}\n${lines.join('\n')}`;
      const known = parseUndoStores(whole, 'h')[0]?.entries.map(({ id }) => id) ?? [];
      for (const store of parseUndoStores(text, 'h').filter(({ run }) => run === 'r1'))
        for (const { id } of store.entries.filter(({ spec }) => 'path' in spec)) expect(known).toContain(id);
      expect(madeByCutOff(text, ['r1']).every(({ id }) => typeof id === 'string')).toBe(true);
    }),
  );
});

test('what is appended to a line that was cut off is read all the same', () => {
  const directory = mkdtempSync(join(tmpdir(), 'bringup-index-'));
  try {
    const file = join(directory, 'index.jsonl');
    const append = (...lines: string[]) => execFileSync('sh', ['-c', appendIndex(directory, lines).text]);
    append(entry(1, "it's %s \\n 'a'"));
    execFileSync('sh', ['-c', `printf '{"half' >>${file}`]);
    append(savedLine(1, []), undoingLine(1));
    expect(parseUndoStores(`run r1\n${readFileSync(file, 'utf8')}`, 'h')[0]?.entries).toMatchObject([
      { id: "it's %s \\n 'a'", undoing: true, undone: false },
    ]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
