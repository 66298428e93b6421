import type { Bytes } from '../../../src/image/bytes.ts';

export interface EmptyFat {
  readonly bits: 12 | 16 | 32;
  readonly clusters: number;
  readonly sectorBytes?: number;
  readonly sectorsPerCluster?: number;
  /** Of the root directory of FAT12 and FAT16. */
  readonly rootEntries?: number;
  readonly tables?: number;
}

/** An empty volume as mkfs.vfat lays one out, for machines without it. */
export function emptyFat({
  bits,
  clusters,
  sectorBytes = 512,
  sectorsPerCluster = 1,
  rootEntries = 512,
  tables = 2,
}: EmptyFat): Buffer {
  const is32 = bits === 32;
  const reserved = is32 ? 32 : 1;
  const tableSectors = Math.ceil(Math.ceil(((clusters + 2) * bits) / 8) / sectorBytes);
  const rootSectors = is32 ? 0 : (rootEntries * 32) / sectorBytes;
  const sectors = reserved + tables * tableSectors + rootSectors + clusters * sectorsPerCluster;
  const image = Buffer.alloc(sectors * sectorBytes);

  image.write('\xeb\x58\x90mkfs.fat', 0, 'latin1');
  image.writeUInt16LE(sectorBytes, 11);
  image.writeUInt8(sectorsPerCluster, 13);
  image.writeUInt16LE(reserved, 14);
  image.writeUInt8(tables, 16);
  image.writeUInt16LE(is32 ? 0 : rootEntries, 17);
  image.writeUInt8(0xf8, 21);
  image.writeUInt16LE(is32 ? 0 : tableSectors, 22);
  image.writeUInt32LE(sectors, 32);
  const extended = is32 ? 64 : 36;
  image.writeUInt8(0x80, extended);
  image.writeUInt8(0x29, extended + 2);
  image.writeUInt32LE(0x1234abcd, extended + 3);
  image.write(`NO NAME    FAT${bits}   `, extended + 7, 'latin1');
  image.writeUInt16LE(0xaa55, 510);
  if (is32) {
    image.writeUInt32LE(tableSectors, 36);
    image.writeUInt32LE(2, 44);
    image.writeUInt16LE(1, 48);
    image.writeUInt16LE(6, 50);
    image.writeUInt32LE(0x41615252, sectorBytes);
    image.writeUInt32LE(0x61417272, sectorBytes + 484);
    image.writeUInt32LE(clusters - 1, sectorBytes + 488);
    image.writeUInt32LE(2, sectorBytes + 492);
    image.writeUInt32LE(0xaa550000, sectorBytes + 508);
    image.copy(image, 6 * sectorBytes, 0, 512);
  }
  const start = {
    12: [0xf8, 0xff, 0xff],
    16: [0xf8, 0xff, 0xff, 0xff],
    32: [0xf8, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0x0f],
  }[bits];
  for (let table = 0; table < tables; table += 1)
    Buffer.from(start).copy(image, (reserved + table * tableSectors) * sectorBytes);
  return image;
}

/** Bytes of memory. Reading out of them is an error of who reads, so it is one here too. */
export function memoryBytes(bytes: Buffer): Bytes {
  return {
    size: bytes.length,
    async read(position, length) {
      if (
        !Number.isInteger(position) ||
        !Number.isInteger(length) ||
        position < 0 ||
        length < 0 ||
        position + length > bytes.length
      )
        throw new RangeError(`${length} bytes at ${position} are not within ${bytes.length}`);
      return bytes.subarray(position, position + length);
    },
  };
}
