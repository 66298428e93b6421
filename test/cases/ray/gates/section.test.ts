import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BringupErrors } from '../../../../src/core/error.ts';
import type { Quarantine } from '../../../../src/providers/quarantine.ts';
import { ray } from '../../../../src/ray/capability.ts';
import type { GatesSpec } from '../../../../src/ray/gates/gate.ts';
import { headOf, workersOf } from '../../../../src/ray/members.ts';
import { singlePortsOf } from '../../../../src/ray/ports.ts';
import { rayFleet } from './fleet.ts';

interface Case {
  readonly case: string;
  readonly main?: object;
  readonly hosts?: Readonly<Record<string, object>>;
  readonly token?: string;
  readonly more?: object;
  readonly problems?: readonly string[];
}

const cases: readonly Case[] = parse(await readFile(join(import.meta.dirname, 'section.yaml'), 'utf8'));

test.each(cases)('$case', async ({ main, hosts, token, more, problems = [] }) => {
  const told = await rayFleet(main, hosts, token, more).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof BringupErrors)) throw error;
      for (const { where } of error.problems) expect(where.line).toBeGreaterThan(0);
      return error.problems.map(({ message, remedy }) => `${message} / ${remedy}`);
    },
  );
  expect(told, told.join('\n')).toHaveLength(problems.length);
  for (const part of problems) expect(told).toContainEqual(expect.stringContaining(part));
  if (token !== undefined) expect(told.join()).not.toContain(token);
});

test('a cluster knows its head and its workers, and each role its ports', async () => {
  const fleet = await rayFleet({ ports: { metrics: 9100 } });
  expect(headOf(fleet, 'main')?.name).toBe('a');
  expect(workersOf(fleet, 'main').map(({ name }) => name)).toEqual(['b', 'c']);
  const { ports } = specOf(fleet, 'b') as GatesSpec;
  expect(singlePortsOf('worker', ports).map(({ port }) => port)).toEqual([6380, 6381, 6382, 6383, 52_365, 9100]);
  expect(singlePortsOf('head', ports)).toHaveLength(11);
  expect(ports.workers).toEqual({ first: 10_002, last: 10_999 });
});

test('a host is looked at for what its section says, with the clock and what its head told', async () => {
  const section = { cluster: 'main', cpus: 4, memory: '1.5GiB', 'object-store': '512MiB', gpus: 1 };
  const fleet = await rayFleet({}, { b: { ray: section } });
  const clock = { epochMs: 1, clockSkewMs: -61_000, clockSkewUncertaintyMs: 1000 };
  expect(specOf(fleet, 'b', { facts: { clock }, python: '3.13.7' })).toEqual({
    cluster: 'main',
    role: 'worker',
    ports: expect.anything(),
    python: 'host',
    headPython: '3.13.7',
    cpus: 4,
    gpus: 1,
    memoryBytes: 1_610_612_736,
    objectStoreBytes: 536_870_912,
    clockSkewSeconds: -60,
  });
  expect(specOf(fleet, 'a', { python: '3.13.7' })).toMatchObject({ role: 'head', clockSkewSeconds: 0 });
  expect(specOf(fleet, 'a', { python: '3.13.7' })).not.toHaveProperty('headPython');
});

test('a quarantine is that of the machine', async () => {
  const fleet = await rayFleet({}, { b: { ray: { cluster: 'main' } } });
  const quarantine = { name: 'gpu-1', reason: 'wrong results' };
  const quarantined = ['00ff', quarantine] as const;
  expect(specOf(fleet, 'b', { facts: { machine: { machineId: '00ff' } }, quarantined })).toMatchObject({ quarantine });
  expect(specOf(fleet, 'b', { facts: { machine: { machineId: 'ff00' } }, quarantined })).not.toHaveProperty('quarantine');
  expect(specOf(fleet, 'b', { quarantined })).not.toHaveProperty('quarantine');
});

test('nothing is asked of a host that leaves', async () => {
  const fleet = await rayFleet({}, { b: { ray: { cluster: 'main', state: 'left' } } });
  expect(specOf(fleet, 'b')).toBeUndefined();
});

function specOf(fleet: Awaited<ReturnType<typeof rayFleet>>, name: string, known: { facts?: object; python?: string; quarantined?: readonly [string, Quarantine] } = {}) {
  const host = fleet.hosts.find((one) => one.name === name);
  const section = host?.sections['ray'];
  if (host === undefined || section === undefined) throw new Error(`${name} has no section`);
  const value = (what: string, from?: string) => (what === 'ray.host-python' && from === 'a' ? known.python : undefined);
  const wanted = ray.wanted({ fleet, host, section, facts: known.facts as undefined, prepared: { requirements: new Map(), quarantines: new Map(known.quarantined === undefined ? [] : [known.quarantined]) }, value });
  return wanted.find(({ kind }) => kind.kind === 'ray-gates')?.spec;
}
