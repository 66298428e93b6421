import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FatVolume, openFat } from '../../src/image/fat/volume.ts';
import { forInputsAsync } from '../generated/inputs.ts';
import { allOf, by7z, byMtools, type Found, fsck, mkfs, type Tree, withMtools } from '../support/images/fat-readers.ts';
import { memoryBytes } from '../support/images/fat-volume.ts';

const KiB = 1024;
const MiB = 1024 * KiB;

interface Kind {
  readonly type: FatVolume['type'];
  readonly image: Buffer;
  /** Readers that take a volume like this one. */
  readonly readers: readonly ((image: Buffer) => Tree)[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  // What an RK1 image has for cloud-init; mtools take it for FAT16.
  'FAT32 of 4 MiB': { type: 'fat32', image: mkfs(4 * MiB, '-F32', '-nCIDATA'), readers: [by7z] },
  'FAT32 of 34 MiB': { type: 'fat32', image: mkfs(34 * MiB, '-F32', '-s1'), readers: [by7z, byMtools] },
  'FAT16 of 9 MiB': { type: 'fat16', image: mkfs(9 * MiB, '-F16', '-s4', '-nBOOT'), readers: [by7z, byMtools] },
  'FAT16 with one table': { type: 'fat16', image: mkfs(9 * MiB, '-F16', '-f1'), readers: [by7z, byMtools] },
  'FAT12 of a floppy disk': { type: 'fat12', image: mkfs(1440 * KiB, '-F12'), readers: [by7z, byMtools] },
  'FAT12 of sectors of 4 KiB': {
    type: 'fat12',
    image: mkfs(2 * MiB, '-F12', '-S4096', '-s1'),
    readers: [by7z, byMtools],
  },
};

const NAMES = [
  ...[
    'user-data',
    'meta-data',
    'network-config',
    'USER-DATA',
    'User-Database',
    'user-d~1',
    'cmdline.txt',
    'CONFIG.TXT',
  ],
  ...[
    'a',
    'A.b',
    '.hidden',
    '..x',
    'with  two spaces',
    ' first a space',
    'x.y.z',
    'archive.tar.gz',
    '+ = ; , [ ]',
    "#'`~!@%^&",
  ],
  ...[
    'ünïcode',
    'ÜNÏCODE',
    'Žluťoučký kůň.txt',
    '日本語のなまえ.txt',
    'ы',
    'е́',
    'exactly13char',
    'exactly 26 characters long',
  ],
  ...['n'.repeat(255), `${'n'.repeat(251)}.txt`, 'bcm2711-rpi-cm4.dtb', 'bcm2711-rpi-cm4s.dtb', 'bcm2711-rpi-4-b.dtb'],
];
const character = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 ._-~$&()éßЖ漢');
const name = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  fc.string({ unit: character, minLength: 1, maxLength: 40 }).filter((text) => /[^. ]$/.test(text)),
);
/** Whole clusters and some bytes more or less. */
const size = fc.record({ clusters: fc.nat(5), more: fc.constantFrom(-1, 0, 0, 1, 7, 300) });
const time = fc.date({ min: new Date('1980-01-01Z'), max: new Date('2099-01-01Z'), noInvalidDate: true });
const operation = fc.record({
  does: fc.constantFrom('write', 'write', 'write', 'mkdir', 'remove'),
  /** Which of the directories that are there. */
  directory: fc.nat(100),
  /** Now and then something that is already there. */
  again: fc.option(fc.nat(100), { freq: 3 }),
  name,
  size,
  time,
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** What should be on the volume; keys are paths. */
type Wanted = Map<string, Found>;

async function change(volume: FatVolume, wanted: Wanted, operations: readonly Operation[]): Promise<void> {
  for (const {
    does,
    directory,
    again,
    name: fresh,
    size: { clusters, more },
    time: mtime,
  } of operations) {
    const directories = ['', ...[...wanted].flatMap(([path, found]) => (found === 'directory' ? [path] : []))];
    const paths = [...wanted.keys()];
    const parent = directories[directory % directories.length] ?? '';
    const known = again === null ? undefined : paths[again % paths.length];
    const path = known ?? (parent === '' ? fresh : `${parent}/${fresh}`);
    const there = await volume.stat(path);
    const at = there === undefined ? path : path.replace(/[^/]*$/, () => there.name);
    const was = wanted.get(at);
    expect([path, there?.type]).toEqual([path, was === undefined || was === 'directory' ? was : 'file']);
    if (does === 'remove') {
      expect(await volume.remove(path)).toBe(was !== undefined);
      for (const one of paths) if (one === at || one.startsWith(`${at}/`)) wanted.delete(one);
    } else if (does === 'mkdir' && (was === undefined || was === 'directory')) {
      await volume.mkdir(path, { mtime });
      wanted.set(at, 'directory');
    } else if (does === 'write' && was !== 'directory') {
      const bytes = Math.max(0, clusters * volume.clusterBytes + more);
      const content = Buffer.alloc(bytes, createHash('sha512').update(`${at} ${mtime.getTime()}`).digest());
      await volume.writeFile(path, content, { mtime });
      wanted.set(at, { content, mtime: new Date(Math.floor(mtime.getTime() / 2000) * 2000) });
    }
  }
}

/** In one order, so that two readers can be compared; a content by its hash, so that a difference can be read. */
function told(tree: Tree): readonly unknown[] {
  return [...tree]
    .map(([path, found]) =>
      found === 'directory'
        ? [path, found]
        : [
            path,
            found.content.length,
            createHash('sha256').update(found.content).digest('hex'),
            found.mtime.toISOString(),
          ],
    )
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

async function ours(volume: FatVolume, path = '', tree: Wanted = new Map()): Promise<Wanted> {
  for (const { name: one, type, mtime } of await volume.list(path)) {
    const at = path === '' ? one : `${path}/${one}`;
    tree.set(at, type === 'directory' ? type : { content: await volume.readFile(at), mtime });
    if (type === 'directory') await ours(volume, at, tree);
  }
  return tree;
}

describe.each(Object.entries(KINDS))('%s', (_, { type, image, readers }) => {
  test('what is written, replaced and removed is what others read, and fsck.vfat finds nothing', {
    timeout: 240_000,
  }, async () => {
    const some = fc.array(operation, { minLength: 1, maxLength: 40 });
    const rounds = fc.tuple(some, some);
    const check = async (twice: readonly (readonly Operation[])[]) => {
      let now = image;
      const wanted: Wanted = new Map();
      for (const operations of twice) {
        const volume = await openFat(memoryBytes(now));
        expect(volume.type).toBe(type);
        await change(volume, wanted, operations);
        now = await allOf(await volume.commit());
        expect(told(await ours(await openFat(memoryBytes(now))))).toEqual(told(wanted));
        expect(fsck(now)).not.toMatch(/wrong|orphan|differ|bad |truncat|reclaim/i);
        for (const read of readers) expect([read.name, told(read(now))]).toEqual([read.name, told(wanted)]);
      }
    };
    await forInputsAsync(rounds, check, { count: image.length > 16 * MiB ? 5 : 12 });
  });
});

test('a directory of many entries', { timeout: 120_000 }, async () => {
  const volume = await openFat(memoryBytes(mkfs(8 * MiB, '-F32')));
  const mtime = new Date('2026-01-02T03:04:06Z');
  const wanted: Wanted = new Map([['many', 'directory']]);
  await volume.mkdir('many', { mtime });
  for (let index = 0; index < 700; index += 1) {
    const path = `many/one of many files, number ${index}.conf`;
    const content = Buffer.from(path.repeat(index % 30));
    await volume.writeFile(path, content, { mtime });
    if (index % 3 !== 0) wanted.set(path, { content, mtime });
  }
  for (let index = 0; index < 700; index += 3) await volume.remove(`many/ONE OF MANY FILES, number ${index}.conf`);
  const after = await allOf(await volume.commit());
  fsck(after);
  expect(told(by7z(after))).toEqual(told(wanted));
});

test('a volume is of the kind that fsck.vfat takes it for', { timeout: 120_000 }, async () => {
  const sizes = fc.record({
    kibibytes: fc.oneof(fc.integer({ min: 64, max: 4096 }), fc.integer({ min: 4096, max: 36_000 })),
    options: fc.constantFrom([], ['-F12'], ['-F16'], ['-F32'], ['-s1'], ['-F32', '-s1'], ['-f1'], ['-r64'], ['-S1024']),
  });
  await forInputsAsync(
    sizes,
    async ({ kibibytes, options }) => {
      const made = attempt(() => mkfs(kibibytes * KiB, ...options));
      if (made === undefined) return; // mkfs.vfat does not make such a one
      const bits = attempt(() => /(\d+) bit entries/.exec(fsck(made))?.[1]);
      const volume = await openFat(memoryBytes(made)).catch(() => undefined);
      expect([kibibytes, options, volume?.type]).toEqual([
        kibibytes,
        options,
        bits === undefined ? undefined : `fat${bits}`,
      ]);
    },
    { count: 60 },
  );
});

test('what mtools write is read and changed', async () => {
  const files = { one: Buffer.alloc(3000, 1), two: Buffer.alloc(10, 2) };
  const image = withMtools(
    mkfs(9 * MiB, '-F16'),
    [
      ['mmd', '::boot', '::boot/Overlays and more'],
      ['mcopy', 'one', '::boot/lower.txt'],
      ['mcopy', 'one', '::boot/Overlays and more/ünïcode 1'],
      ['mcopy', 'two', '::Mixed.Txt'],
      ['mcopy', 'two', '::gone'],
      ['mdel', '::gone'],
    ],
    files,
  );
  const volume = await openFat(memoryBytes(image));
  const tree = await ours(volume);
  expect(told(tree)).toEqual(told(byMtools(image)));
  expect([...tree.keys()]).toEqual([
    'boot',
    'boot/Overlays and more',
    'boot/Overlays and more/ünïcode 1',
    'boot/lower.txt',
    'Mixed.Txt',
  ]);
  const mtime = new Date('2026-01-02T03:04:06Z');
  await volume.writeFile('BOOT/LOWER.TXT', files.two, { mtime });
  await volume.writeFile('boot/overlays and more/new one', files.one, { mtime });
  await volume.remove('mixed.txt');
  const after = await allOf(await volume.commit());
  fsck(after);
  const wanted: Wanted = new Map(tree);
  wanted.delete('Mixed.Txt');
  wanted.set('boot/lower.txt', { content: files.two, mtime });
  wanted.set('boot/Overlays and more/new one', { content: files.one, mtime });
  for (const read of [by7z, byMtools]) expect(told(read(after))).toEqual(told(wanted));
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
