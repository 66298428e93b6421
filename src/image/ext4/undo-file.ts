import type { Bytes, Extent } from '../bytes.ts';
import { merged } from '../extents.ts';

/**
 * The ranges that a program of e2fsprogs wrote, by the undo file it kept (`-z`): ascending, merged. It has a key for every block
 * before its first write, also for blocks that were written with what was there. Throws RangeError when the file is not whole.
 * Source: e2fsprogs lib/ext2fs/undo_io.c, "Undo file format".
 */
export async function writtenBy(undoFile: Bytes): Promise<readonly Extent[]> {
  if (undoFile.size < 512) throw new RangeError('the undo file is cut off');
  const header = await undoFile.read(0, 512);
  if (header.toString('latin1', 0, 8) !== 'E2UNDO02') throw new RangeError('the undo file has another format');
  const keys = Number(header.readBigUInt64LE(8));
  const blockSize = header.readUInt32LE(32);
  const finished = (header.readUInt32LE(44) & 1) !== 0;
  if (!finished) throw new RangeError('the undo file was not finished');
  const perKeyBlock = blockSize / 16 - 1;
  const found: Extent[] = [];
  let block = Number(header.readBigUInt64LE(24));
  while (found.length < keys) {
    const keyBlock = await undoFile.read(block * blockSize, blockSize);
    if (keyBlock.readUInt32LE(0) !== 0xcadecade) throw new RangeError('the undo file is broken');
    block += 1;
    for (let index = 1; index <= perKeyBlock && found.length < keys; index++) {
      const length = keyBlock.readUInt32LE(index * 16 + 12);
      found.push({ position: Number(keyBlock.readBigUInt64LE(index * 16)) * blockSize, length });
      block += Math.ceil(length / blockSize);
    }
  }
  return merged(found);
}
