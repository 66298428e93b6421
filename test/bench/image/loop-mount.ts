import { chmod, chown, copyFile, lchown, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
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
