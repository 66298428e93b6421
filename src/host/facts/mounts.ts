import { type Frame, linesOf, listOf, wholeNumber } from './frame.ts';

/** One mounted file system. Sizes are null when it was not measured, as those on a network are not. */
export interface MountFacts {
  readonly path: string;
  readonly device: string | null;
  readonly fsType: string | null;
  /** Options without a value (`noexec`, `nosuid`); those with one can name users and paths that are nobody's business. */
  readonly options: readonly string[];
  readonly readOnly: boolean;
  readonly sizeBytes: number | null;
  /** What a user who is not root may still write. */
  readonly availableBytes: number | null;
  readonly inodes: number | null;
  readonly inodesFree: number | null;
}

type Sizes = Pick<MountFacts, 'sizeBytes' | 'availableBytes' | 'inodes' | 'inodesFree'>;

const UNMEASURED: Sizes = { sizeBytes: null, availableBytes: null, inodes: null, inodesFree: null };

/** Volumes of macOS that nobody uses as places for files. */
const MAC_INTERNAL = /^\/System\/Volumes\/(?!Data$)|^\/private\/var\/vm$|^\/dev$/;

/** Mounted file systems by path; where several are mounted over each other, the last one, which is the one seen. */
export function parseMounts(frame: Frame): readonly MountFacts[] {
  const sizes = new Map([...dfSizes(linesOf(frame, 'df')), ...statSizes(linesOf(frame, 'sizes'))]);
  const mounts = new Map<string, MountFacts>();
  const add = (device: string, path: string, fsType: string | null, all: readonly string[]) => {
    const options = all.filter((option) => !option.includes('='));
    const readOnly = options.includes('ro') || options.includes('read-only');
    mounts.set(path, { path, device, fsType, options, readOnly, ...(sizes.get(path) ?? UNMEASURED) });
  };
  for (const text of listOf(frame, 'mount')) {
    const [device, path, fsType, options] = text.split(' ');
    if (device === undefined || path === undefined || fsType === undefined) continue;
    add(unescaped(device), unescaped(path), fsType, options?.split(',') ?? []);
  }
  for (const line of linesOf(frame, 'mountTable')) {
    const [, device, path, list] = /^(.+?) on (\/.*) \(([^()]*)\)$/.exec(line) ?? [];
    if (device === undefined || path === undefined || list === undefined || MAC_INTERNAL.test(path)) continue;
    const [fsType = null, ...options] = list.split(', ');
    if (fsType !== 'autofs' && fsType !== 'devfs') add(device, path, fsType, options);
  }
  const root = sizes.get('/');
  if (root !== undefined && !mounts.has('/')) {
    mounts.set('/', { path: '/', device: null, fsType: null, options: [], readOnly: false, ...root });
  }
  return [...mounts.values()];
}

/** /proc/mounts writes blank, tab, line break and backslash as octal. Source: proc_pid_mounts(5). */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/** `stat -f`: `fragment size|blocks|free|available|inodes|free inodes|path`. */
function statSizes(lines: readonly string[]): Map<string, Sizes> {
  const found = new Map<string, Sizes>();
  for (const line of lines) {
    const [, fragment, blocks, available, inodes, free, path] =
      /^(\d+)\|(\d+)\|\d+\|(\d+)\|(\d+)\|(\d+)\|(\/.*)$/.exec(line) ?? [];
    if (path === undefined) continue;
    found.set(path, {
      sizeBytes: product(fragment, blocks),
      availableBytes: product(fragment, available),
      inodes: wholeNumber(inodes),
      inodesFree: wholeNumber(free),
    });
  }
  return found;
}

/** `df -Pk`: file system, KiB, used, available, capacity, path. Source: POSIX df. */
function dfSizes(lines: readonly string[]): Map<string, Sizes> {
  const found = new Map<string, Sizes>();
  for (const line of lines) {
    const [, size, available, path] = /\s(\d+)\s+\d+\s+(\d+)\s+(?:\d+%|-)\s+(\/.*)$/.exec(line) ?? [];
    if (path === undefined) continue;
    found.set(path, { ...UNMEASURED, sizeBytes: product('1024', size), availableBytes: product('1024', available) });
  }
  return found;
}

/** Beyond 2^53 bytes a number is not exact any more, but good enough for a size. */
function product(left: string | undefined, right: string | undefined): number | null {
  const value = Number(left) * Number(right);
  return Number.isFinite(value) ? value : null;
}
