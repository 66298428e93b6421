import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNetwork } from './firewall-address.ts';

describe('parseNetwork', () => {
  test.each([
    ['10.1.2.3', { family: 4, text: '10.1.2.3' }],
    ['10.1.2.3/32', { family: 4, text: '10.1.2.3' }],
    ['10.1.2.3/8', { family: 4, text: '10.0.0.0/8' }],
    ['0.0.0.0/0', { family: 4, text: '0.0.0.0/0' }],
    ['FD00:0:0::1/8', { family: 6, text: 'fd00::/8' }],
    ['2001:db8:0:0:1:0:0:1', { family: 6, text: '2001:db8::1:0:0:1' }],
    ['::/0', { family: 6, text: '::/0' }],
    ['::1/128', { family: 6, text: '::1' }],
    ['::ffff:192.0.2.1/96', { family: 6, text: '::ffff:0:0/96' }],
  ])('%s', (text, network) => expect(parseNetwork(text)).toEqual(network));

  test.each([
    '',
    'any',
    '10.0.0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::/129',
    'fe80::1%eth0/64',
    '1.2.3.4/x',
  ])('%s is none', (text) => expect(parseNetwork(text)).toBeUndefined());

  test('what it gives it takes, and gives again', () => {
    const networks = fc.oneof(
      fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
      fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
    );
    fc.assert(
      fc.property(networks, ([address, length]) => {
        const network = parseNetwork(`${address}/${length}`);
        expect(network).toBeDefined();
        expect(parseNetwork(network?.text ?? '')).toEqual(network);
      }),
    );
  });
});
