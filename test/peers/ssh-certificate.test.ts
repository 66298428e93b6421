import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { connect } from '../../src/host/connect.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import type { SshTarget } from '../../src/host/target.ts';
import { upload } from '../../src/host/upload.ts';
import { startAgent } from './support/agent.ts';
import { run } from './support/run.ts';
import { signalSessions } from './support/sessions.ts';
import { targetOf } from './support/ssh-target.ts';
import { fingerprintOf, makeKey, publicLine, publicWords, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
let authority: string;
let key: string;
let plain: string;
let sshd: Sshd;
/** Its host key has a certificate of the authority. */
let certified: Sshd;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-ca-'));
  authority = makeKey(directory, 'authority');
  key = makeKey(directory, 'user');
  plain = makeKey(directory, 'plain');
  sign(key, ['-n', 'root']);
  sshd = await startSshd({ config: [`TrustedUserCAKeys ${authority}.pub`] });
  const hostKey = makeKey(directory, 'host');
  sign(hostKey, ['-h', '-n', '127.0.0.1']);
  certified = await startSshd({
    authorized: [publicLine(plain)],
    config: [`HostKey ${hostKey}`, `HostCertificate ${hostKey}-cert.pub`],
  });
});

afterAll(async () => {
  await sshd?.[Symbol.asyncDispose]();
  await certified?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

function sign(path: string, options: readonly string[]): void {
  execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'test', ...options, path]);
}
const target = (changes: Partial<SshTarget> = {}) => targetOf(sshd, key, changes);
const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('bringup-ssh-'));

describe('a key with a user certificate', () => {
  test('logs in by the system ssh, chosen by connect', async () => {
    const notes: string[] = [];
    const before = temporary();
    {
      await using connection = await connect(target(), { log: (text) => notes.push(text) });
      expect(await run(connection, 'cat; echo err >&2; exit 3', 'hello')).toEqual({
        code: 3,
        signal: undefined,
        out: 'hello',
        err: 'err\n',
      });
      expect(connection.hostKey).toMatchObject({ type: 'ssh-ed25519', fingerprint: fingerprintOf(sshd.hostKey()) });
      expect(connection).toMatchObject({ transport: 'ssh', user: 'root', newKnownHost: undefined });
      expect(notes).toEqual([expect.stringContaining(`a user certificate at ${key}-cert.pub`)]);
    }
    expect(temporary()).toEqual(before);
  });

  test('is refused without it, which is why', async () => {
    await expect(connectSsh(target())).rejects.toMatchObject({ code: 'auth-failed' });
  });

  test('carries uploads', async () => {
    await using connection = await connect(target());
    const bytes = Buffer.alloc(3_000_000, 'x');
    await upload(connection, { source: bytes, destination: join(directory, 'uploaded') });
    expect(readFileSync(join(directory, 'uploaded')).equals(bytes)).toBe(true);
  });

  test("an exit code of 255 is the command's own, and a broken link is unknown", async () => {
    await using connection = await connect(target());
    expect(await run(connection, 'exit 255')).toMatchObject({ code: 255 });
    const channel = await connection.exec('echo up; sleep 60');
    channel.stderr.resume();
    await new Promise((resolve) => channel.stdout.once('data', resolve));
    signalSessions(sshd.pid, 'SIGKILL');
    expect(await channel.exit).toEqual({ code: undefined, signal: undefined });
  });

  test('closing a channel ends its command', async () => {
    await using connection = await connect(target());
    const channel = await connection.exec('sleep 60');
    channel.close();
    expect((await channel.exit).code).toBeUndefined();
  });

  test('through a jump host with a plain key', async () => {
    await using outer = await startSshd({ authorized: [publicLine(plain)] });
    await using connection = await connect(target({ jumps: [targetOf(outer, plain, { name: 'outer' })] }));
    expect(await run(connection, 'echo through; echo err >&2')).toEqual({
      code: 0,
      signal: undefined,
      out: 'through\n',
      err: 'err\n',
    });
    await expect(connect(target({ jumps: [targetOf(outer, key, { name: 'outer' })] }))).rejects.toMatchObject({
      code: 'auth-failed',
    });
    await expect(
      connect(target({ jumps: [targetOf(outer, plain, { name: 'outer', knownHosts: [] })] })),
    ).rejects.toMatchObject({ category: 'host-key' });
  });

  test('held by an agent', async () => {
    await using agent = await startAgent(directory);
    agent.add(key);
    await using connection = await connect(target({ identity: undefined, identityFiles: [], agent: agent.socket }));
    expect(await run(connection, 'echo in')).toMatchObject({ out: 'in\n' });
  });

  test.each([
    ['of another user', () => ['-n', 'somebody'], 'auth-failed'],
    ['that has run out', () => ['-n', 'root', '-V', '20200101:20200102'], 'auth-failed'],
  ])('%s', async (name, options, code) => {
    const other = makeKey(mkdtempSync(join(directory, 'other-')), 'user');
    sign(other, options());
    await expect(connect(targetOf(sshd, other)), name).rejects.toMatchObject({
      code,
      category: 'auth',
      message: expect.stringContaining('Permission denied'),
      where: { host: 'peer' },
    });
  });

  test('from a secret is refused in words', async () => {
    const identity = { kind: 'secret', key: new Secret('SSH_KEY', readFileSync(`${key}-cert.pub`, 'utf8')) } as const;
    await expect(connect(target({ identity }))).rejects.toMatchObject({ code: 'key-certificate', category: 'secret' });
    await expect(connect(target({ identity: { kind: 'file', path: `${key}-cert.pub` } }))).rejects.toMatchObject({
      code: 'key-certificate',
    });
  });

  test('an unknown, a changed and a new host key', async () => {
    const foreign = publicWords(plain);
    const here = `[127.0.0.1]:${sshd.port}`;
    await expect(connect(target({ knownHosts: [] }))).rejects.toMatchObject({
      code: 'host-key-unknown',
      category: 'host-key',
    });
    await expect(connect(target({ knownHosts: [{ origin: 'f', text: `${here} ${foreign}` }] }))).rejects.toMatchObject({
      code: 'host-key-changed',
    });
    await using connection = await connect(target({ knownHosts: [], hostKeys: 'accept-new' }));
    expect(connection.newKnownHost).toBe(sshd.knownHosts().trim());
    expect(connection.hostKey?.fingerprint).toBe(fingerprintOf(sshd.hostKey()));
  });

  test('cancelling ends the login', async () => {
    await expect(connect(target(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ category: 'cancelled' });
    const stop = new AbortController();
    const connecting = connect(target(), { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(connecting).rejects.toMatchObject({ category: 'cancelled' });
  });
});

describe('a host with a host certificate', () => {
  test('is verified by the system ssh when only its authority is on file', async () => {
    const text = `@cert-authority 127.0.0.1,[127.0.0.1]:* ${publicWords(authority)}`;
    const notes: string[] = [];
    await using connection = await connect(targetOf(certified, plain, { knownHosts: [{ origin: 'f', text }] }), {
      log: (note) => notes.push(note),
    });
    expect(await run(connection, 'echo in')).toMatchObject({ out: 'in\n' });
    expect(notes).toEqual([expect.stringContaining('certificate authority (f:1)')]);
    const other = `@cert-authority * ${publicWords(key)}`;
    await expect(
      connect(targetOf(certified, plain, { knownHosts: [{ origin: 'f', text: other }] })),
    ).rejects.toMatchObject({ category: 'host-key' });
  });
});

test('without an ssh program it says what to install', async () => {
  const before = process.env['PATH'];
  try {
    process.env['PATH'] = directory;
    await expect(connect(target())).rejects.toMatchObject({
      code: 'ssh-program-missing',
      category: 'unsupported',
      remedy: expect.stringContaining('openssh-client'),
    });
  } finally {
    process.env['PATH'] = before;
  }
});

test('this machine needs none of it', async () => {
  await using connection = await connect('local');
  expect(connection.transport).toBe('local');
});
