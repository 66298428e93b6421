import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectSsh } from '../../src/host/ssh.ts';
import type { SshTarget } from '../../src/host/target.ts';
import { fullBacklog } from './support/full-backlog.ts';
import { freePort } from './support/port.ts';
import { run } from './support/run.ts';
import { descendants, signalOne, signalSessions } from './support/sessions.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
const keys = {} as Record<'outer' | 'inner' | 'end', string>;
let outer: Sshd;
let inner: Sshd;
let end: Sshd;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  // Each hop has a key of its own, so that using the wrong one anywhere fails.
  for (const name of ['outer', 'inner', 'end'] as const) keys[name] = makeKey(directory, name);
  outer = await startSshd({ authorized: [publicLine(keys.outer)] });
  inner = await startSshd({ authorized: [publicLine(keys.inner)] });
  end = await startSshd({ authorized: [publicLine(keys.end)] });
});

afterAll(async () => {
  for (const sshd of [outer, inner, end]) await sshd?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const hop = (name: 'outer' | 'inner', changes: Partial<SshTarget> = {}) =>
  targetOf({ outer, inner }[name], keys[name], { name, ...changes });
const through = (jumps: readonly SshTarget[], changes: Partial<SshTarget> = {}) =>
  targetOf(end, keys.end, { name: 'end', jumps, ...changes });

describe('through jump hosts', () => {
  test('two hops, each with its own key and its own host key', async () => {
    await using connection = await connectSsh(through([hop('outer'), hop('inner')]));
    expect(await run(connection, 'echo $SSH_CONNECTION')).toMatchObject({
      out: expect.stringContaining(` ${end.port}\n`),
    });
    expect(connection.target).toBe(`${end.user}@127.0.0.1:${end.port}`);
  });

  test('when the connection ends, no hop stays open', async () => {
    const connection = await connectSsh(through([hop('outer'), hop('inner')]));
    await connection[Symbol.asyncDispose]();
    for (const sshd of [outer, inner, end]) await expect.poll(() => descendants(sshd.pid)).toEqual([]);
  });

  test('when a jump host goes away, the connection is lost and its commands end without a code', async () => {
    const gone = await startSshd({ authorized: [publicLine(keys.outer)] });
    try {
      await using connection = await connectSsh(through([targetOf(gone, keys.outer, { name: 'gone' })]));
      const channel = await connection.exec('echo up; sleep 60');
      channel.stderr.resume();
      await new Promise((resolve) => channel.stdout.once('data', resolve));
      signalSessions(gone.pid, 'SIGKILL');
      expect(await connection.closed).toMatchObject({ code: 'connection-lost', category: 'network' });
      expect(await channel.exit).toEqual({ code: undefined, signal: undefined });
    } finally {
      await gone[Symbol.asyncDispose]();
    }
  });

  test('an unknown key of a hop stops there, and names it', async () => {
    await expect(connectSsh(through([hop('outer', { knownHosts: [] })]))).rejects.toMatchObject({
      code: 'host-key-unknown',
      message: expect.stringContaining('outer (127.0.0.1'),
    });
    await expect(connectSsh(through([hop('outer')], { knownHosts: [] }))).rejects.toMatchObject({
      code: 'host-key-unknown',
      message: expect.stringContaining('end (127.0.0.1'),
    });
  });

  test('new keys of all hops are given', async () => {
    const anew = { hostKeys: 'accept-new', knownHosts: [] } as const;
    await using connection = await connectSsh(through([hop('outer', anew), hop('inner')], anew));
    expect(`${connection.newKnownHost}\n`).toBe(outer.knownHosts() + end.knownHosts());
  });

  test('a refused key names the hop', async () => {
    await expect(
      connectSsh(through([hop('outer', { identity: { kind: 'file', path: keys.end } })])),
    ).rejects.toMatchObject({
      code: 'auth-failed',
      message: expect.stringContaining('outer (127.0.0.1'),
    });
  });

  test('a port behind the jump host where nothing listens', async () => {
    const port = await freePort();
    await expect(connectSsh(through([hop('outer')], { port }))).rejects.toMatchObject({
      code: 'jump-failed',
      category: 'network',
      message: expect.stringMatching(/outer .* could not connect to end .*Connection refused/),
    });
  });

  test('a port behind the jump host that drops packets ends at its limit', async () => {
    await using filtered = await fullBacklog();
    await expect(
      connectSsh(through([hop('outer')], { port: filtered.port, connectTimeoutMs: 500 })),
    ).rejects.toMatchObject({
      code: 'jump-failed',
      message: expect.stringContaining('no answer within 0.5 s'),
    });
  });

  test('a jump host that forwards nothing', async () => {
    await using closed = await startSshd({ authorized: [publicLine(keys.outer)], config: ['AllowTcpForwarding no'] });
    await expect(connectSsh(through([targetOf(closed, keys.outer, { name: 'closed' })]))).rejects.toMatchObject({
      code: 'jump-prohibited',
      remedy: expect.stringContaining('AllowTcpForwarding yes'),
    });
  });

  test('a frozen target behind a live jump host is noticed', async () => {
    const frozen = await startSshd({ authorized: [publicLine(keys.end)] });
    try {
      const connection = await connectSsh(targetOf(frozen, keys.end, { jumps: [hop('outer')] }), { keepaliveMs: 150 });
      const channel = await connection.exec('sleep 60');
      channel.stdout.resume();
      channel.stderr.resume();
      const stopped = signalSessions(frozen.pid, 'SIGSTOP');
      try {
        expect(await connection.closed).toMatchObject({ code: 'connection-silent' });
        expect(await channel.exit).toEqual({ code: undefined, signal: undefined });
      } finally {
        for (const pid of stopped) signalOne(pid, 'SIGKILL');
      }
      await connection[Symbol.asyncDispose]();
    } finally {
      await frozen[Symbol.asyncDispose]();
    }
  });
});
