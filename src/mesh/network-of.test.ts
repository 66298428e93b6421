import { expect, test } from 'vitest';
import { meshHostSchema } from './host-schema.ts';
import { networkOf } from './network-of.ts';

test.each([
  ['10.1.2.3/24', '10.1.2.0/24'],
  ['10.1.2.0/24', '10.1.2.0/24'],
  ['255.255.255.255/1', '128.0.0.0/1'],
  ['192.0.2.7/32', '192.0.2.7/32'],
  ['192.0.2.7/0', '0.0.0.0/0'],
  ['2001:db8::1/64', '2001:db8::/64'],
  ['2001:db8:0:0::/64', '2001:db8:0:0::/64'],
  ['fd7a:115c:a1e0:ffff::5/47', 'fd7a:115c:a1e0::/47'],
  ['::1/128', '::1/128'],
  ['nonsense', 'nonsense'],
  ['10.0.0.1/33', '10.0.0.1/33'],
])('%s is in %s', (cidr, network) => {
  expect(networkOf(cidr)).toBe(network);
});

test('a route with an address in it is told with the network that is meant', () => {
  const told = (route: string) =>
    meshHostSchema.safeParse({ 'advertise-routes': [route] }).error?.issues.map(({ message }) => message);
  expect(told('10.1.2.3/24')).toEqual(['must be 10.1.2.0/24: a network, and not an address in one']);
  expect(told('10.1.2.0/24')).toBeUndefined();
  expect(told('2001:db8::/64')).toBeUndefined();
});
