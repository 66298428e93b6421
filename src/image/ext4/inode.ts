/** One inode, as far as reading files needs it. */
export interface Inode {
  readonly number: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** In bytes. */
  readonly size: number;
  readonly links: number;
  readonly flags: number;
  /** Blocks of an attribute of its own, 0 for none. */
  readonly attributeBlock: number;
  /** The 60 bytes that say where its data is, or are it. */
  readonly block: Buffer;
  /** All of it, with what stands behind the first 128 bytes. */
  readonly raw: Buffer;
}

export type FileType = 'file' | 'directory' | 'symlink' | 'character-device' | 'block-device' | 'fifo' | 'socket';

/** Bits of `flags`. Source: Linux fs/ext4/ext4.h. */
export const INODE_FLAG = { encrypted: 0x800, extents: 0x80000, inlineData: 0x10000000 } as const;

const TYPES: Readonly<Record<number, FileType>> = {
  1: 'fifo',
  2: 'character-device',
  4: 'directory',
  6: 'block-device',
  8: 'file',
  10: 'symlink',
  12: 'socket',
};

/** What kind of thing an inode is; undefined for one that is in no use or broken. */
export function typeOf({ mode }: Pick<Inode, 'mode'>): FileType | undefined {
  return TYPES[mode >>> 12];
}

/** An inode from its bytes in the table. Source: Linux Documentation/filesystems/ext4/inodes.rst. */
export function parseInode(number: number, raw: Buffer): Inode {
  return {
    number,
    mode: raw.readUInt16LE(0),
    uid: raw.readUInt16LE(0x2) + raw.readUInt16LE(0x78) * 0x10000,
    gid: raw.readUInt16LE(0x18) + raw.readUInt16LE(0x7a) * 0x10000,
    size: raw.readUInt32LE(0x4) + raw.readUInt32LE(0x6c) * 2 ** 32,
    links: raw.readUInt16LE(0x1a),
    flags: raw.readUInt32LE(0x20),
    attributeBlock: raw.readUInt32LE(0x68) + raw.readUInt16LE(0x76) * 2 ** 32,
    block: raw.subarray(0x28, 0x28 + 60),
    raw,
  };
}

/** What inline_data keeps behind the first 60 bytes: the value of `system.data` among the attributes within the inode. */
export function inlineRest({ raw }: Inode): Buffer {
  const none = Buffer.alloc(0);
  if (raw.length <= 132) return none;
  const start = 128 + raw.readUInt16LE(0x80);
  if (start + 4 > raw.length || raw.readUInt32LE(start) !== 0xea020000) return none;
  const first = start + 4;
  for (let at = first; at + 16 <= raw.length && raw.readUInt32LE(at) !== 0; ) {
    const nameLength = raw.readUInt8(at);
    const name = raw.toString('latin1', at + 16, at + 16 + nameLength);
    if (raw.readUInt8(at + 1) === 7 && name === 'data') {
      const offset = first + raw.readUInt16LE(at + 2);
      return raw.subarray(offset, offset + raw.readUInt32LE(at + 8));
    }
    at += 16 + Math.ceil(nameLength / 4) * 4;
  }
  return none;
}
