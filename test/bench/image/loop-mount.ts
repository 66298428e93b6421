import {
  chmod,
  chown,
  copyFile,
  lchown,
  lstat,
  mkdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Extent } from '../../../src/image/bytes.ts';
import type { FileEdit } from '../../../src/image/file-edit.ts';
import { timed } from '../timed.ts';

/** What root does: a partition of an image mounted over a loop device, changed, and unmounted. Returns seconds. */
export async function editMounted(
  image: string,
  { position, length }: Extent,
  edits: readonly FileEdit[],
  folder: string,
): Promise<number> {
  const mount = join(folder, 'mount');
  await mkdir(mount, { recursive: true });
  const started = performance.now();
  const options = `loop,offset=${position},sizelimit=${length}`;
  await timed(['mount', '-t', 'ext4', '-o', options, image, mount], { cwd: folder });
  try {
    for (const edit of edits) await make(mount, edit);
  } finally {
    await timed(['umount', mount], { cwd: folder });
  }
  return (performance.now() - started) / 1000;
}

/** What ours does on top: every change is read again from what was written, and e2fsck looks at all of it. Returns seconds. */
export async function proveMounted(
  image: string,
  { position, length }: Extent,
  edits: readonly FileEdit[],
  folder: string,
): Promise<number> {
  const mount = join(folder, 'mount');
  const started = performance.now();
  const part = `offset=${position},sizelimit=${length}`;
  await timed(['mount', '-t', 'ext4', '-o', `ro,loop,${part}`, image, mount], { cwd: folder });
  try {
    // Of a path the last edit counts.
    for (const edit of new Map(edits.map((one) => [one.path, one])).values()) await expectMade(mount, edit);
  } finally {
    await timed(['umount', mount], { cwd: folder });
  }
  const words = ['losetup', '--find', '--show', '--read-only', `--offset=${position}`, `--sizelimit=${length}`, image];
  const device = (await timed(words, { cwd: folder })).output.trim();
  try {
    await timed(['e2fsck', '-fn', device], { cwd: folder });
  } finally {
    await timed(['losetup', '--detach', device], { cwd: folder });
  }
  return (performance.now() - started) / 1000;
}

/** Whether this user can mount here at all. */
export async function canMount(image: string, partition: Extent, folder: string): Promise<boolean> {
  return editMounted(image, partition, [], folder).then(
    () => true,
    () => false,
  );
}

async function make(mount: string, edit: FileEdit): Promise<void> {
  const path = join(mount, edit.path);
  await mkdir(dirname(path), { recursive: true });
  if (edit.type !== 'directory') await rm(path, { recursive: true, force: true });
  if (edit.type === 'remove') return;
  if (edit.type === 'symlink') {
    await symlink(edit.target, path);
    return lchown(path, edit.uid, edit.gid);
  }
  if (edit.type === 'directory') await mkdir(path, { recursive: true });
  else if (Buffer.isBuffer(edit.content)) await writeFile(path, edit.content);
  else await copyFile(edit.content.file, path);
  await chown(path, edit.uid, edit.gid);
  await chmod(path, edit.mode);
}

async function expectMade(mount: string, edit: FileEdit): Promise<void> {
  const path = join(mount, edit.path);
  const found = await lstat(path).catch(() => undefined);
  if (edit.type === 'remove' || found === undefined) {
    if (edit.type !== 'remove' || found !== undefined) throw new Error(`${edit.path} is not as it was made`);
    return;
  }
  let right = found.uid === edit.uid && found.gid === edit.gid;
  if (edit.type === 'symlink') right &&= (await readlink(path)) === edit.target;
  else right &&= (found.mode & 0o7777) === edit.mode;
  if (edit.type === 'file') {
    const wanted = Buffer.isBuffer(edit.content) ? edit.content : await readFile(edit.content.file);
    right &&= wanted.equals(await readFile(path));
  }
  if (!right) throw new Error(`${edit.path} is not as it was made`);
}
