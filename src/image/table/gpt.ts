import { crc32 } from 'node:zlib';
import type { Bytes, Extent } from '../bytes.ts';
import { guidAt } from './guid.ts';
import type { Partition } from './partition.ts';

const SIGNATURE = Buffer.from('EFI PART', 'latin1');
const UNUSED = '00000000-0000-0000-0000-000000000000';
/** A header says how long it is; this much has fields. Source: UEFI 2.10, 5.3.2 */
const SHORTEST_HEADER = 92;
/** Far above the usual 128, and it bounds what is read. */
const MOST_ENTRIES = 16_384;

/** A GPT whose checksums are right. Addresses in sectors. */
export interface Gpt {
  /** In bytes. */
  readonly sectorSize: number;
  /** As they lie on the disk, to be changed and written back. */
  readonly header: Buffer;
  readonly entries: Buffer;
  readonly diskId: string;
  /** Whether it is the one at the beginning. */
  readonly isFirst: boolean;
  readonly entriesAt: number;
  readonly entrySize: number;
}

/** The GPT whose header is at a sector, or one clause about why there is none. */
export async function gptAt(image: Bytes, sectorSize: number, sector: number): Promise<Gpt | string> {
  const position = sector * sectorSize;
  if (sector < 1 || position + sectorSize > image.size) return 'the image is too small for it';
  const header = await image.read(position, sectorSize);
  if (!header.subarray(0, 8).equals(SIGNATURE)) return 'its signature is missing';
  const length = header.readUInt32LE(12);
  if (length < SHORTEST_HEADER || length > sectorSize) return `its header says to be ${length} bytes long`;
  const sum = headerSum(header, length);
  if (sum !== header.readUInt32LE(16))
    return `the checksum of its header is ${hex(sum)}, not ${hex(header.readUInt32LE(16))}`;
  if (sectorAt(header, 24) !== sector) return `it belongs to sector ${sectorAt(header, 24)}`;
  const [count, entrySize, entriesAt] = [header.readUInt32LE(80), header.readUInt32LE(84), sectorAt(header, 72)];
  if (count > MOST_ENTRIES || entrySize < 128 || entrySize > 4096)
    return `it has ${count} entries of ${entrySize} bytes`;
  if (entriesAt * sectorSize + count * entrySize > image.size) return 'its entries lie past the end';
  const entries = await image.read(entriesAt * sectorSize, count * entrySize);
  const entriesSum = crc32(entries);
  if (entriesSum !== header.readUInt32LE(88)) {
    return `the checksum of its entries is ${hex(entriesSum)}, not ${hex(header.readUInt32LE(88))}`;
  }
  return {
    sectorSize,
    header,
    entries,
    diskId: guidAt(header, 56),
    isFirst: sector === 1,
    entriesAt,
    entrySize,
  };
}

/** What a GPT takes itself: its header, and its entries. In bytes. */
export function gptExtents({ header, entries, entriesAt, sectorSize }: Gpt): readonly Extent[] {
  return [
    { position: sectorAt(header, 24) * sectorSize, length: sectorSize },
    { position: entriesAt * sectorSize, length: entries.length },
  ];
}

/** The partitions of a GPT, in the order of their places in it. */
export function gptPartitions({ entries, entrySize, sectorSize }: Gpt): readonly Partition[] {
  const partitions: Partition[] = [];
  for (let at = 0; at + entrySize <= entries.length; at += entrySize) {
    const type = guidAt(entries, at);
    if (type === UNUSED) continue;
    const [first, last] = [sectorAt(entries, at + 32), sectorAt(entries, at + 40)];
    const [name = ''] = entries.toString('utf16le', at + 56, at + 128).split('\0');
    partitions.push({
      index: at / entrySize + 1,
      position: first * sectorSize,
      length: (last - first + 1) * sectorSize,
      type,
      ...(name === '' ? {} : { name }),
      id: guidAt(entries, at + 16),
    });
  }
  return partitions;
}

/** The checksum of a header, made as if its own place were zero. */
export function headerSum(header: Buffer, length: number): number {
  const bare = Buffer.from(header.subarray(0, length));
  bare.writeUInt32LE(0, 16);
  return crc32(bare);
}

/** A sector's number: eight bytes, of which no disk uses more than fit a number. */
function sectorAt(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

function hex(sum: number): string {
  return `0x${sum.toString(16).padStart(8, '0')}`;
}
