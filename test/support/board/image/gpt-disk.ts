import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const SECTOR = 512;
const ENTRIES = 128;
const ENTRY = 128;

export interface GptPart {
  /** GUID of the type, as it is written. */
  readonly type: string;
  readonly name: string;
  /** In bytes, whole sectors. */
  readonly position: number;
  readonly length: number;
}

/** The first and the last sectors of a disk with a GPT. @param size of the disk in bytes, whole sectors */
export function gptOf(size: number, parts: readonly GptPart[]): { readonly head: Buffer; readonly tail: Buffer } {
  const last = size / SECTOR - 1;
  const entries = Buffer.alloc(ENTRIES * ENTRY);
  for (const [index, part] of parts.entries()) {
    const entry = entries.subarray(index * ENTRY);
    guid(part.type).copy(entry, 0);
    randomBytes(16).copy(entry, 16);
    entry.writeBigUInt64LE(BigInt(part.position / SECTOR), 32);
    entry.writeBigUInt64LE(BigInt((part.position + part.length) / SECTOR - 1), 40);
    entry.write(part.name, 56, 'utf16le');
  }
  const id = randomBytes(16);
  const table = entries.length / SECTOR;
  const header = (at: number, other: number, entriesAt: number) => {
    const made = Buffer.alloc(SECTOR);
    made.write('EFI PART', 0, 'latin1');
    made.writeUInt32LE(0x10000, 8);
    made.writeUInt32LE(92, 12);
    for (const [value, offset] of [
      [at, 24],
      [other, 32],
      [2 + table, 40],
      [last - table - 1, 48],
      [entriesAt, 72],
    ] as const)
      made.writeBigUInt64LE(BigInt(value), offset);
    id.copy(made, 56);
    made.writeUInt32LE(ENTRIES, 80);
    made.writeUInt32LE(ENTRY, 84);
    made.writeUInt32LE(crc32(entries), 88);
    made.writeUInt32LE(crc32(made.subarray(0, 92)), 16);
    return made;
  };
  const protective = Buffer.alloc(SECTOR);
  protective.set([0, 0, 2, 0, 0xee, 0xff, 0xff, 0xff, 1, 0, 0, 0], 446);
  protective.writeUInt32LE(Math.min(last, 0xffffffff), 458);
  protective.writeUInt16LE(0xaa55, 510);
  return {
    head: Buffer.concat([protective, header(1, last, 2), entries]),
    tail: Buffer.concat([entries, header(last, 1, last - table)]),
  };
}

function guid(text: string): Buffer {
  const hex = Buffer.from(text.replaceAll('-', ''), 'hex');
  return Buffer.concat([
    Buffer.from(hex.subarray(0, 4)).reverse(),
    Buffer.from(hex.subarray(4, 6)).reverse(),
    Buffer.from(hex.subarray(6, 8)).reverse(),
    hex.subarray(8),
  ]);
}
