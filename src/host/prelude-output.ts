export type FileType = 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'block-device' | 'character-device';

/** What `bu_stat` says about one path. Symlinks are themselves, not what they point to. */
export interface FileStat {
  readonly path: string;
  readonly type: FileType;
  /** Permission bits with setuid, setgid and sticky: `0o1777`. */
  readonly mode: number;
  /** The name, or the number as text when the host knows no name. */
  readonly owner: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
  readonly sizeBytes: number;
  /** Text, because XFS and btrfs use all 64 bits. */
  readonly inode: string;
}

/** The high bits of `st_mode`, the same on Linux and BSD. Source: POSIX sys/stat.h, linux uapi/linux/stat.h. */
const TYPE_BITS: ReadonlyMap<number, FileType> = new Map([
  [0x1, 'fifo'],
  [0x2, 'character-device'],
  [0x4, 'directory'],
  [0x6, 'block-device'],
  [0x8, 'file'],
  [0xa, 'symlink'],
  [0xc, 'socket'],
]);

const TYPE_LETTERS: Readonly<Record<string, FileType>> = {
  p: 'fifo',
  c: 'character-device',
  d: 'directory',
  b: 'block-device',
  '-': 'file',
  l: 'symlink',
  s: 'socket',
};

const STAT_HEAD = /^([0-9a-fA-F]{1,8})\|([^|\n]*)\|([^|\n]*)\|(\d+)\|(\d+)\|(\d+)\|(\d+)\|/;
const LS_HEAD =
  /^ *(\d+) ([-bcdlps])([-r][-w][-xsS][-r][-w][-xsS][-r][-w][-xtT])[.+@]? +\d+ +(\d+) +(\d+) +(?:(\d+)|\d+, *\d+) +[A-Z][a-z]{2} +\d+ +[\d:]+ /;

type Head = Omit<FileStat, 'path'> & { readonly length: number };

function headOf(text: string): Head | undefined {
  const [whole, bits = '', owner = '', group = '', uid = '', gid = '', size = '', inode = ''] =
    STAT_HEAD.exec(text) ?? [];
  if (whole === undefined) return lsHeadOf(text);
  const mode = Number.parseInt(bits, 16);
  const type = TYPE_BITS.get((mode >> 12) & 0xf);
  if (type === undefined) return undefined;
  return {
    type,
    mode: mode & 0o7777,
    owner: owner === 'UNKNOWN' ? uid : owner,
    group: group === 'UNKNOWN' ? gid : group,
    uid: Number(uid),
    gid: Number(gid),
    sizeBytes: Number(size),
    inode,
    length: whole.length,
  };
}

/** `ls -lind`, from hosts without `stat`: names are numbers there, but 0 is root everywhere it happens. */
function lsHeadOf(text: string): Head | undefined {
  const [whole, inode = '', letter = '', permissions = '', uid = '', gid = '', size = '0'] = LS_HEAD.exec(text) ?? [];
  const type = TYPE_LETTERS[letter];
  if (whole === undefined || type === undefined) return undefined;
  return {
    type,
    mode: modeOf(permissions),
    owner: uid === '0' ? 'root' : uid,
    group: gid === '0' ? 'root' : gid,
    uid: Number(uid),
    gid: Number(gid),
    sizeBytes: Number(size),
    inode,
    length: whole.length,
  };
}

function modeOf(permissions: string): number {
  let mode = 0;
  [...permissions].forEach((letter, index) => {
    if ('rwxst'.includes(letter)) mode |= 0o400 >> index;
    if ('sStT'.includes(letter)) mode |= 0o4000 >> Math.floor(index / 3);
  });
  return mode;
}

function statOf({ length: _, ...head }: Head, path: string): FileStat {
  return { path, ...head };
}

/** One line of `bu_stat`, for a path without line breaks; undefined when it is none. */
export function parseStatLine(line: string): FileStat | undefined {
  const head = headOf(line);
  return head === undefined ? undefined : statOf(head, line.slice(head.length));
}

/**
 * What `bu_stat` printed, by path. Line breaks in paths are not escaped by `stat`, so the paths that were asked for
 * are looked for by their own text (the longest that fits), and nothing else is believed.
 */
export function parseStat(output: string, paths: readonly string[]): ReadonlyMap<string, FileStat> {
  const found = new Map<string, FileStat>();
  const longestFirst = paths.toSorted((a, b) => b.length - a.length);
  for (let rest = withLastBreak(output); rest !== ''; ) {
    const head = headOf(rest);
    const named = head === undefined ? '' : rest.slice(head.length);
    const path = longestFirst.find(
      (candidate) =>
        named.startsWith(candidate) && /^(?: -> |\n)/.test(named.slice(candidate.length, candidate.length + 4)),
    );
    if (head === undefined || path === undefined) {
      rest = afterLine(rest);
      continue;
    }
    found.set(path, statOf(head, path));
    rest = afterLine(named.slice(path.length));
  }
  return found;
}

/**
 * What `bu_sha256` printed: lower-case hex by path. GNU and perl mark a line with `\` and escape `\`, newline and
 * carriage return in the path; busybox and BSD print it raw. Both are understood. Source: coreutils src/digest.c.
 */
export function parseSha256(output: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const longestFirst = paths.toSorted((a, b) => b.length - a.length);
  for (let rest = withLastBreak(output); rest !== ''; ) {
    const [head, mark, hash = ''] = /^(\\?)([0-9a-f]{64}) [ *]/.exec(rest) ?? [];
    const named = head === undefined ? '' : rest.slice(head.length);
    const path = longestFirst.find((candidate) => {
      const text = mark === '\\' ? escaped(candidate) : candidate;
      return head !== undefined && named.startsWith(`${text}\n`);
    });
    if (path === undefined) {
      rest = afterLine(rest);
      continue;
    }
    found.set(path, hash);
    rest = afterLine(named.slice(mark === '\\' ? escaped(path).length : path.length));
  }
  return found;
}

function escaped(path: string): string {
  return path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function withLastBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function afterLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? '' : text.slice(end + 1);
}

export const PACKAGE_MANAGERS = ['apt', 'dnf', 'apk', 'pacman', 'zypper', 'brew', 'none'] as const;

export type PackageManager = (typeof PACKAGE_MANAGERS)[number];

/** What `bu_pm` printed; `none` for anything else. */
export function parsePackageManager(output: string): PackageManager {
  return PACKAGE_MANAGERS.find((name) => name === output.trim()) ?? 'none';
}
