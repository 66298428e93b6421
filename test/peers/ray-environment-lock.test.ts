import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexesFrom } from '../../src/ray/environment/index-settings.ts';
import { type LockWish, lockFor } from '../../src/ray/environment/lock.ts';
import type { Making } from '../../src/ray/environment/making.ts';

const LOCK = `ray==2.60.0 --hash=sha256:${'a'.repeat(64)}`;

/** How a lock is asked for, with programs in the place of uv: what they are given, and what their words become. */
describe.skipIf(process.platform === 'win32')('making a lock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ray-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that calls itself a uv, notes what it was given, and then does this. */
  const uv = (body: string, version = 'uv 0.9.1') => {
    const path = join(folder, 'uv');
    const noted = `{ echo "args $*"; echo "index $UV_DEFAULT_INDEX"; env | sed 's/^/env /'; sed 's/^/in /'; } >>${folder}/noted`;
    writeFileSync(
      path,
      `#!/bin/sh\ncase " $* " in *' --version '*) echo '${version}'; exit ;; esac\n${noted}\n${body}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  };
  const noted = (word: string) =>
    readFileSync(join(folder, 'noted'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  const making = (signal = new AbortController().signal): Making => ({
    cache: join(folder, 'cache'),
    indexes: indexesFrom({ UV_DEFAULT_INDEX: 'https://me:word@index.example.org/simple' }, []),
    signal,
    tell: () => undefined,
  });
  const wish = (program: string): LockWish => ({
    inputs: { ray: '2.60.0', extras: ['default'] },
    target: { system: 'linux', arch: 'x86_64', platform: 'manylinux_2_36', python: '3.11.2' },
    uv: program,
  });

  test('once for the same inputs, however many ask, and the index is told where nobody sees it', async () => {
    const program = uv(`echo '${LOCK}'`);
    const locks = await Promise.all([lockFor(wish(program), making()), lockFor(wish(program), making())]);
    expect(locks.map(({ from }) => from).toSorted()).toEqual(['cache', 'made']);
    expect(locks[0]?.lockHash).toBe(locks[1]?.lockHash);
    const [args = '', ...more] = noted('args');
    expect(more).toEqual([]);
    expect(args).toContain('pip compile - --generate-hashes --only-binary :all:');
    expect(args).toContain('--python-version 3.11.2 --python-platform x86_64-manylinux_2_36');
    expect(args).not.toContain('word');
    expect([noted('index'), noted('in')]).toEqual([
      ['https://me:word@index.example.org/simple/'],
      ['ray[default]==2.60.0'],
    ]);
    expect(locks[0]?.text).not.toContain('word');
    rmSync(program);
    expect((await lockFor(wish(program), making())).from).toBe('cache');
  });

  test('not where one is kept beside the fleet file', async () => {
    const program = uv('exit 1');
    const kept = { text: `${LOCK}\n`, file: 'ray/main.lock' };
    expect(await lockFor({ ...wish(program), kept }, making())).toMatchObject({
      from: 'file',
      pins: [{ name: 'ray' }],
    });
    expect(existsSync(join(folder, 'noted'))).toBe(false);
    const broken = { ...kept, text: LOCK.slice(0, -1) };
    await expect(lockFor({ ...wish(program), kept: broken }, making())).rejects.toMatchObject({
      code: 'ray-lock-unreadable',
      where: { file: 'ray/main.lock', line: 1 },
    });
  });

  test('secrets of the job do not come to uv', async () => {
    process.env['BRINGUP_TEST_TOKEN'] = 'job-token';
    try {
      await lockFor(wish(uv(`echo '${LOCK}'`)), making());
    } finally {
      delete process.env['BRINGUP_TEST_TOKEN'];
    }
    expect(noted('env').filter((line) => line.includes('job-token'))).toEqual([]);
  });

  test.each([
    ["echo '× No solution found when resolving dependencies' >&2; exit 1", 'ray-lock-failed', 'config'],
    [
      "echo 'error: No solution found when resolving dependencies\n  cause: Because pywin32==311 has no wheels with a matching platform tag (e.g., `manylinux_2_40_x86_64`) and you require pywin32==311, we can conclude that your requirements are unsatisfiable.\n\nhint: Wheels are available for `pywin32` (v311) on the following platforms: `win32`' >&2; exit 1",
      'ray-wheel-none-fits',
      'unsupported',
    ],
    [
      "echo 'error: Failed to fetch: `https://me:word@index.example.org/simple/ray/`' >&2; exit 2",
      'ray-lock-failed',
      'download',
    ],
    ["echo 'error: No interpreter found for Python 3.11.2 in search path' >&2; exit 2", 'ray-lock-no-python', 'config'],
    ["echo 'ray==2.60.0'", 'ray-lock-unreadable', 'config'],
  ])('what uv says: %s', async (body, code, category) => {
    const error = await lockFor(wish(uv(body)), making()).catch((one: Error) => one);
    expect(error).toMatchObject({ code, category });
    expect(String(error)).not.toContain('word');
    expect((await lockFor(wish(uv(`echo '${LOCK}'`)), making())).from).toBe('made');
  });

  test.each([
    ['is too old', () => uv('', 'uv 0.4.30')],
    ['is another program', () => uv('', 'curl 8.0.0')],
    ['is not there', () => join(folder, 'none')],
  ])('a uv that %s', async (_, program) => {
    await expect(lockFor(wish(program()), making())).rejects.toMatchObject({ code: 'ray-uv-unusable' });
  });

  test('the run is cancelled', async () => {
    const stop = new AbortController();
    const lock = lockFor(wish(uv('exec sleep 600')), {
      ...making(stop.signal),
      tell: () => setTimeout(() => stop.abort(), 100),
    });
    await expect(lock).rejects.toMatchObject({ code: 'cancelled' });
  });
});
