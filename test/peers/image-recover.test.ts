import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Bytes, fileBytes, part } from '../../src/image/bytes.ts';
import { customise } from '../../src/image/customise.ts';
import { openExt4 } from '../../src/image/ext4/volume.ts';
import { bufferBytes } from '../../src/image/joined.ts';
import { recoverBase } from '../../src/image/recover.ts';
import { shrinkBase } from '../../src/image/shrink.ts';
import type { BaseImage } from '../../src/image/source/base-image.ts';
import { openBase } from '../../src/image/source/open-base.ts';
import { openStockImage } from '../../src/image/stock-image.ts';
import { readPartitions } from '../../src/image/table/read-partitions.ts';
import { bringup } from '../support/images/bringup-program.ts';
import { SYSTEM_PATH } from '../support/images/programs.ts';
import { makeStockImage } from '../support/images/stock-image.ts';

vi.setConfig({ testTimeout: 120_000 });

const env = { ...process.env, PATH: SYSTEM_PATH };
const signal = new AbortController().signal;
const OWNER = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEkXQ0aB9RkQ1dI0Yv5m3ZJmD0gWJ6v1v8l3l2Zr0nQm ops@example.org';
const WISH = { hostname: 'node-1', users: [], hostKeys: [], files: [] };
let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-recover-'));
  await makeStockImage(join(root, 'stock.img'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const e2fsprogs = (program: string, args: readonly string[], input = '') =>
  execFileSync(program, args, { env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });

/** What debugfs does to the root of the stock image, in an image of its own. */
async function imageWith(name: string, commands: (volume: string) => Promise<string>): Promise<string> {
  const path = join(root, name);
  await copyFile(join(root, 'stock.img'), path);
  await using image = await open(path, 'r+');
  const bytes = fileBytes(image, (await image.stat()).size);
  const last = (await readPartitions(bytes, path)).partitions.at(-1);
  if (last === undefined) throw new Error('no partition');
  const volume = join(root, 'volume');
  await writeFile(volume, await part(bytes, last).read(0, last.length));
  e2fsprogs('debugfs', ['-w', '-f', '-', volume], await commands(volume));
  await image.write(await readFile(volume), 0, last.length, last.position);
  return path;
}

/** A write that reached the journal and no further, as of a machine whose power was cut. */
async function interrupted(volume: string): Promise<string> {
  const [block = ''] = e2fsprogs('debugfs', ['-R', 'blocks /etc/hosts', volume]).trim().split(' ');
  await writeFile(join(root, 'block'), Buffer.from('127.0.0.1\tjournal  \n'.padEnd(4096, '\0')));
  return `jo\njw -b ${block} ${join(root, 'block')}\njc\n`;
}

async function hostsIn(image: Bytes): Promise<string> {
  const last = (await readPartitions(image, 'image')).partitions.at(-1);
  if (last === undefined) throw new Error('no partition');
  return String(await (await openExt4(part(image, last))).readFile('/etc/hosts'));
}

async function hostsOf({ raw }: BaseImage): Promise<string> {
  await using file = await open(raw.path, 'r');
  return await hostsIn(fileBytes(file, raw.size));
}

test('an image of a disk that was in use is refused; asked for, a copy of it is recovered as by a mount, and gives nodes', async () => {
  const path = await imageWith('in-use.img', interrupted);
  execFileSync('xz', ['-0', '-T2', '--block-size=1MiB', '-k', path]);
  const base = await openBase({ from: `${path}.xz` }, { signal, cache: join(root, 'cache') });
  await using stock = await openStockImage(base);
  await expect(customise(stock, WISH, { signal })).rejects.toMatchObject({
    code: 'ext4-needs-recovery',
    message: `The ext4 file system of partition 2 of ${path}.xz was not unmounted: its journal holds changes that would undo ours.`,
    remedy: expect.stringContaining('recover-journal: true'),
  });
  expect(await hostsOf(base)).toBe('127.0.0.1\tlocalhost\n');

  await expect(shrinkBase(base, { signal })).rejects.toMatchObject({ code: 'ext4-needs-recovery' });
  const recovered = await recoverBase(base, { signal });
  expect(await hostsOf(recovered)).toBe('127.0.0.1\tjournal  \n');
  expect(recovered.raw.size).toBe(base.raw.size);
  await using mended = await openStockImage(recovered);
  await using node = await customise(mended, WISH, { signal });
  const volume = join(root, 'node-root');
  const last = mended.table.partitions.at(-1);
  if (last === undefined) throw new Error('no partition');
  await writeFile(volume, await part(node.bytes, last).read(0, last.length));
  e2fsprogs('e2fsck', ['-fn', volume]);
  // The source is as it came, and of its packed blocks most were taken over.
  expect(await hostsOf(base)).toBe('127.0.0.1\tlocalhost\n');
  expect(execFileSync('xz', ['-dc', recovered.source.path], { maxBuffer: 2 ** 28 })).toEqual(
    await readFile(recovered.raw.path),
  );

  const doing: string[] = [];
  expect(await recoverBase(base, { signal, onProgress: (one) => doing.push(one.doing) })).toEqual(recovered);
  expect(doing).toEqual([]);
  const elsewhere = await openBase({ from: path }, { signal, cache: join(root, 'other') });
  expect((await recoverBase(elsewhere, { signal })).raw.sha256).toBe(recovered.raw.sha256);
});

test('recover-journal of the fleet file asks for it', async () => {
  await imageWith('fleet.img', interrupted);
  const fleet = (more: string) => `version: bringup/v1
fleet: { name: recover }
images: { card: { from: fleet.img${more} } }
hosts: { node-1: { address: 192.0.2.11, ssh: { user: ops } } }
boards:
  rack-1:
    address: 192.0.2.90
    password: { secret: BMC_PASSWORD }
    nodes: { 1: { host: node-1, module: rk1, image: card, authorized-keys: [${OWNER}] } }
`;
  const image = async (more: string) => {
    await writeFile(join(root, 'fleet.yaml'), fleet(more));
    return bringup(root, ['flash', 'image', 'rack-1/1', '-o', join(root, 'node.img')]);
  };
  expect(await image('')).toMatchObject({ code: 10, said: expect.stringContaining('recover-journal: true') });
  expect(await image(', recover-journal: true')).toMatchObject({ code: 0 });
  const bytes = await readFile(join(root, 'node.img'));
  // Its own name stands beside what the journal held.
  expect(await hostsIn(bufferBytes(bytes))).toContain('journal');
});

test('an image that was unmounted comes back as it is', async () => {
  const base = await openBase({ from: join(root, 'stock.img') }, { signal, cache: join(root, 'cache') });
  expect(await recoverBase(base, { signal })).toBe(base);
  expect(await recoverBase(base, { signal })).toBe(base);
});

test('what e2fsck does not mend without a person is told in its words', async () => {
  const path = await imageWith('broken.img', async () => 'clri /etc\ndirty\n');
  const base = await openBase({ from: path }, { signal, cache: join(root, 'cache') });
  await expect(recoverBase(base, { signal })).rejects.toMatchObject({
    code: 'ext4-not-recovered',
    message: expect.stringMatching(
      /^The ext4 file system of partition 2 of \S+broken\.img could not be recovered: e2fsck says: .*RUN fsck MANUALLY/,
    ),
  });
});
