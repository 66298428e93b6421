import { type Sh, sh } from '../core/sh.ts';

/** One way to pack a tree: how its files are called, and how the archive `$1` is unpacked into the directory `$2`. */
export interface ArchiveFormat {
  readonly name: string;
  readonly endings: readonly string[];
  /** Programs that must be there, and the packages that bring them. */
  readonly packages: readonly string[];
  /** `-o` keeps GNU, busybox and BSD tar from giving files to users of the machine that packed them. */
  readonly unpack: Sh;
}

/** The formats bringup unpacks. */
export const ARCHIVE_FORMATS: readonly ArchiveFormat[] = [
  { name: 'tar.gz', endings: ['.tar.gz', '.tgz'], packages: ['gzip', 'tar'], unpack: sh`tar -xzof "$1" -C "$2"` },
  {
    name: 'tar.xz',
    endings: ['.tar.xz', '.txz'],
    packages: ['xz-utils', 'xz', 'tar'],
    unpack: sh`tar -xJof "$1" -C "$2"`,
  },
  { name: 'tar.bz2', endings: ['.tar.bz2', '.tbz2'], packages: ['bzip2', 'tar'], unpack: sh`tar -xjof "$1" -C "$2"` },
  {
    name: 'tar.zst',
    endings: ['.tar.zst', '.tzst'],
    packages: ['zstd', 'tar'],
    unpack: sh`zstd -qdc <"$1" >"$1.tar" && tar -xof "$1.tar" -C "$2"`,
  },
  { name: 'tar', endings: ['.tar'], packages: ['tar'], unpack: sh`tar -xof "$1" -C "$2"` },
  { name: 'zip', endings: ['.zip', '.whl', '.jar'], packages: ['unzip'], unpack: sh`unzip -qo "$1" -d "$2"` },
];

/** The format that a name ends in; what follows `?` or `#` in an address does not count. */
export function formatOf(source: string): ArchiveFormat | undefined {
  const name = source.replace(/[?#].*$/, '').toLowerCase();
  return ARCHIVE_FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}
