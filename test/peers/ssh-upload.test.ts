import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/host/connection.ts';
import { connectLocal } from '../../src/host/local.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import { upload } from '../../src/host/upload.ts';
import { LAUNCHER } from '../../src/host/upload-script.ts';
import { run } from './support/run.ts';
import { signalSessions } from './support/sessions.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

let directory: string;
let key: string;
let sshd: Sshd;
let place: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-upload-'));
  key = makeKey(directory, 'user');
  sshd = await startSshd({ authorized: [publicLine(key)] });
});
beforeEach(() => {
  place = mkdtempSync(join(directory, 'place-'));
});
afterAll(async () => {
  await sshd?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const transports: readonly (readonly [string, () => Promise<Connection>])[] = [
  ['ssh', () => connectSsh(targetOf(sshd, key))],
  ['local', async () => connectLocal()],
];

describe.each(transports)('an upload: %s', (_, open) => {
  test.each<[string, (bytes: Buffer, path: string) => Buffer | Readable | { path: string }]>([
    ['bytes', (bytes) => bytes],
    ['a stream', (bytes) => Readable.from([bytes.subarray(0, 1_000), bytes.subarray(1_000)])],
    [
      'a file',
      (bytes, path) => {
        writeFileSync(path, bytes);
        return { path };
      },
    ],
  ])('of %s arrives as it is, with mode and nothing beside it', async (_kind, source) => {
    await using connection = await open();
    const bytes = randomBytes(3_000_000);
    const destination = join(place, "it's a $(name) with *");
    const progress: number[] = [];
    const done = await upload(connection, {
      source: source(bytes, join(directory, 'source')),
      destination,
      mode: 0o751,
      onProgress: (size) => progress.push(size),
    });
    expect(done).toEqual({ sha256: hash(bytes), sizeBytes: bytes.length });
    expect(readFileSync(destination).equals(bytes)).toBe(true);
    expect(statSync(destination).mode & 0o7777).toBe(0o751);
    expect(readdirSync(place)).toHaveLength(1);
    expect(progress.at(-1)).toBe(bytes.length);
  });

  test('of nothing is an empty file that only its owner reads', async () => {
    await using connection = await open();
    const destination = join(place, 'empty');
    await upload(connection, { source: new Uint8Array(), destination });
    expect(statSync(destination)).toMatchObject({ size: 0 });
    expect(statSync(destination).mode & 0o777).toBe(0o600);
  });

  test('of other bytes than promised leaves the old file', async () => {
    await using connection = await open();
    const destination = join(place, 'file');
    writeFileSync(destination, 'old');
    await expect(
      upload(connection, { source: Buffer.from('new'), destination, sha256: hash(Buffer.from('other')) }),
    ).rejects.toMatchObject({ code: 'upload-other-bytes', category: 'filesystem' });
    expect(readdirSync(place)).toEqual(['file']);
    expect(readFileSync(destination, 'utf8')).toBe('old');
  });

  test('gives the file away', async () => {
    await using connection = await open();
    const destination = join(place, 'file');
    await upload(connection, { source: Buffer.from('x'), destination, owner: 'daemon:daemon', mode: 0o4755 });
    expect(statSync(destination).uid).not.toBe(0);
    expect(statSync(destination).mode & 0o7777).toBe(0o4755);
    await expect(
      upload(connection, { source: Buffer.from('x'), destination, owner: 'no-such-user' }),
    ).rejects.toMatchObject({ code: 'upload-owner' });
    expect(readdirSync(place)).toEqual(['file']);
  });

  test('to where it cannot go', async () => {
    await using connection = await open();
    const source = Buffer.from('x');
    mkdirSync(join(place, 'directory'));
    await expect(upload(connection, { source, destination: join(place, 'directory') })).rejects.toMatchObject({
      code: 'upload-is-directory',
    });
    await expect(upload(connection, { source, destination: join(place, 'nowhere', 'file') })).rejects.toMatchObject({
      code: 'upload-no-directory',
    });
    await expect(upload(connection, { source, destination: '/proc/self/file' })).rejects.toMatchObject({
      code: 'upload-write',
    });
    await expect(upload(connection, { source, destination: 'relative' })).rejects.toMatchObject({
      code: 'upload-path',
    });
  });

  test('of a file that is not there', async () => {
    await using connection = await open();
    await expect(
      upload(connection, { source: { path: join(place, 'nowhere') }, destination: join(place, 'file') }),
    ).rejects.toMatchObject({ code: 'upload-source' });
    await expect.poll(() => readdirSync(place)).toEqual([]);
  });

  test('of a source that breaks off, to a host that hears late that nobody waits', async () => {
    await using connection = await open();
    const late: Connection = {
      ...connection,
      exec: async (command) => {
        const channel = await connection.exec(command);
        return { ...channel, close: () => void setTimeout(() => channel.close(), 500) };
      },
    };
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(1_000);
        throw new Error('it broke');
      })(),
      { objectMode: false },
    );
    for (const source of [{ path: join(place, 'nowhere') }, broken])
      await expect(upload(late, { source, destination: join(place, 'file') })).rejects.toMatchObject({
        code: 'upload-source',
      });
    await expect.poll(() => readdirSync(place)).toEqual([]);
  });

  test('that is cancelled leaves nothing', async () => {
    await using connection = await open();
    const stop = new AbortController();
    const endless = Readable.from(
      (async function* () {
        for (;;) yield randomBytes(100_000);
      })(),
      { objectMode: false },
    );
    const destination = join(place, 'file');
    const uploading = upload(connection, { source: endless, destination, signal: stop.signal });
    await expect.poll(() => readdirSync(place).length).toBe(1);
    expect(statSync(join(place, readdirSync(place)[0] ?? '')).mode & 0o077).toBe(0);
    stop.abort();
    await expect(uploading).rejects.toMatchObject({ category: 'cancelled' });
    await expect.poll(() => readdirSync(place)).toEqual([]);
  });
});

describe('over SSH', () => {
  test('a link that breaks leaves the old file and no part of the new one', async () => {
    const dying = await startSshd({ authorized: [publicLine(key)] });
    try {
      await using connection = await connectSsh(targetOf(dying, key));
      const destination = join(place, 'file');
      writeFileSync(destination, 'old');
      const slow = Readable.from(
        (async function* () {
          for (;;) {
            yield randomBytes(10_000);
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        })(),
        { objectMode: false },
      );
      const uploading = upload(connection, { source: slow, destination });
      uploading.catch(() => {});
      await expect.poll(() => readdirSync(place).length).toBe(2);
      // The sshd of the session only: its shell has to clean up by itself.
      const sessions = signalSessions(dying.pid, 'SIGSTOP');
      for (const pid of sessions)
        process.kill(pid, readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('sshd') ? 'SIGKILL' : 'SIGCONT');
      await expect(uploading).rejects.toMatchObject({ category: 'network' });
      await expect.poll(() => readdirSync(place)).toEqual(['file']);
      expect(readFileSync(destination, 'utf8')).toBe('old');
    } finally {
      await dying[Symbol.asyncDispose]();
    }
  });

  test('many uploads at once share four channels', async () => {
    await using connection = await connectSsh(targetOf(sshd, key));
    const files = Array.from({ length: 20 }, (_, index) => ({
      bytes: randomBytes(50_000),
      destination: join(place, String(index)),
    }));
    await Promise.all(files.map(({ bytes, destination }) => upload(connection, { source: bytes, destination })));
    for (const { bytes, destination } of files) expect(readFileSync(destination).equals(bytes)).toBe(true);
  });

  test('neither the path nor the bytes are in any argv', async () => {
    await using connection = await connectSsh(targetOf(sshd, key));
    const destination = join(place, 'name-in-no-argv');
    let seen = '';
    const source = Readable.from(
      (async function* () {
        yield Buffer.from('bytes-in-no-argv');
        seen = (await run(connection, 'ps -eo args || cat /proc/[0-9]*/cmdline')).out;
      })(),
    );
    await upload(connection, { source, destination });
    expect(seen).toContain('read -r script');
    expect(seen).not.toMatch(/in-no-argv/);
  });
});

test.skipIf(!existsSync('/usr/bin/sudo'))('as root by sudo', async () => {
  await using connection = connectLocal();
  const destination = join(place, 'file');
  await upload(connection, { source: Buffer.from('x'), destination, sudo: true, owner: 'root', mode: 0o640 });
  expect(statSync(destination)).toMatchObject({ uid: 0, size: 1 });
});

test('the launcher is one line that csh and fish read as sh does', () => {
  expect(LAUNCHER).not.toMatch(/[\n!\\]/);
  expect(LAUNCHER.match(/'/g)).toHaveLength(2);
});

test('a program that hashes is found by any of its names', async () => {
  await using connection = connectLocal();
  const bin = join(place, 'bin');
  mkdirSync(bin);
  const before = process.env['PATH'];
  for (const tool of ['cat', 'mv', 'rm', 'chmod', 'sync', 'sh']) {
    const path = ['/bin', '/usr/bin'].map((one) => join(one, tool)).find((one) => existsSync(one)) ?? '';
    writeFileSync(join(bin, tool), `#!/bin/sh\nexec ${path} "$@"\n`);
    chmodSync(join(bin, tool), 0o755);
  }
  const openssl = ['/usr/bin/openssl', '/bin/openssl'].find((one) => existsSync(one)) ?? '';
  try {
    process.env['PATH'] = bin;
    await expect(
      upload(connection, { source: Buffer.from('x'), destination: join(place, 'file') }),
    ).rejects.toMatchObject({ code: 'upload-no-sha256', category: 'unsupported' });
    expect(existsSync(join(place, 'file'))).toBe(false);
    writeFileSync(join(bin, 'openssl'), `#!/bin/sh\nexec ${openssl} "$@"\n`);
    chmodSync(join(bin, 'openssl'), 0o755);
    expect(await upload(connection, { source: Buffer.from('x'), destination: join(place, 'file') })).toMatchObject({
      sha256: hash(Buffer.from('x')),
    });
  } finally {
    process.env['PATH'] = before;
  }
});
