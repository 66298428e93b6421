import { existsSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { UartPiece } from '../bmc/board.ts';
import { watchBoot } from './boot-watch.ts';

const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))('a serial line that cannot be kept any more is followed all the same', async () => {
  async function* pieces(): AsyncIterable<UartPiece> {
    yield { text: 'Starting kernel ...\r\n', gap: false };
    yield { text: 'Kernel panic - not syncing: no init\r\n', gap: true };
  }
  const notes: string[] = [];
  await using boot = await watchBoot(
    { watchUart: async () => pieces() },
    { node: 1, name: 'rack/1', file: FULL, note: (text) => notes.push(text) },
  );
  await expect.poll(() => boot.failed.aborted).toBe(true);
  expect(boot.lastLine()).toContain('Kernel panic');
  expect(notes).toEqual([expect.stringMatching(/followed, and not kept any more: ENOSPC/)]);
});

test.each([
  [
    'the last name counts: before it has its own it asks under that of the stock image',
    'ubuntu login: \r\nrebooting\r\n\r\nnode-1 login: ',
    'node-1',
  ],
  [
    'a shell of an automatic login tells of an earlier one',
    'node-1 login: root (automatic login)\r\nLast login: Mon Jan  1\r\n',
    'node-1',
  ],
  ['nobody is asked', 'Last login: Mon Jan  1\r\n# ', undefined],
])('%s', async (_, text, name) => {
  async function* pieces(): AsyncIterable<UartPiece> {
    for (const letter of text) yield { text: letter, gap: false };
  }
  await using folder = await mkdtempDisposable(join(tmpdir(), 'boot-'));
  await using boot = await watchBoot(
    { watchUart: async () => pieces() },
    { node: 1, name: 'rack/1', file: join(folder.path, 'log'), note: () => undefined },
  );
  await expect.poll(() => boot.lastLine()).toBe(text.trim().split('\r\n').at(-1)?.trim());
  expect(boot.loginName()).toBe(name);
});

test.each([
  ['the kernel', 'Starting kernel ...\r\n[    3.141592] EXT4-fs (mmcblk0p2): mounted\r\n', 0, true],
  ['the kernel, long ago', '[    3.141592] EXT4-fs (mmcblk0p2): mounted\r\n', 61_000, false],
  ['units', '[    3.141592] x\r\n[  OK  ] Reached target network.target\r\n', 1_000, true],
  ['a unit that takes long', '[  OK  ] x\r\n[ ***  ] A start job is running for y\r\n', 0, true],
  ['cloud-init', '[   20.000001] cloud-init[612]: Generating public/private ed25519 key pair.\r\n', 30_000, true],
  ['cloud-init after the login', 'node-1 login: \r\n[   20.000001] cloud-init[612]: Setting up\r\n', 0, true],
  ['cloud-init that has ended', '[ 20.000001] cloud-init[612]: Cloud-init v. 24.4 finished at Mon\r\n', 0, false],
  ['a login', '[    3.141592] x\r\n\r\nnode-1 login: ', 0, false],
  ['a kernel that writes after the login', 'node-1 login: \r\n[  400.000001] eth0: link down\r\n', 0, false],
  ['a second boot', 'node-1 login: \r\n[    0.000000] Booting Linux\r\n[    1.000000] x\r\n', 0, true],
  ['nothing', '', 0, false],
])('whether it still boots: %s', async (_, text, laterMs, boots) => {
  async function* pieces(): AsyncIterable<UartPiece> {
    if (text !== '') yield { text, gap: false };
  }
  await using folder = await mkdtempDisposable(join(tmpdir(), 'boot-'));
  let nowMs = 0;
  await using boot = await watchBoot(
    { watchUart: async () => pieces() },
    { node: 1, name: 'rack/1', file: join(folder.path, 'log'), note: () => undefined },
    () => nowMs,
  );
  await expect.poll(() => boot.lastLine()).toBe(text.trim().split('\r\n').at(-1)?.trim());
  nowMs = laterMs;
  expect(boot.stillBoots()).toBe(boots);
});
