import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scanHostKey } from '../../src/host/scan.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import type { SshTarget } from '../../src/host/target.ts';
import { run } from './support/run.ts';
import { targetOf } from './support/ssh-target.ts';
import { fingerprintOf, type KeyType, makeKey, publicLine, publicWords, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
let key: string;
let foreign: Record<KeyType, string>;
let sshd: Sshd;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  key = makeKey(directory, 'user');
  foreign = {
    ed25519: makeKey(directory, 'foreign_ed25519'),
    ecdsa: makeKey(directory, 'foreign_ecdsa', 'ecdsa'),
    rsa: makeKey(directory, 'foreign_rsa', 'rsa'),
  };
  sshd = await startSshd({ hostKeyTypes: ['ed25519', 'ecdsa', 'rsa'], authorized: [publicLine(key)] });
});

afterAll(async () => {
  await sshd?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const knowing = (text: string, changes: Partial<SshTarget> = {}) =>
  targetOf(sshd, key, { knownHosts: [{ origin: 'the file', text }], ...changes });
const here = () => `[127.0.0.1]:${sshd.port}`;

describe('a host key on file', () => {
  test.each<KeyType>(['ed25519', 'ecdsa', 'rsa'])('%s: the host is asked for that type', async (type) => {
    await using connection = await connectSsh(knowing(sshd.knownHosts(type)));
    expect(connection.hostKey?.fingerprint).toBe(fingerprintOf(sshd.hostKey(type)));
  });

  test('hashed by ssh-keygen', async () => {
    const file = join(directory, 'hashed');
    writeFileSync(file, sshd.knownHosts('ecdsa'));
    execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('127.0.0.1');
    await using connection = await connectSsh(knowing(text));
    expect(connection.hostKey?.type).toBe('ecdsa-sha2-nistp256');
  });

  test('under the name without port, as OpenSSH takes it', async () => {
    await using connection = await connectSsh(knowing(`127.0.0.1 ${publicWords(sshd.hostKey('rsa'))}`));
    expect(connection.newKnownHost).toBeUndefined();
  });

  test('under an alias', async () => {
    await using connection = await connectSsh(
      knowing(`rack-1 ${publicWords(sshd.hostKey())}`, { hostKeyAlias: 'rack-1' }),
    );
    expect(connection.hostKey?.fingerprint).toBe(fingerprintOf(sshd.hostKey()));
  });

  test('survives a new key exchange in the middle of data', async () => {
    await using rekeying = await startSshd({ authorized: [publicLine(key)], config: ['RekeyLimit 1M'] });
    await using connection = await connectSsh(targetOf(rekeying, key));
    const { out, code } = await run(connection, 'head -c 8000000 /dev/zero | tr "\\0" x; echo end');
    expect(code).toBe(0);
    expect(out.length).toBe(8_000_004);
  });
});

describe('a host key that is not on file', () => {
  test('strict: is refused with its fingerprint and the line to add', async () => {
    await expect(connectSsh(knowing(''))).rejects.toMatchObject({
      code: 'host-key-unknown',
      category: 'host-key',
      message: expect.stringContaining(fingerprintOf(sshd.hostKey())),
      remedy: expect.stringContaining(sshd.knownHosts('ed25519').trim()),
      where: { host: 'peer' },
    });
  });

  test('strict: no key of ours was offered to the stranger', async () => {
    await using verbose = await startSshd({ authorized: [publicLine(key)], config: ['LogLevel DEBUG2'] });
    await expect(connectSsh(targetOf(verbose, key, { knownHosts: [] }))).rejects.toMatchObject({
      code: 'host-key-unknown',
    });
    expect(verbose.log()).not.toMatch(/method publickey/);
  });

  test('strict: an unreadable line is told with its place', async () => {
    const error = connectSsh(knowing(`# ours\n${here()} ssh-ed25519 AAAAC3NzaC1`));
    await expect(error).rejects.toMatchObject({ message: expect.stringContaining('the file:2') });
  });

  test('accept-new: is taken, and its line is given', async () => {
    await using connection = await connectSsh(knowing('', { hostKeys: 'accept-new' }));
    expect(connection.newKnownHost).toBe(sshd.knownHosts('ed25519').trim());
    await using again = await connectSsh(knowing(connection.newKnownHost ?? ''));
    expect(again.newKnownHost).toBeUndefined();
  });

  test('accept-new: a person can refuse it', async () => {
    const asked: string[] = [];
    const onNewHostKey = (shown: { fingerprint: string }) => asked.push(shown.fingerprint) < 0;
    await expect(connectSsh(knowing('', { hostKeys: 'accept-new' }), { onNewHostKey })).rejects.toMatchObject({
      code: 'host-key-unknown',
    });
    expect(asked).toEqual([fingerprintOf(sshd.hostKey())]);
  });

  test('accept-new: a person may think longer than the handshake may take', async () => {
    const target = knowing('', { hostKeys: 'accept-new', connectTimeoutMs: 4_000 });
    const onNewHostKey = () => new Promise<boolean>((resolve) => setTimeout(resolve, 4_500, true));
    await using connection = await connectSsh(target, { onNewHostKey });
    expect(connection.newKnownHost).toBeDefined();
  });
});

describe('another host key than the one on file', () => {
  test.each(['strict', 'accept-new'] as const)('%s: stops, with both fingerprints and the line', async (hostKeys) => {
    const text = `# first line\n${here()} ${publicWords(foreign.ed25519)}\n`;
    await expect(connectSsh(knowing(text, { hostKeys }))).rejects.toMatchObject({
      code: 'host-key-changed',
      category: 'host-key',
      message: expect.stringMatching(
        new RegExp(
          `${escaped(fingerprintOf(sshd.hostKey()))}.*${escaped(fingerprintOf(foreign.ed25519))} \\(the file:2\\)`,
        ),
      ),
      where: { host: 'peer', file: 'the file', line: 2 },
    });
  });

  test('of a type the host does not have is no change: it says what the host has', async () => {
    await using only = await startSshd({ hostKeyTypes: ['ed25519'], authorized: [publicLine(key)] });
    const text = `[127.0.0.1]:${only.port} ${publicWords(foreign.rsa)}\n`;
    await expect(connectSsh(targetOf(only, key, { knownHosts: [{ origin: 'f', text }] }))).rejects.toMatchObject({
      code: 'host-key-type-missing',
      category: 'host-key',
      message: expect.stringMatching(/\(ssh-rsa\).*it has: ssh-ed25519/),
    });
  });

  test('revoked: stops although it is on file too', async () => {
    const text = `${sshd.knownHosts('ed25519')}@revoked * ${publicWords(sshd.hostKey())}\n`;
    await expect(connectSsh(knowing(text))).rejects.toMatchObject({ code: 'host-key-revoked', where: { line: 2 } });
  });

  test('only a certificate authority on file is told, not passed over', async () => {
    const text = `@cert-authority * ${publicWords(foreign.ed25519)}\n`;
    await expect(connectSsh(knowing(text))).rejects.toMatchObject({
      code: 'host-certificate-unsupported',
      message: expect.stringContaining('the file:1'),
    });
    await using connection = await connectSsh(knowing(text + sshd.knownHosts('rsa')));
    expect(connection.hostKey?.type).toBe('ssh-rsa');
  });

  test('only a type that cannot be verified on file', async () => {
    const blob = Buffer.concat([
      Buffer.from([0, 0, 0, 7]),
      Buffer.from('ssh-dss'),
      Buffer.from([0, 0, 0, 1, 5]),
    ]).toString('base64');
    await expect(connectSsh(knowing(`${here()} ssh-dss ${blob}\n`))).rejects.toMatchObject({
      code: 'host-key-type-unsupported',
    });
  });
});

describe('scanning', () => {
  test('shows the keys that ssh-keyscan shows', async () => {
    const keys = await scanHostKey('127.0.0.1', sshd.port, { timeoutMs: 5_000 });
    const output = execFileSync('ssh-keyscan', ['-p', String(sshd.port), '127.0.0.1'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const lines = output
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(keys.map((one) => `${one.type} ${one.key}`).toSorted()).toEqual(
      lines.map((line) => line.split(' ').slice(1).join(' ')).toSorted(),
    );
    expect(keys.map((one) => one.type)).toEqual(['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-rsa']);
  });

  test('asks a host for no key it does not have', async () => {
    await using only = await startSshd({ hostKeyTypes: ['rsa'] });
    const keys = await scanHostKey('127.0.0.1', only.port, { timeoutMs: 5_000 });
    expect(keys.map((one) => one.fingerprint)).toEqual([fingerprintOf(only.hostKey('rsa'))]);
  });
});

function escaped(text: string): string {
  return text.replace(/[+/.]/g, '\\$&');
}
