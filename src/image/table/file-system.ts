import type { Bytes } from '../bytes.ts';
import { describeExt } from './ext-superblock.ts';
import { describeFat } from './fat-boot-sector.ts';
import { uuidAt } from './guid.ts';
import type { FileSystem } from './partition.ts';

/** Looks at the beginning of a volume and says what it is, or undefined. */
type Look = (head: Buffer, volume: Bytes) => FileSystem | undefined | Promise<FileSystem | undefined>;

/** As far as the last of the magics, that of btrfs with its label. In bytes. */
const HEAD = 0x10000 + 0x400;

/** Of a volume descriptor. Source: ECMA-119, 8.1 */
const [ISO_AT, ISO_MAGIC] = [32_769, 'CD001'];

/** In this order: what wraps others first, what only looks like a FAT before FAT. Offsets: util-linux libblkid/src/superblocks. */
const LOOKS: readonly Look[] = [
  magic(0, 'LUKS\xba\xbe', (head) => ({ type: 'luks', ...uuid(text(head, 168, 40)) })),
  magic(536, 'LVM2 001', () => ({ type: 'lvm' })),
  describeExt,
  magic(0x10040, '_BHRfS_M', (head) => ({
    type: 'btrfs',
    ...label(text(head, 0x1012b, 256)),
    ...uuid(uuidAt(head, 0x10020)),
    size: Number(head.readBigUInt64LE(0x10070)),
  })),
  magic(0, 'XFSB', (head) => ({
    type: 'xfs',
    ...label(text(head, 108, 12)),
    ...uuid(uuidAt(head, 32)),
    size: head.readUInt32BE(4) * Number(head.readBigUInt64BE(8)),
  })),
  magic(1024, '\x10\x20\xf5\xf2', (head) => ({
    type: 'f2fs',
    ...label(head.toString('utf16le', 1024 + 124, 1024 + 124 + 1024).split('\0')[0]),
    ...uuid(uuidAt(head, 1024 + 108)),
  })),
  magic(1024, '\xe2\xe1\xf5\xe0', (head) => ({
    type: 'erofs',
    ...label(text(head, 1024 + 64, 16)),
    ...uuid(uuidAt(head, 1024 + 48)),
  })),
  magic(0, 'hsqs', (head) => ({ type: 'squashfs', size: Number(head.readBigUInt64LE(40)) })),
  magic(4086, 'SWAPSPACE2', (head) => ({ type: 'swap', ...label(text(head, 1052, 16)), ...uuid(uuidAt(head, 1036)) })),
  magic(3, 'NTFS    ', (head) => ({
    type: 'ntfs',
    uuid: head.readBigUInt64LE(72).toString(16).toUpperCase().padStart(16, '0'),
  })),
  magic(3, 'EXFAT   ', () => ({ type: 'exfat' })),
  describeFat,
  magic(ISO_AT, ISO_MAGIC, (head) => ({ type: 'iso9660', ...label(text(head, 32_808, 32)) })),
];

/** The label of an image that is an ISO from its beginning, whatever table lies over it; empty without one. Undefined when it is none. */
export async function isoLabel(image: Bytes): Promise<string | undefined> {
  const head = Buffer.alloc(HEAD);
  (await image.read(0, Math.min(HEAD, image.size))).copy(head);
  const isIso = head.toString('latin1', ISO_AT, ISO_AT + ISO_MAGIC.length) === ISO_MAGIC;
  return isIso ? (text(head, 32_808, 32) ?? '') : undefined;
}

/** What file system a volume has, by its magic; undefined when none that is known. */
export async function fileSystemOf(volume: Bytes): Promise<FileSystem | undefined> {
  const head = Buffer.alloc(HEAD);
  (await volume.read(0, Math.min(HEAD, volume.size))).copy(head);
  for (const look of LOOKS) {
    const found = await look(head, volume);
    if (found !== undefined) return found;
  }
  return undefined;
}

function magic(at: number, bytes: string, describe: (head: Buffer) => FileSystem): Look {
  const wanted = Buffer.from(bytes, 'latin1');
  return (head) => (head.subarray(at, at + wanted.length).equals(wanted) ? describe(head) : undefined);
}

function text(bytes: Buffer, at: number, length: number): string | undefined {
  return bytes
    .toString('utf8', at, at + length)
    .split('\0')[0]
    ?.trimEnd();
}

function label(value: string | undefined): { label?: string } {
  return value === undefined || value === '' ? {} : { label: value };
}

function uuid(value: string | undefined): { uuid?: string } {
  return value === undefined || value === '' ? {} : { uuid: value };
}
