import { expect, test } from 'vitest';
import { percentDecoded } from './percent.ts';

test.each([
  ['a%20b', 'a b'],
  ['50%', '50%'],
  ['%zz', '%zz'],
  ['%ff', '%ff'],
])('%s is %s', (text, decoded) => expect(percentDecoded(text)).toBe(decoded));
