import { cp, mkdir, open, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SYSTEM_PATH } from '../../support/images/programs.ts';
import { STOCK_ROOT, seedVolume } from '../../support/images/stock-image.ts';
import { timed } from '../timed.ts';

const MIB = 2 ** 20;
const IMAGE_BYTES = 3400 * MIB;
/** What the real one holds. */
const ROOT_BYTES = 1400 * MIB;
const [SEED_AT, ROOT_AT] = [16 * MIB, 20 * MIB];
const env = { PATH: SYSTEM_PATH };

/**
 * An image as that of an RK1 server: GPT, a loader at 32 KiB, a CIDATA of FAT32, an ext4 root of 3.3 GiB with 1.4 GiB of this machine's own
 * programs in it. Packed in blocks of 24 MiB, as `xz -6 --threads=0` makes them. Source: ubuntu-rockchip scripts/build-image.sh.
 */
export async function makeRk1Image(folder: string, say: (text: string) => void): Promise<string> {
  const [path, tree] = [join(folder, 'rk1.img'), join(folder, 'tree')];
  for (const [name, text] of Object.entries(STOCK_ROOT)) {
    await mkdir(dirname(join(tree, name)), { recursive: true });
    await writeFile(join(tree, name), text);
  }
  const files = await fill(join(tree, 'usr'), '/usr', ROOT_BYTES);
  await symlink('usr/lib', join(tree, 'lib'));
  say(`the image's root: ${files} files of this machine`);
  {
    await using image = await open(path, 'w');
    await image.truncate(IMAGE_BYTES);
    await image.write(Buffer.alloc(9 * MIB, 'a loader '), 0, 9 * MIB, 32 * 1024);
    const seed = await seedVolume();
    await image.write(seed, 0, seed.length, SEED_AT);
  }
  const table = `label: gpt\nstart=${SEED_AT / 512}, size=8192, type=EBD0A0A2-B9E5-4433-87C0-68B6B72699C7\nstart=${ROOT_AT / 512}, type=C12A7328-F81F-11D2-BA4B-00A0C93EC93B\n`;
  await writeFile(join(folder, 'table'), table);
  await timed(['sh', '-c', 'sfdisk --quiet --no-reread --no-tell-kernel rk1.img < table'], { cwd: folder, env });
  const blocks = Math.floor((IMAGE_BYTES - ROOT_AT - MIB) / 4096);
  const extended = `offset=${ROOT_AT},nodiscard,lazy_itable_init=0,lazy_journal_init=0`;
  const mke2fs = ['mke2fs', '-q', '-F', '-t', 'ext4', '-b', '4096', '-L', 'cloudimg-rootfs', '-E', extended];
  await timed([...mke2fs, '-d', tree, path, String(blocks)], { cwd: folder, env });
  const { seconds } = await timed(['xz', '-1', '-T0', '--block-size=24MiB', '-k', path], { cwd: folder, env });
  say(`packed in ${seconds.toFixed(0)} s: ${((await stat(`${path}.xz`)).size / MIB).toFixed(0)} MiB`);
  return `${path}.xz`;
}

/** Copies files and links of a directory, in the order of their names, until there are so many bytes. Returns how many. */
async function fill(to: string, from: string, bytes: number): Promise<number> {
  let [count, left] = [0, bytes];
  const walk = async (source: string, target: string): Promise<void> => {
    await mkdir(target, { recursive: true });
    for (const entry of (await readdir(source, { withFileTypes: true })).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (left <= 0) return;
      const [path, copy] = [join(source, entry.name), join(target, entry.name)];
      if (entry.isDirectory()) await walk(path, copy);
      else if (entry.isFile() || entry.isSymbolicLink()) {
        await cp(path, copy, { verbatimSymlinks: true });
        if (entry.isFile()) left -= (await stat(path)).size;
        count++;
      }
    }
  };
  await walk(from, to);
  return count;
}
