import { expect, test } from 'vitest';
import type { FileEdit } from '../file-edit.ts';
import type { ImageFacts } from './image-facts.ts';
import { mountNames, throughMounts } from './mounts.ts';
import { rootFile } from './root-edits.ts';

const facts = (fstab: string): ImageFacts => ({
  volumes: [
    {
      partition: 1,
      fileSystem: 'fat32',
      names: ['label=system-boot', 'uuid=fa0f-f5f6', 'partuuid=9730496b-01'],
      files: new Map(),
    },
    {
      partition: 2,
      fileSystem: 'ext4',
      names: ['label=writable', 'partuuid=9730496b-02'],
      files: new Map([
        ['/etc/os-release', { type: 'file', text: 'ID=ubuntu\n' }],
        ['/etc/fstab', { type: 'file', text: fstab }],
      ]),
    },
  ],
});
const edits = (...files: readonly FileEdit[]) => [
  { partition: 1, edits: [rootFile('/user-data', '#cloud-config\n')] },
  { partition: 2, edits: [rootFile('/etc/hostname', 'node-1\n'), ...files] },
];
const paths = (fstab: string, ...files: readonly FileEdit[]) =>
  throughMounts(edits(...files), facts(fstab), 'Ubuntu').map(({ partition, edits }) => [
    partition,
    edits.map(({ path }) => path),
  ]);

test.each([
  'LABEL=writable / ext4 defaults 0 1\nLABEL=system-boot\t/boot/firmware\tvfat\tdefaults\t0\t1\n',
  'PARTUUID=9730496b-02 / ext4 defaults 0 1\nPARTUUID=9730496b-01 /boot/firmware vfat defaults 0 2\n',
  'UUID="FA0F-F5F6" /boot/firmware vfat defaults 0 2\n',
])('a file goes into the partition that is mounted over its place', (fstab) => {
  expect(
    paths(fstab, rootFile('/boot/firmware/config.txt', 'arm_boost=1\n'), rootFile('/boot/firmware.txt', '')),
  ).toEqual([
    [1, ['/user-data', '/config.txt']],
    [2, ['/etc/hostname', '/boot/firmware.txt']],
  ]);
});

test('without a mount it stays where it is', () => {
  const root = [2, ['/etc/hostname', '/boot/firmware/config.txt']];
  for (const fstab of ['', '# LABEL=system-boot /boot/firmware vfat\n', 'LABEL=other /boot/firmware vfat\n'])
    expect(paths(fstab, rootFile('/boot/firmware/config.txt', ''))).toEqual([[1, ['/user-data']], root]);
});

test('what bringup writes there itself is refused', () => {
  expect(() => paths('LABEL=system-boot /boot/firmware vfat\n', rootFile('/boot/firmware/User-Data', ''))).toThrow(
    expect.objectContaining({ code: 'image-wish', message: expect.stringContaining('/boot/firmware/User-Data') }),
  );
});

test('a partition has the names that util-linux gives it', () => {
  const partition = {
    index: 1,
    position: 0,
    length: 1,
    type: 'c',
    fileSystem: { type: 'fat32', label: 'bootfs', uuid: 'FA0F-F5F6' },
  } as const;
  expect(mountNames({ scheme: 'mbr', diskId: '0x9730496b', partitions: [], flaws: [] }, partition)).toEqual([
    'label=bootfs',
    'uuid=fa0f-f5f6',
    'partuuid=9730496b-01',
  ]);
});
