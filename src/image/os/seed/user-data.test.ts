import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { NodeWish } from '../node-wish.ts';
import { mergedUserData } from './user-data.ts';

const WISH: NodeWish = { hostname: 'n1', users: [], hostKeys: [], files: [], instanceId: 'i' };
const OPS = { name: 'ops', authorizedKeys: ['ssh-ed25519 A'] };
const read = (text: string): Record<string, unknown> => parse(text, { version: '1.1' });

test('lists that are done one after the other are joined, maps too, and the wish has the last word', () => {
  const merged = read(
    mergedUserData(
      '#cloud-config\nhostname: stock\nruncmd: [a]\nntp: { enabled: true, servers: [x] }\nfinal_message: hi\n',
      {
        ...WISH,
        userData: '#cloud-config\nruncmd: [b]\nntp: { servers: [b] }\nhostname: mine\n',
      },
    ),
  );
  expect(merged).toEqual({
    hostname: 'n1',
    runcmd: ['a', 'b'],
    ntp: { enabled: true, servers: ['b'] },
    final_message: 'hi',
    preserve_hostname: false,
  });
});

test('no password of an image is left when there are users', () => {
  const image =
    '#cloud-config\nchpasswd: { list: ["ubuntu:ubuntu"] }\npassword: ubuntu\nssh_pwauth: true\nusers: [default]\n';
  const merged = read(mergedUserData(image, { ...WISH, users: [OPS] }));
  expect(merged['chpasswd']).toBeUndefined();
  expect(merged['password']).toBeUndefined();
  expect(merged['ssh_pwauth']).toBe(false);
  expect(merged['users']).toEqual([
    { name: 'ops', shell: '/bin/bash', lock_passwd: true, ssh_authorized_keys: ['ssh-ed25519 A'] },
  ]);
});

test('users of both are kept, of one name the wish’s', () => {
  const userData = '#cloud-config\nusers: [default, { name: ops, shell: /bin/zsh }, { name: bob }]\n';
  const merged = read(mergedUserData('', { ...WISH, userData, users: [OPS] }));
  expect(merged['users']).toMatchObject(['default', { name: 'bob' }, { name: 'ops', shell: '/bin/bash' }]);
});

test('texts stay texts to a reader of YAML 1.1', () => {
  const userData =
    '#cloud-config\nwrite_files: [{ path: /a, permissions: "0644", content: "yes" }, { path: /b, content: "1:30" }]\n';
  const merged = mergedUserData('', { ...WISH, userData });
  expect(merged).toMatch(/permissions: "0644"\n\s+content: "yes"/);
  expect(merged).toMatch(/content: "1:30"/);
  expect(merged.startsWith('#cloud-config\n')).toBe(true);
  expect(mergedUserData('#cloud-config\na: y\nb: yes\n', WISH)).toMatch(/^a: y\nb: true$/m);
});

test.each([
  ['#!/bin/sh\necho hi\n', 'does not begin with #cloud-config, but with "#!/bin/sh"'],
  ['## template: jinja\n#cloud-config\n', 'does not begin with #cloud-config'],
  ['#cloud-config\n- a\n', 'is no map'],
  ['#cloud-config\na: [\n', 'is no YAML'],
])('%j is refused', (userData, why) => {
  expect(() => mergedUserData('', { ...WISH, userData })).toThrow(why);
});
