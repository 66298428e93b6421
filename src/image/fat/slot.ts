import { type DosTime, dosTime, fromDosTime } from './dos-time.ts';

/** Bytes of one entry of a directory. */
export const SLOT = 32;
/** First byte of an entry that was removed. */
export const REMOVED = 0xe5;

/** Attributes. */
export const VOLUME = 0x08;
export const DIRECTORY = 0x10;
export const ARCHIVE = 0x20;
/** Those of a slot with a part of a long name. */
export const LONG = 0x0f;

const LOWER_BASE = 0x08;
const LOWER_EXTENSION = 0x10;
/** Code page 437 from 128 on, which Linux reads short names with. */
const HIGH =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Whether nothing stands in a slot. */
export function isFree(slot: Buffer): boolean {
  const first = slot.readUInt8(0);
  return first === 0 || first === REMOVED;
}

/** The name in a slot as people see it. */
export function shownName(slot: Buffer): string {
  const lower = slot.readUInt8(12);
  const part = (from: number, to: number, bit: number): string => {
    const text = slot
      .toString('latin1', from, to)
      .replace(/ +$/, '')
      .replace(/[\x80-\xff]/g, highCharacter);
    return (lower & bit) === 0 ? text : text.toLowerCase();
  };
  // What begins with the byte of a removed entry has another one in its place.
  const base = part(0, 8, LOWER_BASE).replace(/^\x05/, highCharacter('\xe5'));
  const extension = part(8, 11, LOWER_EXTENSION);
  return extension === '' ? base : `${base}.${extension}`;
}

/** First cluster of what a slot names; 0 for none. The upper half counts only on FAT32. */
export function firstCluster(slot: Buffer, bits: number): number {
  return slot.readUInt16LE(26) + (bits === 32 ? slot.readUInt16LE(20) * 0x10000 : 0);
}

/** When what a slot names was changed. */
export function modified(slot: Buffer): Date {
  return fromDosTime({ time: slot.readUInt16LE(22), date: slot.readUInt16LE(24) });
}

export interface SlotContent {
  readonly cluster: number;
  /** In bytes; 0 for a directory. */
  readonly size: number;
  readonly mtime: Date;
}

/** A new slot. @param name 11 characters of ASCII */
export function slotOf(name: string, attributes: number, content: SlotContent): Buffer {
  const slot = Buffer.alloc(SLOT);
  slot.write(name, 0, 11, 'latin1');
  slot.writeUInt8(attributes, 11);
  const made = dosTime(content.mtime);
  slot.writeUInt16LE(made.time, 14);
  slot.writeUInt16LE(made.date, 16);
  return withContent(slot, content);
}

/** A slot with other content. Name, attributes and the time it was made stay. */
export function withContent(slot: Buffer, { cluster, size, mtime }: SlotContent): Buffer {
  const fresh = Buffer.from(slot);
  const { date, time }: DosTime = dosTime(mtime);
  fresh.writeUInt16LE(date, 18);
  fresh.writeUInt16LE(cluster >>> 16, 20);
  fresh.writeUInt16LE(time, 22);
  fresh.writeUInt16LE(date, 24);
  fresh.writeUInt16LE(cluster & 0xffff, 26);
  fresh.writeUInt32LE(size, 28);
  return fresh;
}

function highCharacter(byte: string): string {
  return HIGH.charAt(byte.charCodeAt(0) - 0x80);
}
