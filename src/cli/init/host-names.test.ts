import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostNameFor, hostNameProblem } from './host-names.ts';

test.each([
  ['gpu-1.example.org', [], 'gpu-1'],
  ['GPU_1', [], 'gpu-1'],
  ['gpu-1.rack-b.example.org', ['gpu-1'], 'gpu-1-rack-b-example-org'],
  ['192.0.2.11', [], 'host-11'],
  ['198.51.100.11', ['host-11'], 'host-11-2'],
  ['2001:db8::1', [], 'host-1'],
  ['2001:db8::2', ['host-1'], 'host-2'],
  ['all', [], 'all-2'],
  ['___', [], 'host-1'],
])('%s beside %j is called %s', (address, taken, name) => {
  expect(hostNameFor(address, new Set(taken))).toBe(name);
});

test('whatever the address, the name is one a fleet file takes', () => {
  const address = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6(), fc.string());
  fc.assert(
    fc.property(fc.array(address, { maxLength: 20 }), (addresses) => {
      const taken = new Set<string>();
      for (const one of addresses) {
        const name = hostNameFor(one, taken);
        expect(hostNameProblem(name, taken)).toBeUndefined();
        taken.add(name);
      }
    }),
  );
});
