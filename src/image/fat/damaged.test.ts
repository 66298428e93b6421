import { expect, test } from 'vitest';
import { emptyFat, memoryBytes } from '../../../test/support/images/fat-volume.ts';
import { openFat } from './volume.ts';

const mtime = new Date('2026-01-02T03:04:06Z');
const TABLE = 32 * 512;
const TABLE_BYTES = 4 * 512;
const DATA = TABLE + 2 * TABLE_BYTES;

/** FAT32 of clusters of 512 bytes: the root is in 2, ONE in 3 to 5, TWO in 6 and 7, DIR in 8. */
async function sample(): Promise<Buffer> {
  const volume = await openFat(memoryBytes(emptyFat({ bits: 32, clusters: 500 })));
  await volume.writeFile('ONE', Buffer.alloc(1500, 1), { mtime });
  await volume.writeFile('TWO', Buffer.alloc(1000, 2), { mtime });
  await volume.mkdir('DIR', { mtime });
  await volume.writeFile('DIR/THREE', Buffer.alloc(10, 3), { mtime });
  const edited = await volume.commit();
  return Buffer.from(await edited.read(0, edited.size));
}

const link = (image: Buffer, cluster: number, next: number): void => {
  for (const table of [0, 1]) image.writeUInt32LE(next, TABLE + table * TABLE_BYTES + cluster * 4);
};
/** Slots of the root: ONE, TWO, DIR. */
const slot = (index: number, at: number): number => DATA + index * 32 + at;

const DAMAGES: Readonly<Record<string, readonly [damage: (image: Buffer) => void, what: string]>> = {
  'a circle': [(image) => link(image, 5, 4), 'the chain of clusters of /ONE goes in a circle at cluster 4'],
  'a circle of one': [(image) => link(image, 6, 6), 'the chain of clusters of /TWO goes in a circle at cluster 6'],
  'the root in a circle': [(image) => link(image, 2, 2), 'the chain of clusters of / goes in a circle at cluster 2'],
  'a shared tail': [(image) => link(image, 6, 5), '/ONE and /TWO share cluster 5'],
  'a file that begins in another': [(image) => image.writeUInt16LE(4, slot(1, 26)), '/ONE and /TWO share cluster 4'],
  'a directory that is its parent': [(image) => image.writeUInt16LE(2, slot(2, 26)), '/ and /DIR share cluster 2'],
  'a directory without a cluster': [(image) => image.writeUInt16LE(0, slot(2, 26)), '/DIR begins at cluster 0, and'],
  'a free cluster': [(image) => link(image, 3, 20), '/ONE goes through cluster 20, which is free'],
  'a bad cluster': [(image) => link(image, 4, 0x0ffffff7), '/ONE goes through cluster 4, which is marked as bad'],
  'a cluster that is not there': [(image) => link(image, 4, 502), '/ONE goes on behind cluster 4 where'],
  'cluster 1': [(image) => link(image, 4, 1), '/ONE goes on behind cluster 4 where'],
  'a start that is not there': [(image) => image.writeUInt16LE(1, slot(0, 20)), '/ONE begins at cluster 65539'],
  'more bytes than clusters': [
    (image) => image.writeUInt32LE(1537, slot(0, 28)),
    '/ONE has 1537 bytes and clusters for 1536',
  ],
  'fewer bytes than clusters': [
    (image) => image.writeUInt32LE(1024, slot(0, 28)),
    '/ONE has 1024 bytes and clusters for 1536',
  ],
  'tables that differ': [
    (image) => image.writeUInt32LE(0, TABLE + TABLE_BYTES + 28),
    'its two tables say different things of cluster 7',
  ],
  'a volume that is cut off': [(image) => image.writeUInt32LE(5000, 32), 'it says that it has 2560000 bytes'],
  'tables that are too small': [
    (image) => image.writeUInt32LE(2, 36),
    'it has 504 clusters, and its tables are too small for them',
  ],
  'a root that is not there': [(image) => image.writeUInt32LE(502, 44), 'its root directory is in cluster 502'],
};

test.each(Object.entries(DAMAGES))('%s', async (_, [damage, what]) => {
  const image = await sample();
  await openFat(memoryBytes(image));
  damage(image);
  await expect(openFat(memoryBytes(image))).rejects.toMatchObject({
    code: 'fat-damaged',
    message: expect.stringContaining(`The FAT volume is damaged: ${what}`),
    remedy: expect.stringMatching(/fsck\.vfat/),
  });
});

test('what only takes room is no damage: clusters that nothing has, and entries that were removed', async () => {
  const image = await sample();
  link(image, 100, 101);
  link(image, 101, 100);
  image.writeUInt8(0xe5, slot(0, 0));
  const volume = await openFat(memoryBytes(image));
  await volume.writeFile('NEW', Buffer.alloc(490 * 512), { mtime });
  expect(volume.freeBytes).toBeLessThan(3 * 512);
});

test.each([
  ['nothing', (image: Buffer) => image.fill(0), 'fat-not-found'],
  ['a disk with partitions', (image: Buffer) => image.fill(0, 0, 446), 'fat-not-found'],
  ['three tables', (image: Buffer) => image.writeUInt8(3, 16), 'fat-unsupported'],
  ['one table that is kept', (image: Buffer) => image.writeUInt16LE(0x80, 40), 'fat-unsupported'],
])('%s is refused', async (_, change, code) => {
  const image = await sample();
  change(image);
  await expect(openFat(memoryBytes(image))).rejects.toMatchObject({ code });
});

test('a partition that is too small for a boot sector', async () => {
  await expect(openFat(memoryBytes(Buffer.alloc(100)))).rejects.toMatchObject({ code: 'fat-not-found' });
});

test('a directory of more than 2 MiB', async () => {
  const image = emptyFat({ bits: 16, clusters: 5000 });
  const edited = await openFat(memoryBytes(image)).then(async (volume) => {
    await volume.mkdir('DIR', { mtime });
    return volume.commit();
  });
  const bytes = Buffer.from(await edited.read(0, edited.size));
  const tableBytes = 20 * 512;
  for (const table of [0, 1])
    for (let cluster = 2; cluster < 4100; cluster += 1)
      bytes.writeUInt16LE(cluster === 4099 ? 0xffff : cluster + 1, 512 + table * tableBytes + cluster * 2);
  await expect(openFat(memoryBytes(bytes))).rejects.toMatchObject({
    message: 'The FAT volume is damaged: the directory /DIR has 2098176 bytes, more than one can have.',
  });
});
