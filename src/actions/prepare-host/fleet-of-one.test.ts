import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fleetOfOne, hostName } from './fleet-of-one.ts';

const INPUTS = {
  host: { user: 'debian', address: '2001:db8::11', port: 2222 },
  account: 'bringup',
  'public-key': `ssh-ed25519 ${'A'.repeat(68)} laptop: #1`,
  expires: undefined,
} as const;

describe('the fleet of the machine to prepare', () => {
  test('is YAML whatever the key line says', () => {
    const fleet = parse(fleetOfOne(INPUTS));
    const host = fleet.hosts['2001-db8-11'];
    expect(host).toMatchObject({ address: '2001:db8::11', ssh: { user: 'debian', port: 2222 } });
    expect(JSON.stringify(host)).toContain(INPUTS['public-key']);
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
