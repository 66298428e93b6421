import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { hasSmallDisks, withSmallDisk } from '../support/images/small-disk.ts';

const MIB = 2 ** 20;
const OPEN_BASE = JSON.stringify(new URL('../../src/image/source/open-base.ts', import.meta.url).href);

/** Opens images one after the other, each in a process of its own as runs do; or waits with them until its input ends. */
const OPENER = `
import { openBase } from ${OPEN_BASE};
const [cache, limit, ...images] = process.argv.slice(1);
const notes = [], codes = [];
for (const from of images.filter((one) => one !== 'wait'))
  await openBase({ from }, { cache, cacheLimitBytes: Number(limit), signal: new AbortController().signal, onNote: (note) => notes.push(note) })
    .then(() => codes.push('ok'), ({ code, message }) => codes.push(code ?? message));
console.log(JSON.stringify({ notes, codes }));
if (images.includes('wait')) { process.stdin.resume(); await new Promise((resolve) => process.stdin.on('end', resolve)); }
`;

let root = '';
const images: { readonly path: string; readonly sha256: string }[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-cache-'));
  for (let index = 0; index < 3; index++) {
    const path = join(root, `image-${index}.img.xz`);
    const raw = Buffer.concat([Buffer.alloc(512), randomBytes(MIB)]);
    const packed = execFileSync('xz', ['-0'], { input: raw, maxBuffer: 8 * MIB });
    await writeFile(path, packed);
    images.push({ path, sha256: createHash('sha256').update(packed).digest('hex') });
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

function opener(cache: string, limit: number, ...paths: string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OPENER, '--', cache, String(limit), ...paths], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const line = once(child.stdout, 'data').then(([text]): { notes: string[]; codes: string[] } =>
    JSON.parse(String(text)),
  );
  return { child, line, ended: once(child, 'close') };
}

async function opened(cache: string, limit: number, ...paths: string[]) {
  const { line, ended, child } = opener(cache, limit, ...paths);
  child.stdin.end();
  const said = await line;
  await ended;
  return said;
}

const contents = async (cache: string) => (await readdir(cache)).filter((name) => name.length === 64).toSorted();
const name = (index: number) => images[index]?.sha256 ?? '';
const path = (index: number) => images[index]?.path ?? '';

/** As if it had been used on a day of 2020. */
async function usedOn(cache: string, index: number, day: number): Promise<void> {
  const at = new Date(Date.UTC(2020, 0, day));
  await utimes(join(cache, name(index), 'used'), at, at);
}

test('over its limit, the cache loses what was not used for longest, and says so', async () => {
  const cache = join(root, 'limit');
  expect(await opened(cache, 10 * MIB, path(0), path(1))).toEqual({ notes: [], codes: ['ok', 'ok'] });
  await usedOn(cache, 0, 1);
  await usedOn(cache, 1, 2);
  // Used again.
  await opened(cache, 10 * MIB, path(0));
  const { notes } = await opened(cache, 2.5 * MIB, path(2));
  expect(notes).toEqual(['An image of 2 MiB was removed from the cache to make room; it was last used on 2020-01-02.']);
  expect(await contents(cache)).toEqual([name(0), name(2)].toSorted());
  // Nothing half removed stays, and what went is made anew when it is wanted.
  expect((await readdir(cache)).filter((one) => one.startsWith('incoming-'))).toEqual([]);
  expect((await opened(cache, 10 * MIB, path(1))).codes).toEqual(['ok']);
});

test('what another run uses is never removed, also when that is too much; when it ended, it is', async () => {
  const cache = join(root, 'in-use');
  const using = opener(cache, 10 * MIB, path(0), 'wait');
  await using.line;
  await usedOn(cache, 0, 1);
  expect((await opened(cache, 0, path(1))).notes).toEqual([]);
  expect(await contents(cache)).toEqual([name(0), name(1)].toSorted());
  // However it ends.
  using.child.kill('SIGKILL');
  await using.ended;
  await opened(cache, 0, path(2));
  expect(await contents(cache)).toEqual([name(2)]);
});

test('a download that nobody went on with for weeks is removed, and a fresh one is not', async () => {
  const cache = join(root, 'stale');
  await opened(cache, 10 * MIB, path(0));
  for (const [part, days] of [
    ['old.part', 20],
    ['new.part', 2],
  ] as const) {
    await writeFile(join(cache, 'partial', part), 'a part');
    const at = new Date(Date.now() - days * 24 * 3600 * 1000);
    await utimes(join(cache, 'partial', part), at, at);
  }
  await opened(cache, 10 * MIB, path(0));
  expect(await readdir(join(cache, 'partial'))).toEqual(['new.part']);
});

test.runIf(process.platform === 'linux' && hasSmallDisks())(
  'a full disk gets room from images that nobody uses, before it is an error',
  async () => {
    const disk = await mkdtemp(join(root, 'disk-'));
    const script = `
import { spawnSync } from 'node:child_process';
const [cache, opener, ...images] = process.argv.slice(1);
const said = images.map((image) => JSON.parse(String(spawnSync(process.execPath, ['--input-type=module', '-e', opener, '--', cache, '1e12', image]).stdout)));
console.log(JSON.stringify(said));`;
    const said = await withSmallDisk(disk, 2, script, [disk, OPENER, path(0), path(1)]);
    expect(said).toEqual([
      { notes: [], codes: ['ok'] },
      { notes: [expect.stringContaining('was removed from the cache to make room')], codes: ['ok'] },
    ]);
  },
);

test('a limit that is no number is told', async () => {
  const { cacheLimit } = await import('../../src/image/source/make-room.ts');
  expect(cacheLimit({})).toBe(20 * 2 ** 30);
  expect(cacheLimit({ BRINGUP_IMAGE_CACHE_GIB: '0.5' })).toBe(2 ** 29);
  expect(() => cacheLimit({ BRINGUP_IMAGE_CACHE_GIB: 'much' })).toThrow(
    expect.objectContaining({ code: 'image-cache-limit' }),
  );
});
