import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CAPABILITIES } from '../capabilities.ts';
import { type BringupError, BringupErrors } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { loadFleet } from '../fleet/load-fleet.ts';
import { contentHash } from '../image/content-hash.ts';
import { makeHostKey } from '../image/os/make-host-key.ts';
import type { HostKeyPair } from '../image/os/node-wish.ts';
import { requireSecrets } from './required-secrets.ts';
import { flashTargets } from './target.ts';
import { wishOf } from './wish.ts';

const folder = mkdtempSync(join(tmpdir(), 'wish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEkXQ0aB9RkQ1dI0Yv5m3ZJmD0gWJ6v1v8l3l2Zr0nQm ops@example.org';
const HOST_KEY = await makeHostKey('ed25519', 'n2');

interface Lines {
  readonly node: string;
  readonly board?: string;
  readonly image?: string;
  readonly host?: string;
  readonly env?: NodeJS.ProcessEnv;
}

async function fleetOf({ node, board = '', image = '', host = 'address: 192.0.2.11', env = {} }: Lines) {
  const file = join(folder, 'fleet.yaml');
  writeFileSync(
    file,
    `version: bringup/v1
fleet: { name: lab }
images: { ubuntu: { from: ubuntu.img.xz${image} } }
boards:
  rack: { address: 192.0.2.90, password: { secret: BMC_PASSWORD }${board}, nodes: { 2: { host: n2, module: rk1, image: ubuntu${node} } } }
hosts: { n2: { ${host}, ssh: { user: ops } } }
`,
  );
  return loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me', ...env }, secrets: 'require' });
}

async function wish(lines: Lines, hostKey = HOST_KEY) {
  const fleet = await fleetOf(lines);
  const [target] = flashTargets(fleet);
  if (target === undefined) throw new Error('no target');
  return wishOf(target, { root: fleet.root, hostKey });
}

const keys = `, authorized-keys: [${KEY}]`;
/** Each with the words that it points at. */
const problemsOf = async (lines: Lines) =>
  fleetOf(lines).then(
    () => [],
    (error: BringupErrors) => error.problems.map(({ code, where }: BringupError) => `${code} ${pointedAt(where)}`),
  );

function pointedAt({ line = 0, column = 0 }: BringupError['where']): string | undefined {
  const text = readFileSync(join(folder, 'fleet.yaml'), 'utf8').split('\n')[line - 1] ?? '';
  return /^[\w-]+/.exec(text.slice(column - 1))?.[0];
}

test('only keys: the user of ssh: gets them, with sudo, and the network is as the image does it', async () => {
  const { hostname, network, users, sshPasswords } = await wish({ node: keys });
  expect({ hostname, network, sshPasswords }).toEqual({ hostname: 'n2' });
  expect(users).toEqual([{ name: 'ops', authorizedKeys: [KEY], sudo: 'without-password' }]);
});

test.each([
  [
    'an address of its own',
    ', network: { addresses: [192.0.2.5/24] }',
    '',
    { dhcp: false, addresses: ['192.0.2.5/24'], gateways: [], dns: [] },
  ],
  [
    'the address of its host, with what the nodes of its board share; its resolver is the router',
    '',
    ', network: { prefix-length: 24, gateways: [192.0.2.1], search: [example.org] }',
    {
      dhcp: false,
      addresses: ['192.0.2.11/24'],
      gateways: ['192.0.2.1'],
      dns: ['192.0.2.1'],
      searchDomains: ['example.org'],
    },
  ],
  [
    'its own word counts more than that of its board',
    ', network: { mac: "02:00:5E:00:53:0A", gateways: [192.0.2.2], dns: [] }',
    ', network: { prefix-length: 24, gateways: [192.0.2.1], dns: [192.0.2.53] }',
    { dhcp: false, addresses: ['192.0.2.11/24'], gateways: ['192.0.2.2'], dns: [], mac: '02:00:5e:00:53:0a' },
  ],
  [
    'DHCP, on a board where others have addresses',
    ', network: { dhcp: true }',
    ', network: { prefix-length: 24, gateways: [192.0.2.1], dns: [192.0.2.53] }',
    { dhcp: true, addresses: [], gateways: [], dns: ['192.0.2.53'] },
  ],
  ['nothing is derived without a prefix length', '', ', network: { gateways: [192.0.2.1] }', undefined],
])('network: %s', async (_, node, board, expected) => {
  expect((await wish({ node: `${keys}${node}`, board })).network).toEqual(expected);
});

test('its name is that of its host, with the domain of its board, or its own', async () => {
  const board = ', domain: rack.example.org';
  expect((await wish({ node: keys, board })).hostname).toBe('n2.rack.example.org');
  expect((await wish({ node: `${keys}, hostname: other`, board })).hostname).toBe('other');
});

test('an initial password goes in as a hash that is the same each time, and expires', async () => {
  const node = `, users: [{ name: ops, authorized-keys: [${KEY}] }, { name: guest, initial-password: { secret: GUEST } }]`;
  const [first, second] = [await wish({ node, env: { GUEST: 'a' } }), await wish({ node, env: { GUEST: 'a' } })];
  expect(first).toEqual(second);
  expect(first.users[1]).toMatchObject({ name: 'guest', expired: true, passwordHash: expect.stringMatching(/^\$6\$/) });
  expect((await wish({ node, env: { GUEST: 'b' } })).users[1]?.passwordHash).not.toBe(first.users[1]?.passwordHash);
});

test('a guess of an initial password cannot be tried on the hash that is published: its salt is of the private host key', async () => {
  const lines = {
    node: `, users: [{ name: ops, authorized-keys: [${KEY}] }, { name: guest, initial-password: { secret: GUEST } }, { name: other, initial-password: { secret: GUEST } }]`,
    env: { GUEST: 'a' },
  };
  const salts = async (key: HostKeyPair) =>
    (await wish(lines, key)).users.slice(1).map(({ passwordHash = '' }) => passwordHash.split('$')[2]);
  const own = await salts(HOST_KEY);
  // As whoever guesses would do it: with all that is public.
  const { private: unknown } = await makeHostKey('ed25519', 'n2');
  const guessed = await wish(lines, { ...HOST_KEY, private: unknown });
  expect(contentHash('base', guessed)).not.toBe(contentHash('base', await wish(lines)));
  expect(new Set([...own, ...(await salts({ ...HOST_KEY, private: unknown }))]).size).toBe(4);
  for (const salt of own) expect(salt).toMatch(/^[./0-9A-Za-z]{16}$/);
  // The same key in another writing.
  const file = join(folder, 'host_key');
  writeFileSync(file, HOST_KEY.private.reveal(), { mode: 0o600 });
  execFileSync('ssh-keygen', ['-q', '-c', '-C', 'another comment', '-f', file]);
  const written = new Secret('KEY', readFileSync(file, 'utf8'));
  expect(written.reveal()).not.toBe(HOST_KEY.private.reveal());
  expect(await salts({ ...HOST_KEY, private: written })).toEqual(own);
});

test('files become edits, with modes and owners, and their sources are hashed', async () => {
  writeFileSync(join(folder, 'app'), 'abc');
  const files = (text: string) => wish({ node: `${keys}, files: [${text}]` }).then((found) => found.files[0]);
  expect(await files('{ path: /a, content: x }')).toEqual({
    type: 'file',
    path: '/a',
    content: Buffer.from('x'),
    mode: 0o644,
    uid: 0,
    gid: 0,
  });
  expect(await files('{ path: /a, source: app, mode: "0755", uid: 3 }')).toMatchObject({
    content: { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', size: 3 },
    mode: 0o755,
    uid: 3,
  });
  expect(await files('{ path: /a, directory: true }')).toEqual({
    type: 'directory',
    path: '/a',
    mode: 0o755,
    uid: 0,
    gid: 0,
  });
  expect(await files('{ path: /a, link: b }')).toEqual({ type: 'symlink', path: '/a', target: 'b', uid: 0, gid: 0 });
  expect(await files('{ path: /a, absent: true }')).toEqual({ type: 'remove', path: '/a' });
  await expect(files('{ path: /a, source: missing }')).rejects.toMatchObject({ code: 'flash-source-unreadable' });
});

test('user-data is text, or a file of the fleet', async () => {
  writeFileSync(join(folder, 'user-data'), '#cloud-config\npackages: [chrony]\n');
  expect((await wish({ node: `${keys}, user-data: user-data` })).userData).toContain('chrony');
  expect((await wish({ node: `${keys}, user-data: "#cloud-config"` })).userData).toBe('#cloud-config');
});

test.each([
  [
    'who logs in is not among the users',
    { node: `, users: [{ name: guest, authorized-keys: [${KEY}] }]` },
    ['flash-login-user users'],
  ],
  [
    'who logs in has to change a password first',
    { node: `, users: [{ name: ops, authorized-keys: [${KEY}], initial-password: { secret: GUEST } }]` },
    ['flash-login-expires initial-password'],
  ],
  ['who logs in has no key', { node: '' }, ['flash-login-key 2']],
  ['a key that is cut off', { node: ', authorized-keys: [ssh-ed25519 AAAA]' }, ['wrong-value ssh-ed25519']],
  [
    'a key of a user, of a type that there is not',
    { node: `, users: [{ name: ops, authorized-keys: [${KEY.replace('25519', '25518')}] }]` },
    ['wrong-value ssh-ed25518'],
  ],
  ['something else may let somebody in', { node: ', user-data: "#cloud-config"' }, []],
  [
    'a file that lets nobody in is no reason to leave out keys',
    { node: ', files: [{ path: /etc/motd, content: hello }, { path: /etc/ssh-notes, content: "" }]' },
    ['flash-login-key 2'],
  ],
  [
    'a file that lets nobody in is no reason to leave out who logs in',
    { node: `, users: [{ name: bob, authorized-keys: [${KEY}] }], files: [{ path: /etc/motd, content: hello }]` },
    ['flash-login-user users'],
  ],
  [
    'an image as it is takes nothing',
    { node: `${keys}, timezone: UTC`, image: ', os: as-is' },
    ['flash-as-is authorized-keys'],
  ],
  ['an image as it is', { node: '', image: ', os: as-is' }, []],
  [
    'a mirror with a password in its address',
    { node: `${keys}, mirror: { url: "http://me:hunter2@192.0.2.1/a.img", sha256: ${'ab'.repeat(32)} }` },
    ['wrong-value undefined', 'literal-secret undefined'],
  ],
  ['from a card, without its path', { node: keys, board: ', transfer: sdcard' }, ['flash-sdcard-path ubuntu']],
])('the fleet file: %s', async (_, lines, expected) => {
  expect(await problemsOf(lines)).toEqual(expected);
});

test.each([
  '/etc/shadow',
  '/etc/ssh/sshd_config.d/ca.conf',
  '/home/ops/.ssh/authorized_keys',
  '/etc/cloud/cloud.cfg.d/90-users.cfg',
  '/boot/firmware/user-data',
  '/etc/sssd/sssd.conf',
  '/etc/systemd/system/join.service',
  '/lib/systemd/system/join.service',
  '/etc/cron.d/join',
  '/etc/rc.local',
])('a file that may let somebody in takes the place of keys: %s', async (path) => {
  expect(await problemsOf({ node: `, files: [{ path: ${path}, content: "" }]` })).toEqual([]);
});

test('a fleet is loaded without what only its boards need, and commands about them say what is missing', async () => {
  const fleet = await fleetOf({
    node: `, host-key: { secret: HOST_KEY }, users: [{ name: ops, authorized-keys: [${KEY}] }, { name: guest, initial-password: { secret: GUEST } }]`,
  });
  const missing = (...uses: Parameters<typeof requireSecrets>[1]) => {
    try {
      requireSecrets(flashTargets(fleet), uses, {});
    } catch (error) {
      if (error instanceof BringupErrors)
        return error.problems.map(({ code, message }) => `${code} ${/[A-Z_]{3,}/.exec(message)?.[0]}`);
      throw error;
    }
    return [];
  };
  expect(missing()).toEqual([]);
  expect(missing('board')).toEqual(['secret-missing BMC_PASSWORD']);
  expect(missing('image')).toEqual(['secret-missing HOST_KEY', 'secret-missing GUEST']);
});

test('one text serves all nodes: names in texts and in a template are looked up for each', async () => {
  writeFileSync(join(folder, 'node.conf'), '{{ node.hostname }} {{ host.labels.rack }} {{ vars.domain }} {{ "{{" }}\n');
  const text =
    '{{ node.board }}/{{ node.slot }} is {{ host.name }} at {{ host.address }} of {{ fleet.name }}, {{ "{{ host.name }}" }}';
  const { files } = await wish({
    node: `${keys}, user-data: "#cloud-config\\nruncmd: [[echo, {{ host.name }}]]\\n", files: [{ path: "/etc/{{ host.name }}", content: '${text.replace(', {{ "{{ host.name }}" }}', '')}' }, { path: /b, template: node.conf }]`,
    board: ', domain: rack.example.org',
    host: 'address: 192.0.2.11, labels: { rack: r7 }, vars: { domain: example.net }',
  });
  const shown = files.map((edit) => [edit.path, edit.type === 'file' && String(edit.content)]);
  expect(shown).toEqual([
    ['/etc/n2', 'rack/2 is n2 at 192.0.2.11 of lab'],
    ['/b', 'n2.rack.example.org r7 example.net {{\n'],
  ]);
});

test('a name that no node has is a problem at its place, and one in a template when it is read', async () => {
  const problems = await problemsOf({
    node: `${keys}, files: [{ path: /a, content: "{{ node.name }} {{ host.labels.x }}" }]`,
  });
  expect(problems).toEqual(Array(2).fill(expect.stringMatching(/^template-unknown-name /)));
  writeFileSync(join(folder, 'node.conf'), '{{ facts.os.id }}');
  await expect(wish({ node: `${keys}, files: [{ path: /a, template: node.conf }]` })).rejects.toMatchObject({
    code: 'template-unknown-name',
    message: '{{ facts.os.id }} is not known',
    where: { file: join(folder, 'node.conf') },
  });
  // A text that would come out as a template is refused, and not looked up a second time.
  expect(await problemsOf({ node: `${keys}, files: [{ path: /a, content: '{{ "{{" }} host.name }}' }]` })).toEqual([
    expect.stringMatching(/^template-ambiguous/),
  ]);
});

test('a prefix length that no IPv4 network has is a problem of a node with such an address', async () => {
  const board = ', network: { prefix-length: 64 }';
  expect(await problemsOf({ node: keys, board })).toEqual([expect.stringMatching(/^flash-prefix-length /)]);
  expect(await problemsOf({ node: keys, board, host: 'address: "2001:db8::11"' })).toEqual([]);
  expect(await problemsOf({ node: `${keys}, network: { addresses: [192.0.2.5/24] }`, board })).toEqual([]);
});
