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

/**
 * One file out of a zip archive, such as a wheel; undefined when there is no file of that name, or the archive is none that can
 * be read. No ZIP64 and no encryption: wheels of programs have neither. Source: PKWARE APPNOTE.TXT 4.3.
 */
export async function zipMember(path: string, name: string): Promise<Buffer | undefined> {
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
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameBytes = directory.readUInt16LE(at + 28);
    const next = at + 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (directory.toString('utf8', at + 46, at + 46 + nameBytes) !== name) {
      at = next;
      continue;
    }
    const method = directory.readUInt16LE(at + 10);
    const [packed, whole] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 24)];
    const start = directory.readUInt32LE(at + 42);
    if (packed > size || whole > MOST_BYTES || (method !== 0 && method !== 8)) return undefined;
    const local = await read(start, 30);
    const data = await read(start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed);
    const bytes = method === 0 ? data : await inflate(data, { maxOutputLength: MOST_BYTES }).catch(() => undefined);
    return bytes?.length === whole ? bytes : undefined;
  }
  return undefined;
}
