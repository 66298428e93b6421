import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fleetOfOne, hostName } from './fleet-of-one.ts';

describe('a host that is in no fleet file', () => {
  test('gets a fleet of its own', () => {
    expect(parse(fleetOfOne({ user: 'debian', address: '2001:db8::11', port: 2222 }))).toEqual({
      version: 'bringup/v1',
      fleet: { name: 'direct' },
      hosts: { '2001-db8-11': { address: '2001:db8::11', ssh: { user: 'debian', port: 2222 } } },
    });
  });

  test.each([
    ['192.0.2.11', '192-0-2-11'],
    ['Gpu-1.Example.ORG', 'gpu-1-example-org'],
    ['::1', '1'],
    ['::', 'host'],
  ])('%s is called %s', (address, name) => {
    expect(hostName(address)).toBe(name);
  });
});
