import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lookAtKeys } from '../../src/cli/init/key-look.ts';
import { createJumpPool } from '../../src/host/jump-pool.ts';
import { parseKnownHosts } from '../../src/host/known-hosts.ts';
import { scanHostKey } from '../../src/host/scan.ts';
import { connectSsh, type SshOptions } from '../../src/host/ssh.ts';
import type { SshTarget } from '../../src/host/target.ts';
import { freePort } from './support/port.ts';
import { run } from './support/run.ts';
import { descendants, signalSessions } from './support/sessions.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
let key: string;
let end: Sshd;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  key = makeKey(directory, 'user');
  end = await startSshd({ authorized: [publicLine(key)], config: ['MaxStartups 100'] });
});

afterAll(async () => {
  await end?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const bastion = (...config: string[]) => startSshd({ authorized: [publicLine(key)], config });
const logins = (sshd: Sshd) => sshd.log().match(/Accepted publickey/g)?.length ?? 0;
const through = (sshd: Sshd, changes: Partial<SshTarget> = {}) =>
  targetOf(end, key, { name: 'end', jumps: [targetOf(sshd, key, { name: 'bastion' })], ...changes });

/** Connects `count` times at once, runs a command on each, and ends all. */
async function many(target: SshTarget, count: number, options: SshOptions): Promise<readonly string[]> {
  const connections = await Promise.all(Array.from({ length: count }, () => connectSsh(target, options)));
  const answers = await Promise.all(connections.map((connection, index) => run(connection, `echo ${index}`)));
  await Promise.all(connections.map((connection) => connection[Symbol.asyncDispose]()));
  return answers.map(({ out }) => out.trim());
}

describe('hosts behind one jump host', () => {
  test('share one login, which no limit of its sshd counts twice, and leave nothing open', async () => {
    await using strict = await bastion('MaxStartups 1:100:1', 'MaxSessions 1');
    const answers = await many(through(strict), 40, { jumps: createJumpPool() });
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => String(index)));
    expect(logins(strict)).toBe(1);
    await expect.poll(() => descendants(strict.pid)).toEqual([]);
  });

  test('take another login when one is full', async () => {
    await using wide = await bastion();
    await many(through(wide), 12, { jumps: createJumpPool(5) });
    expect(logins(wide)).toBe(3);
    await expect.poll(() => descendants(wide.pid)).toEqual([]);
  });

  test('share no login that was made with another key, user, or belief about host keys', async () => {
    await using one = await bastion();
    const jumps = createJumpPool();
    const strict = through(one);
    const trusting = through(one, {
      jumps: [targetOf(one, key, { name: 'bastion', hostKeys: 'accept-new', knownHosts: [] })],
    });
    await using first = await connectSsh(trusting, { jumps });
    expect(first.newKnownHost).toBeDefined();
    await using second = await connectSsh(strict, { jumps });
    expect(second.newKnownHost).toBeUndefined();
    expect(logins(one)).toBe(2);
  });

  test('go on when one of them is cancelled while all wait for the login', async () => {
    await using slow = await bastion();
    const jumps = createJumpPool();
    const stop = new AbortController();
    process.kill(slow.pid, 'SIGSTOP');
    const cancelled = connectSsh(through(slow), { jumps, signal: stop.signal });
    const waiting = connectSsh(through(slow), { jumps });
    stop.abort();
    await expect(cancelled).rejects.toMatchObject({ category: 'cancelled' });
    process.kill(slow.pid, 'SIGCONT');
    await using connection = await waiting;
    expect(await run(connection, 'echo on')).toMatchObject({ out: 'on\n' });
    expect(logins(slow)).toBe(1);
  });

  test('lose their connections with the login, are told so, and get a new one', async () => {
    await using dying = await bastion();
    const jumps = createJumpPool();
    const both = await Promise.all([connectSsh(through(dying), { jumps }), connectSsh(through(dying), { jumps })]);
    signalSessions(dying.pid, 'SIGKILL');
    for (const connection of both) {
      expect(await connection.closed).toMatchObject({
        code: 'connection-lost',
        category: 'network',
        message: expect.stringContaining('the connection to the jump host bastion'),
      });
      await connection[Symbol.asyncDispose]();
    }
    expect(await many(through(dying), 2, { jumps })).toEqual(['0', '1']);
    expect(logins(dying)).toBe(2);
  });

  test('that is lost while they log in try again, all at the price of one', async () => {
    await using dying = await bastion();
    const jumps = createJumpPool();
    // Nobody answers behind the bastion until its login is cut.
    process.kill(end.pid, 'SIGSTOP');
    let taken = 0;
    const retries = { take: () => ++taken > 0 };
    const connecting = Array.from({ length: 6 }, () => connectSsh(through(dying), { jumps, retries }));
    try {
      await expect.poll(() => logins(dying)).toBe(1);
      signalSessions(dying.pid, 'SIGKILL');
    } finally {
      process.kill(end.pid, 'SIGCONT');
    }
    const connections = await Promise.all(connecting);
    for (const connection of connections) {
      expect(await run(connection, 'echo in')).toMatchObject({ out: 'in\n' });
      await connection[Symbol.asyncDispose]();
    }
    expect(logins(dying)).toBe(2);
    expect(taken).toBe(0);
  });

  test('hear at once that it cannot be reached, after one of them tried', async () => {
    const port = await freePort();
    const gone = through({ ...end, port } as Sshd);
    let taken = 0;
    const retries = { take: () => ++taken < 3 };
    const jumps = createJumpPool();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => connectSsh(gone, { jumps, retries })));
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'connection-refused' } });
    expect(taken).toBe(3);
  });
});

test('host keys behind a jump host can be looked at through it', async () => {
  await using way = await bastion();
  const target = through(way);
  const [shown] = await scanHostKey(target.address, target.port, { timeoutMs: 5_000, jumps: target.jumps });
  expect(end.knownHosts()).toContain(shown?.key);
  await expect.poll(() => descendants(way.pid)).toEqual([]);
});

test('init sees a key behind a jump host that this machine may log in on, and says so where it may not', async () => {
  await using jump = await bastion();
  const home = mkdtempSync(join(tmpdir(), 'bringup-home-'));
  mkdirSync(join(home, '.ssh'));
  cpSync(key, join(home, '.ssh', 'id_ed25519'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('SSH_AUTH_SOCK', '');
  const way = { address: '127.0.0.1', port: end.port, user: end.user, jump: `${jump.user}@127.0.0.1:${jump.port}` };
  const nothing = parseKnownHosts([]);
  try {
    expect(await lookAtKeys([way], nothing)).toEqual([{ state: 'behind' }]);
    writeFileSync(join(home, '.ssh', 'known_hosts'), jump.knownHosts());
    const [look] = await lookAtKeys([way], nothing);
    expect(look).toMatchObject({ state: 'shown', key: { type: 'ssh-ed25519' } });
  } finally {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  }
});
