import { expect, test } from 'vitest';
import type { FleetHost } from '../fleet/fleet.ts';
import { fileKind } from '../resources/file.ts';
import { defineCapability } from './capability.ts';
import { HostWishes } from './host-wishes.ts';
import type { Owned } from './owners.ts';
import type { AnyKind } from './resource.ts';
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

test('what a capability made stays on a host where its work only rests, and is an orphan elsewhere', () => {
  const wanted = () => [];
  const context = {
    fleet: { name: 'lab' },
    capabilities: [
      defineCapability({ name: 'base', kinds: [fileKind as AnyKind], wanted }),
      defineCapability({ name: 'ray', kinds: [fileKind as AnyKind], wanted, rests: (section) => 'drained' in section }),
    ],
    prepared: new Map(),
    prune: true,
  } as unknown as RunContext;
  const owned = new Map<string, Owned>(
    ['base', 'ray'].map((name) => [
      `file:/${name}`,
      { id: `file:/${name}`, made: true, owners: [`lab/${name}`], digest: '' },
    ]),
  );
  const removed = (ray: object) => {
    const host = { name: 'a', sections: { base: {}, ray } } as unknown as FleetHost;
    return new HostWishes(context, host).items(undefined, owned).map(({ id }) => id);
  };
  expect(removed({ drained: true })).toEqual(['file:/base']);
  expect(removed({}).toSorted()).toEqual(['file:/base', 'file:/ray']);
});
