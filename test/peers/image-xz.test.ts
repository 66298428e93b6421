import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bytes, EditedBytes, Extent } from '../../src/image/bytes.ts';
import { merged } from '../../src/image/extents.ts';
import { bufferBytes, streamOf } from '../../src/image/joined.ts';
import { decodedBytes } from '../../src/image/xz/decode.ts';
import { largestDictionary, readXzIndex } from '../../src/image/xz/read-index.ts';
import { type SplicedXz, spliceXz } from '../../src/image/xz/splice.ts';

const MIB = 2 ** 20;
const KIB = 1024;
/** As the real one, in small: processors are shared. */
const recipe = { pieceBytes: 64 * KIB, preset: 0 };
const signal = new AbortController().signal;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-xz-'));
});
afterAll(() => rm(folder, { recursive: true }));

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function xz(input: Buffer, ...args: string[]): Buffer {
  return execFileSync('xz', args, { input, maxBuffer: 256 * MIB, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Text, noise and holes, as images are. */
function content(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = seed | 1;
  const next = () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return state >>> 0;
  };
  for (let at = 0; at < size; ) {
    const length = Math.min(size - at, 1 + (next() % 30_000));
    const kind = next() % 3;
    if (kind === 0) bytes.fill(`line ${next()} of a file\n`, at, at + length);
    if (kind === 1) for (let i = at; i < at + length; i++) bytes[i] = next();
    at += length;
  }
  return bytes;
}

function edited(raw: Buffer, changed: readonly Extent[]): EditedBytes {
  return { ...bufferBytes(raw), changed };
}

async function all(bytes: Bytes): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of streamOf(bytes)) parts.push(part);
  return Buffer.concat(parts);
}

async function baseOf(raw: Buffer, packed: Buffer, kept?: string) {
  const index = await readXzIndex(bufferBytes(packed), 'base.img.xz');
  return {
    xz: bufferBytes(packed),
    index,
    raw: bufferBytes(raw),
    ...(kept === undefined ? {} : { pieces: { folder: kept, of: sha256(raw) } }),
  };
}

const CHECKS = ['none', 'crc32', 'crc64', 'sha256'];
/** How a base may have been packed: one or more streams, each with blocks of some size and a check, and padding behind. */
const packings = fc.array(
  fc.record({
    share: fc.integer({ min: 1, max: 5 }),
    blocks: fc.constantFrom(30_000, 70_001, 64 * KIB, 192 * KIB, 0),
    check: fc.constantFrom(...CHECKS),
    threads: fc.constantFrom(1, 2),
    padding: fc.constantFrom(0, 4, 512, 5000),
  }),
  { minLength: 1, maxLength: 3 },
);

function pack(raw: Buffer, streams: typeof packings extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const shares = streams.reduce((sum, { share }) => sum + share, 0);
  let [from, sum] = [0, 0];
  return Buffer.concat(
    streams.flatMap(({ share, blocks, check, threads, padding }) => {
      sum += share;
      const to = Math.floor((raw.length * sum) / shares);
      const part = raw.subarray(from, to);
      from = to;
      const size = blocks === 0 ? [] : [`--block-size=${blocks}`];
      return [xz(part, '-0', `-T${threads}`, `--check=${check}`, ...size), Buffer.alloc(padding)];
    }),
  );
}

const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 20_000 }) }),
  { maxLength: 5 },
);
const sizes = fc.integer({ min: 0, max: 500 * KIB });

test('an index says what xz says of it, for one and for many streams', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), packings, async (size, seed, streams) => {
      const raw = content(size, seed);
      const packed = pack(raw, streams);
      const path = join(folder, 'index.xz');
      await writeFile(path, packed);
      const index = await readXzIndex(bufferBytes(packed), path);
      const rows = execFileSync('xz', ['--robot', '--list', '--verbose', path], { encoding: 'utf8' })
        .split('\n')
        .map((line) => line.split('\t'));
      const told = rows
        .filter(([kind]) => kind === 'block')
        .map((row) => [Number(row[4]), Number(row[5]), Number(row[6]), Number(row[7])]);
      const ours = index.blocks.map(({ position, unpaddedLength, raw: { position: at, length } }) => [
        position,
        at,
        Math.ceil(unpaddedLength / 4) * 4,
        length,
      ]);
      expect(ours).toEqual(
        told.map(([position, at, total, length]) => [position, at, Math.ceil((total ?? 0) / 4) * 4, length]),
      );
      expect(index.rawSize).toBe(size);
      expect(index.streams).toBe(streams.length);
      if (index.blocks.length > 0) expect(await largestDictionary(bufferBytes(packed), index)).toBe(256 * 1024);
      const whole = decodedBytes(bufferBytes(packed), index, path, signal);
      expect((await all(whole)).equals(raw)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('whatever was edited, xz decodes what was spliced to the identical bytes; what is kept between images changes no byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.nat(),
      packings,
      edits,
      fc.constantFrom(0, 0, -80_000, -500, 500, 80_000),
      async (size, seed, streams, wishes, grown) => {
        const raw = content(size, seed);
        const newSize = Math.max(0, size + grown);
        const image = Buffer.alloc(newSize);
        raw.copy(image);
        const changed: Extent[] = [];
        for (const { at, length } of wishes) {
          const position = Math.floor(at * newSize);
          const extent = { position, length: Math.min(length, newSize - position) };
          content(extent.length, position).copy(image, position);
          changed.push(extent);
        }
        const packed = pack(raw, streams);
        const kept = await mkdtemp(join(folder, 'kept-'));
        const made: Buffer[] = [];
        for (const base of [
          await baseOf(raw, packed),
          await baseOf(raw, packed, kept),
          await baseOf(raw, packed, kept),
        ]) {
          await using spliced: SplicedXz = await spliceXz(base, edited(image, merged(changed)), {
            folder,
            recipe,
            signal,
            hashed: true,
          });
          const bytes = await all(spliced);
          expect(bytes.length).toBe(spliced.size);
          expect(await spliced.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'));
          expect(spliced.copiedBytes + spliced.encodedBytes).toBe(newSize);
          made.push(bytes);
        }
        await rm(kept, { recursive: true });
        const [first = Buffer.alloc(0), second, third] = made;
        expect(xz(first, '-dc').equals(image)).toBe(true);
        expect([first.equals(second ?? first.subarray(1)), first.equals(third ?? first.subarray(1))]).toEqual([
          true,
          true,
        ]);
      },
    ),
    { numRuns: 40 },
  );
  expect(await readdir(folder).then((names) => names.filter((name) => name.endsWith('.tmp')))).toEqual([]);
});

test('of a base whose blocks are alike, only the pieces that changed are encoded, into one stream', async () => {
  const raw = content(48 * (64 * KIB), 7);
  const packed = xz(raw, '-0', '-T2', '--block-size=768KiB');
  const kept = await mkdtemp(join(folder, 'kept-'));
  const image = Buffer.from(raw);
  image.fill('changed', 5 * (64 * KIB), 5 * (64 * KIB) + 100);
  image.fill('changed', 30 * (64 * KIB) - 50, 30 * (64 * KIB) + 50);
  const changed = [
    { position: 5 * (64 * KIB), length: 100 },
    { position: 30 * (64 * KIB) - 50, length: 100 },
  ];
  const bases = [await baseOf(raw, packed, kept), await baseOf(raw, packed, kept)];
  const counts: number[] = [];
  for (const base of bases) {
    await using spliced = await spliceXz(base, edited(image, changed), {
      folder,
      recipe,
      signal,
      onProgress: ({ total = 0 }) => counts.push(total),
    });
    expect(xz(await all(spliced), '-dc').equals(image)).toBe(true);
    expect((await readXzIndex(spliced, 'spliced')).streams).toBe(1);
    expect(await spliced.sha256()).toMatch(/^[0-9a-f]{64}$/);
  }
  // The first one also makes the pieces of both blocks.
  expect([Math.max(...counts), counts.at(-1)]).toEqual([27 * (64 * KIB), 3 * (64 * KIB)]);

  const pieces = join(kept, `pieces-${sha256(raw).slice(0, 32)}-65536-0`);
  const [one = ''] = await readdir(pieces);
  await truncate(join(pieces, one), 10_000);
  await using again = await spliceXz(bases[0], edited(image, changed), { folder, recipe, signal });
  expect(xz(await all(again), '-dc').equals(image)).toBe(true);
  await rm(kept, { recursive: true });
});

test('two bases that keep their pieces in one folder do not get those of the other', async () => {
  const kept = await mkdtemp(join(folder, 'kept-'));
  const changed = [{ position: 5 * (64 * KIB), length: 100 }];
  for (const seed of [7, 8]) {
    const raw = content(24 * (64 * KIB), seed);
    const image = Buffer.from(raw);
    image.fill('changed', 5 * (64 * KIB), 5 * (64 * KIB) + 100);
    const base = await baseOf(raw, xz(raw, '-0', '-T2', '--block-size=768KiB'), kept);
    await using spliced = await spliceXz(base, edited(image, changed), { folder, recipe, signal });
    expect(xz(await all(spliced), '-dc').equals(image)).toBe(true);
  }
  await rm(kept, { recursive: true });
});

test('a file that a killed run of the same number left is in nobody’s way', async () => {
  const left = await mkdtemp(join(folder, 'left-'));
  for (let number = 0; number < 200; number++) await writeFile(join(left, `blocks-${process.pid}-${number}.tmp`), '');
  await using spliced = await spliceXz(undefined, edited(content(1000, 1), []), { folder: left, recipe, signal });
  expect(spliced.encodedBytes).toBe(1000);
});

test('without a base everything is encoded, and holes cost nothing', async () => {
  const raw = Buffer.concat([content(3 * (64 * KIB), 1), Buffer.alloc(40 * (64 * KIB)), content(12_345, 2)]);
  await using spliced = await spliceXz(undefined, edited(raw, []), { folder, recipe, signal });
  expect(spliced).toMatchObject({ copiedBytes: 0, encodedBytes: raw.length });
  const packed = await all(spliced);
  expect(xz(packed, '-dc').equals(raw)).toBe(true);
  expect(packed.equals(xz(raw, '-0', '-T2', '--block-size=64KiB'))).toBe(true);
});

test('a file that is cut, or has a byte changed, is told with its place', async () => {
  const raw = content(3 * MIB, 3);
  const packed = xz(raw, '-0', '-T2', '--block-size=1MiB');
  const indexOf = (bytes: Buffer) => readXzIndex(bufferBytes(bytes), 'a.img.xz');
  await expect(indexOf(packed.subarray(0, packed.length - 1000))).rejects.toMatchObject({
    code: 'image-truncated',
    where: { file: 'a.img.xz' },
  });
  await expect(indexOf(packed.subarray(0, 10))).rejects.toMatchObject({ code: 'image-truncated' });
  await expect(indexOf(Buffer.alloc(0))).rejects.toMatchObject({ code: 'image-truncated' });
  await expect(indexOf(Buffer.from('PK\x03\x04 a zip archive that is called .xz'))).rejects.toMatchObject({
    code: 'image-corrupt',
    message: 'The image cannot be unpacked: it does not begin as an .xz does.',
  });
  await expect(indexOf(Buffer.concat([packed, Buffer.from('<html>')]))).rejects.toMatchObject({
    code: 'image-truncated',
  });
  const flipped = (at: number) => {
    const bytes = Buffer.from(packed);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    return bytes;
  };
  await expect(indexOf(flipped(packed.length - 20))).rejects.toMatchObject({ code: 'image-corrupt' });
  const damaged = flipped(5000);
  const index = await indexOf(damaged);
  const whole = decodedBytes(bufferBytes(damaged), index, 'a.img.xz', signal);
  await expect(whole.read(0, 512)).rejects.toMatchObject({
    code: 'image-corrupt',
    message: expect.stringContaining(
      'its block at byte 12, for bytes 0 to 1048576, xz says: Compressed data is corrupt',
    ),
  });
  expect((await whole.read(2 * MIB, 512)).equals(raw.subarray(2 * MIB, 2 * MIB + 512))).toBe(true);
});

test('damaged bytes anywhere end in an index or in an error that says where', async () => {
  const packed = Buffer.concat([
    xz(content(100_000, 4), '-0', '-T2', '--block-size=20000'),
    Buffer.alloc(8),
    xz(content(50_000, 5), '-0', '--check=sha256'),
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(packed.length),
      async (changes, cut) => {
        const bytes = Buffer.from(packed);
        for (const [at, value] of changes) bytes.writeUInt8(value, at);
        const found = await readXzIndex(bufferBytes(bytes.subarray(0, cut)), 'a.xz').catch((error: unknown) => error);
        if (found instanceof Error) expect(found).toMatchObject({ name: 'BringupError', where: { file: 'a.xz' } });
      },
    ),
    { numRuns: 300 },
  );
});

test('cancelled, it ends at once, with nothing left behind', async () => {
  const stop = new AbortController();
  const raw = content(8 * MIB, 9);
  const work = spliceXz(undefined, edited(raw, []), {
    folder,
    recipe,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('without xz on this machine the package is named', async () => {
  const before = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    await expect(spliceXz(undefined, edited(Buffer.alloc(10), []), { folder, recipe, signal })).rejects.toMatchObject({
      code: 'xz-missing',
      remedy: expect.stringContaining('xz-utils'),
    });
  } finally {
    process.env['PATH'] = before;
  }
  expect(await readFile(join(folder, 'index.xz')).then(({ length }) => length)).toBeGreaterThan(0);
});
