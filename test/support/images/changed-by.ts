import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { E2fsprogs } from '../../../src/image/ext4/e2fsprogs.ts';
import { editExt4 } from '../../../src/image/ext4/edit.ts';
import type { FileEdit } from '../../../src/image/file-edit.ts';

/** Edits of a text and of a file whose name needs quotes everywhere, which is made in `folder`. */
export async function awkwardEdits(folder: string): Promise<readonly FileEdit[]> {
  const file = join(folder, 'a file, and "more"');
  const content = Buffer.from('of this machine\n'.repeat(1000));
  await writeFile(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const owner = { mode: 0o600, uid: 0, gid: 0 };
  return [
    { type: 'file', path: '/etc/hostname', content: Buffer.from('node-1\n'), ...owner },
    { type: 'file', path: '/etc/large', content: { file, sha256, size: content.length }, ...owner },
  ];
}

/** SHA-256 of what edits change in `folder/image`, an ext4 of 16 MiB, when these programs make them. @param cache a folder of its own for each set of programs */
export async function changedBy(
  e2fsprogs: E2fsprogs,
  edits: readonly FileEdit[],
  { folder, cache }: { readonly folder: string; readonly cache: string },
): Promise<string> {
  const source = {
    image: join(folder, 'image'),
    partition: { position: 0, length: 16 * 2 ** 20 },
    folder: join(folder, cache),
    where: 'partition 2',
  };
  const scratch = await mkdtemp(join(folder, 'scratch, "1" '));
  await using edited = await editExt4(source, edits, { time: 1_700_000_000, scratch, e2fsprogs });
  const hash = createHash('sha256');
  for (const { position, length } of edited.changed)
    hash.update(`${position} ${length} `).update(await edited.read(position, length));
  return hash.digest('hex');
}
