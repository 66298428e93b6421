import { damaged, notFat, notSupported } from './errors.ts';

/** Where things are on a volume. Positions and sizes in bytes, from the start of the partition. */
export interface Geometry {
  readonly bits: 12 | 16 | 32;
  readonly sectorBytes: number;
  readonly clusterBytes: number;
  /** Clusters with data; they are numbered from 2. */
  readonly clusters: number;
  readonly tables: number;
  readonly tablePosition: number;
  readonly tableBytes: number;
  /** Of FAT12 and FAT16: a root directory of fixed size. */
  readonly rootPosition: number;
  readonly rootEntries: number;
  /** Of FAT32; 0 otherwise. */
  readonly rootCluster: number;
  readonly dataPosition: number;
  /** Of FAT32: the sector that knows how much is free. */
  readonly infoPosition: number | undefined;
  /** Boot sector and its copy, if there is one. */
  readonly bootPositions: readonly number[];
  /** Label within a boot sector, when it has one. */
  readonly labelOffset: number | undefined;
  /** As blkid prints it: `1234-ABCD`. */
  readonly serial: string | undefined;
  /** The boot sector says that the volume is in use. */
  readonly inUse: boolean;
}

/** How much of a partition `readGeometry` looks at, in bytes. */
export const BOOT_BYTES = 512;
/** More would take too much memory; it is enough for 8 million clusters. */
const MAX_TABLE_BYTES = 32 * 1024 * 1024;

/**
 * Reads the boot sector. FAT32 is what has no 16-bit size of its tables, however few clusters it has; else the number of
 * clusters decides (Linux: fs/fat/inode.c fat_fill_super; dosfstools: src/boot.c read_boot).
 * Throws BringupError when it is none, or does not fit into the partition.
 */
export function readGeometry(boot: Buffer, partitionBytes: number): Geometry {
  const sectorBytes = boot.readUInt16LE(11);
  const sectorsPerCluster = boot.readUInt8(13);
  const reserved = boot.readUInt16LE(14);
  const tables = boot.readUInt8(16);
  const rootEntries = boot.readUInt16LE(17);
  const sectors = boot.readUInt16LE(19) || boot.readUInt32LE(32);
  const media = boot.readUInt8(21);
  const tableSectors16 = boot.readUInt16LE(22);
  const is32 = tableSectors16 === 0;
  const tableSectors = is32 ? boot.readUInt32LE(36) : tableSectors16;

  if (!isPowerOfTwo(sectorBytes) || sectorBytes < 512 || sectorBytes > 4096)
    throw notFat(`its boot sector says ${sectorBytes} bytes a sector`);
  if (!isPowerOfTwo(sectorsPerCluster)) throw notFat(`its boot sector says ${sectorsPerCluster} sectors a cluster`);
  if (reserved === 0) throw notFat('its boot sector leaves no room for itself');
  if (tables === 0) throw notFat('its boot sector says that there is no table of clusters');
  if (media < 0xf8 && media !== 0xf0) throw notFat(`its boot sector says media ${media}`);
  if (tableSectors === 0) throw notFat('its boot sector says that tables of clusters have no size');
  if (tables > 2) throw notSupported(`has ${tables} tables of clusters`);

  const tableBytes = tableSectors * sectorBytes;
  const tablePosition = reserved * sectorBytes;
  const rootPosition = tablePosition + tables * tableBytes;
  if ((rootEntries * 32) % sectorBytes !== 0) throw damaged(`its root directory has ${rootEntries} entries`);
  const dataPosition = rootPosition + rootEntries * 32;
  const clusterBytes = sectorBytes * sectorsPerCluster;
  const totalBytes = sectors * sectorBytes;
  if (totalBytes > partitionBytes)
    throw damaged(`it says that it has ${totalBytes} bytes, and its partition has ${partitionBytes}`);
  const clusters = Math.floor((totalBytes - dataPosition) / clusterBytes);
  if (clusters < 1) throw damaged(`its ${totalBytes} bytes leave no room for files`);
  const bits = is32 ? 32 : clusters > 4084 ? 16 : 12;
  if (clusters > (is32 ? 0x0ffffff5 : 65_524)) throw damaged(`it has ${clusters} clusters, too many for FAT${bits}`);
  if (Math.floor((tableBytes * 8) / bits) < clusters + 2)
    throw damaged(`it has ${clusters} clusters, and its tables are too small for them`);
  if (!is32 && rootEntries === 0) throw damaged('it has no root directory');
  if (tableBytes > MAX_TABLE_BYTES) throw notSupported(`has ${clusters} clusters, more than can be kept in memory`);

  const extended = is32 ? 64 : 36;
  const signed = boot.readUInt8(extended + 2) === 0x29;
  return {
    bits,
    sectorBytes,
    clusterBytes,
    clusters,
    tables,
    tablePosition,
    tableBytes,
    rootPosition,
    rootEntries: is32 ? 0 : rootEntries,
    dataPosition,
    labelOffset: signed ? extended + 7 : undefined,
    serial: signed ? serialText(boot.readUInt32LE(extended + 3)) : undefined,
    inUse: (boot.readUInt8(extended + 1) & 1) !== 0,
    ...(is32
      ? only32(boot, { sectorBytes, reserved, clusters })
      : { rootCluster: 0, infoPosition: undefined, bootPositions: [0] }),
  };
}

/** Where the data of a cluster begins. */
export function clusterPosition({ dataPosition, clusterBytes }: Geometry, cluster: number): number {
  return dataPosition + (cluster - 2) * clusterBytes;
}

function only32(
  boot: Buffer,
  {
    sectorBytes,
    reserved,
    clusters,
  }: { readonly sectorBytes: number; readonly reserved: number; readonly clusters: number },
): Pick<Geometry, 'rootCluster' | 'infoPosition' | 'bootPositions'> {
  const rootCluster = boot.readUInt32LE(44);
  if (rootCluster < 2 || rootCluster >= clusters + 2)
    throw damaged(`its root directory is in cluster ${rootCluster}, which it does not have`);
  // Bit 7 of the flags: only one table is kept.
  if ((boot.readUInt16LE(40) & 0x80) !== 0) throw notSupported('keeps only one of its tables of clusters');
  const info = boot.readUInt16LE(48);
  const copy = boot.readUInt16LE(50);
  return {
    rootCluster,
    infoPosition: info > 0 && info < reserved ? info * sectorBytes : undefined,
    bootPositions: copy > 0 && copy < reserved && copy !== info ? [0, copy * sectorBytes] : [0],
  };
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && (value & (value - 1)) === 0;
}

function serialText(serial: number): string {
  const text = serial.toString(16).toUpperCase().padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
