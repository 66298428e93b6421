import type { Bytes } from '../bytes.ts';
import type { FileSystem } from './partition.ts';

const ENTRY = 32;
const VOLUME_LABEL = 0x08;
/** Bits that a long name's entries have all of. */
const LONG_NAME = 0x0f;
/** A directory has at most 65,536 entries. Source: fatgen103, 6.3; linux fs/fat/fat.h, FAT_MAX_DIR_SIZE. In bytes. */
const LARGEST_DIRECTORY = 65_536 * ENTRY;

/** FAT12, 16 or 32 by its boot sector; undefined when it is none. FAT32 is what has no 16-bit size of a FAT, however few clusters: so do Linux and dosfstools. */
export async function describeFat(head: Buffer, volume: Bytes): Promise<FileSystem | undefined> {
  const sector = head.readUInt16LE(11);
  const perCluster = head.readUInt8(13);
  const reserved = head.readUInt16LE(14);
  const fats = head.readUInt8(16);
  const media = head.readUInt8(21);
  if (head.readUInt16BE(510) !== 0x55aa || ![512, 1024, 2048, 4096].includes(sector)) return undefined;
  if (perCluster === 0 || (perCluster & (perCluster - 1)) !== 0 || reserved === 0) return undefined;
  if (fats === 0 || fats > 2 || (media < 0xf8 && media !== 0xf0)) return undefined;
  const sectors = head.readUInt16LE(19) || head.readUInt32LE(32);
  const is32 = head.readUInt16LE(22) === 0;
  const fatSectors = is32 ? head.readUInt32LE(36) : head.readUInt16LE(22);
  const rootEntries = head.readUInt16LE(17);
  const rootAt = reserved + fats * fatSectors;
  const dataAt = rootAt + Math.ceil((rootEntries * ENTRY) / sector);
  if (fatSectors === 0 || dataAt >= sectors) return undefined;
  const clusters = Math.floor((sectors - dataAt) / perCluster);
  const extra = is32 ? 64 : 36;
  const signed = head.readUInt8(extra + 2) === 0x29 || head.readUInt8(extra + 2) === 0x28;
  const serial = head
    .readUInt32LE(extra + 3)
    .toString(16)
    .toUpperCase()
    .padStart(8, '0');
  const root = is32
    ? chain(volume, {
        fatAt: reserved * sector,
        dataAt: dataAt * sector,
        clusterSize: perCluster * sector,
        first: head.readUInt32LE(44),
      })
    : span(volume, rootAt * sector, rootEntries * ENTRY);
  const label = await labelIn(root);
  return {
    type: is32 ? 'fat32' : clusters < 4085 ? 'fat12' : 'fat16',
    ...(label === undefined ? {} : { label }),
    ...(signed ? { uuid: `${serial.slice(0, 4)}-${serial.slice(4)}` } : {}),
    size: sectors * sector,
  };
}

/** The label is an entry of the root; the one in the boot sector is only what it was made with. Source: libblkid vfat.c, search_fat_label */
async function labelIn(root: AsyncIterable<Buffer>): Promise<string | undefined> {
  for await (const entries of root) {
    for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
      const [first, attributes] = [entries.readUInt8(at), entries.readUInt8(at + 11)];
      if (first === 0) return undefined;
      if (first === 0xe5 || (attributes & LONG_NAME) === LONG_NAME || (attributes & VOLUME_LABEL) === 0) continue;
      const label = entries.toString('latin1', at, at + 11).trimEnd();
      return label === '' || label === 'NO NAME' ? undefined : label;
    }
  }
  return undefined;
}

async function* span(volume: Bytes, position: number, length: number): AsyncGenerator<Buffer> {
  if (position + length <= volume.size) yield await volume.read(position, length);
}

interface Chain {
  /** In bytes. */
  readonly fatAt: number;
  readonly dataAt: number;
  readonly clusterSize: number;
  readonly first: number;
}

async function* chain(volume: Bytes, { fatAt, dataAt, clusterSize, first }: Chain): AsyncGenerator<Buffer> {
  // A damaged chain may go in a circle.
  const seen = new Set<number>();
  for (let cluster = first; cluster >= 2 && cluster < 0x0fff_fff8 && !seen.has(cluster); ) {
    if (seen.size * clusterSize >= LARGEST_DIRECTORY) return;
    seen.add(cluster);
    const [position, next] = [dataAt + (cluster - 2) * clusterSize, fatAt + cluster * 4];
    if (position + clusterSize > volume.size || next + 4 > volume.size) return;
    yield await volume.read(position, clusterSize);
    cluster = (await volume.read(next, 4)).readUInt32LE(0) & 0x0fff_ffff;
  }
}
