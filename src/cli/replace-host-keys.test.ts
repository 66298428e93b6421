import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { offerHostKeys, replaceHostKeys } from './replace-host-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'known_hosts');

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
    'lines of several hosts, patterns and marks stay',
    'a,b ssh-ed25519 X\n@cert-authority a ssh-rsa C\n[a]:22 ssh-rsa D',
    ['a ssh-ed25519 A'],
    'a,b ssh-ed25519 X\n@cert-authority a ssh-rsa C\n[a]:22 ssh-rsa D\na ssh-ed25519 A\n',
  ],
])('%s', async (_, before, lines, after) => {
  rmSync(file, { force: true });
  if (before !== undefined) writeFileSync(file, before);
  await replaceHostKeys(folder, lines);
  expect(readFileSync(file, 'utf8')).toBe(after);
});

test('the rights of the file stay, and nothing is left beside it', async () => {
  writeFileSync(file, 'a ssh-ed25519 OLD\n');
  chmodSync(file, 0o640);
  await replaceHostKeys(folder, ['a ssh-ed25519 A']);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['known_hosts']);
});

test('a file that cannot be written is told with the lines, and is no error', async () => {
  const told: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  await offerHostKeys(join(folder, 'nowhere'), ['a ssh-ed25519 A']);
  write.mockRestore();
  expect(told.join('')).toMatch(/cannot be written .*\na ssh-ed25519 A\n/);
});
