import { crc32 } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import { damagedTable } from './damaged.ts';
import { type Gpt, headerSum } from './gpt.ts';
import { parseMbr, SECTOR } from './mbr.ts';
import type { Partition, PartitionTable } from './partition.ts';
import { readGpt } from './read-partitions.ts';

/** What the table of a shorter image is: where it ends, and what is written where. In bytes. */
export interface ShorterTable {
  readonly size: number;
  readonly patches: readonly { readonly position: number; readonly bytes: Buffer }[];
}

/** Images of disks are whole MiB long, as most tools make them. In bytes. */
const UNIT = 2 ** 20;

/**
 * The table of an image whose last partition became `length` bytes long. A GPT gets both copies, the second one at the new end.
 * @param file the image's path, for errors. Throws BringupError (`image-table-damaged`).
 */
export async function shorterTable(
  image: Bytes,
  { scheme }: PartitionTable,
  last: Partition,
  length: number,
  file: string,
): Promise<ShorterTable> {
  const end = last.position + length;
  if (scheme === 'none') return { size: end, patches: [] };
  const first = await image.read(0, SECTOR);
  const mbr = parseMbr(first);
  if (scheme === 'mbr') {
    first.writeUInt32LE(length / SECTOR, 446 + (last.index - 1) * 16 + 12);
    return { size: end, patches: [{ position: 0, bytes: first }] };
  }
  const found = await readGpt(image);
  if (Array.isArray(found)) throw damagedTable(file, `${found.join(', and ')}.`);
  const { gpt } = found;
  const tail = Math.ceil(gpt.entries.length / gpt.sectorSize) * gpt.sectorSize + gpt.sectorSize;
  const size = Math.ceil((end + tail) / UNIT) * UNIT;
  const guard = mbr?.entries.find(({ type }) => type === 0xee);
  if (guard !== undefined)
    first.writeUInt32LE(Math.min(size / gpt.sectorSize - 1, 0xffff_ffff), 446 + (guard.index - 1) * 16 + 12);
  return { size, patches: [{ position: 0, bytes: first }, ...gptOf(gpt, last, end, size)] };
}

/** Both copies of a GPT for a size, with one partition's end moved. */
function* gptOf(gpt: Gpt, last: Partition, end: number, size: number): Generator<ShorterTable['patches'][number]> {
  const { sectorSize, entrySize } = gpt;
  const entries = Buffer.from(gpt.entries);
  entries.writeBigUInt64LE(BigInt(end / sectorSize - 1), (last.index - 1) * entrySize + 40);
  const [lastSector, entrySectors] = [size / sectorSize - 1, Math.ceil(entries.length / sectorSize)];
  // Of a second GPT, nobody knows where the first had its entries but by custom.
  const firstEntries = gpt.isFirst ? gpt.entriesAt : 2;
  const copies = [
    { at: 1, other: lastSector, entriesAt: firstEntries },
    { at: lastSector, other: 1, entriesAt: lastSector - entrySectors },
  ];
  for (const { at, other, entriesAt } of copies) {
    const header = Buffer.from(gpt.header);
    header.writeBigUInt64LE(BigInt(at), 24);
    header.writeBigUInt64LE(BigInt(other), 32);
    header.writeBigUInt64LE(BigInt(lastSector - entrySectors - 1), 48);
    header.writeBigUInt64LE(BigInt(entriesAt), 72);
    header.writeUInt32LE(crc32(entries), 88);
    header.writeUInt32LE(headerSum(header, header.readUInt32LE(12)), 16);
    yield { position: entriesAt * sectorSize, bytes: entries };
    yield { position: at * sectorSize, bytes: header };
  }
}
