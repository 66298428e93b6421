import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectSsh } from '../../src/host/ssh.ts';
import { run } from './support/run.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, type Sshd, startSshd } from './support/sshd.ts';

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

describe('a connection', () => {
  test('runs commands with their input, both outputs and exit codes', async () => {
    await using connection = await connectSsh(targetOf(sshd, key));
    expect(await run(connection, 'cat; echo problem >&2; exit 3', 'hello')).toEqual({
      code: 3,
      signal: undefined,
      out: 'hello',
      err: 'problem\n',
    });
    expect(await run(connection, 'kill -9 $$')).toMatchObject({ code: undefined, signal: 'SIGKILL' });
  });
});
