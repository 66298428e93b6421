import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { machineLabel } from '../../../src/providers/label.ts';
import { exportProviders } from '../../../src/providers/export.ts';
import { importProviders } from '../../../src/providers/import.ts';
import { recordLook, type Sighting } from '../../../src/providers/presence.ts';
import { beginSession, recordEvent } from '../../../src/providers/record.ts';
import type { EventData } from '../../../src/providers/schema.ts';
import { listEvents, showProvider } from '../../../src/providers/show.ts';
import { machine } from '../../support/providers/machine.ts';
import { newRegistry } from '../../support/providers/registry.ts';

interface Case {
  readonly case: string;
  readonly before: Readonly<Record<string, readonly (readonly [number, EventData['kind'], object])[]>>;
  readonly names?: readonly string[];
  readonly nodes: readonly { node: string; machine?: string; alive: boolean; started?: number; reason?: string; left?: boolean; drained?: { ok: boolean; seconds: number } }[];
  readonly then: readonly object[];
  readonly events: Readonly<Record<string, readonly string[]>>;
  readonly scores?: Readonly<Record<string, number>>;
  readonly seen: readonly string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'looks.yaml'), 'utf8')) as readonly Case[];
const at = new Date('2026-05-01T12:00:00.000Z');

/** A registry as it was before the look, each provider at its minutes. */
function registryOf({ before }: Case) {
  const database = newRegistry();
  for (const [name, events] of Object.entries(before)) {
    const moment = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
    const [, began] = events.find(([, kind]) => kind === 'session-began')?.slice(1) ?? [];
    const role = (began as { role?: 'user' } | undefined)?.role ?? 'provider';
    const { session } = beginSession(database, machine(name), { name }, { role, run: 'r', attempt: 1 }, moment(100));
    for (const [minutes, kind, data] of events)
      if (kind !== 'session-began' && kind !== 'registered')
        recordEvent(database, name, { kind, ...(/session|phase/.test(kind) ? { session } : {}), ...data } as EventData, moment(minutes));
  }
  return database;
}

const lookOf = ({ names = [], nodes }: Case) => ({
  cluster: 'lab/main',
  names,
  nodes: nodes.map(
    ({ node, machine: whose, started = 0, ...more }): Sighting => ({
      node,
      ...(whose === undefined ? {} : { label: machineLabel(machine(whose).machineId) }),
      startedMs: started,
      facts: {},
      ...more,
    }),
  ),
});

describe('a look at a cluster', () => {
  test.each(cases)('$case', (one) => {
    const database = registryOf(one);
    const count = listEvents(database, { limit: 1000 }).length;
    const untold = recordLook(database, lookOf(one), { at, keep: false });
    expect(listEvents(database, { limit: 1000 })).toHaveLength(count);

    const told = recordLook(database, lookOf(one), { at });
    expect(told).toEqual(one.then.map((expected) => expect.objectContaining(expected)));
    expect(untold).toEqual(told);
    const written = listEvents(database, { limit: 1000 }).slice(count);
    for (const [name, kinds] of Object.entries(one.events))
      expect([name, written.filter((event) => event.name === name).map(({ kind }) => kind)]).toEqual([name, kinds]);
    const names = Object.keys(one.before);
    expect(names.filter((name) => showProvider(database, name, at.getTime()).lastSeen === at.toISOString())).toEqual(one.seen);
    for (const [name, score] of Object.entries(one.scores ?? {}))
      expect([name, showProvider(database, name, at.getTime()).score]).toEqual([name, score]);
    for (const state of told) expect(showProvider(database, state.id, at.getTime()).state).toBe(state.state);
  });

  test('who has left and comes again is back without a mark against it', () => {
    const one = cases.find((other) => other.case === 'who has left stays so') as Case;
    const database = registryOf(one);
    const alive = { ...one, nodes: [{ node: 'n2', machine: 'gpu-1', alive: true, started: 5 }] };
    expect(recordLook(database, lookOf(alive), { at })).toEqual([expect.objectContaining({ is: 'back', state: 'active' })]);
    expect(showProvider(database, 'gpu-1', at.getTime()).score).toBe(100);
  });
});

test('two with one machine-id are told apart by their nodes alone, until one of them is removed', () => {
  const [database, other] = [newRegistry(), newRegistry()];
  const wish = { role: 'provider', run: 'r', attempt: 1 } as const;
  const ids = [database, other].map((registry, index) => {
    const name = ['a', 'b'][index] ?? '';
    return beginSession(registry, machine('a', name), { name, rayNodeId: `of-${name}` }, wish, at).provider;
  });
  importProviders(database, [exportProviders(other, [])]);
  const node = (id: string, startedMs: number) => ({ node: id, label: machineLabel(machine('a').machineId), alive: true, startedMs, facts: {} });
  const look = { cluster: 'lab/main', names: [], nodes: [node('of-b', 1), node('new', 2)] };
  const seen = () => recordLook(database, look, { at }).map((one) => [one.name, one.node]);
  expect(seen()).toEqual([['b', 'of-b']]);
  recordEvent(database, ids[0] ?? '', { kind: 'removed', reason: 'x' }, at);
  expect(seen()).toEqual([['b', 'new']]);
});

test('a label tells the machine whatever way its id is written, and not the id', () => {
  const label = machineLabel('0123456789abcdef0123456789abcdef');
  expect(machineLabel('01234567-89AB-CDEF-0123-456789ABCDEF')).toBe(label);
  expect(label).toMatch(/^[0-9a-f]{32}$/);
  expect(label).not.toContain('0123456789abcdef');
});
