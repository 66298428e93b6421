import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
/** The end may have a comment behind it. */
const MOST_END_BYTES = END_BYTES + 0xffff;
const MOST_BYTES = 512 * 2 ** 20;

const inflate = promisify(inflateRaw);

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
 * What is in a zip archive, such as a wheel; undefined when it is none that can be read. No ZIP64 and no encryption: wheels have neither
 * below 4 GB. Source: PKWARE APPNOTE.TXT 4.3.
 */
export async function zipEntries(path: string): Promise<readonly ZipEntry[] | undefined> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const read = async (position: number, length: number) =>
    (await file.read(Buffer.alloc(Math.max(0, length)), 0, Math.max(0, length), position)).buffer;
  const tail = await read(Math.max(0, size - MOST_END_BYTES), Math.min(size, MOST_END_BYTES));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_BYTES || tail.readUInt32LE(end) !== END) return undefined;
  const length = tail.readUInt32LE(end + 12);
  if (length > size) return undefined;
  const directory = await read(tail.readUInt32LE(end + 16), length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameBytes = directory.readUInt16LE(at + 28);
    const [packedBytes, sizeBytes] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 24)];
    if (packedBytes > size || sizeBytes > MOST_BYTES) return undefined;
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      sizeBytes,
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o7777,
      start: directory.readUInt32LE(at + 42),
      packedBytes,
      method: directory.readUInt16LE(at + 10),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of one of them; undefined when they are not as long as they should be, or packed in another way. */
export async function zipContent(path: string, entry: ZipEntry): Promise<Buffer | undefined> {
  const { start, packedBytes, method, sizeBytes } = entry;
  if (method !== 0 && method !== 8) return undefined;
  await using file = await open(path, 'r');
  const read = async (position: number, length: number) =>
    (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
  const local = await read(start, 30);
  const data = await read(start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packedBytes);
  const bytes = method === 0 ? data : await inflate(data, { maxOutputLength: MOST_BYTES }).catch(() => undefined);
  return bytes?.length === sizeBytes ? bytes : undefined;
}

/** One file out of a zip archive; undefined when there is none of that name, or it cannot be read. */
export async function zipMember(path: string, name: string): Promise<Buffer | undefined> {
  const entry = (await zipEntries(path))?.find((one) => one.name === name);
  return entry === undefined ? undefined : zipContent(path, entry);
}
