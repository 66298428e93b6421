import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ImageProgress } from '../../src/image/source/base-image.ts';
import { type OpenBaseOptions, openBase } from '../../src/image/source/open-base.ts';
import { type ImageSite, openImageSite } from '../support/images/image-site.ts';
import { hasSmallDisks, withSmallDisk } from '../support/images/small-disk.ts';

const MIB = 2 ** 20;
let root = '';
let site: ImageSite;
let cache = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-source-'));
  site = await openImageSite();
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await rm(root, { recursive: true });
});
beforeEach(async () => {
  cache = await mkdtemp(join(root, 'cache-'));
  site.files.clear();
  site.asked.length = 0;
});

/** Text, noise, a hole of 6 MiB, and an end that is no whole block. */
const raw = Buffer.concat([
  Buffer.alloc(300_000, 'a line of a file\n'),
  createNoise(400_000),
  Buffer.alloc(6 * MIB),
  Buffer.alloc(100_000, 'the end\n'),
  Buffer.alloc(10_000),
]);

function createNoise(size: number): Buffer {
  const parts = Array.from({ length: Math.ceil(size / 32) }, (_, index) =>
    createHash('sha256').update(String(index)).digest(),
  );
  return Buffer.concat(parts).subarray(0, size);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function xz(input: Buffer, ...args: string[]): Buffer {
  return execFileSync('xz', ['-0', ...args], { input, maxBuffer: 64 * MIB, stdio: ['pipe', 'pipe', 'pipe'] });
}

const half = Math.floor(raw.length / 2);
const skippable = Buffer.from('5d2a4d1804000000abcdabcd', 'hex');
const PACKED = {
  'xz of one block': xz(raw, '-T1'),
  'xz of many blocks and two streams, padded': Buffer.concat([
    xz(raw.subarray(0, half), '-T2', '--block-size=100000'),
    Buffer.alloc(8),
    xz(raw.subarray(half)),
  ]),
  zst: zstdCompressSync(raw),
  'zst of many frames, some to be skipped': Buffer.concat([
    skippable,
    zstdCompressSync(raw.subarray(0, half)),
    skippable,
    zstdCompressSync(raw.subarray(half)),
  ]),
  gz: gzipSync(raw),
  'gz of two members': Buffer.concat([gzipSync(raw.subarray(0, half)), gzipSync(raw.subarray(half))]),
  raw: raw,
};
const packed = PACKED['xz of many blocks and two streams, padded'];

function options(more: Partial<OpenBaseOptions> = {}): OpenBaseOptions {
  return { signal: new AbortController().signal, cache, ...more };
}

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(await mkdtemp(join(root, 'files-')), name);
  await writeFile(path, bytes);
  return path;
}

function serve(bytes: Buffer, more: Partial<Parameters<typeof site.files.set>[1]> = {}, path = '/a.img.xz'): string {
  site.files.set(path, { bytes, etag: `"${sha256(bytes).slice(0, 8)}"`, ...more });
  return site.url + path;
}

const gets = (path = '/a.img.xz') =>
  site.asked.filter((asked) => asked.path === path).map(({ range, status }) => range ?? status);
const leftIn = async () => (await readdir(cache)).filter((name) => name.startsWith('incoming-'));

describe('from a file', () => {
  test.each(Object.entries(PACKED))(
    '%s is told by its beginning, unpacked once, and has holes',
    async (kind, bytes) => {
      const path = await file('misleading.zip', bytes);
      const doing = new Set<string>();
      const base = await openBase({ from: path }, options({ onProgress: (progress) => doing.add(progress.doing) }));
      expect((await readFile(base.raw.path)).equals(raw)).toBe(true);
      expect(base).toMatchObject({
        from: path,
        source: { path, format: kind.split(' ')[0], size: bytes.length, sha256: sha256(bytes) },
        raw: { size: raw.length, sha256: sha256(raw) },
      });
      expect(base.xz?.rawSize).toBe(kind.startsWith('xz') ? raw.length : undefined);
      if (kind === 'raw') expect(base.raw.path).toBe(path);
      else expect(base.raw.diskBytes).toBeLessThan(2 * MIB);
      expect(doing).toEqual(new Set(kind === 'raw' ? ['hash'] : ['hash', 'unpack']));
      expect(await leftIn()).toEqual([]);

      const again: string[] = [];
      expect(await openBase({ from: path }, options({ onProgress: (progress) => again.push(progress.doing) }))).toEqual(
        base,
      );
      expect(again).not.toContain('unpack');
    },
  );

  test('what an old file hashes to is remembered until it is touched', async () => {
    const path = await file('old.img.xz', packed);
    const doing: string[] = [];
    const open = () => openBase({ from: path }, options({ onProgress: (progress) => doing.push(progress.doing) }));
    const worked = async () => {
      await open();
      return doing.splice(0).length;
    };
    await expect.poll(worked, { timeout: 15_000, interval: 500 }).toBe(0);
    await writeFile(path, PACKED.gz);
    await utimes(path, 1, 1);
    expect((await open()).source).toMatchObject({ format: 'gz', sha256: sha256(PACKED.gz) });
  });

  test('a hash that is given, or lies beside it, has to be its', async () => {
    const path = await file('a.img.xz', packed);
    await expect(openBase({ from: path, sha256: '0'.repeat(64) }, options())).rejects.toMatchObject({
      code: 'image-wrong-hash',
      message: `The image has the SHA-256 ${sha256(packed)}, and should have ${'0'.repeat(64)}.`,
      where: { file: path },
    });
    await expect(openBase({ from: path, sha256: 'abc' }, options())).rejects.toMatchObject({
      code: 'image-hash-invalid',
    });
    await writeFile(`${path}.sha256`, `${'1'.repeat(64)}  other.img.xz\n${'2'.repeat(64)} *a.img.xz\n`);
    await expect(openBase({ from: path }, options())).rejects.toMatchObject({
      code: 'image-wrong-hash',
      message: expect.stringContaining('2'.repeat(64)),
    });
    await writeFile(`${path}.sha256`, `SHA256 (a.img.xz) = ${sha256(packed).toUpperCase()}\n`);
    expect((await openBase({ from: path }, options())).raw.size).toBe(raw.length);
  });

  const flipped = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(200_000) ^ 0xff, 200_000);
    return copy;
  };
  const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length - 100_000);
  test.each([
    ['a cut xz', cut(packed), 'image-truncated'],
    ['a changed xz', flipped(packed), 'image-corrupt'],
    ['a cut gz', cut(PACKED.gz), 'image-truncated'],
    ['a changed gz', flipped(PACKED.gz), 'image-corrupt'],
    ['gz and something else', Buffer.concat([PACKED.gz, Buffer.from('<html>')]), 'image-corrupt'],
    ['a cut zst', cut(PACKED.zst), 'image-truncated'],
    ['zst and something else', Buffer.concat([PACKED.zst, Buffer.from('<html></html>')]), 'image-corrupt'],
    ['a zip', Buffer.concat([Buffer.from('PK\x03\x04'), raw]), 'image-not-an-image'],
    [
      'a packed tar',
      gzipSync(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\x0000'), Buffer.alloc(2000)])),
      'image-not-an-image',
    ],
    ['a web page', Buffer.from(`<!DOCTYPE html><html>${' '.repeat(1000)}</html>`), 'image-not-an-image'],
    ['an empty file', Buffer.alloc(0), 'image-not-an-image'],
    ['nothing, packed', gzipSync(Buffer.alloc(0)), 'image-not-an-image'],
  ])('%s is refused with its place, and nothing stays', async (_name, bytes, code) => {
    const path = await file('bad.img', bytes);
    await expect(openBase({ from: path }, options())).rejects.toMatchObject({
      code,
      where: { file: path },
      remedy: expect.stringMatching(/./),
    });
    expect(await leftIn()).toEqual([]);
    const kept = await readdir(cache, { recursive: true });
    expect(kept.filter((name) => name.endsWith('.img'))).toEqual([]);
  });

  test('no file, or a folder, is told', async () => {
    await expect(openBase({ from: join(root, 'none.img') }, options())).rejects.toMatchObject({
      code: 'image-missing',
    });
    await expect(openBase({ from: root }, options())).rejects.toMatchObject({ code: 'image-unreadable' });
    await writeFile(join(root, 'not-a-folder'), '');
    await expect(
      openBase({ from: root }, options({ cache: join(root, 'not-a-folder', 'cache') })),
    ).rejects.toMatchObject({ code: 'image-cache-not-writable' });
  });
});

describe('from a site', () => {
  test('it is fetched once; then its server is asked whether it changed, and with a hash not even that', async () => {
    const from = serve(packed);
    const notes: string[] = [];
    const base = await openBase({ from }, options({ onNote: (note) => notes.push(note) }));
    expect((await readFile(base.raw.path)).equals(raw)).toBe(true);
    expect(base.from).toBe(from);
    expect(notes).toEqual([expect.stringMatching(/^Nobody says what http.*a\.img\.xz hashes to/)]);
    expect(await openBase({ from }, options())).toEqual(base);
    expect(gets()).toEqual([200, 304]);
    site.asked.length = 0;
    expect(await openBase({ from, sha256: sha256(packed) }, options())).toEqual(base);
    expect(site.asked).toEqual([]);
    serve(PACKED.gz);
    expect((await openBase({ from }, options())).source.format).toBe('gz');
  });

  test('a .sha256 beside it proves it, and spares a download', async () => {
    const from = serve(packed, { lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT' });
    serve(Buffer.from(`${sha256(packed)}  a.img.xz\n`), {}, '/a.img.xz.sha256');
    await openBase({ from }, options());
    await openBase({ from }, options());
    expect(gets()).toEqual([200]);
    serve(Buffer.from(`${'3'.repeat(64)}\n`), {}, '/a.img.xz.sha256');
    await expect(openBase({ from }, options())).rejects.toMatchObject({
      code: 'image-wrong-hash',
      where: { file: from },
    });
    expect(await readdir(join(cache, 'partial'))).toEqual([]);
  });

  test('it goes on where it broke off, again and again, and where nothing came any more', async () => {
    const from = serve(packed, { breaks: [100_000, 50_000, 1, 100_000], ranges: true });
    const progress: ImageProgress[] = [];
    const base = await openBase({ from }, options({ onProgress: (one) => progress.push(one) }));
    expect((await readFile(base.raw.path)).equals(raw)).toBe(true);
    expect(gets()).toEqual([200, 'bytes=100000-', 'bytes=150000-', 'bytes=150001-', 'bytes=250001-']);
    expect(site.asked.at(-1)?.headers['if-range']).toBe(`"${sha256(packed).slice(0, 8)}"`);
    expect(progress.filter(({ doing }) => doing === 'download').at(-1)).toEqual({
      doing: 'download',
      done: packed.length,
      total: packed.length,
    });

    const slow = serve(PACKED.gz, { stalls: [70_000] }, '/slow.img.gz');
    await openBase({ from: slow }, options({ stallMs: 1_500 }));
    expect(gets('/slow.img.gz')).toEqual([200, 'bytes=70000-']);
  });

  test('a server without parts, or a file that changed meanwhile, starts from the beginning', async () => {
    const from = serve(packed, { breaks: [100_000], ranges: false });
    const notes: string[] = [];
    await openBase({ from }, options({ onNote: (note) => notes.push(note) }));
    expect(notes).toContainEqual(expect.stringMatching(/is fetched from its beginning/));
    const then = { bytes: PACKED.zst, etag: '"another"' };
    const changing = serve(PACKED.gz, { breaks: [100_000], then }, '/b.img');
    const base = await openBase({ from: changing }, options());
    expect(base.source.sha256).toBe(sha256(PACKED.zst));
    expect(gets('/b.img')).toEqual([200, 'bytes=100000-']);
  });

  test('cancelled, it keeps what came; the next run goes on there, and a wrong beginning does not spoil it', async () => {
    const from = serve(packed, { stalls: [150_000] });
    const stop = new AbortController();
    const work = openBase(
      { from },
      options({ signal: stop.signal, onProgress: ({ done }) => done >= 150_000 && stop.abort() }),
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    const [part = ''] = (await readdir(join(cache, 'partial'))).filter((name) => name.endsWith('.part'));
    expect((await readFile(join(cache, 'partial', part))).equals(packed.subarray(0, 150_000))).toBe(true);
    const notes: string[] = [];
    await openBase({ from }, options({ onNote: (note) => notes.push(note) }));
    expect(gets()).toEqual([200, 'bytes=150000-']);
    expect(notes[0]).toMatch(/Nobody says|An earlier run fetched 150000 bytes/);

    await rm(cache, { recursive: true });
    await mkdir(join(cache, 'partial'), { recursive: true });
    await writeFile(join(cache, 'partial', part), Buffer.alloc(5000, 'x'));
    site.asked.length = 0;
    expect((await openBase({ from, sha256: sha256(packed) }, options())).raw.size).toBe(raw.length);
    expect(gets()).toEqual(['bytes=5000-', 200]);
  });

  test('what a server calls encoded stays as it is kept there', async () => {
    const from = serve(PACKED.gz, { headers: { 'content-encoding': 'gzip' } }, '/a.img.gz');
    expect((await openBase({ from, sha256: sha256(PACKED.gz) }, options())).source.format).toBe('gz');
  });

  test('a server that is busy for a moment is asked again; one that refuses is told', async () => {
    const busy = serve(packed, { statuses: [503, 429] });
    await openBase({ from: busy }, options());
    expect(gets()).toEqual([503, 429, 200]);
    await expect(openBase({ from: `${site.url}/none.img` }, options())).rejects.toMatchObject({
      code: 'image-missing',
      where: { file: `${site.url}/none.img` },
    });
    const closed = serve(packed, { statuses: Array(9).fill(403) }, '/closed.img');
    await expect(openBase({ from: closed }, options())).rejects.toMatchObject({
      code: 'image-site-refused',
      message: expect.stringContaining('403'),
    });
    const round = serve(packed, { redirect: '/round.img' }, '/round.img');
    await expect(openBase({ from: round, sha256: '0'.repeat(64) }, options())).rejects.toMatchObject({
      code: 'image-site-unreachable',
      message: expect.stringContaining('redirects more than 10 times'),
    });
    const gone = await openImageSite();
    await gone[Symbol.asyncDispose]();
    await expect(openBase({ from: `${gone.url}/a.img`, sha256: '0'.repeat(64) }, options())).rejects.toMatchObject({
      code: 'image-site-unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    const broken = serve(PACKED.zst, { breaks: Array(99).fill(1000), ranges: false }, '/broken.img');
    await expect(openBase({ from: broken, sha256: sha256(PACKED.zst) }, options())).rejects.toMatchObject({
      code: 'image-site-unreachable',
      retryable: true,
    });
    const page = serve(Buffer.from(`<html>${'please log in '.repeat(100)}</html>`), {}, '/page.img');
    await expect(openBase({ from: page }, options())).rejects.toMatchObject({
      code: 'image-not-an-image',
      remedy: expect.stringContaining('login'),
    });
    const parts = (await readdir(join(cache, 'partial'))).filter((name) => name.endsWith('.part'));
    expect(parts.length, 'only what came in part').toBe(1);
  });

  test('credentials and queries are for the server alone', async () => {
    await using other = await openImageSite();
    other.files.set('/b.img.xz', { bytes: packed });
    serve(packed, { redirect: `${other.url}/b.img.xz` });
    const from = `${site.url.replace('//', '//me:p%40ss@')}/a.img.xz?token=s3cret`;
    const notes: string[] = [];
    const base = await openBase({ from }, options({ onNote: (note) => notes.push(note) }));
    expect(site.asked[1]?.headers.authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
    const written = await Promise.all(
      (await readdir(cache, { recursive: true }))
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFile(join(cache, name), 'utf8')),
    );
    expect([JSON.stringify(base), ...notes, ...written].join('\n')).not.toMatch(/s3cret|p%40ss|p@ss/);
    expect(base.from).toBe(`${site.url}/a.img.xz?…`);
  });

  test('two runs at once fetch and unpack once', async () => {
    const from = serve(packed);
    const notes: string[] = [];
    const opens = Array.from({ length: 4 }, () =>
      openBase({ from, sha256: sha256(packed) }, options({ onNote: (note) => notes.push(note) })),
    );
    const [first, ...others] = await Promise.all(opens);
    for (const other of others) expect(other).toEqual(first);
    expect(gets()).toEqual([200]);
    expect(notes).toContainEqual(expect.stringMatching(/^Another run fetches http.*; this one waits for it\.$/));
  });
});

/** Another process that opens an image, and prints one line of JSON: what it got, or the error. */
const OPENER = `
import { openBase } from ${JSON.stringify(new URL('../../src/image/source/open-base.ts', import.meta.url).href)};
const [from, cache] = process.argv.slice(-2);
const onProgress = ({ doing, done }) => process.stderr.write(doing + ' ' + done + '\\n');
openBase({ from }, { cache, signal: new AbortController().signal, onProgress }).then(
  (base) => console.log(JSON.stringify(base)),
  ({ code, message, remedy, where }) => console.log(JSON.stringify({ code, message, remedy, where })),
);`;

test('a run that is killed while it unpacks leaves nothing in the way of the next', async () => {
  const path = await file('big.img.xz', xz(Buffer.concat(Array.from({ length: 6 }, () => raw))));
  const child = spawn(process.execPath, ['--input-type=module', '-e', OPENER, '--', path, cache], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise<void>((resolve) => child.stderr.on('data', (text: Buffer) => text.includes('unpack') && resolve()));
  child.kill('SIGKILL');
  await ended;
  expect((await leftIn()).length).toBe(1);
  expect((await openBase({ from: path }, options())).raw.size).toBe(6 * raw.length);
  expect(await leftIn()).toEqual([]);
});

test.runIf(process.platform === 'linux' && hasSmallDisks())(
  'a full disk is told with the way out, and takes nothing with it',
  async () => {
    const full = await mkdtemp(join(root, 'full-'));
    const open = (from: string) => withSmallDisk(full, 2, OPENER, [from, full]);
    const large = Buffer.alloc(8 * MIB, 'all of this is data and none of it a hole\n');
    const unpacked = await open(await file('large.img.gz', gzipSync(large)));
    expect(unpacked).toMatchObject({
      code: 'image-cache-full',
      message: expect.stringMatching(/^There is no room for the image in the cache of this machine.*\.$/),
      remedy: expect.stringContaining('BRINGUP_CACHE_DIR'),
    });
    expect(await open(await file('large.img.xz', xz(large)))).toMatchObject({
      code: 'image-cache-full',
      message: expect.stringMatching(/: 8 MiB are needed, and \d MiB are free\.$/),
    });
    expect(await open(serve(large, {}, '/large.img'))).toMatchObject({
      code: 'image-cache-full',
      message: 'There is no room for the image in the cache of this machine: 8 MiB are needed, and 2 MiB are free.',
    });
    expect(await open(serve(large, { chunked: true }, '/endless.img'))).toMatchObject({ code: 'image-cache-full' });
  },
);
