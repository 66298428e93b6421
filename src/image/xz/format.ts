import { crc32 } from 'node:zlib';
import type { XzCheck } from './xz-index.ts';

/** What every .xz begins with. Source: tukaani.org/xz/xz-file-format.txt, version 1.2.1; so is all else here. */
export const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex');
const FOOTER_MAGIC = Buffer.from('YZ', 'latin1');
/** Of a stream's header and of its footer, in bytes. */
export const EDGE = 12;

const CHECKS: readonly { readonly id: number; readonly name: XzCheck }[] = [
  { id: 0, name: 'none' },
  { id: 1, name: 'crc32' },
  { id: 4, name: 'crc64' },
  { id: 10, name: 'sha256' },
];

/** A block as an index lists it: without its padding, and what it decodes to. In bytes. */
export interface IndexRecord {
  readonly unpaddedLength: number;
  readonly rawLength: number;
}

/** Rounded up to the four bytes that everything in an .xz is aligned to. */
export function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** The check of a stream by its header; a clause that says what is wrong when it is none. */
export function parseStreamHeader(bytes: Buffer): { check: XzCheck } | string {
  if (!bytes.subarray(0, 6).equals(XZ_MAGIC)) return 'a stream does not begin as one';
  if (crc32(bytes.subarray(6, 8)) !== bytes.readUInt32LE(8)) return 'the header of a stream has a wrong checksum';
  return checkOf(bytes.subarray(6, 8));
}

/** The check of a stream and the length of its index in bytes, by its footer. */
export function parseStreamFooter(bytes: Buffer): { check: XzCheck; indexLength: number } | string {
  if (!bytes.subarray(10, 12).equals(FOOTER_MAGIC)) return 'it does not end as an .xz does';
  if (crc32(bytes.subarray(4, 10)) !== bytes.readUInt32LE(0)) return 'the footer of a stream has a wrong checksum';
  const found = checkOf(bytes.subarray(8, 10));
  return typeof found === 'string' ? found : { ...found, indexLength: (bytes.readUInt32LE(4) + 1) * 4 };
}

/** The records of an index. */
export function parseIndex(bytes: Buffer): readonly IndexRecord[] | string {
  const end = bytes.length - 4;
  if (end < 4 || bytes.readUInt8(0) !== 0 || crc32(bytes.subarray(0, end)) !== bytes.readUInt32LE(end)) {
    return 'the index of a stream has a wrong checksum';
  }
  const reader = { bytes: bytes.subarray(0, end), at: 1 };
  const count = readNumber(reader);
  const records: IndexRecord[] = [];
  for (let n = 0; n < count; n++) {
    const record = { unpaddedLength: readNumber(reader), rawLength: readNumber(reader) };
    // Both are Infinity where the bytes end too early.
    if (record.unpaddedLength < 5 || record.rawLength > Number.MAX_SAFE_INTEGER)
      return 'the index of a stream has an impossible record';
    records.push(record);
  }
  return padded(reader.at) === end ? records : 'the index of a stream has a wrong length';
}

/** The bytes before the first block of a stream. */
export function streamHeader(check: XzCheck): Buffer {
  const bytes = Buffer.alloc(EDGE);
  XZ_MAGIC.copy(bytes);
  bytes.writeUInt8(idOf(check), 7);
  bytes.writeUInt32LE(crc32(bytes.subarray(6, 8)), 8);
  return bytes;
}

/** The bytes behind the last block of a stream: its index and footer. */
export function streamEnd(check: XzCheck, records: readonly IndexRecord[]): Buffer {
  const numbers = [records.length, ...records.flatMap(({ unpaddedLength, rawLength }) => [unpaddedLength, rawLength])];
  const body = Buffer.from([0, ...numbers.flatMap(numberBytes)]);
  const index = Buffer.alloc(padded(body.length) + 4);
  body.copy(index);
  index.writeUInt32LE(crc32(index.subarray(0, index.length - 4)), index.length - 4);
  const footer = Buffer.alloc(EDGE);
  footer.writeUInt32LE(index.length / 4 - 1, 4);
  footer.writeUInt8(idOf(check), 9);
  FOOTER_MAGIC.copy(footer, 10);
  footer.writeUInt32LE(crc32(footer.subarray(4, 10)), 0);
  return Buffer.concat([index, footer]);
}

/** How much memory a block wants of who decodes it: the size of its dictionary in bytes. Undefined when its header is damaged or has no LZMA2. @param bytes the block's first 1024 bytes, or all */
export function dictionaryOf(bytes: Buffer): number | undefined {
  const length = (bytes.readUInt8(0) + 1) * 4;
  if (length > bytes.length || crc32(bytes.subarray(0, length - 4)) !== bytes.readUInt32LE(length - 4))
    return undefined;
  const flags = bytes.readUInt8(1);
  const reader = { bytes: bytes.subarray(0, length - 4), at: 2 };
  for (const has of [flags & 0x40, flags & 0x80]) if (has !== 0) readNumber(reader);
  for (let filter = 0; filter <= (flags & 3); filter++) {
    const [id, size] = [readNumber(reader), readNumber(reader)];
    const bits = (reader.bytes[reader.at] ?? 0) & 0x3f;
    if (id === LZMA2) return bits >= 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11);
    reader.at += size;
  }
  return undefined;
}

const LZMA2 = 0x21;

function checkOf(flags: Buffer): { check: XzCheck } | string {
  const known = flags[0] === 0 ? CHECKS.find(({ id }) => id === flags[1]) : undefined;
  return known === undefined
    ? `a stream has a kind of check (${flags.toString('hex')}) that nobody knows`
    : { check: known.name };
}

function idOf(check: XzCheck): number {
  return CHECKS.find(({ name }) => name === check)?.id ?? 0;
}

/** Seven bits a byte, lowest first. Infinity where the bytes end before the number does. */
function readNumber(reader: { readonly bytes: Buffer; at: number }): number {
  let value = 0;
  for (let shift = 0; shift < 63; shift += 7) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) return Number.POSITIVE_INFINITY;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return value;
  }
  return Number.POSITIVE_INFINITY;
}

function numberBytes(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return [...bytes, rest];
}
