import { type PartOfLongName, textOf, withNextSlot } from './long-name.ts';
import { folded } from './names.ts';
import { shortNameChecksum } from './short-name.ts';
import { DIRECTORY, firstCluster, isFree, LONG, modified, REMOVED, SLOT, shownName, VOLUME } from './slot.ts';

/** More would be more than 2 MiB (Linux: fs/fat/fat.h FAT_MAX_DIR_ENTRIES). */
export const MAX_SLOTS = 65_536;

/** One name in a directory. */
export interface DirectoryEntry {
  readonly name: string;
  /** Its 8.3 name. */
  readonly shortName: string;
  readonly type: 'file' | 'directory';
  readonly size: number;
  readonly mtime: Date;
  /** 0 for an empty file. */
  readonly cluster: number;
  /** Its slots: the first, and the one of the short name. */
  readonly from: number;
  readonly at: number;
}

/** What stands in a directory. */
export interface Listing {
  readonly entries: readonly DirectoryEntry[];
  /** Index of the slot of a volume's label. */
  readonly labelAt: number | undefined;
}

/** Reads the slots of a directory. Like Linux, it goes on behind a slot that was never used, and takes the short name where slots of a long one do not belong together. */
export function parseDirectory(slots: Buffer, bits: number): Listing {
  const entries: DirectoryEntry[] = [];
  let labelAt: number | undefined;
  let long: PartOfLongName | undefined;
  for (let at = 0; (at + 1) * SLOT <= slots.length; at += 1) {
    const slot = slotAt(slots, at);
    if (isFree(slot)) {
      long = undefined;
      continue;
    }
    const attributes = slot.readUInt8(11);
    if (attributes === LONG) {
      long = withNextSlot(long, slot, at);
      continue;
    }
    const shortName = shownName(slot);
    const whole =
      long !== undefined && long.number === 1 && long.checksum === shortNameChecksum(slot) ? long : undefined;
    long = undefined;
    if ((attributes & VOLUME) !== 0) {
      if ((attributes & DIRECTORY) === 0) labelAt ??= at;
    } else if (!/^\.\.?$/.test(shortName)) {
      const longName = whole === undefined ? '' : textOf(whole);
      const name = /^$|^\.\.?$|\//.test(longName) ? shortName : longName;
      const type = (attributes & DIRECTORY) === 0 ? 'file' : 'directory';
      const size = type === 'file' ? slot.readUInt32LE(28) : 0;
      const from = whole?.from ?? at;
      entries.push({ name, shortName, type, size, mtime: modified(slot), cluster: firstCluster(slot, bits), from, at });
    }
  }
  return { entries, labelAt };
}

/** The entry of a name, long or short. */
export function entryNamed({ entries }: Listing, name: string): DirectoryEntry | undefined {
  const wanted = folded(name);
  return (
    entries.find((entry) => folded(entry.name) === wanted) ??
    entries.find((entry) => folded(entry.shortName) === wanted)
  );
}

/** Index of the first `count` free slots in a row; they may go on behind the end of the directory. */
export function roomFor(slots: Buffer, count: number): number {
  let free = 0;
  const total = slots.length / SLOT;
  for (let at = 0; at < total; at += 1) {
    free = isFree(slotAt(slots, at)) ? free + 1 : 0;
    if (free === count) return at + 1 - count;
  }
  return total - free;
}

/** Puts slots at `index`. Readers other than Linux end at a slot that was never used, so those before become removed ones. */
export function withSlots(slots: Buffer, index: number, fresh: Buffer): Buffer {
  const after = Buffer.from(slots);
  for (let at = 0; at < index; at += 1) if (after[at * SLOT] === 0) after[at * SLOT] = REMOVED;
  fresh.copy(after, index * SLOT);
  return after;
}

/** Puts another slot in the place of one. */
export function withSlot(slots: Buffer, index: number, slot: Buffer): Buffer {
  const after = Buffer.from(slots);
  slot.copy(after, index * SLOT);
  return after;
}

/** Takes the slots `from` to `at` away. */
export function withoutSlots(slots: Buffer, from: number, at: number): Buffer {
  const after = Buffer.from(slots);
  for (let index = from; index <= at; index += 1) after[index * SLOT] = REMOVED;
  return after;
}

/** One slot of a directory. */
export function slotAt(slots: Buffer, index: number): Buffer {
  return slots.subarray(index * SLOT, (index + 1) * SLOT);
}
