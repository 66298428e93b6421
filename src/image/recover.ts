import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, fileBytes, part } from './bytes.ts';
import { type DeriveContext, derivedBase, writeSparse } from './derived-image.ts';
import { type E2fsprogs, findE2fsprogs } from './ext4/e2fsprogs.ts';
import { recoveryFailed } from './ext4/errors.ts';
import { readSuperblock } from './ext4/superblock.ts';
import { joined, type Range } from './joined.ts';
import type { BaseImage, ImageWorkOptions } from './source/base-image.ts';
import type { Partition } from './table/partition.ts';
import { readPartitions } from './table/read-partitions.ts';

/** What e2fsck takes for now, a day in 2020, so that the same image gives the same bytes. */
const TIME = { E2FSPROGS_FAKE_TIME: '1577836800', E2FSCK_TIME: '1577836800' };

/**
 * An image whose ext file systems are as after a mount: what their journals hold is written where it belongs, and what was being deleted is
 * gone. It is what a card that was in use becomes. Made once, of copies: e2fsck replays no journal within an image (flash.md 6.2). The base
 * itself comes back where nothing is to be done. Throws BringupError (`ext4-not-recovered`, and those of the cache).
 */
export async function recoverBase(base: BaseImage, options: ImageWorkOptions): Promise<BaseImage> {
  return derivedBase(base, { name: 'recovered', doing: 'recover' }, options, (context) => recovered(base, context));
}

async function recovered({ from }: BaseImage, context: DeriveContext): Promise<(Bytes & AsyncDisposable) | undefined> {
  const { raw, folder } = context;
  const { partitions } = await readPartitions(raw, from);
  const inUse: Partition[] = [];
  for (const partition of partitions) if (await wasInUse(part(raw, partition))) inUse.push(partition);
  if (inUse.length === 0) return undefined;
  const e2fsprogs = await findE2fsprogs();
  await using stack = new AsyncDisposableStack();
  const ranges: Range[] = [];
  let at = 0;
  for (const partition of inUse.toSorted((a, b) => a.position - b.position)) {
    const { index, position, length } = partition;
    const name = `partition-${index}.img`;
    await writeSparse(part(raw, partition), join(folder, name), 'recover', context);
    await replay(e2fsprogs, name, `partition ${index} of ${from}`, context);
    const file = await open(join(folder, name), 'r');
    stack.defer(() => file.close());
    ranges.push({ of: raw, position: at, length: position - at });
    ranges.push({ of: fileBytes(file, length), position: 0, length });
    at = position + length;
  }
  const kept = stack.move();
  const image = joined([...ranges, { of: raw, position: at, length: raw.size - at }]);
  return { ...image, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

async function wasInUse(partition: Bytes): Promise<boolean> {
  const superblock = await readSuperblock(partition);
  return superblock !== undefined && (superblock.needsRecovery || !superblock.clean || superblock.hasOrphans);
}

/** 1: something was mended. What it cannot mend by itself is for a person. */
async function replay(
  e2fsprogs: E2fsprogs,
  name: string,
  where: string,
  { folder, signal }: DeriveContext,
): Promise<void> {
  const run = (args: readonly string[]) =>
    e2fsprogs.run('e2fsck', [...args, name], { directory: folder, environment: TIME, signal });
  const { code, said, printed } = await run(['-f', '-p']);
  if (code !== 0 && code !== 1) throw recoveryFailed(where, lastLines(`${printed}\n${said}`, name));
  const after = await run(['-f', '-n']);
  if (after.code !== 0) throw recoveryFailed(where, lastLines(`${after.printed}\n${after.said}`, name));
}

function lastLines(text: string, name: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(`${name}: `, '').trim());
  return lines
    .filter((line) => line !== '')
    .slice(-3)
    .join(' · ')
    .slice(0, 400);
}
