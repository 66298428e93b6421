import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BringupError } from '../../src/core/error.ts';
import { createPacer } from '../../src/host/pacer.ts';
import { scanHostKey } from '../../src/host/scan.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import { fullBacklog } from './support/full-backlog.ts';
import { listen } from './support/listener.ts';
import { freePort } from './support/port.ts';
import { run } from './support/run.ts';
import { signalOne, signalSessions } from './support/sessions.ts';
import { slowLink } from './support/slow-link.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
let key: string;
let sshd: Sshd;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  key = makeKey(directory, 'user');
  sshd = await startSshd({ authorized: [publicLine(key)] });
});

afterAll(async () => {
  await sshd?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const to = (port: number, changes: Parameters<typeof targetOf>[2] = {}) =>
  targetOf({ ...sshd, port }, key, { hostKeys: 'accept-new', knownHosts: [], connectTimeoutMs: 20_000, ...changes });

describe('an endpoint that does not speak SSH with us', () => {
  test.each([
    ['Not allowed at this time\r\n', 'sshd-turned-us-away', 'throttled'],
    ['Exceeded MaxStartups\r\n', 'sshd-turned-us-away', 'throttled'],
    ['HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', 'not-an-ssh-server', 'network'],
    ['220 mail.example.org ESMTP\r\n', 'not-an-ssh-server', 'network'],
    ['', 'closed-before-banner', 'network'],
  ])('%j', async (text, code, category) => {
    // In one piece and in many, with an orderly end and a reset: the kernel may drop nothing of what was said.
    for (const end of ['end', 'reset', 'pieces'] as const) {
      await using server = await listen((socket) => {
        if (end === 'pieces') {
          let at = 0;
          const timer = setInterval(() => {
            if (at < text.length) return void socket.write(text[at++] ?? '');
            clearInterval(timer);
            socket.end();
          }, 1);
        } else if (end === 'reset') {
          socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 20));
        } else {
          socket.end(text);
        }
      });
      const said = text.trim().split('\r\n')[0] ?? '';
      const expected = { code, category, message: expect.stringContaining(said), where: { host: 'peer' } };
      if (text === '' && end === 'reset') continue;
      await expect(connectSsh(to(server.port)), end).rejects.toMatchObject(expected);
      await expect(scanHostKey('127.0.0.1', server.port, { timeoutMs: 20_000 }), end).rejects.toMatchObject({
        code,
        category,
      });
    }
  });

  test('one that says nothing ends at its limit', async () => {
    await using server = await listen(() => {});
    await expect(connectSsh(to(server.port, { connectTimeoutMs: 1_500 }))).rejects.toMatchObject({
      code: 'ssh-silent',
      category: 'network',
    });
    await expect.poll(() => server.connections.every((socket) => socket.closed)).toBe(true);
  });

  test('one that stops after its banner ends at its limit', async () => {
    await using server = await listen((socket) => void socket.write('SSH-2.0-OpenSSH_9.2\r\n'));
    await expect(connectSsh(to(server.port, { connectTimeoutMs: 1_500 }))).rejects.toMatchObject({
      code: 'handshake-timed-out',
      message: expect.stringContaining('SSH-2.0-OpenSSH_9.2'),
    });
  });

  test('one that closes in the middle of the handshake', async () => {
    await using server = await listen((socket) => {
      socket.write('SSH-2.0-OpenSSH_9.2\r\n');
      socket.once('data', () => socket.end());
    });
    await expect(connectSsh(to(server.port))).rejects.toMatchObject({ code: 'handshake-failed', category: 'network' });
  });

  test('nothing that listens, a name that does not resolve, packets that are dropped', async () => {
    await using filtered = await fullBacklog();
    await expect(connectSsh(to(await freePort()))).rejects.toMatchObject({
      code: 'connection-refused',
      where: { host: 'peer' },
    });
    await expect(connectSsh(to(22, { address: 'no..such..name' }))).rejects.toMatchObject({ category: 'dns' });
    await expect(connectSsh(to(filtered.port, { connectTimeoutMs: 300 }))).rejects.toMatchObject({
      code: 'connection-timed-out',
    });
  });
});

describe('no algorithm in common', () => {
  test.each([
    ['KexAlgorithms sntrup761x25519-sha512@openssh.com', 'key exchange', 'sntrup761x25519-sha512@openssh.com'],
    ['Ciphers aes256-cbc', 'C->S cipher', 'aes256-cbc'],
  ])('%s', async (line, what, offer) => {
    await using odd = await startSshd({ authorized: [publicLine(key)], config: [line] });
    await expect(connectSsh(targetOf(odd, key))).rejects.toMatchObject({
      code: 'no-common-algorithm',
      category: 'unsupported',
      message: expect.stringMatching(new RegExp(`${what}.*${offer.replace(/[.+]/g, '\\$&')}`)),
    });
  });
});

describe('a crowded sshd', () => {
  test('turns away what comes at once; with the pacer nobody is turned away', async () => {
    // From the sixth unauthenticated connection on more than half are refused, all from the tenth. sshd counts one a
    // little longer than it is, so that two at a time need some room.
    await using crowded = await startSshd({ authorized: [publicLine(key)], config: ['MaxStartups 6:60:10'] });
    const target = targetOf(crowded, key, { connectTimeoutMs: 20_000 });
    const all = (limit: number) => {
      const pacer = createPacer(limit);
      return Promise.allSettled(Array.from({ length: 24 }, () => connectSsh(target, { pacer })));
    };
    const rushed = await all(24);
    const reasons = rushed.flatMap((one) => (one.status === 'rejected' ? [one.reason as BringupError] : []));
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(reasons.map((reason) => reason.category))).toEqual(new Set(['throttled']));
    const paced = await all(2);
    expect(paced.map((one) => one.status)).toEqual(paced.map(() => 'fulfilled'));
    for (const one of [...rushed, ...paced]) if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
  });
});

describe('a connection that breaks', () => {
  test('a frozen sshd is noticed by keepalives', async () => {
    const frozen = await startSshd({ authorized: [publicLine(key)] });
    let stopped: readonly number[] = [];
    try {
      await using connection = await connectSsh(targetOf(frozen, key), { keepaliveMs: 150 });
      const channel = await connection.exec('sleep 60');
      channel.stdout.resume();
      channel.stderr.resume();
      stopped = signalSessions(frozen.pid, 'SIGSTOP');
      expect(await connection.closed).toMatchObject({ code: 'connection-silent', category: 'network' });
      expect(await channel.exit).toEqual({ code: undefined, signal: undefined });
      await expect(connection.exec('true')).rejects.toMatchObject({ code: 'connection-silent' });
    } finally {
      for (const pid of stopped) signalOne(pid, 'SIGKILL');
      await frozen[Symbol.asyncDispose]();
    }
  });

  test.each(['directly', 'through a jump host'])(
    'a frozen sshd does not hold up the end, and leaves no socket: %s',
    async (way) => {
      const frozen = await startSshd({ authorized: [publicLine(key)] });
      const outer = await startSshd({ authorized: [publicLine(key)] });
      let stopped: readonly number[] = [];
      try {
        await expect.poll(sockets).toBe(0);
        const jumps = way === 'directly' ? [] : [targetOf(outer, key, { name: 'outer' })];
        const connection = await connectSsh(targetOf(frozen, key, { jumps }));
        const channel = await connection.exec('sleep 60');
        expect(sockets()).toBe(1);
        stopped = [frozen, outer].flatMap(({ pid }) => signalSessions(pid, 'SIGSTOP'));
        const started = performance.now();
        await connection[Symbol.asyncDispose]();
        expect(performance.now() - started).toBeLessThan(20_000);
        expect((await channel.exit).code).toBeUndefined();
        await expect.poll(sockets).toBe(0);
      } finally {
        for (const pid of stopped) signalOne(pid, 'SIGKILL');
        await frozen[Symbol.asyncDispose]();
        await outer[Symbol.asyncDispose]();
      }
    },
  );

  test('a frozen listener is a handshake that does not end', async () => {
    const frozen = await startSshd({ authorized: [publicLine(key)] });
    try {
      process.kill(frozen.pid, 'SIGSTOP');
      await expect(connectSsh(targetOf(frozen, key, { connectTimeoutMs: 1_500 }))).rejects.toMatchObject({
        code: 'ssh-silent',
      });
    } finally {
      await frozen[Symbol.asyncDispose]();
    }
  });

  test('in the middle of a command: no exit code, no success, outputs end, waiting writes fail', async () => {
    const dying = await startSshd({ authorized: [publicLine(key)] });
    try {
      await using connection = await connectSsh(targetOf(dying, key));
      const channel = await connection.exec('echo part; sleep 60');
      channel.stderr.resume();
      const parts: unknown[] = [];
      const read = (async () => {
        for await (const part of channel.stdout) parts.push(part);
      })();
      await expect.poll(() => parts.length, { timeout: 20_000 }).toBe(1);
      // More than the window: this write waits for a reader that never comes.
      const written = new Promise((resolve) => channel.stdin.write(Buffer.alloc(8 << 20), resolve));
      signalSessions(dying.pid, 'SIGKILL');
      expect(await connection.closed).toMatchObject({ code: 'connection-lost' });
      await read;
      expect(await channel.exit).toEqual({ code: undefined, signal: undefined });
      expect(await written).toBeInstanceOf(Error);
      await expect(connection.exec('true')).rejects.toMatchObject({ code: 'connection-lost' });
    } finally {
      await dying[Symbol.asyncDispose]();
    }
  });
});

test('a write that waits fails with the connection, also when nobody reads the output', async () => {
  const dying = await startSshd({ authorized: [publicLine(key)] });
  try {
    await using connection = await connectSsh(targetOf(dying, key));
    const channel = await connection.exec('yes');
    const written = new Promise((resolve) => channel.stdin.write(Buffer.alloc(8 << 20), resolve));
    await expect.poll(() => channel.stdout.readableLength).toBeGreaterThanOrEqual(1 << 20);
    signalSessions(dying.pid, 'SIGKILL');
    expect(await written).toBeInstanceOf(Error);
  } finally {
    await dying[Symbol.asyncDispose]();
  }
});

describe('a slow link', () => {
  test('is not taken for a dead one while an upload fills it', async () => {
    await using link = await slowLink(sshd.port, 400_000);
    const target = targetOf(sshd, key, { port: link.port, knownHosts: [], hostKeys: 'accept-new' });
    // A keepalive waits behind up to 1.5 MB: almost four seconds, and three missed ones make 1.2 s.
    await using connection = await connectSsh(target, { keepaliveMs: 400 });
    const result = await run(connection, 'wc -c', Buffer.alloc(1_500_000));
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('1500000') });
  });
});

describe('cancelling', () => {
  test('ends a handshake at once and leaves no socket', async () => {
    await using server = await listen(() => {});
    const stop = new AbortController();
    const connecting = connectSsh(to(server.port, { connectTimeoutMs: 30_000 }), { signal: stop.signal });
    await expect.poll(() => server.connections.length).toBe(1);
    const started = performance.now();
    stop.abort();
    await expect(connecting).rejects.toMatchObject({ category: 'cancelled' });
    expect(performance.now() - started).toBeLessThan(10_000);
    await expect.poll(() => server.connections[0]?.closed).toBe(true);
  });

  test('before anything began, nothing is connected', async () => {
    await using server = await listen(() => {});
    await expect(connectSsh(to(server.port), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      category: 'cancelled',
    });
    expect(server.connections).toHaveLength(0);
  });

  test('after the connection is there, it stays', async () => {
    const stop = new AbortController();
    await using connection = await connectSsh(targetOf(sshd, key), { signal: stop.signal });
    stop.abort();
    expect(await run(connection, 'echo still')).toMatchObject({ out: 'still\n' });
  });
});

/** Open TCP connections of this process. */
function sockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
