import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePrefixes } from './subnet.ts';

describe('choosePrefixes', () => {
  it('takes the first network when nothing is in the way', () => {
    expect(choosePrefixes(['default', '192.0.2.0/24', 'fe80::/64'])[0]).toBe('10.77.0');
  });

  it('keeps away from routed networks of any size, from single addresses, and from what ip(8) shortens', () => {
    expect(choosePrefixes(['10.77.0.0/23'])[0]).toBe('10.77.2');
    expect(choosePrefixes(['10.77.0.128/25'])[0]).toBe('10.77.1');
    expect(choosePrefixes(['10.77.0.53'])[0]).toBe('10.77.1');
    expect(choosePrefixes(['10.76.0.0/15'])[0]).toBe('10.78.0');
    expect(choosePrefixes(['10.0.0.0/8'])).toEqual([]);
  });

  it('is not frightened by a route for half of everything', () => {
    expect(choosePrefixes(['0.0.0.0/0', '128.0.0.0/1'])[0]).toBe('10.77.0');
  });

  it('never offers a network that holds a taken address', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const address = fc.tuple(fc.integer({ min: 76, max: 93 }), octet, octet).map(([b, c, d]) => `10.${b}.${c}.${d}`);
    fc.assert(
      fc.property(fc.array(address, { maxLength: 20 }), (taken) => {
        const prefixes = taken.map((one) => one.split('.').slice(0, 3).join('.'));
        expect(choosePrefixes(taken).filter((free) => prefixes.includes(free))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
