import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Bytes, type EditedBytes, fileBytes, part } from '../../src/image/bytes.ts';
import { editExt4 } from '../../src/image/ext4/edit.ts';
import { openExt4 } from '../../src/image/ext4/volume.ts';
import { openFat } from '../../src/image/fat/volume.ts';
import type { FileEdit } from '../../src/image/file-edit.ts';
import { makeHostKey } from '../../src/image/os/make-host-key.ts';
import { throughMounts } from '../../src/image/os/mounts.ts';
import type { NodeWish } from '../../src/image/os/node-wish.ts';
import { operatingSystemOf } from '../../src/image/os/operating-systems.ts';
import { readImageFacts } from '../../src/image/os/read-image-facts.ts';
import { readPartitions } from '../../src/image/table/read-partitions.ts';
import { makeDisk, type SmallPartition } from '../support/images/disk-image.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const ACCOUNTS = {
  'etc/hosts': '127.0.0.1 localhost\n',
  'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
  'etc/shadow': 'root:$6$published:19000:0:99999:7:::\n',
  'etc/group': 'root:x:0:\nsudo:x:27:\nshadow:x:42:\n',
  'etc/ssh/sshd_config': '# nothing\n',
  'etc/os-release': '-> ../usr/lib/os-release',
  'etc/systemd/system/multi-user.target.wants/regenerate_ssh_host_keys.service': '-> /lib/systemd/system/x.service',
  lib: '-> usr/lib',
};
const UBUNTU = { ...ACCOUNTS, 'usr/lib/os-release': 'ID=ubuntu\n', 'etc/cloud/cloud.cfg': '# cloud\n' };
const DEBIAN = { ...ACCOUNTS, 'usr/lib/os-release': 'ID=debian\n' };
const SEED = {
  'user-data': '#cloud-config\nchpasswd: { list: ["ubuntu:ubuntu"] }\n',
  'meta-data': 'dsmode: local\ninstance_id: stock\n',
};

/** A type that lies, as that of the RK1 image: its root says that it is the boot partition of EFI. */
const ESP = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B';

const IMAGES: Readonly<
  Record<string, { readonly scheme: 'gpt' | 'dos'; readonly partitions: readonly SmallPartition[] }>
> = {
  'ubuntu-rk1': {
    scheme: 'gpt',
    partitions: [
      { fat: 'CIDATA', mebibytes: 4, files: SEED },
      { ext4: 'cloudimg-rootfs', mebibytes: 24, type: ESP, files: UBUNTU },
    ],
  },
  'ubuntu-raspi': {
    scheme: 'dos',
    partitions: [
      { fat: 'system-boot', mebibytes: 40, type: 'c', files: SEED },
      {
        ext4: 'writable',
        mebibytes: 24,
        files: {
          ...UBUNTU,
          'etc/fstab': 'LABEL=writable / ext4 defaults 0 1\nLABEL=system-boot /boot/firmware vfat defaults 0 1\n',
        },
      },
    ],
  },
  raspios: {
    scheme: 'dos',
    partitions: [
      { fat: 'bootfs', mebibytes: 40, type: 'c', files: { ...SEED, 'cmdline.txt': 'console=tty1 rootwait\n' } },
      {
        ext4: 'rootfs',
        mebibytes: 24,
        files: { ...DEBIAN, 'etc/rpi-issue': 'Raspberry Pi\n', 'etc/cloud/cloud.cfg': '# cloud\n' },
      },
    ],
  },
  'raspios-firstrun': {
    scheme: 'dos',
    partitions: [
      { fat: 'bootfs', mebibytes: 40, type: 'c', files: { 'cmdline.txt': 'console=tty1\n' } },
      {
        ext4: 'rootfs',
        mebibytes: 24,
        files: { ...DEBIAN, 'etc/rpi-issue': 'Raspberry Pi\n', 'etc/NetworkManager/system-connections/': '' },
      },
    ],
  },
  'debian-cloud': {
    scheme: 'gpt',
    partitions: [{ ext4: 'root', mebibytes: 24, files: { ...DEBIAN, 'etc/cloud/cloud.cfg': '# cloud\n' } }],
  },
  armbian: {
    scheme: 'gpt',
    partitions: [
      {
        ext4: 'armbi_root',
        mebibytes: 24,
        files: {
          ...DEBIAN,
          'etc/armbian-release': 'BOARD=x\n',
          'root/.not_logged_in_yet': '',
          'etc/netplan/10-dhcp.yaml': 'network: { renderer: NetworkManager }\n',
        },
      },
    ],
  },
};

let work = '';
let wish: NodeWish;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'os-images-'));
  wish = {
    hostname: 'node-1',
    network: { dhcp: false, addresses: ['192.0.2.11/24'], gateways: ['192.0.2.1'], dns: ['192.0.2.53'] },
    users: [{ name: 'ops', authorizedKeys: ['ssh-ed25519 AAAA ops'], sudo: 'without-password' }],
    hostKeys: [await makeHostKey('ed25519', 'node-1')],
    files: [
      { type: 'file', path: '/lib/ours/a file', content: Buffer.from('ours\n'), mode: 0o640, uid: 7, gid: 8 },
      {
        type: 'file',
        path: '/boot/firmware/config.txt',
        content: Buffer.from('arm_boost=1\n'),
        mode: 0o644,
        uid: 0,
        gid: 0,
      },
    ],
    instanceId: 'sha256-1234',
  };
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe.each(Object.entries(IMAGES))('%s', (id, { scheme, partitions }) => {
  test('a small image of its kind is recognised, and holds what was wished afterwards', async () => {
    const directory = join(work, id);
    await mkdir(directory);
    const path = join(directory, 'image');
    await makeDisk(path, directory, scheme, partitions);
    await using file = await open(path, 'r');
    const image = fileBytes(file, (await file.stat()).size);
    const table = await readPartitions(image, path);
    const facts = await readImageFacts(image, table, path);
    const row = operatingSystemOf(facts);
    expect(row.id).toBe(id);

    const texts = new Map<string, string>();
    for (const { partition: index, edits } of throughMounts(row.edits(wish, facts), facts, row.title)) {
      const partition = table.partitions.find((one) => one.index === index);
      if (!partition) throw new Error(`no partition ${index}`);
      if (partition.fileSystem?.type.startsWith('fat')) {
        const volume = await openFat(await editedFat(part(image, partition), edits));
        for (const { path: at } of edits) texts.set(`fat ${at}`, String(await volume.readFile(at)));
        continue;
      }
      const source = { image: path, partition, folder: join(directory, 'cache'), where: 'root' };
      await using edited = await editExt4(source, edits, { time: 1_700_000_000, scratch: directory });
      const volume = await openExt4(edited);
      for (const { path: at } of edits)
        texts.set(at, String((await volume.readFile(at)) ?? (await volume.readLink(at)) ?? ''));
      expect(await volume.stat('/etc/ssh/ssh_host_ed25519_key')).toMatchObject({ mode: 0o600, uid: 0, gid: 0 });
      expect(await volume.stat('/usr/lib/ours/a file')).toMatchObject({ mode: 0o640, uid: 7, gid: 8 });
    }
    expect(texts.get('/etc/hostname')).toBe('node-1\n');
    expect(texts.get('/lib/ours/a file')).toBe('ours\n');
    // Its /etc/fstab mounts the boot partition there.
    expect(texts.get(id === 'ubuntu-raspi' ? 'fat /config.txt' : '/boot/firmware/config.txt')).toBe('arm_boost=1\n');
    expect(texts.get('/etc/ssh/ssh_host_ed25519_key')).toContain('BEGIN OPENSSH PRIVATE KEY');
    const all = [...texts].map(([at, text]) => `${at}\n${text}`).join('\n');
    for (const said of ['192.0.2.11/24', 'ssh-ed25519 AAAA ops', 'sha256-1234']) expect(all).toContain(said);
    expect(all).not.toContain('ubuntu:ubuntu');
    expect(all).not.toContain('published');
    expect(all).not.toContain('instance_id');
    await rm(directory, { recursive: true });
  });
});

async function editedFat(partition: Bytes, edits: readonly FileEdit[]): Promise<EditedBytes> {
  const volume = await openFat(partition);
  for (const edit of edits)
    if (edit.type === 'file' && Buffer.isBuffer(edit.content))
      await volume.writeFile(edit.path, edit.content, { mtime: new Date(0) });
  return volume.commit();
}
