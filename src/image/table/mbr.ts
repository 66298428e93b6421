import type { Bytes } from '../bytes.ts';
import type { Partition } from './partition.ts';

/** Sectors of an MBR are these, whatever the disk's are: images are made for 512. In bytes. */
export const SECTOR = 512;

const TABLE = 446;
const ENTRY = 16;
/** Extended: as DOS, as LBA, as Linux. Source: linux block/partitions/msdos.c */
const EXTENDED = new Set([0x05, 0x0f, 0x85]);
/** What stands for a whole disk that has a GPT. */
const PROTECTIVE = 0xee;
/** More than any real chain. */
const MOST_LOGICAL = 128;

/** The first sector of a disk. Positions and lengths in bytes. */
export interface Mbr {
  readonly diskId: string;
  readonly entries: readonly MbrEntry[];
  /** Whether it says that a GPT is what counts. Source: linux block/partitions/efi.c, is_pmbr_valid */
  readonly protective: boolean;
}

export interface MbrEntry {
  /** From 1, its place in the table. */
  readonly index: number;
  readonly type: number;
  readonly position: number;
  readonly length: number;
}

/** The table in a first sector; undefined where there is none that could be meant. */
export function parseMbr(sector: Buffer): Mbr | undefined {
  if (sector.readUInt16BE(510) !== 0x55aa) return undefined;
  // A boot sector of FAT ends in the same two bytes, and has code or text where a table would be.
  for (let at = TABLE; at < 510; at += ENTRY) if ((sector.readUInt8(at) & 0x7f) !== 0) return undefined;
  const entries = entriesOf(sector);
  return {
    diskId: `0x${sector.readUInt32LE(440).toString(16).padStart(8, '0')}`,
    entries,
    protective: entries.some(({ type, position }) => type === PROTECTIVE && position === SECTOR),
  };
}

/** All partitions of an MBR, with those in extended ones, and what was wrong with the chain of these. */
export async function mbrPartitions(
  image: Bytes,
  { entries }: Mbr,
): Promise<{ partitions: readonly Partition[]; flaws: readonly string[] }> {
  const partitions = entries.map(asPartition);
  const flaws: string[] = [];
  for (const extended of entries.filter(({ type }) => EXTENDED.has(type))) {
    const flaw = await follow(image, extended, partitions);
    if (flaw !== undefined) flaws.push(flaw);
  }
  return { partitions, flaws };
}

/** Whether a partition only holds others. @param type two hexadecimal digits */
export function isExtended(type: string): boolean {
  return type.length === 2 && EXTENDED.has(Number.parseInt(type, 16));
}

/** The chain of extended boot records: each has one partition, counted from itself, and the next record, counted from the first. */
async function follow(image: Bytes, extended: MbrEntry, found: Partition[]): Promise<string | undefined> {
  const seen = new Set<number>();
  for (let at = extended.position; ; ) {
    if (seen.has(at)) return `the chain of logical partitions comes back to byte ${at}`;
    if (seen.size === MOST_LOGICAL)
      return `it has more than ${MOST_LOGICAL} logical partitions; those behind them are left out`;
    seen.add(at);
    if (at + SECTOR > image.size) return `the chain of logical partitions goes past the end, to byte ${at}`;
    const sector = await image.read(at, SECTOR);
    if (sector.readUInt16BE(510) !== 0x55aa) return `the chain of logical partitions breaks off at byte ${at}`;
    const [own, next] = [entryAt(sector, 0), entryAt(sector, 1)];
    if (own !== undefined && !EXTENDED.has(own.type)) {
      const index = Math.max(4, ...found.map((partition) => partition.index)) + 1;
      found.push(asPartition({ ...own, index, position: at + own.position }));
    }
    if (next === undefined || !EXTENDED.has(next.type)) return undefined;
    at = extended.position + next.position;
  }
}

function entriesOf(sector: Buffer): readonly MbrEntry[] {
  return [0, 1, 2, 3].map((slot) => entryAt(sector, slot)).filter((entry) => entry !== undefined);
}

function entryAt(sector: Buffer, slot: number): MbrEntry | undefined {
  const at = TABLE + slot * ENTRY;
  const type = sector.readUInt8(at + 4);
  const sectors = sector.readUInt32LE(at + 12);
  if (type === 0 || sectors === 0) return undefined;
  return { index: slot + 1, type, position: sector.readUInt32LE(at + 8) * SECTOR, length: sectors * SECTOR };
}

function asPartition({ index, type, position, length }: MbrEntry): Partition {
  return { index, position, length, type: type.toString(16).padStart(2, '0') };
}
