import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import type { Bytes } from '../../src/image/bytes.ts';
import { parseDirectory } from '../../src/image/fat/directory.ts';
import { type FatVolume, openFat } from '../../src/image/fat/volume.ts';
import { type EmptyFat, emptyFat, memoryBytes } from '../support/images/fat-volume.ts';
import { forInputs, forInputsAsync, INPUTS } from './inputs.ts';

const mtime = new Date('2026-01-02T03:04:06Z');
const KINDS: readonly EmptyFat[] = [
  { bits: 12, clusters: 60, rootEntries: 32 },
  { bits: 12, clusters: 40, rootEntries: 16, tables: 1, sectorsPerCluster: 2 },
  { bits: 16, clusters: 4085, rootEntries: 32 },
  { bits: 32, clusters: 80 },
  { bits: 32, clusters: 30, sectorsPerCluster: 4 },
];

/** Volumes with files of several clusters, long names, nested directories and removed entries. */
const samples = await Promise.all(
  KINDS.map(async (kind) => {
    const volume = await openFat(memoryBytes(emptyFat(kind)));
    await volume.setLabel('SAMPLE', { mtime });
    await volume.writeFile('user-data of some length', Buffer.alloc(2500, 1), { mtime });
    await volume.mkdir('directory', { mtime });
    await volume.mkdir('directory/below', { mtime });
    for (let index = 0; index < 8; index += 1)
      await volume.writeFile(`directory/below/some file ${index}`, Buffer.alloc(index * 150, index), { mtime });
    await volume.remove('directory/below/some file 3');
    await volume.writeFile('FILE', Buffer.alloc(700, 2), { mtime });
    const edited = await volume.commit();
    const image = Buffer.from(await edited.read(0, edited.size));
    return { image, used: image.length - volume.freeBytes };
  }),
);

interface Change {
  readonly place: number;
  readonly width: 1 | 2 | 4;
  readonly value: number;
  readonly sector: boolean;
}

/** Most of them in the boot sector, the tables and the directories: that is where a few bytes decide something. */
const change: fc.Arbitrary<Change> = fc.record({
  place: fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
    { weight: 1, arbitrary: fc.nat() },
  ),
  width: fc.constantFrom(1, 1, 2, 4),
  value: fc.oneof(
    fc.constantFrom(0, 1, 2, 3, 5, 0x0f, 0x10, 0x29, 0x40, 0x41, 0x7f, 0x80, 0xe5, 0xff, 0xfff7, 0xffff, 0x0fffffff),
    fc.nat(0xffff),
    fc.integer({ min: 0, max: 0xffffffff }),
  ),
  sector: fc.boolean(),
});

function changed(image: Buffer, changes: readonly Change[]): Buffer {
  const copy = Buffer.from(image);
  for (const { place, width, value, sector } of changes) {
    const at = place % (copy.length - 4);
    copy.writeUIntLE(value % 2 ** (8 * width), at, width);
    // What only some sectors have, such as a second table, is hit by both of two equal changes now and then.
    if (sector) copy.writeUIntLE(value % 2 ** (8 * width), (at + 512) % (copy.length - 4), width);
  }
  return copy;
}

/** Counts how much is read. */
function counted(bytes: Bytes): Bytes & { readonly total: number } {
  let total = 0;
  return {
    size: bytes.size,
    get total() {
      return total;
    },
    read(position, length) {
      total += length;
      return bytes.read(position, length);
    },
  };
}

async function everything(volume: FatVolume, path = '/'): Promise<number> {
  let bytes = 0;
  for (const { name, type } of await volume.list(path)) {
    const at = `${path}/${name}`;
    const seen = await volume.stat(at).catch(ofUs);
    if (seen === undefined || seen.type !== type) continue; // a name that is no path, or that two have
    if (type === 'directory') bytes += await everything(volume, at);
    else bytes += (await volume.readFile(at)).length;
  }
  return bytes;
}

function ofUs(error: unknown): undefined {
  if (!(error instanceof BringupError) || !error.code.startsWith('fat-')) throw error;
}

test('a volume with any bytes changed is refused, or read and written to its end', async () => {
  const outcome = { refused: 0, read: 0, written: 0 };
  await forInputsAsync(
    fc.tuple(fc.nat(samples.length - 1), fc.array(change, { minLength: 1, maxLength: 6 })),
    async ([index, changes]) => {
      const sample = samples[index];
      if (sample === undefined) throw new Error('no such sample');
      const image = changed(sample.image, changes);
      const before = Buffer.from(image);
      const base = counted(memoryBytes(image));
      const volume = await openFat(base).catch(ofUs);
      expect(base.total).toBeLessThanOrEqual(image.length + 512);
      if (volume === undefined) {
        outcome.refused += 1;
        return;
      }
      outcome.read += 1;
      expect(await everything(volume)).toBeLessThanOrEqual(image.length);
      const content = Buffer.alloc(1234, 5);
      const wrote = await volume.writeFile('a new file', content, { mtime }).then(() => true, ofUs);
      await volume.remove('directory').catch(ofUs);
      const edited = await volume.commit();
      if (wrote === true) {
        const again = await openFat(edited);
        expect((await again.readFile('a new file')).equals(content)).toBe(true);
        expect(again.freeBytes).toBe(volume.freeBytes);
        outcome.written += 1;
      }
      expect(image.equals(before)).toBe(true);
    },
    { count: Math.ceil(INPUTS / 4) },
  );
  for (const [what, count] of Object.entries(outcome)) expect([what, count > INPUTS / 100]).toEqual([what, true]);
});

test('a directory of any bytes is read to its end, and its entries lie in it', () => {
  const slot = fc.oneof(
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
    fc
      .tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.constantFrom(0x01, 0x02, 0x41, 0x42, 0x54))
      .map(([bytes, id]) => {
        bytes[0] = id;
        bytes[11] = 0x0f;
        bytes[13] = 7;
        return bytes;
      }),
  );
  forInputs(fc.array(slot, { maxLength: 12 }), (slots) => {
    const { entries, labelAt } = parseDirectory(Buffer.concat(slots), 32);
    let last = -1;
    for (const { name, from, at } of entries) {
      expect(from > last && at >= from && at < slots.length && name.length <= 260).toBe(true);
      last = at;
    }
    expect(labelAt ?? 0).toBeLessThan(Math.max(1, slots.length));
  });
});
