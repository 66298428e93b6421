import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImageStream } from '../../src/bmc/board.ts';
import { Secret } from '../../src/core/secret.ts';
import { part } from '../../src/image/bytes.ts';
import { customise, planImage } from '../../src/image/customise.ts';
import { openExt4 } from '../../src/image/ext4/volume.ts';
import { openFat } from '../../src/image/fat/volume.ts';
import { bufferBytes } from '../../src/image/joined.ts';
import { openBase } from '../../src/image/source/open-base.ts';
import { openStockImage } from '../../src/image/stock-image.ts';
import { makeStockImage } from '../support/images/stock-image.ts';

const signal = new AbortController().signal;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-customise-'));
  await makeStockImage(join(folder, 'stock.img.xz'));
});
afterAll(() => rm(folder, { recursive: true }));

const wish = {
  hostname: 'node-1',
  users: [{ name: 'ops', authorizedKeys: ['ssh-ed25519 AAAA ops'], sudo: 'without-password' as const }],
  hostKeys: [
    {
      type: 'ed25519' as const,
      private: new Secret('HOST_KEY', 'the private key'),
      public: 'ssh-ed25519 BBBB root@node-1',
    },
  ],
  files: [{ type: 'file' as const, path: '/etc/motd', content: Buffer.from('hello\n'), mode: 0o600, uid: 7, gid: 8 }],
};

const stockImage = async (name = 'stock.img.xz', cache = 'cache') =>
  openStockImage(await openBase({ from: join(folder, name) }, { signal, cache: join(folder, cache) }));

async function all(image: ImageStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of (await image.open(signal)) as Readable) parts.push(piece);
  const bytes = Buffer.concat(parts);
  expect(bytes.length).toBe(image.sizeBytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(image.sha256);
  return bytes;
}

test('a node image holds what was wished, in both of its partitions, and both of its forms are the same image', async () => {
  await using stock = await stockImage();
  expect(stock.os.id).toBe('ubuntu-rk1');
  await using image = await customise(stock, wish, { signal });
  expect(image.contentHash).toBe(planImage(stock, wish).contentHash);
  const raw = await all(await image.raw());
  const packed = await image.xz();
  expect(packed.name).toBe('node-1.img.xz');
  const unpacked = execFileSync('xz', ['-dc'], { input: await all(packed), maxBuffer: 2 ** 28 });
  expect(unpacked.equals(raw)).toBe(true);

  const [seed, root] = stock.table.partitions;
  if (!seed || !root) throw new Error('no partitions');
  const fat = await openFat(part(bufferBytes(raw), seed));
  expect((await fat.readFile('meta-data')).toString()).toContain(`instance-id: ${image.contentHash}`);
  expect((await fat.readFile('user-data')).toString()).toContain('ssh-ed25519 AAAA ops');
  const ext4 = await openExt4(part(bufferBytes(raw), root));
  expect(String(await ext4.readFile('/etc/ssh/ssh_host_ed25519_key'))).toBe('the private key\n');
  expect(await ext4.stat('/etc/motd')).toMatchObject({ mode: 0o600, uid: 7, gid: 8, size: 6 });
});

test('the same wish gives the same bytes from an empty cache, and another wish another image', async () => {
  await using stock = await stockImage();
  await using elsewhere = await stockImage('stock.img.xz', 'other-cache');
  await using one = await customise(stock, wish, { signal });
  await using two = await customise(elsewhere, wish, { signal });
  await using three = await customise(stock, { ...wish, hostname: 'node-2' }, { signal });
  expect((await two.raw()).sha256).toBe((await one.raw()).sha256);
  expect((await two.xz()).sha256).toBe((await one.xz()).sha256);
  expect(three.contentHash).not.toBe(one.contentHash);
  expect((await three.raw()).sha256).not.toBe((await one.raw()).sha256);
  const changed = one.bytes.changed.reduce((sum, { length }) => sum + length, 0);
  expect(changed).toBeLessThan(2 ** 20);
});

test('a base that is not packed gives the same image', async () => {
  await using packed = await stockImage();
  await using plain = await stockImage('stock.img');
  await using one = await customise(packed, wish, { signal });
  await using two = await customise(plain, wish, { signal });
  expect(two.contentHash).toBe(one.contentHash);
  expect((await two.raw()).sha256).toBe((await one.raw()).sha256);
});
