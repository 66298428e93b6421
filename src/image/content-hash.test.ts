import { expect, test } from 'vitest';
import { Secret } from '../core/secret.ts';
import { contentHash } from './content-hash.ts';
import type { NodeWish } from './os/node-wish.ts';

const base = 'a'.repeat(64);
const file = { path: '/etc/motd', mode: 0o644, uid: 0, gid: 0, type: 'file' } as const;
const wish = {
  hostname: 'node-1',
  users: [{ name: 'ops', authorizedKeys: ['ssh-ed25519 AAAA ops'] }],
  hostKeys: [{ type: 'ed25519', private: new Secret('KEY', 'one'), public: 'ssh-ed25519 BBBB root@node-1' }],
  files: [{ ...file, content: Buffer.from('hello') }],
} satisfies Omit<NodeWish, 'instanceId'>;
const sha256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

test('private keys, comments of keys and paths of this machine do not count', () => {
  const other = { ...wish.hostKeys[0], private: new Secret('KEY', 'two'), public: 'ssh-ed25519 BBBB somebody' };
  const hash = contentHash(base, wish);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash(base, { ...wish, hostKeys: [other as (typeof wish.hostKeys)[number]] })).toBe(hash);
  for (const path of ['/a/motd', '/b/motd'])
    expect(contentHash(base, { ...wish, files: [{ ...file, content: { file: path, sha256, size: 5 } }] })).toBe(hash);
});

test.each([
  { hostname: 'node-2' },
  { timezone: 'Europe/Berlin' },
  { files: [{ ...file, content: Buffer.from('hellO') }] },
  { files: [{ ...file, mode: 0o600, content: Buffer.from('hello') }] },
  { hostKeys: [] },
  { userData: '#cloud-config\n' },
  { network: { dhcp: true, addresses: [], gateways: [], dns: [] } },
])('%j makes it another image', (change) => {
  expect(contentHash(base, { ...wish, ...change })).not.toBe(contentHash(base, wish));
});

test('another base makes it another image', () => {
  expect(contentHash('b'.repeat(64), wish)).not.toBe(contentHash(base, wish));
});
