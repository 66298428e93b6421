import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import { type Bytes, fileBytes, part } from './bytes.ts';
import { type DeriveContext, derivedBase, writeSparse } from './derived-image.ts';
import { findE2fsprogs } from './ext4/e2fsprogs.ts';
import { refuseUneditable } from './ext4/editable.ts';
import { readSuperblock } from './ext4/superblock.ts';
import { bufferBytes, joined, patched } from './joined.ts';
import { shrinkFileSystem } from './shrink-file-system.ts';
import type { BaseImage, ImageWorkOptions } from './source/base-image.ts';
import type { Partition, PartitionTable } from './table/partition.ts';
import { readPartitions } from './table/read-partitions.ts';
import { shorterTable } from './table/shorten.ts';

export interface ShrinkOptions extends ImageWorkOptions {
  /** What stays free in the file system, in bytes: edits have to fit. Default 64 MiB. */
  readonly roomBytes?: number;
}

const MIB = 2 ** 20;
const ROOM = 64 * MIB;
/** Less than this is not worth another image. In bytes. */
export const LEAST_GAIN = 32 * MIB;

/**
 * An image whose last partition, an ext4, is as short as what it holds and some room: a board writes every byte, also empty
 * ones. It is made once, of a copy; on its first boot it grows again, if its makers let it. The base itself comes back where
 * there is little to gain. Throws BringupError (`image-not-shrinkable`, and those of ext4 and of the cache).
 */
export async function shrinkBase(base: BaseImage, options: ShrinkOptions): Promise<BaseImage> {
  const { roomBytes = ROOM } = options;
  const what = { name: `shrunk-${Math.ceil(roomBytes / MIB)}`, doing: 'shrink' } as const;
  return derivedBase(base, what, options, (context) => shorter(base, roomBytes, context));
}

async function shorter(
  { from }: BaseImage,
  roomBytes: number,
  context: DeriveContext,
): Promise<(Bytes & AsyncDisposable) | undefined> {
  const { raw, folder, signal } = context;
  const e2fsprogs = await findE2fsprogs();
  const table = await readPartitions(raw, from);
  const last = lastOf(table, from);
  const superblock = await readSuperblock(part(raw, last));
  // Else a journal would be replayed that nobody asked for.
  if (superblock !== undefined) refuseUneditable(superblock, e2fsprogs, `partition ${last.index} of ${from}`);
  const copy = { directory: folder, name: 'partition.img' };
  await writeSparse(part(raw, last), join(folder, copy.name), 'shrink', context);
  const length = await shrinkFileSystem(e2fsprogs, copy, roomBytes, signal);
  if (last.length - length < LEAST_GAIN) return undefined;
  const { size, patches } = await shorterTable(raw, table, last, length, from);
  const file = await open(join(folder, copy.name), 'r');
  const behind = size - last.position - length;
  const bare = joined([
    { of: raw, position: 0, length: last.position },
    { of: fileBytes(file, length), position: 0, length },
    // Behind the last partition there is at most a GPT.
    { of: bufferBytes(Buffer.alloc(behind)), position: 0, length: behind },
  ]);
  return { ...patched(bare, patches), [Symbol.asyncDispose]: () => file.close() };
}

function lastOf({ partitions, scheme }: PartitionTable, from: string): Partition {
  const last = partitions.toSorted((a, b) => a.position - b.position).at(-1);
  if (last === undefined) throw notShrinkable(from, 'it has no partitions');
  const type = last.fileSystem?.type;
  if (type === undefined || !/^ext[234]$/.test(type))
    throw notShrinkable(
      from,
      `its last partition, ${last.index}, holds ${type ?? 'no file system that is known'}, not ext4`,
    );
  if (scheme === 'mbr' && last.index > 4)
    throw notShrinkable(from, `its last partition, ${last.index}, is a logical one`);
  return last;
}

/** @param why a clause */
function notShrinkable(from: string, why: string): BringupError {
  return new BringupError({
    code: 'image-not-shrinkable',
    category: 'unsupported',
    what: `The image cannot be made shorter: ${why}.`,
    where: { file: from },
    remedy: 'Leave the shrinking out for it.',
  });
}
