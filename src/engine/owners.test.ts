import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Owned, ownersText, readOwners, withCutOff } from './owners.ts';
import { ownersAfter, ownersBack } from './owners-after.ts';
import type { Step } from './plan.ts';

const owned = fc.record({
  id: fc.string({ minLength: 1 }),
  owners: fc.array(fc.string()),
  made: fc.boolean(),
  digest: fc.string(),
});
const one = (id: string, more: Partial<Owned> = {}): Owned => ({
  id,
  owners: ['f/base'],
  made: true,
  digest: 'd',
  ...more,
});
const map = (...entries: readonly Owned[]) => new Map(entries.map((entry) => [entry.id, entry]));

test('what is written is read back, whatever stands around it and wherever it was cut off', () => {
  fc.assert(
    fc.property(fc.array(owned), fc.array(fc.oneof(fc.string(), fc.json())), fc.nat(), (entries, junk, cut) => {
      const known = map(...entries);
      const text = ownersText(known);
      const others = junk.filter((line) => !line.startsWith('{"id":'));
      expect(readOwners(`${others.join('\n')}\n${text}`)).toEqual(known);
      for (const [id, entry] of readOwners(text.slice(0, cut % (text.length + 1))))
        expect(entry).toEqual(known.get(id));
    }),
  );
});

test('a line that is not whole is nobody’s', () => {
  const lines = [
    '{"id":"a"}',
    '{"id":"a","owners":[1],"made":true,"digest":"d"}',
    '{"id":null}',
    '{"id":"b","owners":[],"made":1,"digest":""}',
  ];
  expect(readOwners(lines.join('\n'))).toEqual(new Map());
});

test('what a cut-off run made is taken in, and written down although nothing else changed', () => {
  const stored = map(one('file:a', { made: false }));
  const known = withCutOff(stored, [one('file:a'), one('file:b')]);
  expect(known).toEqual(map(one('file:a', { made: false }), one('file:b')));
  const input = {
    steps: [],
    fleet: 'f',
    capabilities: ['base'],
    made: new Set<string>(),
    prune: false,
    takenBack: new Set<string>(),
  };
  expect(ownersAfter({ ...input, owned: known, stored })).toBe(ownersText(known));
  expect(ownersAfter({ ...input, owned: stored, stored })).toBeUndefined();
});

test('what is taken back is remembered as before', () => {
  const entry = { fleet: 'f', kind: 'file', capability: 'base', spec: {}, state: null, undone: false, undoing: false };
  const stored = map(one('a'), one('b', { digest: 'new' }));
  const back = ownersBack({ owned: stored, stored }, [
    { ...entry, id: 'a', seq: 3, made: true, owned: null },
    { ...entry, id: 'b', seq: 2, owned: one('b', { digest: 'new' }) },
    { ...entry, id: 'b', seq: 1, owned: one('b', { digest: 'old' }) },
    { ...entry, id: 'c', seq: 4, owned: one('c') },
  ]);
  expect(back).toBe(ownersText(map(one('b', { digest: 'old' }), one('c'))));
});

test('what a right thing ends is owned by nobody any more', () => {
  const stored = map(one('node:a'), one('node:b'));
  const gone = { kind: 'logout', ends: () => ['node:a'] };
  const step = {
    id: 'logout:x',
    decision: { verdict: 'ok' },
    item: { capabilities: ['base'], wanted: { kind: gone, spec: {} } },
  };
  const input = {
    fleet: 'f',
    capabilities: ['base'],
    made: new Set<string>(),
    prune: false,
    takenBack: new Set<string>(),
  };
  const text = ownersAfter({ ...input, owned: stored, stored, steps: [step as unknown as Step] });
  expect([...readOwners(text ?? '').keys()]).toEqual(['logout:x', 'node:b']);
});
