import { BringupError } from '../../core/error.ts';
import { type Bytes, part } from '../bytes.ts';
import { type Ext4Volume, openExt4 } from '../ext4/volume.ts';
import { type FatVolume, openFat } from '../fat/volume.ts';
import type { Partition, PartitionTable } from '../table/partition.ts';
import { BOOT_PATHS, type FoundFile, type ImageFacts, ROOT_PATHS, type VolumeFacts } from './image-facts.ts';
import { mountNames } from './mounts.ts';

/**
 * Looks into all ext and FAT file systems of an image. Needs no programs. One that is damaged is told as that, and stops only who needs it.
 * @param from the image's path or address, for errors
 */
export async function readImageFacts(image: Bytes, table: PartitionTable, from: string): Promise<ImageFacts> {
  const volumes: VolumeFacts[] = [];
  for (const partition of table.partitions) {
    if (partition.fileSystem === undefined) continue;
    const { type, label } = partition.fileSystem;
    const names = mountNames(table, partition);
    const volume = { partition: partition.index, fileSystem: type, names, ...(label === undefined ? {} : { label }) };
    try {
      const files = await filesOf(image, partition, `partition ${partition.index} of ${from}`);
      if (files !== undefined) volumes.push({ ...volume, files });
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      volumes.push({ ...volume, files: new Map(), damage: error });
    }
  }
  return { volumes };
}

async function filesOf(
  image: Bytes,
  partition: Partition,
  where: string,
): Promise<ReadonlyMap<string, FoundFile> | undefined> {
  const type = partition.fileSystem?.type ?? '';
  const bytes = part(image, partition);
  if (/^ext[234]$/.test(type)) {
    const volume = await openExt4(bytes, where);
    const plans = ((await volume.list('/etc/netplan')) ?? []).map((name) => `/etc/netplan/${name}`);
    return found([...ROOT_PATHS, ...plans.toSorted()], (path) => inExt4(volume, path));
  }
  if (/^fat(12|16|32)$/.test(type)) {
    const volume = await openFat(bytes, where);
    return found(BOOT_PATHS, (path) => inFat(volume, path));
  }
  return undefined;
}

async function found(paths: readonly string[], look: (path: string) => Promise<FoundFile | undefined>) {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    const file = await look(path);
    if (file) files.set(path, file);
  }
  return files;
}

async function inExt4(volume: Ext4Volume, path: string): Promise<FoundFile | undefined> {
  const content = await volume.readFile(path);
  if (content !== undefined) return { type: 'file', text: content.toString('utf8') };
  const names = await volume.list(path);
  if (names !== undefined) return { type: 'directory', names: names.toSorted() };
  return (await volume.stat(path)) && { type: 'other' };
}

async function inFat(volume: FatVolume, path: string): Promise<FoundFile | undefined> {
  const entry = await volume.stat(path);
  if (entry?.type !== 'file') return entry && { type: 'other' };
  return { type: 'file', text: (await volume.readFile(path)).toString('utf8') };
}
