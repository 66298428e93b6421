import { INODE_FLAG, type Inode } from './inode.ts';

/** Blocks of a file that follow each other on the disk. `logical` counts from the file's first block; unwritten ones read as zeros. */
export interface BlockRun {
  readonly logical: number;
  readonly physical: number;
  readonly count: number;
  readonly unwritten: boolean;
}

type ReadBlock = (block: number) => Promise<Buffer>;

/** Where a file's blocks are, ascending; what no run holds is a hole. Throws RangeError when the map is broken. */
export async function blockRuns(inode: Inode, blockSize: number, readBlock: ReadBlock): Promise<readonly BlockRun[]> {
  const runs =
    (inode.flags & INODE_FLAG.extents) === 0
      ? await indirect(inode, blockSize, readBlock)
      : await extents(inode.block, readBlock, 0);
  return runs.toSorted((a, b) => a.logical - b.logical);
}

/** Source: Linux Documentation/filesystems/ext4/ifork.rst, "Extent Tree". */
async function extents(node: Buffer, readBlock: ReadBlock, level: number): Promise<readonly BlockRun[]> {
  if (node.readUInt16LE(0) !== 0xf30a || level > 5) throw new RangeError('an extent tree is broken');
  const entries = node.readUInt16LE(2);
  const depth = node.readUInt16LE(6);
  if (12 + entries * 12 > node.length) throw new RangeError('an extent tree is broken');
  const runs: BlockRun[] = [];
  for (let at = 12; at < 12 + entries * 12; at += 12) {
    if (depth > 0) {
      const child = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32;
      runs.push(...(await extents(await readBlock(child), readBlock, level + 1)));
      continue;
    }
    const length = node.readUInt16LE(at + 4);
    runs.push({
      logical: node.readUInt32LE(at),
      physical: node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32,
      count: length > 32768 ? length - 32768 : length,
      unwritten: length > 32768,
    });
  }
  return runs;
}

/** Source: the same, "Direct/Indirect Block Addressing": twelve blocks, then one, two and three levels of tables. */
async function indirect(inode: Inode, blockSize: number, readBlock: ReadBlock): Promise<readonly BlockRun[]> {
  const runs: BlockRun[] = [];
  const perTable = blockSize / 4;
  const last = Math.ceil(inode.size / blockSize);
  const walk = async (block: number, level: number, logical: number): Promise<void> => {
    if (block === 0 || logical >= last) return;
    if (level > 0) {
      const table = await readBlock(block);
      for (let index = 0; index < perTable; index++)
        await walk(table.readUInt32LE(index * 4), level - 1, logical + index * perTable ** (level - 1));
      return;
    }
    const before = runs.at(-1);
    if (before && before.physical + before.count === block && before.logical + before.count === logical)
      runs[runs.length - 1] = { ...before, count: before.count + 1 };
    else runs.push({ logical, physical: block, count: 1, unwritten: false });
  };
  for (let index = 0; index < 12; index++) await walk(inode.block.readUInt32LE(index * 4), 0, index);
  await walk(inode.block.readUInt32LE(48), 1, 12);
  await walk(inode.block.readUInt32LE(52), 2, 12 + perTable);
  await walk(inode.block.readUInt32LE(56), 3, 12 + perTable + perTable ** 2);
  return runs;
}
