import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileBytes } from '../../../../src/image/bytes.ts';
import type { Partition } from '../../../../src/image/table/partition.ts';
import { readPartitions } from '../../../../src/image/table/read-partitions.ts';
import { mustRun, runChild } from '../../../../src/lab/child.ts';

/** A disk as the kernel calls it, up to the number of a partition: `/dev/vda`, `/dev/nvme0n1p`. */
export type DiskName = `/dev/${string}`;

/** What a boot loader takes from a disk. */
export interface BootFiles {
  readonly kernel: string;
  readonly initrd: string;
  readonly commandLine: string;
}

/**
 * Reads kernel and initrd out of the root file system of a disk, as a boot loader would; undefined when it has none. The root is the
 * last ext4 there is, whatever its type says; it is called by its place, because another disk may have a copy. Programs: debugfs.
 * @param name what the kernel calls the disk @param folder where the files go
 */
export async function bootFiles(disk: string, name: DiskName, folder: string): Promise<BootFiles | undefined> {
  const root = await rootPartition(disk);
  if (root === undefined) return undefined;
  const image = `${disk}?offset=${root.position}`;
  const listing = await debugfs(image, ['ls -p /boot']);
  const names = [...listing.matchAll(/^\/\d+\/\d+\/\d+\/\d+\/([^/]+)\//gm)].map(([, name = '']) => name);
  const newest = (prefix: string) =>
    names
      .filter((name) => name.startsWith(prefix))
      .sort(byNumbers)
      .at(-1);
  const [kernel, initrd] = [newest('vmlinuz-'), newest('initrd.img-')];
  if (kernel === undefined || initrd === undefined) return undefined;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = { kernel: join(folder, 'kernel'), initrd: join(folder, 'initrd') };
  await debugfs(image, [`dump /boot/${kernel} ${files.kernel}`, `dump /boot/${initrd} ${files.initrd}`]);
  return {
    ...files,
    commandLine: `root=${name}${root.index} ro console=ttyS0 no_timer_check nowatchdog tsc=unstable mitigations=off net.ifnames=0`,
  };
}

const byNumbers = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

async function rootPartition(disk: string): Promise<Partition | undefined> {
  const file = await open(disk);
  try {
    const { size } = await file.stat();
    const { partitions } = await readPartitions(fileBytes(file, size), disk);
    return partitions.findLast(({ fileSystem }) => fileSystem?.type === 'ext4');
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * Its exit code says nothing; what is missing is seen by what it leaves. As a boot loader it looks at no bitmaps, which are wrong after
 * power was cut: the kernel replays the journal.
 */
async function debugfs(image: string, commands: readonly string[]): Promise<string> {
  const { code } = await runChild(['sh', '-c', 'command -v debugfs']);
  const program = code === 0 ? 'debugfs' : '/usr/sbin/debugfs';
  return mustRun([program, '-c', '-n', '-f', '-', image], {
    input: commands.map((command) => `${command}\n`).join(''),
  });
}
