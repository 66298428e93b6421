import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyFat } from '../../../test/support/images/fat-volume.ts';
import { BringupError } from '../../core/error.ts';
import type { Bytes } from '../bytes.ts';
import { fileSystemOf } from './file-system.ts';
import type { FileSystem, PartitionTable } from './partition.ts';
import { readPartitions } from './read-partitions.ts';

/** What programs made, and what other programs say of it: `made` are the commands, `told` is by sfdisk, fdisk or blkid. */
interface Case<T> {
  readonly case: string;
  readonly size: number;
  readonly made: readonly string[];
  readonly told: T;
  /** Those that are not all zero: number and 512 bytes, packed with gzip, as base64. */
  readonly sectors: string;
}

function casesOf<T>(name: string): readonly Case<T>[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../test/cases/image', name), 'utf8'));
}

function imageOf({ size, sectors }: { size: number; sectors: string }): Bytes & { bytes: Buffer } {
  const bytes = Buffer.alloc(size);
  const records = gunzipSync(Buffer.from(sectors, 'base64'));
  for (let at = 0; at < records.length; at += 516)
    records.copy(bytes, records.readUInt32LE(at) * 512, at + 4, at + 516);
  return { bytes, ...inMemory(bytes) };
}

function inMemory(bytes: Buffer): Bytes {
  return {
    size: bytes.length,
    async read(position, length) {
      if (position < 0 || position + length > bytes.length) throw new RangeError(`${length} bytes at ${position}`);
      return Buffer.from(bytes.subarray(position, position + length));
    },
  };
}

const tables = casesOf<Omit<PartitionTable, 'flaws'>>('tables.json');
const volumes = casesOf<FileSystem | null>('volumes.json');

function named(name: string) {
  const found = tables.find((one) => one.case === name);
  if (found === undefined) throw new Error(name);
  return imageOf(found);
}

test.each(tables)('as sfdisk reads it: $case', async (one) => {
  const { flaws: _, partitions, ...rest } = await readPartitions(imageOf(one), 'disk.img');
  const bare = partitions.map(({ fileSystem: _, ...partition }) => partition);
  const inOrder = one.told.partitions.toSorted((a, b) => a.index - b.index);
  expect({ ...rest, partitions: bare }).toEqual({ ...one.told, partitions: inOrder });
});

test.each(volumes)('as blkid tells it: $case', async (one) => {
  const found = await fileSystemOf(imageOf(one));
  const { size, ...rest } = found ?? {};
  expect(found === undefined ? null : rest).toEqual(one.told);
  if (size !== undefined) expect(size).toBeLessThanOrEqual(one.size);
});

test('what is wrong with a table that can be read is told', async () => {
  const flaws = async (name: string) => (await readPartitions(named(name), 'disk.img')).flaws;
  expect(await flaws('an RK1 image: its root is typed as an EFI system')).toEqual([]);
  expect(await flaws('the first GPT damaged')).toEqual([
    expect.stringMatching(/^the first GPT is damaged \(the checksum of its header is 0x/),
  ]);
  expect(await flaws('the second GPT missing')).toEqual([
    'there is no second GPT at its end: its signature is missing',
  ]);
});

test('an entry that was changed by hand is not believed: the second GPT counts', async () => {
  const image = named('an RK1 image: its root is typed as an EFI system');
  image.bytes.writeUInt8(9, 1024 + 32);
  const { flaws, partitions } = await readPartitions(image, 'disk.img');
  expect(partitions[0]?.position).toBe(32_768 * 512);
  expect(flaws).toEqual([expect.stringMatching(/the checksum of its entries is 0x[0-9a-f]{8}, not 0x/)]);
});

test('both GPTs damaged, or an image cut short, is an error with its cause', async () => {
  const image = named('an RK1 image: its root is typed as an EFI system');
  await expect(readPartitions(inMemory(image.bytes.subarray(0, 40 << 20)), 'a.img')).rejects.toMatchObject({
    code: 'image-cut-short',
    where: { file: 'a.img' },
    message: expect.stringMatching(/^Partition 2 of the image ends at byte \d{8}, but the image has only 41943040\.$/),
  });
  image.bytes.writeUInt8(9, 512 + 60);
  image.bytes.writeUInt8(9, image.bytes.length - 512 + 60);
  await expect(readPartitions(image, 'a.img')).rejects.toMatchObject({
    code: 'image-table-damaged',
    message: expect.stringMatching(
      /there is a GPT, but of the first the checksum of its header is .*, and of the second the checksum/,
    ),
  });
});

test('a chain of logical partitions that comes back to itself ends', async () => {
  const image = named('logical partitions in an extended one');
  const { partitions } = await readPartitions(image, 'disk.img');
  const second = partitions.find(({ index }) => index === 6);
  const record = (second?.position ?? 0) - 2048 * 512;
  image.bytes.writeUInt32LE(0, record + 446 + 16 + 8);
  const { flaws } = await readPartitions(image, 'disk.img').catch((error: BringupError) => ({
    flaws: [error.message],
  }));
  expect(flaws).toEqual([expect.stringMatching(/comes back|overlap/)]);
});

test('more logical partitions than any disk has are told as that, and those before them are there', async () => {
  const bytes = Buffer.alloc(400 * 1024);
  const entry = (at: number, slot: number, type: number, start: number, count: number) => {
    bytes.writeUInt8(type, at + 446 + slot * 16 + 4);
    bytes.writeUInt32LE(start, at + 446 + slot * 16 + 8);
    bytes.writeUInt32LE(count, at + 446 + slot * 16 + 12);
    bytes.writeUInt16BE(0x55aa, at + 510);
  };
  entry(0, 0, 0x05, 1, 700);
  for (let index = 0; index < 200; index++) {
    entry((1 + index * 2) * 512, 0, 0x83, 1, 1);
    if (index < 199) entry((1 + index * 2) * 512, 1, 0x05, (index + 1) * 2, 2);
  }
  const { partitions, flaws } = await readPartitions(inMemory(bytes), 'disk.img');
  expect(partitions.length).toBe(1 + 128);
  expect(flaws).toEqual(['it has more than 128 logical partitions; those behind them are left out']);
});

test('an installer’s ISO is told as that, with a table over it or without', async () => {
  const image = named('a Raspberry Pi OS image');
  // As isohybrid writes it: the first partition is all of the ISO, the second lies in it.
  image.bytes.writeUInt32LE(0, 446 + 8);
  image.bytes.writeUInt32LE(60_000, 446 + 12);
  await expect(readPartitions(image, 'a.iso')).rejects.toMatchObject({ code: 'image-table-damaged' });
  for (const bytes of [image.bytes, Buffer.alloc(1 << 20)]) {
    bytes.write('\x01CD001\x01', 32_768, 'latin1');
    bytes.write('Ubuntu-Server 24.04.1 LTS arm64 ', 32_808, 'latin1');
    await expect(readPartitions(inMemory(bytes), 'a.iso')).rejects.toMatchObject({
      code: 'image-iso',
      where: { file: 'a.iso' },
      message: expect.stringContaining(
        'The image is an ISO (Ubuntu-Server 24.04.1 LTS arm64): that starts an installer',
      ),
      remedy: expect.stringContaining('preinstalled image'),
    });
  }
});

test('a partition on the table itself is refused', async () => {
  const moved = async (name: string, change: (bytes: Buffer) => void) => {
    const image = named(name);
    change(image.bytes);
    return readPartitions(image, 'a.img');
  };
  const rk1 = 'an RK1 image: its root is typed as an EFI system';
  const sector = (bytes: Buffer, index: number, at: number, value: number) => {
    bytes.writeBigUInt64LE(BigInt(value), 1024 + (index - 1) * 128 + at);
    bytes.writeUInt32LE(crc32(bytes.subarray(1024, 1024 + 128 * 128)), 512 + 88);
    bytes.writeUInt32LE(0, 512 + 16);
    bytes.writeUInt32LE(crc32(bytes.subarray(512, 512 + 92)), 512 + 16);
  };
  const last = (64 << 20) / 512 - 1;
  for (const [index, at, value] of [
    [1, 32, 0],
    [1, 32, 1],
    [1, 32, 33],
    [2, 40, last],
    [2, 40, last - 32],
  ] as const)
    await expect(moved(rk1, (bytes) => sector(bytes, index, at, value))).rejects.toMatchObject({
      code: 'image-table-damaged',
      message: `The partition table of the image cannot be used: partition ${index} lies on the table itself.`,
    });
  // A loader right behind the entries is how boards with Rockchip's chips start.
  expect((await moved(rk1, (bytes) => sector(bytes, 1, 32, 34))).partitions[0]?.position).toBe(34 * 512);
  await expect(moved('a Raspberry Pi OS image', (bytes) => bytes.writeUInt32LE(0, 446 + 8))).rejects.toMatchObject({
    message: expect.stringContaining('partition 1 lies on the table itself'),
  });
});

test('the root of a FAT32 that goes in a circle is read once', async () => {
  const bytes = emptyFat({ bits: 32, clusters: 70_000 });
  const tableAt = 32 * 512;
  bytes.writeUInt32LE(3, tableAt + 2 * 4);
  bytes.writeUInt32LE(2, tableAt + 3 * 4);
  const dataAt = tableAt + 2 * Math.ceil((70_002 * 4) / 512) * 512;
  // Entries of long names alone, so that no label ends the search.
  bytes.fill(0x0f, dataAt, dataAt + 1024);
  let reads = 0;
  const counted: Bytes = {
    size: bytes.length,
    async read(position, length) {
      reads++;
      return bytes.subarray(position, position + length);
    },
  };
  expect(await fileSystemOf(counted)).toMatchObject({ type: 'fat32' });
  expect(reads).toBeLessThan(10);
  // As long as a directory can be, and not longer.
  for (let cluster = 2; cluster < 70_000; cluster++) bytes.writeUInt32LE(cluster + 1, tableAt + cluster * 4);
  bytes.fill(0x0f, dataAt);
  reads = 0;
  await fileSystemOf(counted);
  expect(reads).toBeLessThan(2 * 4096 + 10);
});

test('a file system over the whole image is its one partition, and a boot sector of FAT is no table', async () => {
  const fat = volumes.find((one) => one.case === 'fat32');
  if (fat === undefined) throw new Error('no fat32');
  expect(await readPartitions(imageOf(fat), 'fat.img')).toEqual({
    scheme: 'none',
    partitions: [
      expect.objectContaining({
        index: 1,
        position: 0,
        length: fat.size,
        fileSystem: expect.objectContaining({ type: 'fat32' }),
      }),
    ],
    flaws: [],
  });
});

describe('whatever the bytes are', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });

  test('a table ends in an answer or in an error that says where', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tables), damage, fc.nat(8 << 20), async (one, changes, cut) => {
        const { bytes } = imageOf(one);
        for (const [at, value] of changes) bytes.writeUInt8(value, at % (34 * 512));
        const image = inMemory(bytes.subarray(0, bytes.length - cut));
        try {
          const { partitions } = await readPartitions(image, 'disk.img');
          for (const { position, length } of partitions) expect(position + length).toBeLessThanOrEqual(image.size);
        } catch (error) {
          if (!(error instanceof BringupError)) throw error;
          expect(error.where.file).toBe('disk.img');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a volume is told or not told, and nothing is read that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...volumes.filter(({ size }) => size < 20 << 20)),
        damage,
        fc.nat(100_000),
        async (one, changes, kept) => {
          const { bytes } = imageOf(one);
          for (const [at, value] of changes) bytes.writeUInt8(value, at % Math.min(1536, bytes.length));
          await fileSystemOf(inMemory(bytes.subarray(0, kept)));
          await fileSystemOf(inMemory(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });
});
