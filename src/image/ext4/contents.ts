import { constants, copyFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sha256 } from '../../core/json.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import type { FileContent } from '../file-edit.ts';
import { contentChanged, fileTooLarge } from './errors.ts';
import { FILE_BYTES_MAX } from './plan-edits.ts';

/** A content as debugfs will read it. Sizes in bytes; `storedBytes`: without holes. */
export interface PlacedContent {
  readonly name: string;
  readonly size: number;
  readonly storedBytes: number;
  readonly sha256: string;
}

/**
 * Puts contents into `directory`, as files for this user alone, or as links to files of this machine: so neither a name with quotes
 * nor a secret comes into a command line. Throws BringupError when a file is not what its edit says.
 */
export async function placeContents(
  contents: readonly FileContent[],
  directory: string,
): Promise<readonly PlacedContent[]> {
  const placed: PlacedContent[] = [];
  for (const [index, content] of contents.entries()) {
    const name = `content-${index}`;
    if (Buffer.isBuffer(content)) {
      await writeFile(join(directory, name), content, { mode: 0o600, flag: 'wx' });
      placed.push({ name, size: content.length, storedBytes: content.length, sha256: sha256(content) });
      continue;
    }
    const { file } = content;
    const { size, blocks } = await stat(file);
    if (size !== content.size) throw contentChanged(file, `has changed its size from ${content.size} to ${size} bytes`);
    const storedBytes = process.platform === 'win32' ? size : Math.min(size, blocks * 512);
    if (storedBytes > FILE_BYTES_MAX) throw fileTooLarge(file, storedBytes);
    await linkOrCopy(resolve(file), join(directory, name));
    placed.push({ name, size, storedBytes, sha256: content.sha256 });
  }
  return placed;
}

/** Windows lets only some users make links. */
async function linkOrCopy(file: string, to: string): Promise<void> {
  await symlink(file, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPERM') throw error;
    return copyFile(file, to, constants.COPYFILE_FICLONE);
  });
}

/** Whether a file of this machine is still what it was. */
export async function unchanged(content: FileContent): Promise<boolean> {
  if (Buffer.isBuffer(content)) return true;
  return (await sha256OfFile(content.file)) === content.sha256;
}
