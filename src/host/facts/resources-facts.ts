import { countInList, cpuAes, cpuModel } from './cpu.ts';
import { cleaned, type Frame, linesOf, listOf, textOf, wholeNumber } from './frame.ts';
import { keyedLines } from './keyed-lines.ts';
import { type MountFacts, parseMounts } from './mounts.ts';

/** One physical disk of a Linux host. */
export interface DiskFacts {
  /** `nvme0n1`, `mmcblk0`, `sda`. */
  readonly name: string;
  readonly model: string | null;
  readonly sizeBytes: number | null;
  readonly rotational: boolean;
  readonly removable: boolean;
}

/** What the host can carry. Null: could not be read. */
export interface ResourceFacts {
  readonly cpuModel: string | null;
  /** Logical processors that are on. */
  readonly cpuCount: number | null;
  /** AES in hardware. */
  readonly cpuAes: boolean | null;
  readonly memoryTotalBytes: number | null;
  readonly memoryAvailableBytes: number | null;
  /** The cgroup's limit inside a container; null when there is none. */
  readonly memoryLimitBytes: number | null;
  readonly swapTotalBytes: number | null;
  readonly swapFreeBytes: number | null;
  readonly pageSizeBytes: number | null;
  readonly libc: { readonly kind: 'glibc' | 'musl' | 'libSystem' | 'unknown'; readonly version: string | null };
  readonly disks: readonly DiskFacts[];
  readonly mounts: readonly MountFacts[];
}

/** Makes resource facts of what the resources section printed. Throws nothing. */
export function parseResources(frame: Frame): ResourceFacts {
  return { ...(frame.blocks.has('sysctlResources') ? ofMac(frame) : ofLinux(frame)), mounts: parseMounts(frame) };
}

function ofLinux(frame: Frame): Omit<ResourceFacts, 'mounts'> {
  const cpuinfo = linesOf(frame, 'cpuinfo');
  const meminfo = keyedLines(linesOf(frame, 'meminfo'));
  const kib = (key: string) => scaled(wholeNumber(meminfo.get(key)), 1024);
  const spare = ['MemFree', 'Buffers', 'Cached']
    .map(kib)
    .reduce((sum, part) => (part === null ? sum : (sum ?? 0) + part), null);
  const processors = cpuinfo.filter((line) => line.startsWith('processor')).length;
  return {
    cpuModel: cpuModel(cpuinfo),
    cpuCount: countInList(textOf(frame, 'cpuOnline')) ?? (processors > 0 ? processors : null),
    cpuAes: cpuAes(cpuinfo),
    memoryTotalBytes: kib('MemTotal'),
    // Kernels before 3.14 do not estimate it.
    memoryAvailableBytes: kib('MemAvailable') ?? spare,
    memoryLimitBytes: wholeNumber(textOf(frame, 'memoryLimit')),
    swapTotalBytes: kib('SwapTotal'),
    swapFreeBytes: kib('SwapFree'),
    pageSizeBytes: scaled(wholeNumber(textOf(frame, 'pageKiB')), 1024) ?? wholeNumber(textOf(frame, 'pageBytes')),
    libc: libcOf(frame),
    disks: listOf(frame, 'disk').flatMap(diskOf),
  };
}

function libcOf(frame: Frame): ResourceFacts['libc'] {
  const [, glibc] = /^glibc (\S+)/.exec(textOf(frame, 'libc') ?? '') ?? [];
  if (glibc !== undefined) return { kind: 'glibc', version: glibc };
  const musl = linesOf(frame, 'musl').join('\n');
  if (/^musl libc/m.test(musl)) return { kind: 'musl', version: /^Version (\S+)/m.exec(musl)?.[1] ?? null };
  const loaders = listOf(frame, 'loader');
  if (loaders.some((path) => path.includes('ld-musl-'))) return { kind: 'musl', version: null };
  return { kind: loaders.some((path) => path.includes('/ld-linux')) ? 'glibc' : 'unknown', version: null };
}

/** `name sectors rotational removable model`; the kernel counts sectors of 512 bytes whatever the disk's are. */
function diskOf(text: string): readonly DiskFacts[] {
  const [, name, sectors, rotational, removable, model] = /^(\S+) (\d+) (\d+) (\d+) ?(.*)$/.exec(text) ?? [];
  if (name === undefined || sectors === '0') return [];
  return [
    {
      name,
      model: cleaned(model),
      sizeBytes: scaled(wholeNumber(sectors), 512),
      rotational: rotational === '1',
      removable: removable === '1',
    },
  ];
}

function ofMac(frame: Frame): Omit<ResourceFacts, 'mounts'> {
  const sysctl = keyedLines(linesOf(frame, 'sysctlResources'));
  const pages = keyedLines(linesOf(frame, 'vmStat'));
  const pageSizeBytes = wholeNumber(sysctl.get('hw.pagesize'));
  const count = (key: string) => wholeNumber(pages.get(key)?.replace(/\.$/, ''));
  const spare = ['Pages free', 'Pages inactive', 'Pages speculative'].map(count);
  const features = sysctl.get('machdep.cpu.features');
  const armAes = sysctl.get('hw.optional.arm.FEAT_AES');
  return {
    cpuModel: cleaned(sysctl.get('machdep.cpu.brand_string')),
    cpuCount: wholeNumber(sysctl.get('hw.logicalcpu')),
    cpuAes:
      armAes !== undefined ? armAes === '1' : features === undefined ? null : features.split(/\s+/).includes('AES'),
    memoryTotalBytes: wholeNumber(sysctl.get('hw.memsize')),
    memoryAvailableBytes: spare.includes(null)
      ? null
      : scaled(
          spare.reduce<number>((sum, part) => sum + (part ?? 0), 0),
          pageSizeBytes,
        ),
    memoryLimitBytes: null,
    swapTotalBytes: swapOf(sysctl.get('vm.swapusage'), 'total'),
    swapFreeBytes: swapOf(sysctl.get('vm.swapusage'), 'free'),
    pageSizeBytes,
    libc: { kind: 'libSystem', version: null },
    disks: [],
  };
}

/** `total = 2048.00M  used = 1023.75M  free = 1024.25M  (encrypted)`. */
function swapOf(text: string | undefined, field: 'total' | 'free'): number | null {
  const [, amount] = new RegExp(`\\b${field} = (\\d+(?:\\.\\d+)?)M`).exec(text ?? '') ?? [];
  return amount === undefined ? null : Math.round(Number(amount) * 1024 * 1024);
}

function scaled(value: number | null, unit: number | null): number | null {
  return value === null || unit === null ? null : value * unit;
}
