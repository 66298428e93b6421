import { uuidAt } from './guid.ts';
import type { FileSystem } from './partition.ts';

/** Where the superblock is, in bytes. Source: linux Documentation/filesystems/ext4/super.rst */
const AT = 1024;
const HAS_JOURNAL = 0x4;
/** What ext3 knows; anything else makes it an ext4. Source: util-linux libblkid/src/superblocks/ext.c */
const EXT3_INCOMPATIBLE = 0x2 | 0x4 | 0x10;
const EXT3_READ_ONLY = 0x1 | 0x2 | 0x4;
const JOURNAL_DEVICE = 0x8;
const WIDE = 0x80;

/** ext2, 3 or 4 by its superblock; undefined when it has none. @param head at least 2 KiB of the volume */
export function describeExt(head: Buffer): FileSystem | undefined {
  if (head.readUInt16LE(AT + 56) !== 0xef53 || head.readUInt32LE(AT + 24) > 6) return undefined;
  const [compatible, incompatible, readOnly] = [92, 96, 100].map((at) => head.readUInt32LE(AT + at)) as [
    number,
    number,
    number,
  ];
  if ((incompatible & JOURNAL_DEVICE) !== 0) return undefined;
  const blocks = head.readUInt32LE(AT + 4) + (incompatible & WIDE ? head.readUInt32LE(AT + 0x150) * 2 ** 32 : 0);
  const label = head.toString('utf8', AT + 120, AT + 136).split('\0')[0] ?? '';
  const uuid = uuidAt(head, AT + 104);
  const isExt4 = (incompatible & ~EXT3_INCOMPATIBLE) !== 0 || (readOnly & ~EXT3_READ_ONLY) !== 0;
  return {
    type: isExt4 ? 'ext4' : (compatible & HAS_JOURNAL) !== 0 ? 'ext3' : 'ext2',
    ...(label === '' ? {} : { label }),
    ...(uuid === undefined ? {} : { uuid }),
    size: blocks * 1024 * 2 ** head.readUInt32LE(AT + 24),
  };
}
