/** What a file system says of itself, told by its magic and never by a partition's type: an RK1 image types its root as an EFI system. */
export interface FileSystem {
  readonly type: FileSystemType;
  readonly label?: string;
  /** As blkid writes it: lower case with hyphens, or `1234-ABCD` for FAT. */
  readonly uuid?: string;
  /** In bytes, as far as it says; may be less than its partition. */
  readonly size?: number;
}

export type FileSystemType =
  | 'ext2'
  | 'ext3'
  | 'ext4'
  | 'fat12'
  | 'fat16'
  | 'fat32'
  | 'exfat'
  | 'ntfs'
  | 'btrfs'
  | 'xfs'
  | 'f2fs'
  | 'erofs'
  | 'squashfs'
  | 'iso9660'
  | 'swap'
  | 'luks'
  | 'lvm';

/** A partition of an image. `position` and `length` in bytes. */
export interface Partition {
  /** As in its device's name: from 1; logical ones of an MBR from 5. */
  readonly index: number;
  readonly position: number;
  readonly length: number;
  /** GPT: a GUID in upper case; MBR: two hexadecimal digits. */
  readonly type: string;
  readonly name?: string;
  /** GPT: its own GUID, in upper case. */
  readonly id?: string;
  readonly fileSystem?: FileSystem;
}

/** How an image is divided. `none`: no table; then a file system over the whole image is its one partition. */
export interface PartitionTable {
  readonly scheme: 'gpt' | 'mbr' | 'none';
  /** GPT: GUID in upper case; MBR: `0x` and eight digits. */
  readonly diskId?: string;
  /** In the order of their places in the table. */
  readonly partitions: readonly Partition[];
  /** What was wrong and could be read all the same, as sentences: a damaged first GPT, a missing second one. */
  readonly flaws: readonly string[];
}
