/** A name in a directory, and the inode it leads to. */
export interface DirectoryEntry {
  readonly name: string;
  readonly inode: number;
}

/**
 * The entries in one block of a directory, or in a part of an inline one. The nodes of a hash tree look like empty entries and give
 * none. Throws RangeError when it is broken. Source: Linux Documentation/filesystems/ext4/directory.rst.
 */
export function directoryEntries(block: Buffer): readonly DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 8 <= block.length; ) {
    const inode = block.readUInt32LE(at);
    const stored = block.readUInt16LE(at + 4);
    // 64 KiB do not fit into the field: 0 and 0xffff stand for all that is left.
    const length = stored === 0 || stored === 0xffff ? block.length - at : stored;
    const nameLength = block.readUInt8(at + 6);
    if (length < 8 || at + length > block.length || nameLength + 8 > length)
      throw new RangeError('a directory is broken');
    if (inode !== 0 && nameLength > 0)
      entries.push({ name: block.toString('utf8', at + 8, at + 8 + nameLength), inode });
    at += length;
  }
  return entries;
}
