import { expect, test } from 'vitest';
import { proxyEndpoint } from './http-proxy.ts';

test.each([
  ['http://ops:p%40ss@proxy.example.org:3128', 'ops:p@ss'],
  ['http://ops:100%@proxy.example.org:3128', 'ops:100%'],
])('%s: the password is what was meant', (url, meant) => {
  expect(proxyEndpoint(url).authorization).toBe(`Basic ${Buffer.from(meant).toString('base64')}`);
});
