import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Bytes, EditedBytes } from '../bytes.ts';
import { contentChanged, wrongPath } from '../ext4/errors.ts';
import type { FileContent, FileEdit } from '../file-edit.ts';
import { editLost } from './errors.ts';
import { type FatVolume, openFat } from './volume.ts';

export interface FatEditOptions {
  /** Seconds since 1970: the one time of all that is written, so that equal edits give equal bytes. */
  readonly time: number;
  /** The partition as people know it, for errors. */
  readonly where?: string;
}

/**
 * A FAT partition of an image with `edits` made, each as if those before it were done. What changes is kept in memory and
 * read back. Modes and owners are left out, for FAT has none. Throws BringupError.
 */
export async function editFat(
  partition: Bytes,
  edits: readonly FileEdit[],
  { time, where }: FatEditOptions,
): Promise<EditedBytes> {
  const volume = await openFat(partition, where);
  const mtime = new Date(Math.floor(time) * 1000);
  for (const edit of edits) await make(volume, edit, mtime);
  const edited = await volume.commit();
  const again = await openFat(edited, where);
  for (const { path } of edits) {
    const [should, is] = [await described(volume, path), await described(again, path)];
    if (should !== is) throw editLost(path, should, is);
  }
  return edited;
}

async function make(volume: FatVolume, edit: FileEdit, mtime: Date): Promise<void> {
  const { path } = edit;
  if (edit.type === 'remove') {
    await volume.remove(path);
    return;
  }
  if (edit.type === 'symlink')
    throw wrongPath(path, 'a FAT volume keeps no symlinks', 'Write a file, or put it on another partition.');
  await makeDirectories(volume, path, mtime);
  if (edit.type === 'directory') return volume.mkdir(path, { mtime });
  const content = await bytesOf(edit.content);
  await volume.writeFile(path, content, { mtime });
  const is = await described(volume, path);
  const should = file(content);
  if (is !== should) throw editLost(path, should, is);
}

/** Those above a path. */
async function makeDirectories(volume: FatVolume, path: string, mtime: Date): Promise<void> {
  const names = path.split('/').filter((name) => name !== '');
  for (let count = 1; count < names.length; count += 1) await volume.mkdir(names.slice(0, count).join('/'), { mtime });
}

async function bytesOf(content: FileContent): Promise<Buffer> {
  if (Buffer.isBuffer(content)) return content;
  const bytes = await readFile(content.file).catch(() => {
    throw contentChanged(content.file, 'cannot be read any more');
  });
  if (bytes.length !== content.size)
    throw contentChanged(content.file, `has changed its size from ${content.size} to ${bytes.length} bytes`);
  if (createHash('sha256').update(bytes).digest('hex') !== content.sha256)
    throw contentChanged(content.file, 'has changed');
  return bytes;
}

async function described(volume: FatVolume, path: string): Promise<string> {
  const entry = await volume.stat(path);
  if (entry === undefined) return 'absent';
  return entry.type === 'directory' ? 'a directory' : file(await volume.readFile(path));
}

function file(content: Buffer): string {
  return `a file with ${content.length} bytes, SHA-256 ${createHash('sha256').update(content).digest('hex')}`;
}
