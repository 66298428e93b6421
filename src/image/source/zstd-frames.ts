import type { Bytes } from '../bytes.ts';

/** Where a frame lies in a .zst, in bytes. */
export interface ZstdFrame {
  readonly position: number;
  readonly length: number;
}

/** Source: RFC 8878, 3.1 */
const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a5;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];

/**
 * The frames of a .zst, in order, skippable ones left out: Node decodes the first one and says nothing of the others. `more`
 * reads on; an answer that is text says what is wrong, and that it lies at a byte.
 */
export async function* zstdFrames(zst: Bytes): AsyncGenerator<ZstdFrame | string, void> {
  for (let at = 0; at < zst.size; ) {
    const length = await frameLength(zst, at);
    if (typeof length === 'string') return yield `${length}, at byte ${at}`;
    if (length > 0) yield { position: at, length };
    at += length > 0 ? length : -length;
  }
}

/** Of the frame that begins there; negative when it is one to skip. */
async function frameLength(zst: Bytes, begin: number): Promise<number | string> {
  const head = await zst.read(begin, Math.min(18, zst.size - begin));
  if (head.length < 8) return 'a part of it is missing';
  const magic = head.readUInt32LE(0);
  if (magic >>> 4 === SKIPPABLE) {
    const length = 8 + head.readUInt32LE(4);
    return begin + length > zst.size ? 'a part of it is missing' : -length;
  }
  if (magic !== MAGIC) return 'it is followed by something else';
  const descriptor = head.readUInt8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeBytes = descriptor >> 6 === 0 && isSingle ? 1 : (CONTENT_SIZE_BYTES[descriptor >> 6] ?? 0);
  let at = begin + 5 + (isSingle ? 0 : 1) + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + sizeBytes;
  for (let isLast = false; !isLast; ) {
    if (at + 3 > zst.size) return 'a part of it is missing';
    const block = (await zst.read(at, 3)).readUIntLE(0, 3);
    const type = (block >> 1) & 3;
    if (type === 3) return 'it has a block of an unknown kind';
    isLast = (block & 1) === 1;
    at += 3 + (type === 1 ? 1 : block >> 3);
  }
  at += (descriptor & 4) !== 0 ? 4 : 0;
  return at > zst.size ? 'a part of it is missing' : at - begin;
}
