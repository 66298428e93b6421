import { expect, test } from 'vitest';
import { machine } from '../../test/support/providers/machine.ts';
import { newRegistry } from '../../test/support/providers/registry.ts';
import { exportProviders } from './export.ts';
import { findProvider } from './find.ts';
import { listProviders } from './list.ts';
import { beat, beginSession, recordEvent } from './record.ts';
import { showProvider } from './show.ts';

const WISH = { role: 'provider', run: 'run-1', attempt: 1 } as const;
const DAY = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const problem = { code: 'ray-head-unreachable', category: 'network', what: 'head:6379 did not answer' } as const;

test('an onboarding from its beginning to its end, and what is left of it', () => {
  const registry = newRegistry();
  const { provider, session } = beginSession(registry, machine('a'), { name: 'gpu-1', user: 'ann' }, WISH, at(0));
  expect(showProvider(registry, 'gpu-1', start)).toMatchObject({
    id: provider,
    state: 'registered',
    status: 'registering',
  });
  const phase = (name: 'environment' | 'ray', minute: number, ended?: object) => {
    recordEvent(registry, provider, { kind: 'phase-began', session, phase: name }, at(minute));
    if (ended) recordEvent(registry, provider, { kind: 'phase-ended', session, phase: name, ...ended }, at(minute + 1));
  };
  phase('environment', 1, {});
  expect(showProvider(registry, provider, start)).toMatchObject({ state: 'preparing', status: 'setting_up' });
  const undo = recordEvent(registry, provider, { kind: 'compensation', session, what: 'remove /opt/ray' }, at(2));
  recordEvent(registry, provider, { kind: 'compensation', session, what: 'close the ports' }, at(2));
  phase('ray', 3, { problem });
  phase('ray', 5, {});
  recordEvent(registry, provider, { kind: 'compensated', compensation: undo }, at(7));
  recordEvent(registry, provider, { kind: 'session-ended', session, outcome: 'ok' }, at(8));
  const shown = showProvider(registry, provider, start);
  expect(shown).toMatchObject({ state: 'active', status: 'active', score: 100, joinedAt: at(8).toISOString() });
  expect(shown.problem).toBeUndefined();
  expect(shown.compensations.map(({ what }) => what)).toEqual(['close the ports']);
  expect(shown.sessions).toHaveLength(1);
  expect(shown.sessions[0]).toMatchObject({ outcome: 'ok', currentStep: 'ray', run: 'run-1' });
  expect(shown.sessions[0]?.phases.map(({ phase: name, problem: why }) => [name, why?.code])).toEqual([
    ['environment', undefined],
    ['ray', 'ray-head-unreachable'],
    ['ray', undefined],
  ]);
});

test('a machine is known again by machine-id and host key, whatever it is called', () => {
  const registry = newRegistry();
  const first = beginSession(registry, machine('a'), { name: 'gpu-1' }, WISH, at(0));
  const dashed = machine('a')
    .machineId.toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const again = beginSession(registry, { ...machine('a'), machineId: dashed }, { name: 'gpu-9' }, WISH, at(1));
  expect(again.provider).toBe(first.provider);
  expect(again.session).not.toBe(first.session);
  expect(listProviders(registry, {}, start).map(({ name }) => name)).toEqual(['gpu-9']);
  // What did not change is not written down again.
  beginSession(registry, machine('a'), { name: 'gpu-9' }, WISH, at(2));
  const kinds = exportProviders(registry, []).providers[0]?.events.map(({ kind }) => kind);
  expect(kinds).toEqual(['registered', 'session-began', 'facts', 'session-began', 'session-began']);
});

test('half of the identity of another is a conflict that names it, until that one is removed', () => {
  const registry = newRegistry();
  beginSession(registry, machine('a'), { name: 'gpu-1' }, WISH, at(0));
  const taken = (code: string) =>
    expect.objectContaining({ code: 'provider-identity-taken', message: expect.stringContaining(code) });
  expect(() => beginSession(registry, machine('a', 'b'), { name: 'gpu-2' }, WISH, at(1))).toThrow(
    taken('machine-id is that of gpu-1'),
  );
  expect(() => beginSession(registry, machine('b', 'a'), { name: 'gpu-2' }, WISH, at(1))).toThrow(
    taken('host key is that of gpu-1'),
  );
  expect(listProviders(registry, {}, start)).toHaveLength(1);
  recordEvent(registry, 'gpu-1', { kind: 'removed', reason: 'installed anew' }, at(2));
  beginSession(registry, machine('a', 'b'), { name: 'gpu-2' }, WISH, at(3));
  expect(listProviders(registry, {}, start).map(({ name, sharesIdentityWith }) => [name, sharesIdentityWith])).toEqual([
    ['gpu-2', []],
  ]);
});

test('who was gone is back by the next beat, and that counts by how long it was away', () => {
  const registry = newRegistry();
  const { provider, session } = beginSession(registry, machine('a'), { name: 'gpu-1' }, WISH, at(0));
  recordEvent(registry, provider, { kind: 'session-ended', session, outcome: 'ok' }, at(1));
  beat(registry, provider, at(2));
  recordEvent(registry, provider, { kind: 'offline', reason: 'no heartbeat in the cluster' }, at(10));
  expect(listProviders(registry, { states: ['error'] }, start)).toHaveLength(1);
  // One that was sent before it was found gone, and came late.
  beat(registry, provider, at(9));
  expect(showProvider(registry, provider, start).state).toBe('offline');
  beat(registry, provider, at(35));
  const shown = showProvider(registry, provider, start + DAY);
  expect(shown).toMatchObject({ state: 'active', score: 93, lastSeen: at(35).toISOString() });
  expect(shown.points).toEqual([{ at: at(35).toISOString(), points: 7, why: 'away for 25 min 00 s' }]);
  expect(showProvider(registry, provider, start + 31 * DAY).score).toBe(100);
  beat(registry, provider, at(3));
  expect(showProvider(registry, provider, start).lastSeen).toBe(at(35).toISOString());
});

test('who is gone: only who should be there, and was not seen for so long', () => {
  const registry = newRegistry();
  for (const name of ['a', 'b', 'c']) {
    const { provider, session } = beginSession(registry, machine(name), { name }, WISH, at(0));
    if (name !== 'c') recordEvent(registry, provider, { kind: 'session-ended', session, outcome: 'ok' }, at(1));
    if (name === 'a') beat(registry, provider, at(100));
  }
  const gone = listProviders(registry, { goneSince: at(90).toISOString() }, start);
  expect(gone.map(({ name }) => name)).toEqual(['b']);
});

test('ids sort in the order in which things were written, also when the clock was put back', () => {
  const registry = newRegistry();
  const { provider } = beginSession(registry, machine('a'), { name: 'gpu-1' }, WISH, at(100));
  const later = [99, 50, 100, 0].map((minute) =>
    recordEvent(registry, provider, { kind: 'note', problem }, at(minute)),
  );
  expect([provider, ...later]).toEqual([provider, ...later].toSorted());
});

test('events can be neither changed nor deleted', () => {
  const registry = newRegistry();
  beginSession(registry, machine('a'), { name: 'gpu-1' }, WISH);
  for (const sql of ["UPDATE events SET by = 'me'", 'DELETE FROM events'])
    expect(() => registry.run(sql)).toThrow(/append-only/);
  expect(exportProviders(registry, []).providers[0]?.events).toHaveLength(2);
});

test('what is not as the schema says, or looks like a secret, is not written, and a secret is not repeated', () => {
  const registry = newRegistry();
  const { provider } = beginSession(registry, machine('a'), { name: 'gpu-1' }, WISH);
  const key = ['tskey', 'auth-kA1b2C3d4E5f6'].join('-');
  const refused = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return `${(error as { code?: string }).code}: ${(error as Error).message}`;
    }
    return 'written';
  };
  const note = (what: string) =>
    refused(() => recordEvent(registry, provider, { kind: 'note', problem: { ...problem, what } }));
  const labels = (name: string, value: string) =>
    refused(() => recordEvent(registry, provider, { kind: 'facts', facts: { labels: { [name]: value } } }));
  expect(note(`joined with ${key}`)).toBe(
    'providers-secret: problem.what looks like a key, a token or a password, and the registry holds no secret; nothing was written',
  );
  expect(note('ray start --token=3f9a77c0d1e2')).toMatch(/^providers-secret/);
  expect(labels('join-token', 'x')).toMatch(
    /^providers-secret: facts\.labels\.join-token looks like a secret by its name/,
  );
  expect(labels('rack', key)).not.toContain(key);
  expect(refused(() => beginSession(registry, machine('b'), { name: key }, WISH))).toMatch(/^providers-secret/);
  expect(refused(() => beginSession(registry, { ...machine('b'), machineId: 'uninitialized' }, {}, WISH))).toMatch(
    /^providers-wrong-record: .* at machineId: is no machine-id/,
  );
  expect(refused(() => recordEvent(registry, provider, { kind: 'note', problem, more: 1 } as never))).toMatch(
    /^providers-wrong-record/,
  );
  expect(note('the sudo password is required; token: none')).toBe('written');
  expect(exportProviders(registry, []).providers.map(({ events }) => events.length)).toEqual([3]);
});

test('a provider is found by its name, its id, or how that begins; who cannot be told apart is named', () => {
  const registry = newRegistry();
  const [a, b] = ['a', 'b'].map(
    (name, index) => beginSession(registry, machine(name), { name: 'gpu' }, WISH, at(index * 60 * 24 * 400)).provider,
  );
  expect(findProvider(registry, String(a).slice(0, 12).toLowerCase()).id).toBe(a);
  expect(() => findProvider(registry, 'gpu')).toThrow(
    expect.objectContaining({ code: 'provider-ambiguous', message: expect.stringContaining(`${a}, ${b}`) }),
  );
  expect(() => findProvider(registry, String(a).slice(0, 3))).toThrow(
    expect.objectContaining({ code: 'provider-unknown' }),
  );
  recordEvent(registry, String(a), { kind: 'removed', reason: 'left' });
  expect(findProvider(registry, 'gpu').id).toBe(b);
});
