import { expect, test } from 'vitest';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { joining, leaving } from './scope.ts';

const host = (name: string, ray?: object) =>
  ({ name, sections: ray === undefined ? {} : { ray } }) as unknown as FleetHost;
const hosts = [
  host('head-1', { cluster: 'main', role: 'head' }),
  host('gpu-1', { cluster: 'main' }),
  host('gpu-2', { cluster: 'main', state: 'left' }),
  host('head-2', { cluster: 'other', role: 'head' }),
  host('web'),
];
const fleet = { hosts, sections: { ray: { clusters: { main: {}, other: {} } } } } as unknown as Fleet;
const chosen = (...names: readonly string[]) => ({ fleet, hosts: hosts.filter(({ name }) => names.includes(name)) });
const names = (some: readonly FleetHost[]) => some.map(({ name }) => name);

test('heads of workers come along, in the order of the file', () => {
  expect(names(joining(chosen('gpu-1', 'web')).hosts)).toEqual(['head-1', 'gpu-1', 'web']);
  expect(names(joining(chosen('head-2', 'gpu-2')).hosts)).toEqual(['gpu-2', 'head-2']);
  expect(() => joining(chosen('web', 'gpu-2'))).toThrow(expect.objectContaining({ code: 'ray-nobody' }));
});

test('a head does not leave its nodes behind', () => {
  expect(() => leaving(chosen('head-1'))).toThrow(
    expect.objectContaining({ code: 'ray-leave-head', message: expect.stringContaining('gpu-1 would stay') }),
  );
  expect(names(leaving(chosen('head-1', 'gpu-1')).hosts)).toEqual(['head-1', 'gpu-1']);
  expect(names(leaving(chosen('head-2')).hosts)).toEqual(['head-2']);
});

test('who leaves does so whatever the file says, and all others stay', () => {
  const left = leaving(chosen('gpu-1', 'web'));
  expect(left.hosts).toEqual([host('gpu-1', { cluster: 'main', state: 'left' }), host('web')]);
  expect(left.fleet.hosts.map(({ sections }) => (sections['ray'] as { state?: string } | undefined)?.state)).toEqual([
    undefined,
    'left',
    'left',
    undefined,
    undefined,
  ]);
});
