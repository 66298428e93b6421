import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectSsh } from '../../src/host/ssh.ts';
import { run } from './support/run.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, startSshd } from './support/sshd.ts';

test('the exit code of a command that ends at once is never lost', async () => {
  const keys = mkdtempSync(join(tmpdir(), 'bringup-keys-'));
  try {
    const key = makeKey(keys, 'user');
    // Started, ended and closed in one packet, as often as not.
    await using sshd = await startSshd({ authorized: [`restrict,command="exit 3" ${publicLine(key)}`] });
    await using connection = await connectSsh(targetOf(sshd, key));
    const codes = [];
    for (let turn = 0; turn < 200; turn++) codes.push((await run(connection, 'anything')).code);
    expect(codes).toEqual(Array.from({ length: 200 }, () => 3));
  } finally {
    rmSync(keys, { recursive: true, force: true });
  }
});
