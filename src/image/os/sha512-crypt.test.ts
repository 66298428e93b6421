import { expect, test } from 'vitest';
import { Secret } from '../../core/secret.ts';
import { sha512Crypt } from './sha512-crypt.ts';

test.each([
  // As `openssl passwd -6 -salt saltstring` prints it, and the specification's own example.
  [
    'Hello world!',
    'saltstring',
    'svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
  ],
])('%s with the salt %s', (password, salt, hash) => {
  expect(sha512Crypt(new Secret('P', password), salt)).toBe(`$6$${salt}$${hash}`);
});

test.each(['', 'a'.repeat(17), 'a$b', 'ü'])('%j is no salt', (salt) => {
  expect(() => sha512Crypt(new Secret('P', 'x'), salt)).toThrow(RangeError);
});
