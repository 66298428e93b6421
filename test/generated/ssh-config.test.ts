import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import { sshConfigFor } from '../../src/host/ssh-config.ts';
import { readSshConfig } from '../../src/host/ssh-config-file.ts';
import { damaged, forInputsAsync, HANGS_MS, hostileText, INPUTS, workSince } from './inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'ssh-config-'));
const file = join(folder, 'config');
afterAll(() => rmSync(folder, { recursive: true }));

const CONFIG = `# hosts
Host web* !web3
  HostName %h.example.org
  User ops
  Port=2222
  IdentityFile "~/.ssh/key with blank"
  ProxyJump me@bastion:2200,other
Match host *.example.org exec "touch ${folder}/never"
  ProxyCommand sh -c 'nc %h %p'
Match final all
  IdentitiesOnly yes
Include ${folder}/none ${folder}/conf.d/*
Host *
  UserKnownHostsFile ~/.ssh/a ~/.ssh/b
  IdentityAgent \${SSH_AUTH_SOCK}
`;

/** What the file says of some hosts, or nothing when it was refused with its name. */
async function read(text: string): Promise<void> {
  writeFileSync(file, text);
  const from = process.cpuUsage();
  try {
    const config = await readSshConfig(file);
    for (const host of ['web1', '*', '', '-oProxyCommand=x', '%h', 'a\nb']) {
      const { hostName, identityFiles } = sshConfigFor(config, host);
      expect(typeof hostName).toBe('string');
      expect(identityFiles.every((path) => typeof path === 'string')).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    expect([error.code, error.where.file]).toEqual(['ssh-config-invalid', file]);
  }
  expect(workSince(from)).toBeLessThan(HANGS_MS);
}

const keyword = fc.constantFrom(
  'Host',
  'Match',
  'HostName',
  'User',
  'Port',
  'ProxyJump',
  'ProxyCommand',
  'IdentityFile',
  'Include',
  'IdentityAgent',
  'UserKnownHostsFile',
  'HOST',
  'match',
);
const line = fc.tuple(keyword, fc.constantFrom(' ', '=', ' = ', '\t', ''), hostileText).map((parts) => parts.join(''));

test('a damaged ssh_config is read or refused, and nothing in it runs', async () => {
  const odd = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  // No Include of what a test made up: it could name a directory of a million files.
  const input = fc.oneof(damaged([CONFIG]), odd).map((text) => text.replaceAll(/include/gi, 'User'));
  await forInputsAsync(input, read, { count: INPUTS / 4 });
});

test.each<[string, string]>([
  ['a file that includes itself', `Include ${file}\n`],
  ['a file that includes itself ten times', `Include ${file}\n`.repeat(10)],
  ['a megabyte in one line', `User ${'x'.repeat(1_000_000)}\n`],
  ['a quote without an end', `User "${'x'.repeat(100_000)}`],
  ['a hundred thousand patterns', `Host ${'*a '.repeat(100_000)}\n  User x\n`],
  ['patterns of stars', `Host ${'*a'.repeat(500)}b\n  User x\n`],
  ['ten thousand blocks', 'Host a\n  User b\n'.repeat(10_000)],
  ['jumps without an end', `Host *\n  ProxyJump ${'a@'.repeat(50_000)}\n`],
  ['a command of blanks', `Host *\n  ProxyCommand ssh ${' '.repeat(50_000)}-W\n`],
  ['tokens of tokens', `Host *\n  HostName ${'%h'.repeat(10_000)}\nMatch final\n  HostName %h%h\n`],
])('%s', async (_, text) => {
  await read(text);
});
