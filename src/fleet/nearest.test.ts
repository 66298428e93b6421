import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, suggest } from './nearest.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
const known = ['address', 'connection', 'host-keys', 'key', 'known-hosts', 'port'];

test.each([
  ['adress', 'address'],
  ['prot', 'port'],
  ['kye', 'key'],
  ['hostKeys', 'host-keys'],
  ['HOST_KEYS', 'host-keys'],
  ['conn', 'connection'],
  ['k', undefined],
  ['password', undefined],
  ['', undefined],
])('%s means %s', (written, meant) => {
  expect(nearest(written, known)).toBe(meant);
});

test('a beginning that fits two names means neither', () => {
  expect(nearest('listen', ['listen-address', 'listen-on-port'])).toBeUndefined();
});

test('nothing near lists what is known', () => {
  expect(suggest('zzzzzz', ['a', 'b'], 'keys')).toBe('known keys: a, b');
  expect(suggest('x', [], 'keys')).toBe('there are no keys here');
  expect(
    suggest(
      'zzzzzz',
      Array.from({ length: 25 }, (_, index) => `k${index}`),
      'keys',
    ),
  ).toMatch(/k19, and 5 more$/);
});

test('a known name means itself, and what comes out is always known', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), fc.string(), (names, text) => {
      expect(names).toContain(nearest(names[0] ?? '', names));
      expect([undefined, ...names]).toContain(nearest(text, names));
    }),
    { numRuns },
  );
});
