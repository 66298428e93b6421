import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import type { Identity } from '../../src/host/target.ts';
import { startAgent } from './support/agent.ts';
import { run } from './support/run.ts';
import { targetOf } from './support/ssh-target.ts';
import { fingerprintOf, type KeyType, makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
let sshd: Sshd;
const keys = {} as Record<'ed25519' | 'ecdsa' | 'rsa' | 'locked' | 'stranger', string>;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  for (const type of ['ed25519', 'ecdsa', 'rsa'] as const) keys[type] = makeKey(directory, type, type);
  keys.locked = makeKey(directory, 'locked', 'ed25519', 'open sesame');
  keys.stranger = makeKey(directory, 'stranger');
  const authorized = (['ed25519', 'ecdsa', 'rsa', 'locked'] as const).map((name) => publicLine(keys[name]));
  sshd = await startSshd({ authorized, config: ['LogLevel DEBUG2'] });
});

afterAll(async () => {
  await sshd?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const secret = (text: string, passphrase?: string): Identity => ({
  kind: 'secret',
  key: new Secret('SSH_KEY', text),
  ...(passphrase === undefined ? {} : { passphrase: new Secret('SSH_PASSPHRASE', passphrase) }),
});
const login = (
  identity: Identity | undefined,
  more: Parameters<typeof targetOf>[2] = {},
  options: Parameters<typeof connectSsh>[1] = {},
) => connectSsh(targetOf(sshd, undefined, { identity, ...more }), options);
/** The same key in another format, by ssh-keygen and openssl. */
const converted = (type: KeyType, format: 'PEM' | 'PKCS8', passphrase = '') => {
  const copy = join(directory, `${type}-${format}-${passphrase}`);
  copyFileSync(keys[type], copy);
  chmodSync(copy, 0o600);
  execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', passphrase, '-m', format, '-f', copy]);
  return readFileSync(copy, 'utf8');
};

describe('a private key logs in', () => {
  test.each(['ed25519', 'ecdsa', 'rsa'] as const)('%s from a file', async (type) => {
    await using connection = await login({ kind: 'file', path: keys[type] });
    expect(await run(connection, 'echo in')).toMatchObject({ out: 'in\n' });
  });

  test.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['literal \\n', (text) => text.trimEnd().replaceAll('\n', '\\n')],
    ['one line', (text) => text.replaceAll('\n', ' ')],
    ['base64', (text) => Buffer.from(text).toString('base64')],
    ['the body alone', (text) => text.split('\n').slice(1, -2).join('\n')],
  ])('from a secret: %s', async (_, change) => {
    for (const type of ['ed25519', 'rsa'] as const) {
      await using connection = await login(secret(change(readFileSync(keys[type], 'utf8'))));
      expect(connection.user).toBe(sshd.user);
    }
  });

  test.each<[KeyType, 'PEM' | 'PKCS8']>([
    ['rsa', 'PEM'],
    ['ecdsa', 'PEM'],
    ['rsa', 'PKCS8'],
    ['ecdsa', 'PKCS8'],
  ])('%s as %s, open and encrypted', async (type, format) => {
    await using open = await login(secret(converted(type, format)));
    expect(open.user).toBe(sshd.user);
    const locked = converted(type, format, 'sesame');
    expect(locked).toContain('ENCRYPTED');
    await using opened = await login(secret(locked.replaceAll('\n', '\r\n'), 'sesame'));
    expect(opened.user).toBe(sshd.user);
    await expect(login(secret(locked))).rejects.toMatchObject({ code: 'key-needs-passphrase', category: 'secret' });
    await expect(login(secret(locked, 'wrong'))).rejects.toMatchObject({
      code: 'key-wrong-passphrase',
      category: 'secret',
    });
  });

  test('Ed25519 as PKCS#8, as openssl makes it', async () => {
    const pem = execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519'], { encoding: 'utf8' });
    const { openSsh } = await publicOf(pem);
    await using own = await startSshd({ authorized: [openSsh] });
    await using connection = await connectSsh(targetOf(own, undefined, { identity: secret(pem) }));
    expect(connection.user).toBe(own.user);
  });
});

describe('a key with a passphrase', () => {
  test('is opened by a secret', async () => {
    await using connection = await login(secret(readFileSync(keys.locked, 'utf8'), 'open sesame'));
    expect(connection.user).toBe(sshd.user);
  });

  test('is asked for once, by any number of connections', async () => {
    const copy = readFileSync(makeKey(directory, 'asked', 'ed25519', 'word'), 'utf8');
    await using own = await startSshd({ authorized: [publicLine(join(directory, 'asked'))] });
    const asked: string[] = [];
    const askPassphrase = async (origin: string) => {
      asked.push(origin);
      return asked.length === 1 ? 'wrong word' : 'word';
    };
    const target = targetOf(own, undefined, { identity: secret(copy) });
    const all = await Promise.all([1, 2, 3].map(() => connectSsh(target, { askPassphrase })));
    for (const connection of all) await connection[Symbol.asyncDispose]();
    // Wrong at first, so once more.
    expect(asked).toEqual(['secret SSH_KEY', 'secret SSH_KEY']);
  });

  test('without one, and with a wrong one', async () => {
    const text = readFileSync(keys.locked, 'utf8');
    await expect(login(secret(text))).rejects.toMatchObject({
      code: 'key-needs-passphrase',
      category: 'secret',
      where: { host: 'peer' },
    });
    await expect(login(secret(text, 'wrong'))).rejects.toMatchObject({ code: 'key-wrong-passphrase' });
    await expect(login(secret(text), {}, { askPassphrase: async () => undefined })).rejects.toMatchObject({
      code: 'key-needs-passphrase',
    });
  });

  test('is used by the agent that holds it, without asking', async () => {
    await using agent = await startAgent(directory);
    agent.add(keys.locked, 'open sesame');
    await using connection = await login({ kind: 'file', path: keys.locked }, { agent: agent.socket });
    expect(connection.user).toBe(sshd.user);
  });
});

describe('an agent', () => {
  test('offers its keys', async () => {
    await using agent = await startAgent(directory);
    agent.add(keys.rsa);
    await using connection = await login(undefined, { agent: agent.socket, identityFiles: [] });
    expect(connection.user).toBe(sshd.user);
  });

  test('offers only the keys of known files when that is wanted', async () => {
    await using agent = await startAgent(directory);
    for (const name of ['stranger', 'ecdsa', 'ed25519'] as const) agent.add(keys[name]);
    const identityFiles = [keys.ed25519];
    await using connection = await login(undefined, { agent: agent.socket, identityFiles, identitiesOnly: true });
    expect(connection.user).toBe(sshd.user);
    await expect(
      login(undefined, { agent: agent.socket, identityFiles: [keys.stranger], identitiesOnly: true }),
    ).rejects.toMatchObject({ code: 'auth-failed', message: expect.stringContaining('the key offered') });
  });

  test('that hangs does not hold a login up for ever', async () => {
    await using agent = await startAgent(directory);
    process.kill(agent.pid, 'SIGSTOP');
    const notes: string[] = [];
    await using connection = await login(
      undefined,
      { agent: agent.socket, identityFiles: [keys.ed25519] },
      { log: (text) => notes.push(text) },
    );
    expect(connection.user).toBe(sshd.user);
    expect(notes).toEqual([expect.stringContaining('no answer within 5 s')]);
  });

  test('that is gone is told beside what else was tried', async () => {
    const nowhere = login(undefined, { agent: join(directory, 'no-agent'), identityFiles: [] });
    await expect(nowhere).rejects.toMatchObject({
      code: 'no-private-key',
      category: 'secret',
      message: expect.stringContaining('does not answer'),
    });
  });

  test('loses its keys halfway: the next key is tried', async () => {
    await using agent = await startAgent(directory);
    agent.add(keys.ed25519);
    const notes: string[] = [];
    const target = targetOf(sshd, undefined, { agent: agent.socket, identityFiles: [keys.rsa] });
    const connecting = connectSsh(target, {
      log: (text) => notes.push(text),
      pacer: {
        run: async (_, handshake) => {
          execFileSync('ssh-add', ['-q', '-D'], {
            env: { ...process.env, SSH_AUTH_SOCK: agent.socket },
            stdio: 'ignore',
          });
          return handshake();
        },
      },
    });
    await using connection = await connecting;
    expect(connection.user).toBe(sshd.user);
    expect(notes.join()).toMatch(/peer: .*agent/i);
  });
});

describe('a refused login', () => {
  test('names the user and the key that was offered', async () => {
    await expect(login({ kind: 'file', path: keys.stranger })).rejects.toMatchObject({
      code: 'auth-failed',
      category: 'auth',
      message: expect.stringMatching(
        new RegExp(
          `user ${sshd.user} .*ssh-ed25519 ${fingerprintOf(keys.stranger).replace(/[+/]/g, '\\$&')} \\(${keys.stranger}\\)`,
        ),
      ),
      remedy: expect.stringContaining(`~${sshd.user}/.ssh/authorized_keys`),
    });
  });

  test('of a user that is not there', async () => {
    await expect(login({ kind: 'file', path: keys.ed25519 }, { user: 'nobody-such' })).rejects.toMatchObject({
      code: 'auth-failed',
      message: expect.stringContaining('user nobody-such'),
    });
  });

  test('after too many keys', async () => {
    await using strict = await startSshd({ authorized: [publicLine(keys.rsa)], config: ['MaxAuthTries 2'] });
    await using agent = await startAgent(directory);
    for (const name of ['stranger', 'ecdsa', 'ed25519'] as const) agent.add(keys[name]);
    const target = targetOf(strict, undefined, { agent: agent.socket, identityFiles: [keys.rsa] });
    await expect(connectSsh(target)).rejects.toMatchObject({ code: 'auth-too-many-keys', category: 'auth' });
  });

  test('by a server that takes no keys', async () => {
    await using passwords = await startSshd({
      authorized: [],
      config: ['PubkeyAuthentication no', 'PasswordAuthentication yes'],
    });
    await expect(connectSsh(targetOf(passwords, keys.ed25519))).rejects.toMatchObject({
      code: 'auth-no-public-key',
      message: expect.stringContaining('password'),
    });
  });

  test('by a server that wants a password besides', async () => {
    await using both = await startSshd({
      authorized: [publicLine(keys.ed25519)],
      config: ['PasswordAuthentication yes', 'AuthenticationMethods publickey,password'],
    });
    await expect(connectSsh(targetOf(both, keys.ed25519))).rejects.toMatchObject({
      code: 'auth-needs-more',
      message: expect.stringContaining('password'),
    });
  });
});

describe('a key file that is none', () => {
  const cases: readonly (readonly [string, () => string, string])[] = [
    ['missing', () => join(directory, 'nowhere'), 'key-missing'],
    ['a directory', () => directory, 'key-is-directory'],
    ['the public half', () => `${keys.rsa}.pub`, 'key-public'],
    ['a certificate', () => certificate(), 'key-certificate'],
    ['empty', () => written('empty', ''), 'key-empty'],
    ['cut off', () => written('cut', readFileSync(keys.rsa, 'utf8').slice(0, 700)), 'key-truncated'],
    [
      'a line missing',
      () => written('gap', readFileSync(keys.rsa, 'utf8').split('\n').toSpliced(5, 1).join('\n')),
      'key-damaged',
    ],
    [
      'a PEM with a line missing',
      () => written('gap-pem', converted('rsa', 'PEM').split('\n').toSpliced(5, 1).join('\n')),
      'key-damaged',
    ],
  ];

  test.each(cases)('%s', async (_, path, code) => {
    await expect(login({ kind: 'file', path: path() })).rejects.toMatchObject({
      code,
      category: 'secret',
      where: { host: 'peer' },
    });
  });

  test('no bytes of a secret key are in its error', async () => {
    const text = readFileSync(keys.rsa, 'utf8');
    const damaged = text.split('\n').toSpliced(5, 1).join('\n');
    const error: unknown = await login(secret(damaged)).catch((problem: unknown) => problem);
    const shown = `${JSON.stringify(error)} ${String(error)} ${(error as Error).stack} ${String((error as Error).cause)}`;
    for (const line of text.split('\n').slice(1, -2)) expect(shown).not.toContain(line);
  });

  test('permissions too open are a note, not an end', async () => {
    const open = join(directory, 'open');
    copyFileSync(keys.ed25519, open);
    chmodSync(open, 0o644);
    const notes: string[] = [];
    await using connection = await login({ kind: 'file', path: open }, {}, { log: (text) => notes.push(text) });
    expect(connection.user).toBe(sshd.user);
    expect(notes).toEqual([expect.stringContaining(`chmod 600 ${open}`)]);
  });
});

function written(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

function certificate(): string {
  const ca = makeKey(mkSub('ca'), 'ca');
  execFileSync('ssh-keygen', ['-q', '-s', ca, '-I', 'me', '-n', 'root', keys.stranger]);
  const path = `${keys.stranger}-cert.pub`;
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  return written('certificate', text);
}

function mkSub(name: string): string {
  const path = join(directory, name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** The public half of a PKCS#8 key as an authorized_keys line. */
async function publicOf(pem: string): Promise<{ openSsh: string }> {
  const { createPublicKey } = await import('node:crypto');
  const { x } = createPublicKey(pem).export({ format: 'jwk' });
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  const blob = Buffer.concat([field(Buffer.from('ssh-ed25519')), field(Buffer.from(x ?? '', 'base64url'))]);
  return { openSsh: `ssh-ed25519 ${blob.toString('base64')}` };
}
