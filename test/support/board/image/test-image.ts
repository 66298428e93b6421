import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { digest } from '../../../../src/core/json.ts';
import { openFat } from '../../../../src/image/fat/volume.ts';
import { mustRun } from '../../../../src/lab/child.ts';
import { withFileLock } from '../../../../src/lab/file-lock.ts';
import { ensureImage } from '../../../../src/lab/image.ts';
import { ensureLayer } from '../../../../src/lab/layer.ts';
import { ensureLabPackages } from '../../../../src/lab/machine-packages.ts';
import { labCacheDir } from '../../../../src/lab/paths.ts';
import { emptyFat } from '../../images/fat-volume.ts';
import { type GptPart, gptOf } from './gpt-disk.ts';
import { IMAGE_PACKAGES, IMAGE_SCRIPT } from './recipe.ts';

const MIB = 1024 ** 2;

/** Where the loader of an RK1 lies, and how it begins. Source: Rockchip's boot ROM reads sector 64. */
const LOADER = { position: 64 * 512, bytes: Buffer.from('RKNS') };

/** The seed as the RK1 server image has it. */
const SEED: Readonly<Record<string, string>> = {
  'meta-data': 'dsmode: local\ninstance-id: cloud-image\n',
  'user-data': `#cloud-config
chpasswd:
  expire: true
  users:
    - {name: ubuntu, password: ubuntu, type: text}
ssh_pwauth: true
`,
  'network-config': `version: 2
ethernets:
  zz-all-en:
    match: {name: "en*"}
    dhcp4: true
    optional: true
  zz-all-eth:
    match: {name: "eth*"}
    dhcp4: true
    optional: true
`,
};

/**
 * Path of a Debian image that boots in QEMU and is laid out as the RK1 server image: GPT, a loader before the partitions, FAT32 CIDATA of
 * 4 MiB as the first, an ext4 root whose type says EFI as the second. Made once and cached by its recipe; it takes minutes, and root as the lab does.
 * The file is sparse; whoever wants it changed copies it.
 */
async function testImage(progress: (line: string) => void = say): Promise<string> {
  await ensureLabPackages(progress);
  const context = { cacheDir: labCacheDir(), progress };
  const lowers = await ensureImage('trixie', IMAGE_PACKAGES, context);
  const layer = await ensureLayer({ name: 'board-image', lowers, script: IMAGE_SCRIPT }, context);
  const key = digest({ layer: basename(layer), SEED }).slice(0, 16);
  const folder = join(dirname(labCacheDir()), `board-image-${key}`);
  const image = join(folder, 'debian-13-preinstalled-server-turing-rk1.img');
  if (existsSync(image)) return image;
  await mkdir(folder, { recursive: true });
  await withFileLock(folder, undefined, async () => {
    if (!existsSync(image)) await compose(join(layer, 'root.ext4'), image);
  });
  return image;
}

/** The same as .xz, in blocks, as images are published; made once and cached beside it. Program: xz. */
export async function packedTestImage(progress?: (line: string) => void): Promise<string> {
  const image = await testImage(progress);
  const packed = `${image}.xz`;
  if (existsSync(packed)) return packed;
  await withFileLock(dirname(image), undefined, async () => {
    if (existsSync(packed)) return;
    await mustRun(['sh', '-c', 'xz -1 -T0 --block-size=4MiB -c "$0" >"$1.new" && mv "$1.new" "$1"', image, packed], {
      timeoutMs: 600_000,
    });
  });
  return packed;
}

async function compose(root: string, image: string): Promise<void> {
  const made = `${image}.new`;
  const seed: GptPart = {
    type: 'EBD0A0A2-B9E5-4433-87C0-68B6B72699C7',
    name: 'CIDATA',
    position: 16 * MIB,
    length: 4 * MIB,
  };
  const system: GptPart = {
    type: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
    name: 'cloudimg-rootfs',
    position: 20 * MIB,
    length: (await stat(root)).size,
  };
  const size = system.position + system.length + MIB;
  const { head, tail } = gptOf(size, [seed, system]);
  await rm(made, { force: true });
  await writeFile(made, head);
  const file = await open(made, 'r+');
  try {
    await file.truncate(size);
    await file.write(LOADER.bytes, 0, LOADER.bytes.length, LOADER.position);
    const fat = await fatSeed();
    await file.write(fat, 0, fat.length, seed.position);
    await file.write(tail, 0, tail.length, size - tail.length);
  } finally {
    await file.close();
  }
  await mustRun([
    'dd',
    `if=${root}`,
    `of=${made}`,
    'bs=1M',
    `seek=${system.position / MIB}`,
    'conv=notrunc,sparse',
    'status=none',
  ]);
  await rename(made, image);
}

/** 8,034 clusters of a sector: FAT32 although it is small, as on the RK1 image. */
async function fatSeed(): Promise<Buffer> {
  const empty = emptyFat({ bits: 32, clusters: 8_034 });
  const volume = await openFat({
    size: empty.length,
    read: async (position, length) => empty.subarray(position, position + length),
  });
  const written = { mtime: new Date('2025-01-01T00:00:00Z') };
  await volume.setLabel('CIDATA', written);
  for (const [name, content] of Object.entries(SEED)) await volume.writeFile(name, Buffer.from(content), written);
  return (await volume.commit()).read(0, empty.length);
}

const say = (line: string): void => void process.stderr.write(`image: ${line}\n`);
