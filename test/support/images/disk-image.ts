import { spawnSync } from 'node:child_process';
import { mkdir, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openFat } from '../../../src/image/fat/volume.ts';
import { makeExt4 } from './ext4-image.ts';
import { mkfs } from './fat-readers.ts';
import { memoryBytes } from './fat-volume.ts';
import { SYSTEM_PATH } from './programs.ts';

const MIB = 2 ** 20;

/** A partition of a small image. Texts by path; of a root, a text that begins with `-> ` is a symlink. */
export type SmallPartition =
  | {
      readonly fat: string;
      readonly mebibytes: number;
      readonly type?: string;
      readonly files: Readonly<Record<string, string>>;
    }
  | {
      readonly ext4: string;
      readonly mebibytes: number;
      readonly type?: string;
      readonly files: Readonly<Record<string, string>>;
    };

/** Makes a small disk image by sfdisk, mkfs.vfat and mke2fs, in `path`; `work` is for what it needs on the way. Needs no rights. */
export async function makeDisk(
  path: string,
  work: string,
  scheme: 'gpt' | 'dos',
  partitions: readonly SmallPartition[],
): Promise<void> {
  let at = 4;
  const lines: string[] = [];
  await using image = await open(path, 'w');
  for (const [index, one] of partitions.entries()) {
    const bytes = 'fat' in one ? await fatOf(one) : await ext4Of(one, join(work, `ext4-${index}`));
    await image.write(bytes, 0, bytes.length, at * MIB);
    lines.push(`start=${at * 2048}, size=${one.mebibytes * 2048}${one.type ? `, type=${one.type}` : ''}`);
    at += one.mebibytes;
  }
  await image.truncate((at + 4) * MIB);
  program('sfdisk', ['--quiet', path], `label: ${scheme}\n${lines.join('\n')}\n`);
}

/** Filled by our own writer: mtools write no FAT32 as small as the RK1's. */
async function fatOf({ fat, mebibytes, files }: SmallPartition & { fat: string }): Promise<Buffer> {
  const volume = await openFat(memoryBytes(mkfs(mebibytes * MIB, '-F32', '-n', fat)));
  for (const [name, text] of Object.entries(files))
    await volume.writeFile(name, Buffer.from(text), { mtime: new Date(0) });
  const filled = await volume.commit();
  return filled.read(0, filled.size);
}

async function ext4Of({ ext4, mebibytes, files }: SmallPartition & { ext4: string }, work: string): Promise<Buffer> {
  const tree = join(work, 'tree');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(tree, dirname(path)), { recursive: true });
    if (path.endsWith('/')) await mkdir(join(tree, path), { recursive: true });
    else if (text.startsWith('-> ')) await symlink(text.slice(3), join(tree, path));
    else await writeFile(join(tree, path), text);
  }
  const volume = join(work, 'volume');
  await makeExt4(volume, { tree, mebibytes, label: ext4 });
  const bytes = await readFile(volume);
  await rm(work, { recursive: true });
  return bytes;
}

function program(name: string, args: readonly string[], input = ''): void {
  const env = { ...process.env, PATH: SYSTEM_PATH };
  const { status, stderr, error } = spawnSync(name, args, { input, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${error?.message ?? stderr}`);
}
