import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFat, memoryBytes } from '../../../test/support/images/fat-volume.ts';
import type { FileEdit } from '../file-edit.ts';
import { editFat } from './edit-fat.ts';
import { openFat } from './volume.ts';

const owner = { mode: 0o600, uid: 1000, gid: 1000 };
const options = { time: 1_767_323_046, where: 'node.img, partition 1' };
const partition = () => memoryBytes(emptyFat({ bits: 32, clusters: 400 }));
const text = (path: string, content: string): FileEdit => ({
  type: 'file',
  path,
  content: Buffer.from(content),
  ...owner,
});

test('edits are made in order, with the directories on the way, and one time for all', async () => {
  const edits: readonly FileEdit[] = [
    text('/user-data', '#cloud-config\n'),
    text('/overlays/a/one.dtbo', 'one'),
    { type: 'directory', path: '/empty', ...owner },
    { type: 'directory', path: '/EMPTY', ...owner },
    text('/USER-DATA', '#cloud-config\nhostname: a\n'),
    text('/gone/x', 'x'),
    { type: 'remove', path: '/gone' },
    { type: 'remove', path: '/never/was/there' },
    { type: 'remove', path: '/user-data/below/a/file' },
  ];
  const edited = await editFat(partition(), edits, options);
  const volume = await openFat(edited);
  expect((await volume.list('/')).map(({ name }) => name)).toEqual(['user-data', 'overlays', 'empty']);
  expect(String(await volume.readFile('user-data'))).toBe('#cloud-config\nhostname: a\n');
  expect(await volume.stat('overlays/a/one.dtbo')).toMatchObject({ mtime: new Date('2026-01-02T03:04:06Z'), size: 3 });
  const again = await editFat(partition(), edits, options);
  expect((await again.read(0, again.size)).equals(await edited.read(0, edited.size))).toBe(true);
  expect(edited.changed.length).toBeGreaterThan(0);
});

test('a file of this machine is taken when it is what it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'edit-fat-'));
  try {
    const file = join(folder, 'kernel.img');
    const bytes = Buffer.alloc(3000, 7);
    await writeFile(file, bytes);
    const content = { file, size: 3000, sha256: createHash('sha256').update(bytes).digest('hex') };
    const edit = { type: 'file', path: '/kernel.img', content, ...owner } as const;
    const edited = await editFat(partition(), [edit], options);
    expect((await (await openFat(edited)).readFile('kernel.img')).equals(bytes)).toBe(true);
    for (const wrong of [{ size: 2999 }, { sha256: '0'.repeat(64) }, { file: `${file}.gone` }])
      await expect(
        editFat(partition(), [{ ...edit, content: { ...content, ...wrong } }], options),
      ).rejects.toMatchObject({ code: 'image-content-changed', message: expect.stringContaining(file) });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each<readonly [string, readonly FileEdit[], string]>([
  ['a symlink', [{ type: 'symlink', path: '/a', target: 'b', uid: 0, gid: 0 }], 'image-path'],
  ['a file for a directory', [text('/a/b', ''), text('/a', '')], 'fat-path-type'],
  ['a directory for a file', [text('/a', ''), text('/a/b', '')], 'fat-path-type'],
  ['a name that FAT has not', [text('/a:b', '')], 'fat-name'],
  ['more than there is room for', [text('/a', 'x'.repeat(300_000))], 'fat-full'],
])('%s is refused', async (_, edits, code) => {
  await expect(editFat(partition(), edits, options)).rejects.toMatchObject({ code });
});

test('an error names the partition', async () => {
  const error = { code: 'fat-full', where: { file: 'node.img, partition 1' } };
  await expect(editFat(partition(), [text('/a', 'x'.repeat(300_000))], options)).rejects.toMatchObject(error);
  await expect(editFat(memoryBytes(Buffer.alloc(1024)), [], options)).rejects.toMatchObject({
    code: 'fat-not-found',
    where: { file: 'node.img, partition 1' },
  });
});
