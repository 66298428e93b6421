import { spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { EditedBytes } from '../../../src/image/bytes.ts';

/** What a reader found: a directory, or a file with its content and the time it was changed. */
export type Found = 'directory' | { readonly content: Buffer; readonly mtime: Date };

/** By path, without a slash in front. */
export type Tree = ReadonlyMap<string, Found>;

const env = {
  ...process.env,
  PATH: [process.env['PATH'], '/usr/sbin', '/sbin'].join(delimiter),
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  // It would not even look at FAT32 of few clusters.
  MTOOLS_SKIP_CHECK: '1',
};

/** An empty volume by mkfs.vfat: the same bytes each time. */
export function mkfs(sizeBytes: number, ...options: readonly string[]): Buffer {
  return inFolder((folder) => {
    const file = join(folder, 'image');
    writeFileSync(file, '');
    truncateSync(file, sizeBytes);
    run('mkfs.vfat', '--invariant', ...options, file);
    return readFileSync(file);
  });
}

/** What fsck.vfat says of a volume without changing it; throws when there is anything that it would change. */
export function fsck(image: Buffer): string {
  return inImage(image, (file) => run('fsck.vfat', '-nv', file));
}

/** Everything on a volume, as 7-Zip reads it. */
export function by7z(image: Buffer): Tree {
  return inImage(image, (file, folder) => {
    mkdirSync(join(folder, 'out'));
    run('7z', 'x', '-y', '-bd', `-o${join(folder, 'out')}`, file);
    return treeOf(join(folder, 'out'));
  });
}

/** Everything on a volume, as mtools read it. */
export function byMtools(image: Buffer): Tree {
  return inImage(image, (file, folder) => {
    run('mcopy', '-snm', '-i', file, '::/', join(folder, 'out'));
    return treeOf(join(folder, 'out'));
  });
}

/** Runs commands of mtools, `-i` and the image behind the name of each, and gives back the image. @param files that they may read, by name */
export function withMtools(
  image: Buffer,
  commands: readonly (readonly [string, ...string[]])[],
  files: Readonly<Record<string, Buffer>> = {},
): Buffer {
  return inImage(image, (file, folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    for (const [command, ...args] of commands)
      run(command, '-i', file, ...args.map((arg) => (arg in files ? join(folder, arg) : arg)));
    return readFileSync(file);
  });
}

/** All of an image after edits. */
export async function allOf(edited: EditedBytes): Promise<Buffer> {
  return Buffer.from(await edited.read(0, edited.size));
}

function treeOf(folder: string): Tree {
  const tree = new Map<string, Found>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stats = statSync(join(folder, path));
    tree.set(
      path,
      stats.isDirectory() ? 'directory' : { content: readFileSync(join(folder, path)), mtime: stats.mtime },
    );
  }
  return tree;
}

function inImage<T>(image: Buffer, work: (file: string, folder: string) => T): T {
  return inFolder((folder) => {
    const file = join(folder, 'image');
    writeSparse(file, image);
    return work(file, folder);
  });
}

/** Most of a volume is empty, and writing that takes longer than all else here. */
function writeSparse(file: string, image: Buffer): void {
  const open = openSync(file, 'w');
  const block = Buffer.alloc(64 * 1024);
  ftruncateSync(open, image.length);
  for (let at = 0; at < image.length; at += block.length) {
    const piece = image.subarray(at, at + block.length);
    if (!piece.equals(block.subarray(0, piece.length))) writeSync(open, piece, 0, piece.length, at);
  }
  closeSync(open);
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fat-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, ...args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? status}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}
