import { describe, expect, test } from 'vitest';
import { parseWish, wishText } from './wish.ts';

describe('hosts as people write them', () => {
  test.each([
    ['192.0.2.11', { address: '192.0.2.11' }],
    ['ops@192.0.2.11', { user: 'ops', address: '192.0.2.11' }],
    [' ops@gpu-1.example.org:2222 ', { user: 'ops', address: 'gpu-1.example.org', port: 2222 }],
    ['gpu-1=ops@192.0.2.11:22', { name: 'gpu-1', user: 'ops', address: '192.0.2.11', port: 22 }],
    ['ssh://ops@gpu-1/', { user: 'ops', address: 'gpu-1' }],
    ['2001:db8::1', { address: '2001:db8::1' }],
    ['ops@2001:db8::1', { user: 'ops', address: '2001:db8::1' }],
    ['edge=ops@[2001:db8::1]:2222', { name: 'edge', user: 'ops', address: '2001:db8::1', port: 2222 }],
  ])('%s', (text, wish) => {
    expect(parseWish(text)).toEqual(wish);
  });

  test.each([
    '',
    'ops@',
    'ops@a b',
    'gpu-1:0',
    'gpu-1:70000',
    'a:b:c',
    '[gpu-1]:22',
    '-oProxyCommand=x',
    'ops@-x',
    'http://gpu-1',
  ])('%j is none', (text) => {
    expect(() => parseWish(text)).toThrow(/does not say where a host is/);
  });

  test('written again, it says the same', () => {
    for (const text of ['ops@192.0.2.11', 'gpu-1:2222', 'ops@[2001:db8::1]:2222', '2001:db8::1'])
      expect(wishText(parseWish(text))).toBe(text);
  });
});
