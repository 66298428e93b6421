import { createHmac } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { recordHostKeys } from './record-host-keys.ts';
import { offerHostKeys, replaceHostKeys } from './replace-host-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
vi.stubEnv('BRINGUP_STATE_DIR', join(folder, 'state'));
afterAll(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));
const fleet = join(folder, 'fleet');
mkdirSync(fleet);
const file = join(fleet, 'known_hosts');
/** As `HashKnownHosts yes` writes it; the salt is the same each time. */
function hashed(name: string): string {
  const salt = Buffer.alloc(20, 7);
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
}

test.each([
  ['there is no file yet', undefined, ['a ssh-ed25519 A'], 'a ssh-ed25519 A\n'],
  ['what is there stays', '# mine\nb ssh-rsa B\n', ['a ssh-ed25519 A'], '# mine\nb ssh-rsa B\na ssh-ed25519 A\n'],
  ['it is there already', 'a ssh-ed25519 A comment\n', ['a ssh-ed25519 A'], 'a ssh-ed25519 A comment\n'],
  [
    'other keys of the same host go, of every type',
    'a ssh-ed25519 OLD\na ssh-rsa OLD x\nb ssh-rsa B\n',
    ['a ssh-ed25519 A'],
    'b ssh-rsa B\na ssh-ed25519 A\n',
  ],
  [
    'patterns and marks stay, and so do hosts whose name only holds it',
    '*,!a ssh-ed25519 X\n@cert-authority a ssh-rsa C\n[a]:22 ssh-rsa D\naa,ab ssh-rsa E',
    ['a ssh-ed25519 A'],
    '*,!a ssh-ed25519 X\n@cert-authority a ssh-rsa C\n[a]:22 ssh-rsa D\naa,ab ssh-rsa E\na ssh-ed25519 A\n',
  ],
  [
    'of a line of several hosts its name alone goes',
    'b,A,192.0.2.1 ssh-ed25519 OLD of three\n',
    ['a ssh-ed25519 A'],
    'b,192.0.2.1 ssh-ed25519 OLD of three\na ssh-ed25519 A\n',
  ],
  [
    'a line of several hosts goes when all of them have new keys',
    'a,b\tssh-ed25519 OLD\n',
    ['a ssh-ed25519 A', 'b ssh-ed25519 B'],
    'a ssh-ed25519 A\nb ssh-ed25519 B\n',
  ],
  ['it is there already, with others', 'b,a ssh-ed25519 A\n', ['a ssh-ed25519 A'], 'b,a ssh-ed25519 A\n'],
  [
    'a hashed name goes, and one of somebody else stays',
    `${hashed('a')} ssh-ed25519 OLD\n${hashed('b')} ssh-ed25519 B\n`,
    ['a ssh-ed25519 A'],
    `${hashed('b')} ssh-ed25519 B\na ssh-ed25519 A\n`,
  ],
])('%s', async (_, before, lines, after) => {
  rmSync(file, { force: true });
  if (before !== undefined) writeFileSync(file, before);
  await replaceHostKeys(fleet, lines);
  expect(readFileSync(file, 'utf8')).toBe(after);
});

test('the rights of the file stay, and nothing is left beside it', async () => {
  writeFileSync(file, 'a ssh-ed25519 OLD\n');
  chmodSync(file, 0o640);
  await replaceHostKeys(fleet, ['a ssh-ed25519 A']);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(fleet)).toEqual(['known_hosts']);
});

test('a link to the file stays one, and what it leads to is written', async () => {
  const real = join(folder, 'shared_hosts');
  writeFileSync(real, 'a ssh-ed25519 OLD\n');
  rmSync(file, { force: true });
  symlinkSync(real, file);
  await replaceHostKeys(fleet, ['a ssh-ed25519 A']);
  await recordHostKeys(fleet, ['b ssh-ed25519 B']);
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, 'utf8')).toBe('a ssh-ed25519 A\nb ssh-ed25519 B\n');
  rmSync(file);
});

test('a file that cannot be written is told with the lines, and is no error', async () => {
  const told: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  await offerHostKeys(join(folder, 'nowhere'), ['a ssh-ed25519 A']);
  write.mockRestore();
  expect(told.join('')).toMatch(/cannot be written .*\na ssh-ed25519 A\n/);
});

test('runs that end at once lose no line of each other', async () => {
  writeFileSync(file, '# mine');
  const lines = Array.from({ length: 24 }, (_, index) => `host-${index} ssh-ed25519 K${index}`);
  await Promise.all(
    lines.map((line, index) => (index % 2 === 0 ? replaceHostKeys(fleet, [line]) : recordHostKeys(fleet, [line]))),
  );
  const [first, ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(first).toBe('# mine');
  expect(rest.sort()).toEqual(lines.sort());
});
