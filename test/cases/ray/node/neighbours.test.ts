import { expect, test } from 'vitest';
import type { Json } from '../../../../src/core/json.ts';
import { TAKES_PART } from '../../../../src/engine/values.ts';
import { clustersOf } from '../../../../src/ray/members.ts';
import { neighboursOf } from '../../../../src/ray/node/neighbours.ts';
import { neededPorts, sampleOf } from '../../../../src/ray/node/tried-ports.ts';
import { portsOf } from '../../../../src/ray/ports.ts';
import { rayFleet } from '../gates/fleet.ts';

/** What the hosts of a run told: all of them take part, and more. */
async function neighbours(host: string, workers: number, told: Readonly<Record<string, Json>> = {}) {
  const more = Array.from({ length: workers - 2 }, (_, index) => [`w${index}`, { ray: { cluster: 'main' } }]);
  const fleet = await rayFleet({}, Object.fromEntries(more));
  const [named] = clustersOf(fleet);
  if (named === undefined) throw new Error('no cluster');
  const value = (name: string, of = host) => told[`${of} ${name}`] ?? (name === TAKES_PART ? true : undefined);
  return neighboursOf(fleet, named, { host, value });
}
const names = (found: Awaited<ReturnType<typeof neighbours>>) => found.map(({ host }) => host.name).toSorted();

test('all pairs of a small cluster, and of a large one the next eight, all the way round', async () => {
  expect(names(await neighbours('b', 3))).toEqual(['a', 'c', 'w0']);
  expect(names(await neighbours('a', 3))).toEqual(['b', 'c', 'w0']);
  expect(names(await neighbours('w8', 12))).toEqual(['a', 'b', 'c', 'w0', 'w1', 'w2', 'w3', 'w4', 'w9']);
  // Each worker is tried by eight others.
  const all = await Promise.all(['b', 'c', ...Array.from({ length: 10 }, (_, index) => `w${index}`)].map((name) => neighbours(name, 12)));
  expect(all.flatMap(names).filter((name) => name === 'w5')).toHaveLength(8);
});

test('only who takes part, and with what is known of it', async () => {
  const found = await neighbours('b', 3, {
    [`a ${TAKES_PART}`]: false,
    'c ray.environment.main': '/opt/bringup/envs/x',
    'c way.address': '198.51.100.3',
    'c ray.node.main': 'ab',
  });
  expect(found).toEqual([
    expect.objectContaining({ role: 'worker', python: '/opt/bringup/envs/x/bin/python', address: '198.51.100.3', isProven: true }),
    expect.objectContaining({ role: 'worker', python: 'python3', address: '192.0.2.4', isProven: false }),
  ]);
});

test('a sample has both ends of the range, and no port twice', () => {
  const ports = portsOf(undefined);
  const sample = sampleOf(ports);
  expect([sample[0], sample.at(-1), new Set(sample).size]).toEqual([10_002, 10_999, 32]);
  expect(sampleOf({ ...ports, workers: { first: 20_000, last: 20_001 } })).toEqual([20_000, 20_001]);
  expect(neededPorts('worker', ports)).toEqual([[6380, 6381]]);
  expect(neededPorts('head', ports)).toEqual([[6379, 6381], [8265, 8265]]);
});
