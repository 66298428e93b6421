import { expect, test } from 'vitest';
import { emptyFat } from '../../../test/support/images/fat-volume.ts';
import { readGeometry } from './geometry.ts';

const read = (image: Buffer) => readGeometry(image.subarray(0, 512), image.length);

test.each([
  [4084, 12],
  [4085, 16],
  [65_524, 16],
] as const)('%i clusters without 32-bit tables are FAT%i', (clusters, bits) => {
  expect(read(emptyFat({ bits, clusters }))).toMatchObject({ bits, clusters });
});

test.each([1, 4084, 4085, 8034, 65_525])('%i clusters with 32-bit tables are FAT32', (clusters) => {
  expect(read(emptyFat({ bits: 32, clusters }))).toMatchObject({ bits: 32, clusters, rootCluster: 2 });
});

test('more clusters than 16 bits can tell apart', () => {
  const image = emptyFat({ bits: 16, clusters: 65_524 });
  image.writeUInt32LE(image.readUInt32LE(32) + 1, 32);
  expect(() => readGeometry(image.subarray(0, 512), image.length + 512)).toThrow(/65525 clusters, too many for FAT16/);
});

test('a volume may end before its partition, and not behind it', () => {
  const image = emptyFat({ bits: 16, clusters: 5000 });
  expect(readGeometry(image, image.length + 100)).toMatchObject({ clusters: 5000 });
  expect(() => readGeometry(image, image.length - 1)).toThrow(/its partition has/);
});
