import { execFile } from 'node:child_process';
import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { openFat } from '../../../src/image/fat/volume.ts';
import { makeExt4 } from './ext4-image.ts';
import { emptyFat, memoryBytes } from './fat-volume.ts';

const run = promisify(execFile);
const MIB = 2 ** 20;
const SECTOR = 512;
const MTIME = { mtime: new Date('2026-01-01T00:00:00Z') };

const SEED: Readonly<Record<string, string>> = {
  'user-data': '#cloud-config\nchpasswd:\n  expire: true\n  list: ["ubuntu:ubuntu"]\nssh_pwauth: true\n',
  'meta-data': 'dsmode: local\ninstance-id: cloud-image\n',
  'network-config': 'version: 2\nethernets: {all: {match: {name: "e*"}, dhcp4: true}}\n',
};

/** Files of its root, by path: what tells the operating system, and what is merged with a wish. */
export const STOCK_ROOT: Readonly<Record<string, string>> = {
  'etc/os-release': 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n',
  'etc/cloud/cloud.cfg': '# cloud-init\n',
  'etc/hosts': '127.0.0.1\tlocalhost\n',
  'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
  'etc/shadow': 'root:*:19000:0:99999:7:::\n',
  'etc/group': 'root:x:0:\nsudo:x:27:\n',
  'etc/gshadow': 'root:*::\nsudo:*::\n',
  'etc/ssh/sshd_config': '# nothing\n',
  'var/lib/dpkg/status': 'Package: nothing\n'.repeat(20_000),
};

/**
 * Makes an image as the one of an RK1 server is laid out, in small and with nothing that boots: a CIDATA of FAT32, and an ext4 root.
 * @param path ends in `.img`, or in `.img.xz` for one of many blocks
 */
export async function makeStockImage(path: string, rootMebibytes = 12): Promise<void> {
  const folder = `${path}.parts`;
  for (const [name, text] of Object.entries(STOCK_ROOT)) {
    await mkdir(dirname(join(folder, 'tree', name)), { recursive: true });
    await writeFile(join(folder, 'tree', name), text);
  }
  const root = join(folder, 'root.ext4');
  await makeExt4(root, { tree: join(folder, 'tree'), mebibytes: rootMebibytes, label: 'cloudimg-rootfs' });
  const seed = await seedVolume();
  const parts = [
    { type: 0x0c, position: MIB, bytes: seed },
    { type: 0x83, position: MIB + Math.ceil(seed.length / MIB) * MIB, bytes: await readFile(root) },
  ];
  const raw = path.replace(/\.xz$/, '');
  const table = Buffer.alloc(SECTOR);
  for (const [index, { type, position, bytes }] of parts.entries()) {
    const at = 446 + index * 16;
    table[at + 4] = type;
    table.writeUInt32LE(position / SECTOR, at + 8);
    table.writeUInt32LE(bytes.length / SECTOR, at + 12);
  }
  table.writeUInt16LE(0xaa55, 510);
  await using file = await open(raw, 'w');
  await file.write(table, 0, SECTOR, 0);
  for (const { position, bytes } of parts) await file.write(bytes, 0, bytes.length, position);
  if (raw !== path) await run('xz', ['-0', '-T2', '--block-size=1MiB', '-k', '-f', raw]);
  await stat(path);
}

/** The CIDATA of an RK1, which no others than Linux and we take for FAT32. */
export async function seedVolume(): Promise<Buffer> {
  const volume = await openFat(memoryBytes(emptyFat({ bits: 32, clusters: 8_034 })));
  for (const [name, text] of Object.entries(SEED)) await volume.writeFile(name, Buffer.from(text), MTIME);
  await volume.setLabel('CIDATA', MTIME);
  const made = await volume.commit();
  const bytes = await made.read(0, made.size);
  return Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR)]);
}
