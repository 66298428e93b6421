import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SYSTEM_PATH } from './programs.ts';

const run = promisify(execFile);
const env = { ...process.env, PATH: SYSTEM_PATH };

/** Ways to make a file system that images are made in, and that differ in what an edit writes. Source: mke2fs(8). */
export const EXT4_KINDS: Readonly<Record<string, readonly string[]>> = {
  default: [],
  'as Raspberry Pi OS': ['-O', '^64bit,^huge_file'],
  'orphan file and checksum seed': ['-O', 'orphan_file,metadata_csum_seed'],
  'inline data': ['-O', 'inline_data', '-I', '512'],
  'uninit_bg without checksums': ['-O', '^metadata_csum,uninit_bg'],
  bigalloc: ['-O', 'bigalloc', '-C', '16384'],
  '1 KiB blocks': ['-b', '1024'],
  'no journal': ['-O', '^has_journal'],
  'large_dir and ea_inode': ['-O', 'large_dir,ea_inode'],
  quota: ['-O', 'quota'],
  casefold: ['-O', 'casefold'],
  meta_bg: ['-O', 'meta_bg,^resize_inode'],
  sparse_super2: ['-O', 'sparse_super2'],
  ext3: ['-t', 'ext3'],
  ext2: ['-t', 'ext2'],
};

/**
 * Makes a file system in `path` from a directory. `junk`: what it does not use is full of what an image was before, as on a device
 * that was in use; without, it is zeros. Runs without rights.
 */
export async function makeExt4(
  path: string,
  {
    tree,
    options = [],
    mebibytes = 24,
    junk = false,
    label,
  }: { tree?: string; options?: readonly string[]; mebibytes?: number; junk?: boolean; label?: string },
): Promise<void> {
  const size = mebibytes * 2 ** 20;
  if (junk) {
    const noise = randomBytes(2 ** 20);
    await writeFile(path, Buffer.concat(Array.from({ length: mebibytes }, () => noise)));
  } else {
    await writeFile(path, '');
    await truncate(path, size);
  }
  const type = options.includes('-t') ? [] : ['-t', 'ext4'];
  // Else a file system as small as this one gets blocks of 1 KiB.
  const blocks = options.includes('-b') ? [] : ['-b', '4096'];
  await run(
    'mke2fs',
    [
      '-q',
      '-F',
      ...type,
      ...blocks,
      ...options,
      // Else unused inodes keep what was there before, which no copy of the metadata has, and which nothing reads.
      '-E',
      'nodiscard,lazy_itable_init=0,lazy_journal_init=0',
      ...(label ? ['-L', label] : []),
      ...(tree ? ['-d', tree] : []),
      path,
    ],
    { env },
  );
  // mke2fs counts quotas before it fills the tree: 1 is "mended".
  await run('e2fsck', ['-fy', path], { env }).catch((error: { code?: number }) => {
    if (error.code !== 1) throw error;
  });
}

/** A small tree as of a root file system: some hundreds of files, a directory with a hash tree, symlinks on the way, large and odd ones. */
export async function makeTree(directory: string): Promise<void> {
  for (const path of ['etc/ssh', 'etc/netplan', 'usr/lib/systemd/system', 'var/lib/many', 'home/pi', 'srv/a b'])
    await mkdir(join(directory, path), { recursive: true });
  await symlink('usr/lib', join(directory, 'lib'));
  await symlink('../srv/a b', join(directory, 'home/data'));
  await symlink('/circle', join(directory, 'circle'));
  await symlink(`../${'x'.repeat(80)}/../usr/lib`, join(directory, 'etc/long-link'));
  for (let index = 0; index < 400; index++)
    await writeFile(join(directory, 'var/lib/many', `file-${index}-${'n'.repeat(40)}`), `${index}\n`);
  await writeFile(join(directory, 'etc/hostname'), 'stock\n');
  await writeFile(join(directory, 'etc/ssh/sshd_config'), '# nothing\n');
  await writeFile(join(directory, 'usr/lib/systemd/system/large'), randomBytes(1_500_000));
  await writeFile(join(directory, 'usr/lib/os-release'), 'ID=debian\nVERSION_ID="12"\n');
  await symlink('../usr/lib/os-release', join(directory, 'etc/os-release'));
}
