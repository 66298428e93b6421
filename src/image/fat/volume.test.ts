import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type EmptyFat, emptyFat, memoryBytes } from '../../../test/support/images/fat-volume.ts';
import type { EditedBytes } from '../bytes.ts';
import { type FatVolume, openFat } from './volume.ts';

const mtime = new Date('2026-01-02T03:04:06Z');
const KINDS: Readonly<Record<string, EmptyFat>> = {
  FAT12: { bits: 12, clusters: 300, sectorsPerCluster: 2, rootEntries: 64 },
  'FAT12 with one table': { bits: 12, clusters: 301, tables: 1 },
  FAT16: { bits: 16, clusters: 4085 },
  'FAT32 of few clusters': { bits: 32, clusters: 400 },
  'FAT32 of large sectors': { bits: 32, clusters: 100, sectorBytes: 4096, sectorsPerCluster: 2 },
};

const bytesOf = (edited: EditedBytes): Promise<Buffer> => edited.read(0, edited.size);
const filled = (size: number, seed: number): Buffer =>
  Buffer.alloc(size, createHash('sha512').update(`${seed}`).digest());

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The volume as it is written, opened anew. */
async function reopened(volume: FatVolume): Promise<FatVolume> {
  return openFat(memoryBytes(Buffer.from(await bytesOf(await volume.commit()))));
}

describe.each(Object.entries(KINDS))('%s', (_, kind) => {
  const empty = emptyFat(kind);
  const open = () => openFat(memoryBytes(empty));

  test('says what it is', async () => {
    const volume = await open();
    const rootClusters = kind.bits === 32 ? 1 : 0;
    expect(volume).toMatchObject({ type: `fat${kind.bits}`, uuid: '1234-ABCD', label: undefined, dirty: false });
    expect(volume.freeBytes).toBe((kind.clusters - rootClusters) * volume.clusterBytes);
    expect((await volume.commit()).changed).toEqual([]);
  });

  test('files of sizes around borders of clusters are read as they were written, before and after', async () => {
    const volume = await open();
    const { clusterBytes } = volume;
    const sizes = [0, 1, clusterBytes - 1, clusterBytes, clusterBytes + 1, 3 * clusterBytes];
    for (const size of sizes) await volume.writeFile(`file of ${size} bytes`, filled(size, size), { mtime });
    for (const seen of [volume, await reopened(volume)])
      for (const size of sizes) {
        expect(await seen.readFile(`/FILE of ${size} bytes`)).toEqual(filled(size, size));
        expect(await seen.stat(`file of ${size} bytes`)).toMatchObject({ type: 'file', size, mtime });
      }
  });

  test('a file that is replaced grows and shrinks, and its space is used again', async () => {
    const volume = await open();
    const { freeBytes, clusterBytes } = volume;
    for (const size of [5 * clusterBytes, 2 * clusterBytes + 1, 9 * clusterBytes, 0, 1, 0]) {
      await volume.writeFile('one', filled(size, size), { mtime });
      expect(freeBytes - volume.freeBytes).toBe(Math.ceil(size / clusterBytes) * clusterBytes);
      const again = await reopened(volume);
      expect([await again.readFile('one'), again.freeBytes]).toEqual([filled(size, size), volume.freeBytes]);
    }
    expect((await volume.list('/')).map(({ name }) => name)).toEqual(['one']);
  });

  test('a directory grows, and goes with all that is in it', async () => {
    const volume = await open();
    const { freeBytes } = volume;
    await volume.mkdir('a', { mtime });
    await volume.mkdir('a/b c', { mtime });
    await volume.mkdir('A/B C', { mtime });
    const names = Array.from({ length: 40 }, (_, index) => `entry with a long name ${index}.txt`);
    for (const name of names) await volume.writeFile(`a/b c/${name}`, Buffer.from(name), { mtime });
    const again = await reopened(volume);
    expect((await again.list('/a/b c')).map(({ name }) => name)).toEqual(names);
    for (const name of names) expect(String(await again.readFile(`a/b c/${name}`))).toBe(name);
    expect([await again.remove('a'), await again.remove('a'), await again.remove('a/b c')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([await again.stat('a/b c'), again.freeBytes]).toEqual([undefined, freeBytes]);
  });

  test('what was not there is used in the same way each time, and the base stays as it was', async () => {
    const work = async (): Promise<EditedBytes> => {
      const volume = await open();
      await volume.writeFile('user-data', filled(3000, 1), { mtime });
      await volume.mkdir('dir', { mtime });
      await volume.remove('user-data');
      await volume.writeFile('dir/meta-data', filled(700, 2), { mtime });
      await volume.setLabel('CIDATA', { mtime });
      return volume.commit();
    };
    const before = hash(empty);
    const [one, two] = [await work(), await work()];
    expect(hash(await bytesOf(one))).toBe(hash(await bytesOf(two)));
    expect(hash(empty)).toBe(before);
  });

  test('the changed ranges are those that differ', async () => {
    const volume = await open();
    await volume.writeFile('one', filled(5000, 1), { mtime });
    await volume.writeFile('two', filled(5000, 2), { mtime });
    await volume.remove('two');
    const edited = await volume.commit();
    const after = await bytesOf(edited);
    const outside = Buffer.from(after);
    let end = -1;
    for (const { position, length } of edited.changed) {
      expect(position).toBeGreaterThan(end);
      end = position + length;
      for (let at = position; at < end; at += 512)
        expect(after.subarray(at, at + 512).equals(empty.subarray(at, at + 512))).toBe(false);
      empty.copy(outside, position, position, end);
    }
    expect(outside.equals(empty)).toBe(true);
    await volume.writeFile('three', filled(5000, 3), { mtime });
    expect((await bytesOf(edited)).equals(after)).toBe(true);
  });

  test('what does not fit is refused before anything is changed', async () => {
    const volume = await open();
    await volume.writeFile('there', filled(1000, 1), { mtime });
    const before = await bytesOf(await volume.commit());
    const tooMuch = Buffer.alloc(volume.freeBytes + 1);
    const full = expect.objectContaining({ code: 'fat-full' });
    await expect(volume.writeFile('new', tooMuch, { mtime })).rejects.toEqual(full);
    const replaced = Buffer.alloc(tooMuch.length + Math.ceil(1000 / volume.clusterBytes) * volume.clusterBytes);
    await expect(volume.writeFile('there', replaced, { mtime })).rejects.toEqual(full);
    expect((await bytesOf(await volume.commit())).equals(before)).toBe(true);

    await volume.writeFile('all', tooMuch.subarray(1), { mtime });
    expect(volume.freeBytes).toBe(0);
    await expect(volume.mkdir('dir', { mtime })).rejects.toEqual(full);
    await volume.writeFile('empty', Buffer.alloc(0), { mtime });
    expect(hash(await (await reopened(volume)).readFile('all'))).toBe(hash(tooMuch.subarray(1)));
  });

  test('the label is where readers look for it', async () => {
    const volume = await open();
    await volume.setLabel('FIRST', { mtime });
    await volume.setLabel('CIDATA', { mtime });
    expect([volume.label, (await reopened(volume)).label, (await volume.list('/')).length]).toEqual([
      'CIDATA',
      'CIDATA',
      0,
    ]);
    const bytes = await bytesOf(await volume.commit());
    expect(bytes.indexOf('CIDATA     ')).toBe(kind.bits === 32 ? 71 : 43);
    await expect(volume.setLabel('cidata', { mtime })).rejects.toMatchObject({ code: 'fat-name' });
  });

  test('calls that overlap are done in their order', async () => {
    const volume = await open();
    const names = Array.from({ length: 10 }, (_, index) => `name ${index}`);
    await Promise.all([
      volume.mkdir('dir', { mtime }),
      ...names.map((name, index) => volume.writeFile(`dir/${name}`, filled(900, index), { mtime })),
    ]);
    const again = await reopened(volume);
    for (const [index, name] of names.entries())
      expect(await again.readFile(`dir/${name}`)).toEqual(filled(900, index));
  });
});

test('a root directory of fixed size is full when it is full', async () => {
  const volume = await openFat(memoryBytes(emptyFat({ bits: 16, clusters: 5000, rootEntries: 16 })));
  await volume.writeFile('name in two slots', Buffer.from('x'), { mtime });
  for (let index = 0; index < 12; index += 1) await volume.writeFile(`N${index}`, Buffer.alloc(0), { mtime });
  const full = { code: 'fat-directory-full', message: expect.stringContaining('16 entries') };
  await expect(volume.writeFile('lower', Buffer.alloc(0), { mtime })).rejects.toMatchObject(full);
  await volume.writeFile('LAST', Buffer.alloc(0), { mtime });
  await expect(volume.setLabel('X', { mtime })).rejects.toMatchObject(full);
  await volume.remove('name in two slots');
  await volume.writeFile('lower', Buffer.alloc(0), { mtime });
  expect((await volume.list('/'))[0]).toMatchObject({ name: 'lower', shortName: 'LOWER' });
});

test('paths that lead nowhere, or to another thing', async () => {
  const volume = await openFat(memoryBytes(emptyFat({ bits: 32, clusters: 400 })));
  await volume.writeFile('file', Buffer.from('x'), { mtime });
  await volume.mkdir('dir', { mtime });
  const code = (name: string) => ({ code: name });
  await expect(volume.readFile('none')).rejects.toMatchObject(code('fat-path-missing'));
  await expect(volume.readFile('none/none')).rejects.toMatchObject({ message: 'The FAT volume has no /none.' });
  await expect(volume.writeFile('none/file', Buffer.alloc(1), { mtime })).rejects.toMatchObject(
    code('fat-path-missing'),
  );
  await expect(volume.readFile('dir')).rejects.toMatchObject(code('fat-path-type'));
  await expect(volume.writeFile('dir', Buffer.alloc(1), { mtime })).rejects.toMatchObject(code('fat-path-type'));
  await expect(volume.writeFile('/', Buffer.alloc(1), { mtime })).rejects.toMatchObject(code('fat-path-type'));
  await expect(volume.writeFile('file/x', Buffer.alloc(1), { mtime })).rejects.toMatchObject(code('fat-path-type'));
  await expect(volume.mkdir('file', { mtime })).rejects.toMatchObject(code('fat-path-type'));
  await expect(volume.list('file')).rejects.toMatchObject(code('fat-path-type'));
  await expect(volume.remove('/')).rejects.toMatchObject(code('fat-name'));
  expect([await volume.stat('/'), await volume.stat('none')]).toMatchObject([{ type: 'directory' }, undefined]);
});

test('a name that has another’s 8.3 name gets one of its own', async () => {
  const volume = await openFat(memoryBytes(emptyFat({ bits: 32, clusters: 400 })));
  for (const name of [
    'user-data',
    'user-database',
    'USER-D~3',
    'user-database.x',
    'user-dat.y',
    'user-d~4',
    'user-d data',
  ])
    await volume.writeFile(name, Buffer.from(name), { mtime });
  const entries = await (await reopened(volume)).list('/');
  expect(entries.map(({ name, shortName }) => [name, shortName])).toEqual([
    ['user-data', 'USER-D~1'],
    ['user-database', 'USER-D~2'],
    ['USER-D~3', 'USER-D~3'],
    ['user-database.x', 'USER-D~1.X'],
    ['user-dat.y', 'USER-DAT.Y'],
    ['user-d~4', 'USER-D~4'],
    ['user-d data', 'USER-D~5'],
  ]);
  expect(String(await volume.readFile('user-d~1'))).toBe('user-data');
});

test.each([
  ['the boot sector', 65, 1],
  ['the table', 32 * 512 + 7, 0x07],
])('a volume that %s says was in use can be read, and is not changed', async (_, at, value) => {
  const source = await openFat(memoryBytes(emptyFat({ bits: 32, clusters: 400 })));
  await source.writeFile('file', Buffer.from('x'), { mtime });
  const image = Buffer.from(await bytesOf(await source.commit()));
  image.writeUInt8(value, at);
  const volume = await openFat(memoryBytes(image));
  expect([volume.dirty, String(await volume.readFile('file'))]).toEqual([true, 'x']);
  await expect(volume.writeFile('file', Buffer.from('y'), { mtime })).rejects.toMatchObject({ code: 'fat-dirty' });
  expect((await volume.commit()).changed).toEqual([]);
});
