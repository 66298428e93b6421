import type { Bytes } from '../bytes.ts';
import { type FeatureSet, featureNames } from './features.ts';

/** What the superblock of an ext2, ext3 or ext4 file system says. Source: Linux Documentation/filesystems/ext4/super.rst. */
export interface Superblock {
  readonly label: string;
  /** Lower case with hyphens. */
  readonly uuid: string;
  /** Sizes in bytes; a cluster is more than a block only with bigalloc. */
  readonly blockSize: number;
  readonly clusterSize: number;
  readonly blocks: number;
  readonly freeBlocks: number;
  readonly inodes: number;
  readonly freeInodes: number;
  readonly firstDataBlock: number;
  readonly blocksPerGroup: number;
  readonly inodesPerGroup: number;
  readonly inodeSize: number;
  readonly descriptorSize: number;
  readonly firstMetaGroup: number;
  /** Of sparse_super2: the groups with the copies of the superblock. */
  readonly backupGroups: readonly number[];
  readonly features: FeatureSet;
  /** Names of all features that are on, as dumpe2fs prints them. */
  readonly featureNames: readonly string[];
  /** Its journal holds changes that a mount would write over whatever is edited before it. */
  readonly needsRecovery: boolean;
  /** It was unmounted, and its kernel has seen no errors in it. */
  readonly clean: boolean;
  /** Inodes that were deleted while still open wait for a mount. */
  readonly hasOrphans: boolean;
}

const MAGIC = 0xef53;

/** The superblock of a partition, or undefined when there is none with the magic of ext. */
export async function readSuperblock(partition: Bytes): Promise<Superblock | undefined> {
  if (partition.size < 2048) return undefined;
  const raw = await partition.read(1024, 1024);
  if (raw.readUInt16LE(0x38) !== MAGIC) return undefined;
  const features = {
    compat: raw.readUInt32LE(0x5c),
    incompat: raw.readUInt32LE(0x60),
    readOnly: raw.readUInt32LE(0x64),
  };
  const wide = (features.incompat & 0x80) !== 0;
  const count = (low: number, high: number) => raw.readUInt32LE(low) + (wide ? raw.readUInt32LE(high) * 2 ** 32 : 0);
  const dynamic = raw.readUInt32LE(0x4c) > 0;
  const descriptorSize = raw.readUInt16LE(0xfe);
  const clusterSize = 1024 * 2 ** raw.readUInt32LE(0x1c);
  const blockSize = 1024 * 2 ** raw.readUInt32LE(0x18);
  const bigalloc = (features.readOnly & 0x200) !== 0;
  return {
    label: text(raw.subarray(0x78, 0x88)),
    uuid: uuidOf(raw.subarray(0x68, 0x78)),
    blockSize,
    clusterSize: bigalloc ? clusterSize : blockSize,
    blocks: count(0x4, 0x150),
    // Counted in clusters.
    freeBlocks: count(0xc, 0x158) * (bigalloc ? clusterSize / blockSize : 1),
    inodes: raw.readUInt32LE(0),
    freeInodes: raw.readUInt32LE(0x10),
    firstDataBlock: raw.readUInt32LE(0x14),
    blocksPerGroup: raw.readUInt32LE(0x20),
    inodesPerGroup: raw.readUInt32LE(0x28),
    inodeSize: dynamic ? raw.readUInt16LE(0x58) : 128,
    descriptorSize: wide ? Math.max(descriptorSize, 64) : 32,
    firstMetaGroup: raw.readUInt32LE(0x104),
    backupGroups: [raw.readUInt32LE(0x24c), raw.readUInt32LE(0x250)],
    features,
    featureNames: featureNames(features),
    needsRecovery: (features.incompat & 0x4) !== 0,
    clean: (raw.readUInt16LE(0x3a) & 0x3) === 0x1,
    hasOrphans: raw.readUInt32LE(0xe8) !== 0 || (features.readOnly & 0x10000) !== 0,
  };
}

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? field.length : end);
}

function uuidOf(raw: Buffer): string {
  return raw.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
