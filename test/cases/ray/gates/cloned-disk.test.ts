import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rayCheckText } from '../../../../src/cli/ray-check-text.ts';
import type { Inspection } from '../../../../src/engine/inspect.ts';
import { judgeHosts } from '../../../../src/ray/gates/check.ts';
import { rayFleet } from './fleet.ts';

const { hosts } = JSON.parse(await readFile(join(import.meta.dirname, 'cases.json'), 'utf8'));
const GATES = [...Object.entries(Object.values(hosts)[0] ?? {}).map((row) => row.join(' ')), 'end', ''].join('\n');

/** Who each host is: machine-id, host key and boot. */
type Seen = Readonly<Record<string, readonly [machineId: string, hostKey: string, bootId: string]>>;

async function checked(seen: Seen) {
  const fleet = await rayFleet();
  const found = fleet.hosts.map((host): Inspection => {
    const [machineId, fingerprint, bootId] = seen[host.name] ?? [host.name, host.name, host.name];
    const facts = { machine: { machineId, bootId } };
    const hostKey = { type: 'ssh-ed25519', fingerprint } as never;
    return { host, facts, hostKey, sections: new Map([['ray-gates', GATES]]), durationMs: 1 };
  });
  return judgeHosts(fleet, found, new Map());
}

test('two hosts of which one is a copy of the other are told, both, and who is neither is not', async () => {
  const found = await checked({ b: ['same', 'key-b', '1'], c: ['same', 'key-c', '2'] });
  expect(found.map(({ name, problem }) => [name, problem?.code])).toEqual([
    ['a', undefined],
    ['b', 'cloned-disk'],
    ['c', 'cloned-disk'],
  ]);
  expect(found.filter(({ name }) => name !== 'a').map(({ ready }) => ready)).toEqual([false, false]);
  expect(found[1]?.problem?.message).toBe('b has the machine-id of c but another host key: one of their disks is a copy');
  // What the gates say of each is told as well.
  expect(found[1]?.gates.length).toBeGreaterThan(10);
  const text = rayCheckText(found, [], { colour: false, width: 80, verbose: true });
  expect(text).toMatch(/^b {2}✖ refused {2}worker of main\n {4}✖ b has the machine-id of c .*\n(.*\n)+ {2}✔ system/m);
});

test('one machine under two names is told as that', async () => {
  const found = await checked({ b: ['same', 'key', '1'], c: ['same', 'key', '1'] });
  expect(found.map(({ problem }) => problem?.code)).toEqual([undefined, 'same-machine', 'same-machine']);
});

test('machines of their own are no problem', async () => {
  expect((await checked({})).map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
});
