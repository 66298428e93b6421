import { LONG, SLOT } from './slot.ts';

/** UTF-16 units in one slot, and where they stand in it. */
const PLACES = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30];
const LAST = 0x40;
const MAX_SLOTS = 20;

/** The slots of a long name, in the order in which they stand before the short one. */
export function longNameSlots(name: string, checksum: number): Buffer {
  const count = Math.ceil(name.length / PLACES.length);
  const slots = Buffer.alloc(count * SLOT);
  for (let number = 1; number <= count; number += 1) {
    const slot = slots.subarray((count - number) * SLOT, (count - number + 1) * SLOT);
    slot.writeUInt8(number === count ? number | LAST : number, 0);
    slot.writeUInt8(LONG, 11);
    slot.writeUInt8(checksum, 13);
    PLACES.forEach((place, index) => {
      const at = (number - 1) * PLACES.length + index;
      slot.writeUInt16LE(at < name.length ? name.charCodeAt(at) : at === name.length ? 0 : 0xffff, place);
    });
  }
  return slots;
}

/** A long name of which some slots were read. */
export interface PartOfLongName {
  /** Index of its first slot in the directory. */
  readonly from: number;
  readonly checksum: number;
  /** Number of the slot read last; the name is whole at 1. */
  readonly number: number;
  readonly text: string;
}

/** What is known of a long name with one more slot; undefined where the slots make no name, as Linux reads them (fs/fat/dir.c fat_parse_long). */
export function withNextSlot(
  part: PartOfLongName | undefined,
  slot: Buffer,
  index: number,
): PartOfLongName | undefined {
  const id = slot.readUInt8(0);
  const checksum = slot.readUInt8(13);
  const number = id & ~LAST;
  const text = slot.toString('utf16le', 1, 11) + slot.toString('utf16le', 14, 26) + slot.toString('utf16le', 28, 32);
  if ((id & LAST) !== 0) return number < 1 || number > MAX_SLOTS ? undefined : { from: index, checksum, number, text };
  if (part === undefined || number !== part.number - 1 || number < 1 || checksum !== part.checksum) return undefined;
  return { from: part.from, checksum, number, text: text + part.text };
}

/** The name of a whole one: up to its end mark. */
export function textOf({ text }: PartOfLongName): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
