import type { Bytes } from '../bytes.ts';
import { type Inode, parseInode } from './inode.ts';
import type { Superblock } from './superblock.ts';

/** Reads inodes by their number, from 1. Throws RangeError for one that cannot be. */
export async function openInodes(
  partition: Bytes,
  superblock: Superblock,
): Promise<(number: number) => Promise<Inode>> {
  const { blockSize, inodesPerGroup, inodeSize, descriptorSize } = superblock;
  const tables = await inodeTables(partition, superblock);
  return async (number) => {
    const table = tables[Math.floor((number - 1) / inodesPerGroup)];
    if (number < 1 || table === undefined) throw new RangeError(`there is no inode ${number}`);
    const position = table * blockSize + ((number - 1) % inodesPerGroup) * inodeSize;
    return parseInode(number, await partition.read(position, inodeSize));
  };

  async function inodeTables(bytes: Bytes, { blocks, blocksPerGroup, firstDataBlock }: Superblock) {
    const groups = Math.ceil((blocks - firstDataBlock) / blocksPerGroup);
    const perBlock = blockSize / descriptorSize;
    const found: number[] = [];
    for (let index = 0; found.length < groups; index++) {
      const block = await bytes.read(descriptorBlock(superblock, index, perBlock) * blockSize, blockSize);
      for (let at = 0; at < blockSize && found.length < groups; at += descriptorSize)
        found.push(block.readUInt32LE(at + 8) + (descriptorSize >= 64 ? block.readUInt32LE(at + 0x28) * 2 ** 32 : 0));
    }
    return found;
  }
}

/** Where a block of group descriptors is. Source: e2fsprogs lib/ext2fs/openfs.c, ext2fs_descriptor_block_loc2. */
function descriptorBlock(superblock: Superblock, index: number, perBlock: number): number {
  const { firstDataBlock, blockSize, blocksPerGroup, firstMetaGroup, features } = superblock;
  const first = firstDataBlock === 0 && blockSize === 1024 ? 1 : firstDataBlock;
  if ((features.incompat & 0x10) === 0 || index < firstMetaGroup) return first + index + 1;
  const group = index * perBlock;
  return firstDataBlock + group * blocksPerGroup + (hasSuperblock(superblock, group) ? 1 : 0);
}

function hasSuperblock({ features, backupGroups }: Superblock, group: number): boolean {
  if (group === 0) return true;
  if ((features.compat & 0x200) !== 0) return backupGroups.includes(group);
  if (group === 1 || (features.readOnly & 0x1) === 0) return true;
  return [3, 5, 7].some((base) => {
    let power = base;
    while (power < group) power *= base;
    return power === group;
  });
}
