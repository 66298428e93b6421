import type { PlacedContent } from './contents.ts';
import { noRoom } from './errors.ts';
import type { EditPlan } from './plan-edits.ts';
import type { Superblock } from './superblock.ts';

/**
 * Throws BringupError when a plan may not fit: debugfs makes a file of full size on a full file system, without its data, and neither
 * its exit code nor e2fsck tells. What the plan frees is not counted, as it may be freed too late.
 */
export function refuseTooMuch(
  plan: EditPlan,
  contents: readonly PlacedContent[],
  superblock: Superblock,
  where: string,
): void {
  const { clusterSize, blockSize, freeBlocks, freeInodes } = superblock;
  const clusters = (bytes: number) => Math.ceil(bytes / clusterSize);
  let needed = 0;
  let inodes = 0;
  const directories = new Map<string, number>();
  for (const operation of plan.operations) {
    if (operation.do === 'set' || operation.do === 'remove-file' || operation.do === 'remove-directory') continue;
    inodes += 1;
    const entry = 8 + Math.ceil(Buffer.byteLength(operation.name) / 4) * 4;
    directories.set(operation.directory, (directories.get(operation.directory) ?? 0) + entry);
    if (operation.do === 'make-directory') needed += 1;
    // Up to 59 bytes stand in the inode.
    if (operation.do === 'link' && Buffer.byteLength(operation.target) >= 60) needed += 1;
    if (operation.do === 'write') {
      const { storedBytes } = contents[operation.source] ?? { storedBytes: 0 };
      // Without extents every block takes four bytes in a table; a scattered file takes three times that in extents.
      needed += clusters(storedBytes) + clusters((storedBytes / blockSize) * 12) + 2;
    }
  }
  // Blocks of a directory may be half full, and its hash tree takes one more.
  for (const bytes of directories.values()) needed += clusters(bytes * 2) + 1;
  const free = freeBlocks * blockSize;
  if (needed * clusterSize > free) throw noRoom(where, 'bytes', needed * clusterSize, free);
  if (inodes > freeInodes) throw noRoom(where, 'inodes', inodes, freeInodes);
}
