import { expect, test } from 'vitest';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { createJumpWatch, usersOfJumps } from './jump-watch.ts';
import { createValues } from './values.ts';

const never = new AbortController().signal;
const host = (name: string, jump?: string) => ({ name, ssh: jump === undefined ? {} : { jump } }) as FleetHost;
const far = [
  host('gate'),
  host('inner', 'gate'),
  host('far', 'inner'),
  host('near', 'gate'),
  host('other', 'ops@x:22'),
];

test('who goes through a jump is counted over the whole chain', () => {
  const users = usersOfJumps({ hosts: far }, far.slice(1));
  expect([...users].map(([jump, names]) => [jump, [...names]])).toEqual([
    ['gate', ['inner', 'far', 'near']],
    ['inner', ['far']],
  ]);
});

test('a jump host waits until the last host behind it has left', async () => {
  const values = createValues();
  const parts = new Map(far.map(({ name }) => [name, values.join()]));
  const watch = createJumpWatch({ hosts: far } as unknown as Fleet, far, values);
  const order: string[] = [];
  const waited = watch.whenAlone('gate', never).then((why) => order.push(why));
  for (const name of ['near', 'far', 'inner']) {
    await Promise.resolve();
    order.push(name);
    watch.left(name);
    parts.get(name)?.leave();
  }
  await waited;
  expect(order).toEqual(['near', 'far', 'inner', 'alone']);
  expect(await watch.whenAlone('other', never)).toBe('alone');
});

test('a jump host goes on when all behind it wait for what it tells', async () => {
  const values = createValues();
  const hosts = [host('gate'), host('far', 'gate')];
  values.join();
  const behind = values.join();
  const watch = createJumpWatch({ hosts } as unknown as Fleet, hosts, values);
  const alone = watch.whenAlone('gate', never);
  const told = behind.wait(values.version(), never);
  expect(await alone).toBe('all-wait');
  values.set('gate', 'address.mesh', '100.64.0.1');
  expect(await told).toBe('changed');
});

test('a cancelled run keeps no jump host waiting', async () => {
  const values = createValues();
  const hosts = [host('gate'), host('far', 'gate')];
  values.join();
  values.join();
  const controller = new AbortController();
  const alone = createJumpWatch({ hosts } as unknown as Fleet, hosts, values).whenAlone('gate', controller.signal);
  controller.abort();
  await expect(alone).rejects.toMatchObject({ code: 'cancelled' });
});
