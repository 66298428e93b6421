import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createInflateRaw } from 'node:zlib';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_BYTES = 22;
/** The end may have a comment behind it. */
const MOST_END_BYTES = END_BYTES + 0xffff;
/** Before the end of an archive with numbers above 32 bits: where its other end is. */
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STANDS_IN_EXTRA = 0xffffffff;
const EXTRA_64 = 1;

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked. */
  readonly sizeBytes: number;
  /** Permissions, where Unix made it; else 0. */
  readonly mode: number;
  /** Where it is in the archive, how long, and how it is packed (0: not, 8: deflate). */
  readonly start: number;
  readonly packedBytes: number;
  readonly method: number;
}

/**
 * What is in a zip archive, such as a wheel; undefined when it is none. Source: PKWARE APPNOTE.TXT 4.3, and 4.5.3 for sizes above 32 bits, which
 * Python writes from 2 GB on.
 */
export async function zipEntries(path: string): Promise<readonly ZipEntry[] | undefined> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const place = await directoryOf(file, size);
  if (place === undefined || place.start + place.length > size) return undefined;
  const directory = await bytesAt(file, place.start, place.length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) return undefined;
    const short = [24, 20, 42].map((field) => directory.readUInt32LE(at + field));
    const [sizeBytes = 0, packedBytes = 0, start = 0] = withExtra(short, directory.subarray(nameEnd, extraEnd));
    if (start + packedBytes > size) return undefined;
    entries.push({
      ...{ name: directory.toString('utf8', at + ENTRY_BYTES, nameEnd), sizeBytes, packedBytes, start },
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o7777,
      method: directory.readUInt16LE(at + 10),
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function directoryOf(file: FileHandle, size: number) {
  const tailStart = Math.max(0, size - MOST_END_BYTES - LOCATOR_BYTES);
  const tail = await bytesAt(file, tailStart, size - tailStart);
  const end = tail.lastIndexOf(END);
  if (end < 0 || tail.length - end < END_BYTES) return undefined;
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR)
    return { length: tail.readUInt32LE(end + 12), start: tail.readUInt32LE(end + 16) };
  const at = Number(tail.readBigUInt64LE(locator + 8));
  if (at + END_64_BYTES > size) return undefined;
  const long = await bytesAt(file, at, END_64_BYTES);
  if (long.readUInt32LE(0) !== END_64) return undefined;
  return { length: Number(long.readBigUInt64LE(40)), start: Number(long.readBigUInt64LE(48)) };
}

/** Those of the numbers that are too large for their place stand in the extra field, one after another. */
function withExtra(short: readonly number[], extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA_64) continue;
    let next = at + 4;
    return short.map((number) => {
      if (number !== STANDS_IN_EXTRA || next + 8 > extra.length) return number;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return short;
}

/** The bytes of one of them. Throws Error when they are not as many as they should be, or packed in another way. */
export async function* zipContent(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { start, packedBytes, method, sizeBytes } = entry;
  if (method !== 0 && method !== 8) throw new Error(`packed by method ${method}`);
  await using file = await open(path, 'r');
  const local = await bytesAt(file, start, LOCAL_BYTES);
  const from = start + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  let written = 0;
  if (packedBytes > 0) {
    const packed = file.createReadStream({
      ...{ start: from, end: from + packedBytes - 1, autoClose: false, highWaterMark: 1 << 18 },
    });
    const parts = method === 0 ? packed : pipeline(packed, createInflateRaw({ chunkSize: 1 << 18 }), () => undefined);
    for await (const part of parts as AsyncIterable<Buffer>) {
      written += part.length;
      if (written > sizeBytes) break;
      yield part;
    }
  }
  if (written !== sizeBytes) throw new Error('not as long as it should be');
}

/** One file out of a zip archive; undefined when there is none of that name, or it cannot be read. */
export async function zipMember(path: string, name: string): Promise<Buffer | undefined> {
  const entry = (await zipEntries(path))?.find((one) => one.name === name);
  if (entry === undefined) return undefined;
  return buffer(zipContent(path, entry)).catch(() => undefined);
}

/** As many as there are: what a cut off archive does not have is 0. */
async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  return (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
}
