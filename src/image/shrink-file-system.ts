import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileBytes } from './bytes.ts';
import type { E2fsprogs } from './ext4/e2fsprogs.ts';
import { programFailed } from './ext4/errors.ts';
import { readSuperblock } from './ext4/superblock.ts';

/** A day in 2020: what the programs take for now, so that the same image gives the same bytes. */
const TIME = { E2FSPROGS_FAKE_TIME: '1577836800', E2FSCK_TIME: '1577836800' };
const MIB = 2 ** 20;

/**
 * Makes the file system in a file as small as what it holds and some room, in whole MiB. It has a file of its own, because
 * resize2fs cuts off a whole image for a partition in it (flash.md 6.2), and a journal is only replayed there.
 * @param roomBytes stays free. Returns its new size in bytes. Throws BringupError (`ext4-edit-failed`).
 */
export async function shrinkFileSystem(
  e2fsprogs: E2fsprogs,
  path: { readonly directory: string; readonly name: string },
  roomBytes: number,
  signal: AbortSignal,
): Promise<number> {
  const { directory, name } = path;
  const run = async (program: 'e2fsck' | 'resize2fs', args: readonly string[], good: readonly number[]) => {
    const { code, said, printed } = await e2fsprogs.run(program, [...args, name], {
      directory,
      environment: TIME,
      signal,
    });
    if (code === undefined || !good.includes(code))
      throw programFailed(program, said || printed.trim().split('\n').at(-1) || `it ended with code ${code}`);
    return printed;
  };
  await using file = await open(join(directory, name), 'r');
  const sizes = async () => {
    const found = await readSuperblock(fileBytes(file, (await file.stat()).size));
    if (found === undefined) throw programFailed('resize2fs', 'there is no file system any more');
    return found;
  };
  // 1: something was mended, such as what a journal held.
  await run('e2fsck', ['-f', '-p'], [0, 1]);
  const { blockSize, blocks } = await sizes();
  const least = Number(/minimum size[^:]*: (\d+)/.exec(await run('resize2fs', ['-P'], [0]))?.[1]);
  if (!(least > 0)) throw programFailed('resize2fs', 'it does not tell how small the file system can be');
  const wanted = (Math.ceil((least * blockSize + roomBytes) / MIB) * MIB) / blockSize;
  if (wanted < blocks) {
    await e2fsprogs
      .run('resize2fs', [name, String(wanted)], { directory, environment: TIME, signal })
      .then(({ code, said, printed }) => {
        if (code !== 0) throw programFailed('resize2fs', said || printed);
      });
    await run('e2fsck', ['-f', '-n'], [0]);
  }
  const after = await sizes();
  return after.blocks * after.blockSize;
}
