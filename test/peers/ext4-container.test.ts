import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { findE2fsprogs } from '../../src/image/ext4/e2fsprogs.ts';
import { awkwardEdits, changedBy } from '../support/images/changed-by.ts';
import { dockerStandIn } from '../support/images/docker-stand-in.ts';
import { makeExt4 } from '../support/images/ext4-image.ts';

vi.setConfig({ testTimeout: 120_000 });

const IMAGE = 'registry.example.org/e2fsprogs:1';
let work = '';
let docker: Awaited<ReturnType<typeof dockerStandIn>>;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ext4-container-'));
  docker = await dockerStandIn(work);
  vi.stubEnv('BMC_PASSWORD', 'nothing that docker needs');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(work, { recursive: true, force: true });
});

function hasNamespaces(): boolean {
  try {
    execFileSync('unshare', ['-rmn', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const calls = async () =>
  (await readFile(docker.calls, 'utf8'))
    .trim()
    .split('\n')
    .map((line): string[] => JSON.parse(line));

test.runIf(hasNamespaces())(
  'a container that has nothing but what is shared with it makes the same image as programs of this machine',
  async () => {
    await mkdir(join(work, 'tree/etc'), { recursive: true });
    await writeFile(join(work, 'tree/etc/hostname'), 'stock\n');
    await makeExt4(join(work, 'image'), { tree: join(work, 'tree'), mebibytes: 16 });
    const edits = await awkwardEdits(work);
    const contained = await findE2fsprogs(docker.directory, [], IMAGE);
    const own = await findE2fsprogs();
    expect(contained.version).toBe(own.version);
    expect(await changedBy(contained, edits, { folder: work, cache: 'cache-contained' })).toBe(
      await changedBy(own, edits, { folder: work, cache: 'cache-own' }),
    );

    const runs = (await calls()).filter(([what]) => what === 'run');
    expect(runs.map((argv) => argv[argv.indexOf('--entrypoint') + 1])).toEqual([
      ...['debugfs', 'e2image', 'e2fsck', 'e2image', 'e2image', 'debugfs', 'e2fsck'],
    ]);
    expect(runs.map((argv) => argv[argv.indexOf('--pull') + 1])).toEqual(['missing', ...Array(6).fill('never')]);
    expect(new Set(runs.map((argv) => argv[argv.indexOf('--name') + 1])).size).toBe(runs.length);
    // The image of all nodes is shared, and cannot be written.
    expect(runs[1]).toContain(`type=bind,source=${join(work, 'image')},target=${join(work, 'image')},readonly`);
    expect((await readdir(work)).filter((name) => name.startsWith('bringup-'))).toEqual([]);
  },
);

test.runIf(hasNamespaces())('cancelled, its container is ended by name', async () => {
  const contained = await findE2fsprogs(docker.directory, [], IMAGE);
  const stop = new AbortController();
  const directory = await mkdtemp(join(work, 'cancelled-'));
  // It waits for who writes into it.
  execFileSync('mkfifo', [join(directory, 'script')]);
  const running = contained.run('debugfs', ['-f', 'script'], { directory, signal: stop.signal });
  const named = async () => (await calls()).find((argv) => argv.includes(directory))?.[3];
  await expect.poll(async () => existsSync(`${docker.calls}.${await named()}`), { timeout: 30_000 }).toBe(true);
  stop.abort(new Error('by a person'));
  await expect(running).rejects.toThrow('by a person');
  const name = await named();
  await expect
    .poll(async () => (await calls()).some(([what, which]) => what === 'kill' && which === name), { timeout: 30_000 })
    .toBe(true);
});

test.runIf(hasNamespaces())('cancelled while it is only being made, its container does not outlive it', async () => {
  const contained = await findE2fsprogs(docker.directory, [], IMAGE);
  const stop = new AbortController();
  const directory = await mkdtemp(join(work, 'cancelled-early-'));
  execFileSync('mkfifo', [join(directory, 'script')]);
  await writeFile(`${docker.calls}.hold`, '');
  const running = contained.run('debugfs', ['-f', 'script'], { directory, signal: stop.signal });
  const ended = running.then(
    () => 'well',
    (error: Error) => error.message,
  );
  const named = async () => (await calls()).find((argv) => argv.includes(directory))?.[3];
  await expect.poll(named, { timeout: 30_000 }).toBeDefined();
  const name = await named();
  stop.abort(new Error('by a person'));
  await expect.poll(async () => (await calls()).some(([what]) => what === 'kill'), { timeout: 30_000 }).toBe(true);
  await rm(`${docker.calls}.hold`);
  await expect.poll(() => existsSync(`${docker.calls}.${name}`), { timeout: 30_000 }).toBe(true);
  const pid = Number(await readFile(`${docker.calls}.${name}`, 'utf8'));
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
  expect(await ended).toBe('by a person');
});

test('programs of this machine come first, and an image that cannot be had is told in the words of docker', async () => {
  await writeFile(docker.calls, '');
  await findE2fsprogs(undefined, undefined, IMAGE);
  expect(await readFile(docker.calls, 'utf8')).toBe('');
  await expect(findE2fsprogs(docker.directory, [], 'registry.example.org/other')).rejects.toMatchObject({
    code: 'e2fsprogs-container',
    message:
      'This machine has no e2fsprogs, and the container image "registry.example.org/other" cannot be used: docker: Error response from daemon: pull access denied for registry.example.org/other.',
    remedy: expect.stringContaining('apt-get install e2fsprogs'),
  });
  await expect(findE2fsprogs('', [], '')).rejects.toMatchObject({
    code: 'e2fsprogs-missing',
    remedy: expect.stringContaining('BRINGUP_E2FSPROGS_IMAGE'),
  });
});
