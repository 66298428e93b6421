import fc from 'fast-check';
import { expect, test } from 'vitest';
import { machine } from '../../test/support/providers/machine.ts';
import { newRegistry } from '../../test/support/providers/registry.ts';
import type { Database } from './database.ts';
import { exportProviders } from './export.ts';
import { importProviders, readExport, rebuild } from './import.ts';
import { listProviders } from './list.ts';
import { quarantines } from './quarantine.ts';
import { beat, beginSession, recordEvent } from './record.ts';
import type { EventData, ProvidersExport } from './schema.ts';
import { showProvider } from './show.ts';

const WISH = { role: 'provider', run: 'run-1', attempt: 1 } as const;
const start = Date.UTC(2026, 0, 1);
const problem = { code: 'ray-worker-gone', category: 'network', what: 'gone' } as const;

/** What one runner writes: which machine, what, and after how many minutes. */
const deeds = fc.array(
  fc.record({
    who: fc.constantFrom('a', 'b', 'c'),
    what: fc.constantFrom(
      'begin',
      'phase',
      'fail',
      'ok',
      'offline',
      'beat',
      'drain',
      'undrained',
      'quarantined',
      'released',
      'removed',
      'undo',
    ),
    minutes: fc.integer({ min: 0, max: 3000 }),
  }),
  { maxLength: 25 },
);
type Deeds = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

function play(registry: Database, all: Deeds): ProvidersExport {
  const sessions = new Map<string, { provider: string; session: string }>();
  let nowMs = start;
  for (const { who, what, minutes } of all) {
    nowMs += minutes * 60_000;
    const at = new Date(nowMs);
    const known = sessions.get(who) ?? beginSession(registry, machine(who), { name: who }, WISH, at);
    sessions.set(
      who,
      what === 'begin' ? beginSession(registry, machine(who), { name: `${who}${minutes}` }, WISH, at) : known,
    );
    const { provider, session } = known;
    const write = (event: EventData) => recordEvent(registry, provider, event, at);
    if (what === 'beat') beat(registry, provider, at);
    if (what === 'phase') write({ kind: 'phase-began', session, phase: 'ray' });
    if (what === 'fail') write({ kind: 'phase-ended', session, phase: 'ray', problem });
    if (what === 'fail') write({ kind: 'session-ended', session, outcome: 'failed', problem });
    if (what === 'ok') write({ kind: 'session-ended', session, outcome: 'ok' });
    if (what === 'drain') write({ kind: 'draining', reason: 'new kernel' });
    if (what === 'undrained') write({ kind: 'drained', ok: false, seconds: minutes });
    if (what === 'undo')
      write({ kind: 'compensated', compensation: write({ kind: 'compensation', session, what: 'stop' }) });
    if (what === 'offline' || what === 'quarantined' || what === 'released' || what === 'removed')
      write({ kind: what, reason: 'so' });
  }
  return exportProviders(registry, []);
}

/** Everything in the tables but the keys of rows, which nobody sees. */
function contents(registry: Database): unknown {
  const of = (table: string) =>
    `SELECT p.machine_id, t.* FROM ${table} t JOIN providers p ON p.key = t.provider ORDER BY t.id`;
  const rows = ['events', 'sessions', 'phases', 'compensations'].map((table) =>
    registry.all(of(table)).map(({ provider: _, ...row }) => row),
  );
  const providers = registry.all('SELECT * FROM providers ORDER BY machine_id').map(({ key: _, ...row }) => row);
  return [providers, ...rows];
}

test('registries merge to the same in any order, however often, and as if one had written everything', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(deeds, deeds, deeds, (...written) => {
      const registries = written.map((all) => {
        const registry = newRegistry();
        return [registry, play(registry, all)] as const;
      });
      const exports = registries.map(([, exported]) => exported);
      const [one, two] = [newRegistry(), newRegistry()];
      for (const exported of exports) importProviders(one, [exported]);
      importProviders(two, exports.toReversed());
      expect(importProviders(two, exports)).toEqual({ providers: 0, events: 0 });
      importProviders(two, [exportProviders(one, [])]);
      const merged = contents(one);
      expect(contents(two)).toEqual(merged);
      // One that writes itself is the same as one that reads what was written.
      for (const [registry, exported] of registries) {
        const copy = newRegistry();
        importProviders(copy, [exported]);
        expect(contents(copy)).toEqual(contents(registry));
        importProviders(registry, exports);
        expect(contents(registry)).toEqual(merged);
      }
    }),
    { numRuns: 10 },
  );
});

test('an id that another runner gave goes on naming the provider', () => {
  const [one, two] = [newRegistry(), newRegistry()];
  const first = beginSession(one, machine('a'), { name: 'gpu-1' }, WISH, new Date(start));
  const second = beginSession(two, machine('a'), { name: 'gpu-1' }, WISH, new Date(start + 1000));
  importProviders(two, [exportProviders(one, [])]);
  expect(showProvider(two, second.provider, start)).toMatchObject({
    id: first.provider,
    machineId: machine('a').machineId,
  });
});

test('a copied disk that came in from two runners is told on both sides', () => {
  const [one, two] = [newRegistry(), newRegistry()];
  beginSession(one, machine('a'), { name: 'gpu-1' }, WISH);
  beginSession(two, machine('a', 'b'), { name: 'gpu-2' }, WISH);
  importProviders(one, [exportProviders(two, [])]);
  const [a, b] = listProviders(one, {}, start);
  expect([a?.sharesIdentityWith, b?.sharesIdentityWith]).toEqual([[b?.id], [a?.id]]);
});

test('an export that cannot be trusted is refused, and nothing of it is taken', () => {
  const from = newRegistry();
  const { provider } = beginSession(from, machine('a'), { name: 'gpu-1' }, WISH, new Date(start));
  const exported = exportProviders(from, []);
  const text = JSON.stringify(exported);
  const refused = (changed: string, nowMs = start) => {
    try {
      readExport(changed, 'x.json', nowMs);
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return 'read';
  };
  expect(refused(text)).toBe('read');
  expect(refused('{')).toBe('providers-not-an-export');
  expect(refused('null')).toBe('providers-not-an-export');
  expect(refused(text.replace('providers/1', 'providers/2'))).toBe('providers-export-newer');
  expect(refused(text.replace('"kind":"registered"', '"kind":"crowned"'))).toBe('providers-wrong-record');
  expect(refused(text.replace('"run":', '"walk":'))).toBe('providers-wrong-record');
  expect(refused(text.replace('gpu-1', ['ghp', 'A1b2C3d4E5f6G7h8I9'].join('_')))).toBe('providers-secret');
  expect(refused(text, start - 2 * 86_400_000)).toBe('providers-clock-ahead');
  const to = newRegistry();
  importProviders(to, [exported]);
  const before = contents(to);
  const forged = JSON.parse(text.replace('gpu-1', 'gpu-2')) as ProvidersExport;
  const more = newRegistry();
  beginSession(more, machine('b'), { name: 'other' }, WISH);
  expect(() => importProviders(to, [exportProviders(more, []), forged])).toThrow(
    expect.objectContaining({ code: 'providers-event-differs', message: expect.stringContaining(provider) }),
  );
  expect(contents(to)).toEqual(before);
});

test('hosts give back what they know of themselves, speak for nobody else, and do not release themselves', () => {
  const lost = newRegistry();
  for (const name of ['a', 'b']) beginSession(lost, machine(name), { name }, WISH, new Date(start));
  recordEvent(lost, 'a', { kind: 'quarantined', reason: 'wrong results' });
  const record = (name: string) => exportProviders(lost, [name]);
  const registry = newRegistry();
  const both = ['a', 'b'].map((name) => ({ identity: machine(name), record: record(name) }));
  expect(rebuild(registry, both)).toMatchObject({ providers: 2 });
  expect(contents(registry)).toEqual(contents(lost));
  expect(() => rebuild(registry, [{ identity: machine('b'), record: record('a') }])).toThrow(
    expect.objectContaining({ code: 'providers-foreign-record' }),
  );
  recordEvent(lost, 'a', { kind: 'released', reason: 'I am fine' });
  rebuild(registry, [{ identity: machine('a'), record: record('a') }]);
  expect(showProvider(registry, 'a', start).state).toBe('quarantined');
  recordEvent(lost, 'a', { kind: 'removed', reason: 'I am gone' });
  rebuild(registry, [{ identity: machine('a'), record: record('a') }]);
  expect([...quarantines(registry).values()]).toEqual([{ name: 'a', reason: 'wrong results' }]);
  const { session } = beginSession(lost, machine('a'), { name: 'a' }, WISH);
  recordEvent(lost, 'a', { kind: 'session-ended', session, outcome: 'ok' });
  rebuild(registry, [{ identity: machine('a'), record: record('a') }]);
  expect(showProvider(registry, 'a', start).state).toBe('quarantined');
});
