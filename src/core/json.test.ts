import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, digest, sha256 } from './json.ts';
import { Secret } from './secret.ts';

/** What `canonical` promises, as a sentence of JSON.stringify. */
const promised = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );

test('is JSON with sorted keys, for anything', () => {
  const values = fc.anything({
    withNullPrototype: false,
    withBigInt: false,
    withDate: true,
    key: fc.oneof(fc.string(), fc.nat().map(String)),
  });
  fc.assert(
    fc.property(values, (value) => {
      expect(canonical(value)).toBe(promised(value));
    }),
    { numRuns: 500 },
  );
});

test('keys that are numbers stand where they always stood; secrets are their names', () => {
  const value = { b: 1, 10: 'x', 9: 'y', 4294967295: 'z', '01': 0, a: [undefined, new Secret('KEY', 'hidden')] };
  expect(canonical(value)).toBe(promised(value));
  expect(canonical(value)).toContain('"[secret KEY]"');
  expect(digest({ b: 1, a: 2 })).toBe(sha256('{"a":2,"b":1}'));
});
