import { expect, test } from 'vitest';
import { otherAddress } from './network.ts';
import type { FlashTarget } from './target.ts';

const target = (address: string, network: object | undefined, shared: object | undefined = undefined) =>
  ({ section: { network }, boardSection: { network: shared }, host: { address } }) as unknown as FlashTarget;

test('an address that the node will not have is told before it is written', () => {
  expect(otherAddress(target('192.0.2.7', { addresses: ['192.0.2.70/24'] }))).toMatch(
    /192\.0\.2\.7, and it gets 192\.0\.2\.70\/24/,
  );
  expect(otherAddress(target('192.0.2.7', { addresses: ['2001:db8::7/64', '192.0.2.7/24'] }))).toBeUndefined();
  expect(otherAddress(target('192.0.2.7', undefined, { 'prefix-length': 24 }))).toBeUndefined();
});

test('nobody knows it of names and of DHCP', () => {
  expect(otherAddress(target('node.example.org', { addresses: ['192.0.2.70/24'] }))).toBeUndefined();
  expect(otherAddress(target('192.0.2.7', { dhcp: true, addresses: ['192.0.2.70/24'] }))).toBeUndefined();
  expect(otherAddress(target('192.0.2.7', undefined))).toBeUndefined();
});
