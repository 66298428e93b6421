import { expect, test } from 'vitest';
import type { FleetHost } from '../fleet/fleet.ts';
import { defineCapability } from './capability.ts';
import { HostWishes } from './host-wishes.ts';
import type { Owned } from './owners.ts';
import type { RunContext } from './run-context.ts';

test('a capability is told what bringup made for it and for nobody else, and is asked again when the host was read', () => {
  const told: (readonly string[] | undefined)[] = [];
  const ray = defineCapability<undefined>({
    name: 'ray',
    kinds: [],
    wanted({ made }) {
      told.push(made);
      return [];
    },
  });
  const context = {
    fleet: { name: 'lab' },
    capabilities: [ray],
    prepared: new Map(),
    prune: false,
  } as unknown as RunContext;
  const wishes = new HostWishes(context, { name: 'a', sections: { ray: {} } } as unknown as FleetHost);
  const entry = (id: string, made: boolean, ...owners: readonly string[]): [string, Owned] => [
    id,
    { id, made, owners, digest: '' },
  ];
  wishes.items(undefined, new Map());
  wishes.items(
    undefined,
    new Map([
      entry('file:/ours', true, 'lab/ray'),
      entry('file:/was-there', false, 'lab/ray'),
      entry('file:/of-both', true, 'lab/base', 'lab/ray'),
      entry('file:/of-another-fleet', true, 'home/ray', 'lab/ray'),
      entry('file:/of-base', true, 'lab/base'),
    ]),
  );
  expect(told).toEqual([[], ['file:/ours']]);
});
