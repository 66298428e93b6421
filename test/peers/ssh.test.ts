import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/host/connection.ts';
import { connectLocal } from '../../src/host/local.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import { run } from './support/run.ts';
import { targetOf } from './support/ssh-target.ts';
import { fingerprintOf, makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

let keys: string;
let key: string;
let sshd: Sshd;

beforeAll(async () => {
  keys = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  key = makeKey(keys, 'user');
  sshd = await startSshd({ authorized: [publicLine(key)] });
});

afterAll(async () => {
  await sshd?.[Symbol.asyncDispose]();
  rmSync(keys, { recursive: true, force: true });
});

const transports: readonly (readonly [string, () => Promise<Connection>])[] = [
  ['ssh', () => connectSsh(targetOf(sshd, key))],
  ['local', async () => connectLocal()],
];

describe.each(transports)('a connection: %s', (_, open) => {
  test('runs commands with their input, both outputs and exit codes', async () => {
    await using connection = await open();
    expect(await run(connection, 'cat; echo problem >&2; exit 3', 'hello')).toEqual({
      code: 3,
      signal: undefined,
      out: 'hello',
      err: 'problem\n',
    });
  });

  test('tells a signal from an exit code', async () => {
    await using connection = await open();
    expect(await run(connection, 'kill -9 $$')).toMatchObject({ code: undefined, signal: 'SIGKILL' });
  });

  test('carries megabytes both ways unchanged', async () => {
    await using connection = await open();
    const bytes = randomBytes(20 << 20);
    const channel = await connection.exec('cat');
    channel.stdin.end(bytes);
    channel.stderr.resume();
    const hash = createHash('sha256');
    for await (const part of channel.stdout) hash.update(part as Uint8Array);
    expect(await channel.exit).toMatchObject({ code: 0 });
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('a command that ends without reading its input is no error', async () => {
    await using connection = await open();
    const channel = await connection.exec('exit 4');
    channel.stdout.resume();
    channel.stderr.resume();
    channel.stdin.write(randomBytes(5 << 20));
    expect(await channel.exit).toEqual({ code: 4, signal: undefined });
    const error = await new Promise((resolve) => channel.stdin.write('more', resolve));
    expect(error).toBeInstanceOf(Error);
  });

  test('the exit code comes after output was read, however late', async () => {
    await using connection = await open();
    const channel = await connection.exec('printf out; printf err >&2');
    channel.stdin.end();
    expect(await channel.stdout.toArray()).toEqual([Buffer.from('out')]);
    expect(await channel.stderr.toArray()).toEqual([Buffer.from('err')]);
    expect(await channel.exit).toEqual({ code: 0, signal: undefined });
  });

  test('closing a channel settles it at once, with no exit code', async () => {
    await using connection = await open();
    const channel = await connection.exec('sleep 60');
    channel.close();
    expect((await channel.exit).code).toBeUndefined();
  });

  test('after its end nothing can be started, and `closed` has no reason', async () => {
    const connection = await open();
    await connection[Symbol.asyncDispose]();
    expect(await connection.closed).toBeUndefined();
    await expect(connection.exec('true')).rejects.toMatchObject({ category: 'network' });
  });

  test('a second disposal does nothing', async () => {
    const connection = await open();
    await connection[Symbol.asyncDispose]();
    await connection[Symbol.asyncDispose]();
  });
});

describe('over SSH', () => {
  test('the verified host key and the user are known', async () => {
    await using connection = await connectSsh(targetOf(sshd, key));
    expect(connection.hostKey).toMatchObject({ type: 'ssh-ed25519', fingerprint: fingerprintOf(sshd.hostKey()) });
    expect(connection.target).toBe(`${sshd.user}@127.0.0.1:${sshd.port}`);
    expect(connection.newKnownHost).toBeUndefined();
  });

  test('small exchanges take no Nagle delay', async () => {
    await using connection = await connectSsh(targetOf(sshd, key));
    const channel = await connection.exec('exec cat');
    const times: number[] = [];
    for (let count = 0; count < 20; count++) {
      const started = performance.now();
      const answer = new Promise((resolve) => channel.stdout.once('data', resolve));
      channel.stdin.write('ping\n');
      await answer;
      times.push(performance.now() - started);
    }
    channel.close();
    // With Nagle's algorithm most take 40 ms; a busy machine makes some late.
    expect(times.toSorted((a, b) => a - b)[5]).toBeLessThan(20);
  });

  test('a hundred commands at once all run, whatever MaxSessions is', async () => {
    await using few = await startSshd({ authorized: [publicLine(key)], config: ['MaxSessions 4'] });
    await using connection = await connectSsh(targetOf(few, key));
    const results = await Promise.all(Array.from({ length: 100 }, (_, index) => run(connection, `echo ${index}`)));
    expect(results.map((result) => result.out.trim())).toEqual(results.map((_, index) => String(index)));
  });

  test('a session that stays taken is told, not waited for', async () => {
    await using one = await startSshd({ authorized: [publicLine(key)], config: ['MaxSessions 1'] });
    await using connection = await connectSsh(targetOf(one, key));
    const channel = await connection.exec('cat');
    await expect(connection.exec('true')).rejects.toMatchObject({ code: 'too-many-sessions', category: 'throttled' });
    channel.close();
    expect(await run(connection, 'echo again')).toMatchObject({ out: 'again\n' });
  });

  test('no `none` probe is made: publickey is the first thing asked', async () => {
    await using verbose = await startSshd({ authorized: [publicLine(key)], config: ['LogLevel DEBUG2'] });
    await using connection = await connectSsh(targetOf(verbose, key));
    await run(connection, 'true');
    expect(verbose.log()).toMatch(/method publickey/);
    expect(verbose.log()).not.toMatch(/method none/);
    expect(verbose.log()).toMatch(/kex: client->server cipher: aes128-gcm@openssh\.com/);
  });
});

describe('on this machine', () => {
  test('commands see neither secrets nor inputs nor the mark by which a runner kills', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      INPUT_KEY: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      RUNNER_TRACKING_ID: 'x',
      MY_SECRET: 'x',
      GITHUB_TOKEN: 'x',
      LC_ALL: 'C',
    });
    try {
      await using connection = connectLocal();
      const names = (await run(connection, 'env')).out.split('\n').map((line) => line.split('=')[0]);
      expect(names).toContain('PATH');
      expect(names).toContain('LC_ALL');
      for (const name of ['INPUT_KEY', 'ACTIONS_RUNTIME_TOKEN', 'RUNNER_TRACKING_ID', 'MY_SECRET', 'GITHUB_TOKEN'])
        expect(names).not.toContain(name);
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });

  test('closing hangs up on what the command started', async () => {
    await using connection = connectLocal();
    const channel = await connection.exec('sleep 61 & echo $!; wait');
    const pid = Number(await new Promise((resolve) => channel.stdout.once('data', (data) => resolve(String(data)))));
    expect(alive(pid)).toBe(true);
    channel.close();
    await expect.poll(() => alive(pid)).toBe(false);
  });
});

/** Whether a process runs; one that has ended but was not waited for does not. */
function alive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
