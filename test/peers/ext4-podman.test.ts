import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findE2fsprogs } from '../../src/image/ext4/e2fsprogs.ts';
import { awkwardEdits, changedBy } from '../support/images/changed-by.ts';
import { makeExt4 } from '../support/images/ext4-image.ts';
import { type Podman, podmanWith } from '../support/images/podman.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const IMAGE = 'localhost/e2fsprogs:1';
const needsRoot = test.skipIf(process.getuid?.() !== 0);
let work = '';
let podman: Podman;
beforeAll(async () => {
  if (process.getuid?.() !== 0) return;
  work = await mkdtemp(join(tmpdir(), 'ext4-podman-'));
  podman = await podmanWith(IMAGE, [
    '/sbin/debugfs',
    '/sbin/e2fsck',
    '/sbin/e2image',
    '/sbin/resize2fs',
    '/sbin/tune2fs',
  ]);
  for (const [name, value] of Object.entries(podman.environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  await podman?.[Symbol.asyncDispose]();
  vi.unstubAllEnvs();
  await rm(work, { recursive: true, force: true });
});

needsRoot('a real podman makes the same image as programs of this machine, and keeps nothing of it', async () => {
  await mkdir(join(work, 'tree/etc'), { recursive: true });
  await writeFile(join(work, 'tree/etc/hostname'), 'stock\n');
  await makeExt4(join(work, 'image'), { tree: join(work, 'tree'), mebibytes: 16 });
  const edits = await awkwardEdits(work);
  const contained = await findE2fsprogs(podman.directory, [], IMAGE);
  const own = await findE2fsprogs();
  expect(contained.version).toBe(own.version);
  expect(await changedBy(contained, edits, { folder: work, cache: 'cache-contained' })).toBe(
    await changedBy(own, edits, { folder: work, cache: 'cache-own' }),
  );
  expect(podman.podman('ps', '--all', '--quiet')).toBe('');
  expect((await readdir(work)).filter((name) => name.startsWith('bringup-'))).toEqual([]);
});

needsRoot('an image that podman cannot have is told in its own words', async () => {
  await expect(findE2fsprogs(podman.directory, [], 'localhost/other:1')).rejects.toMatchObject({
    code: 'e2fsprogs-container',
    message: expect.stringMatching(/the container image "localhost\/other:1" cannot be used: .*localhost\/other/),
  });
});

needsRoot('cancelled, no container of it goes on', async () => {
  const contained = await findE2fsprogs(podman.directory, [], IMAGE);
  const stop = new AbortController();
  const directory = await mkdtemp(join(work, 'cancelled-'));
  // It waits for what it is told, and nobody tells it.
  await makeExt4(join(directory, 'image'), { mebibytes: 16 });
  execFileSync('mkfifo', [join(directory, 'script')]);
  const running = contained.run('debugfs', ['-f', 'script'], { directory, signal: stop.signal });
  await expect.poll(() => podman.podman('ps', '--quiet'), { timeout: 60_000 }).not.toBe('');
  stop.abort(new Error('by a person'));
  await expect(running).rejects.toThrow('by a person');
  await expect.poll(() => podman.podman('ps', '--all', '--quiet'), { timeout: 60_000 }).toBe('');
});
