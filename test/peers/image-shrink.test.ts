import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileBytes, part } from '../../src/image/bytes.ts';
import { shrinkBase } from '../../src/image/shrink.ts';
import type { BaseImage } from '../../src/image/source/base-image.ts';
import { openBase } from '../../src/image/source/open-base.ts';
import type { Partition } from '../../src/image/table/partition.ts';
import { readPartitions } from '../../src/image/table/read-partitions.ts';
import { makeExt4 } from '../support/images/ext4-image.ts';
import { SYSTEM_PATH } from '../support/images/programs.ts';

const MIB = 2 ** 20;
const env = { ...process.env, PATH: SYSTEM_PATH, LC_ALL: 'C' };
const signal = new AbortController().signal;
let root = '';

// Images of this size, on machines that are shared.
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-shrink-'));
});
afterAll(() => rm(root, { recursive: true }));

/** A table that sfdisk made, see test/cases/image/tables.json, and an ext4 in its last partition. */
async function imageOf(name: string, file: string): Promise<string> {
  const cases = JSON.parse(await readFile(join(import.meta.dirname, '../cases/image/tables.json'), 'utf8')) as {
    case: string;
    size: number;
    told: { partitions: Partition[] };
    sectors: string;
  }[];
  const found = cases.find((one) => one.case === name);
  const last = found?.told.partitions.at(-1);
  if (found === undefined || last === undefined) throw new Error(name);
  const path = join(root, file);
  await using image = await open(path, 'w');
  await image.truncate(found.size);
  const records = gunzipSync(Buffer.from(found.sectors, 'base64'));
  for (let at = 0; at < records.length; at += 516)
    await image.write(records, at + 4, 512, records.readUInt32LE(at) * 512);
  const tree = await mkdtemp(join(root, 'tree-'));
  await mkdir(join(tree, 'etc'));
  await writeFile(join(tree, 'etc/hostname'), 'stock\n');
  for (let index = 0; index < 20; index++)
    await writeFile(join(tree, `file-${index}`), Buffer.alloc(500_000, `${index} of many `));
  const volume = join(root, 'volume.img');
  await makeExt4(volume, { tree, mebibytes: Math.floor(last.length / MIB) });
  const bytes = await readFile(volume);
  for (let at = 0; at < bytes.length; at += MIB) {
    const piece = bytes.subarray(at, at + MIB);
    if (!piece.equals(Buffer.alloc(piece.length))) await image.write(piece, 0, piece.length, last.position + at);
  }
  return path;
}

function xz(path: string): string {
  execFileSync('xz', ['-0', '-T2', '--block-size=4MiB', '-kf', path]);
  return `${path}.xz`;
}

async function tableOf({ raw }: BaseImage) {
  await using file = await open(raw.path, 'r');
  return await readPartitions(fileBytes(file, raw.size), raw.path);
}

test.each([
  ['an RK1 image of 256 MiB', 'gpt'],
  ['a Raspberry Pi OS image of 256 MiB', 'mbr'],
])('%s gets shorter, and what is in it stays', async (name, scheme) => {
  const path = xz(await imageOf(name, `${scheme}.img`));
  const cache = join(root, `cache-${scheme}`);
  const base = await openBase({ from: path }, { signal, cache });
  const shrunk = await shrinkBase(base, { signal, roomBytes: 16 * MIB });
  expect(shrunk.raw.size).toBeLessThan(100 * MIB);

  const [before, after] = [await tableOf(base), await tableOf(shrunk)];
  expect(after).toMatchObject({ scheme, diskId: before.diskId, flaws: [] });
  const last = after.partitions.at(-1) as Partition;
  const bare = ({ length: _, fileSystem, ...rest }: Partition) => ({ ...rest, uuid: fileSystem?.uuid });
  expect(after.partitions.map(bare)).toEqual(before.partitions.map(bare));
  expect(after.partitions.slice(0, -1)).toEqual(before.partitions.slice(0, -1));
  expect(last.fileSystem).toMatchObject({ type: 'ext4', size: last.length });

  // Others read the same: its .xz, its table, its files; and it grows again.
  const decoded = execFileSync('xz', ['-dc', shrunk.source.path], { maxBuffer: 512 * MIB });
  expect(decoded.equals(await readFile(shrunk.raw.path))).toBe(true);
  const sfdisk = spawnSync('sfdisk', ['--json', shrunk.raw.path], { env, encoding: 'utf8' });
  if (sfdisk.error === undefined) {
    expect(sfdisk.stderr).toBe('');
    const rows = JSON.parse(sfdisk.stdout).partitiontable.partitions as { start: number; size: number }[];
    expect(rows.map(({ start, size }) => [start * 512, size * 512])).toEqual(
      after.partitions.map(({ position, length }) => [position, length]),
    );
    expect(spawnSync('sfdisk', ['--verify', shrunk.raw.path], { env, encoding: 'utf8' }).stdout).toMatch(
      /No errors detected/,
    );
  }
  const volume = join(root, 'again.img');
  await using raw = await open(shrunk.raw.path, 'r');
  await writeFile(volume, await part(fileBytes(raw, shrunk.raw.size), last).read(0, last.length));
  execFileSync('e2fsck', ['-fn', volume], { env, stdio: 'ignore' });
  expect(
    execFileSync('debugfs', ['-R', 'cat /etc/hostname', volume], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ).toBe('stock\n');
  await truncate(volume, 200 * MIB);
  execFileSync('resize2fs', [volume], { env, stdio: 'ignore' });
  execFileSync('e2fsck', ['-fn', volume], { env, stdio: 'ignore' });

  const doing: string[] = [];
  expect(await shrinkBase(base, { signal, roomBytes: 16 * MIB, onProgress: (one) => doing.push(one.doing) })).toEqual(
    shrunk,
  );
  expect(doing).toEqual([]);
  const elsewhere = await openBase({ from: path }, { signal, cache: join(root, `other-${scheme}`) });
  const other = await shrinkBase(elsewhere, { signal, roomBytes: 16 * MIB });
  expect([other.raw.sha256, other.source.sha256]).toEqual([shrunk.raw.sha256, shrunk.source.sha256]);
});

test('where there is little to gain the base comes back; where the last partition is no ext4 it is told', async () => {
  const path = join(root, 'mbr.img');
  const cache = join(root, 'cache-full');
  const base = await openBase({ from: path }, { signal, cache });
  expect(await shrinkBase(base, { signal, roomBytes: 200 * MIB })).toBe(base);
  expect(await shrinkBase(base, { signal, roomBytes: 200 * MIB })).toBe(base);
  const other = join(root, 'other.img');
  await copyFile(path, other);
  await using image = await open(other, 'r+');
  await image.write(Buffer.alloc(4096), 0, 4096, 49_152 * 512);
  const foreign = await openBase({ from: other }, { signal, cache });
  await expect(shrinkBase(foreign, { signal })).rejects.toMatchObject({
    code: 'image-not-shrinkable',
    message: 'The image cannot be made shorter: its last partition, 2, holds no file system that is known, not ext4.',
    where: { file: other },
  });
});
