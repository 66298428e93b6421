import { NOT_RUN } from '../systems/system.ts';
import { systemOf } from '../systems/table.ts';
import type { Gate } from './gate.ts';
import { need, untold } from './gate.ts';

/** Oldest glibc that the wheels of Ray and of what it needs run with. Source: PEP 600, manylinux_2_28. */
const OLDEST_GLIBC = '2.28';
/** Pages above this are not made for by any build of Ray; those between are where a jemalloc once crashed (ray#40815). */
const MOST_PAGE_BYTES = 16_384;
const USUAL_PAGE_BYTES = 4096;

const system: Gate = {
  id: 'system',
  title: 'operating system',
  unit: 'text',
  rule: 'Linux',
  purpose: 'bringup keeps nodes running on Linux; on others Ray calls that untested',
  judge({ os }, { client, role }) {
    const other = systemOf(os);
    const canHaveKit = other?.joins.by === 'kit' && client === undefined && role === 'worker';
    return need(
      os === 'Linux',
      { actual: other?.title ?? (os || null), required: 'Linux' },
      canHaveKit
        ? `take a Linux host for this node; or write \`state: by-hand\` in its ray section and join it yourself (${NOT_RUN}): \`bringup ray kit --select HOST --system ${other.id} --out FOLDER\``
        : 'take a Linux host for this node',
    );
  },
};

const MACHINES = ['x86_64', 'aarch64'];

const architecture: Gate = {
  id: 'architecture',
  title: 'architecture',
  unit: 'text',
  rule: `${MACHINES.join(' or ')}, and programs of 64 bits`,
  purpose: 'Ray is made for two architectures, with programs of 64 bits',
  judge({ arch, wordBits }) {
    const required = `${MACHINES.join(' or ')}, 64 bits`;
    if (!MACHINES.includes(arch))
      return need(false, { actual: arch || null, required }, 'take another host for this node');
    return need(
      wordBits !== 32,
      { actual: `${arch}, ${wordBits ?? 64} bits`, required },
      `install a system of 64 bits (\`dpkg --print-architecture\` has to say arm64 or amd64): only the kernel has 64 here`,
    );
  },
};

const cLibrary: Gate = {
  id: 'c-library',
  title: 'C library',
  unit: 'version',
  rule: `glibc ${OLDEST_GLIBC} or newer; no musl`,
  purpose: 'the wheels of Ray are linked against glibc',
  judge({ libc }) {
    const required = `glibc ${OLDEST_GLIBC} or newer`;
    if (libc === undefined) return untold(required, 'look with `ldd --version`');
    const actual = `${libc.name} ${libc.version}`;
    if (libc.name === 'musl')
      return need(
        false,
        { actual, required },
        'take a host with glibc (Debian, Ubuntu, Fedora): Ray has no wheels for musl',
      );
    return need(
      !isOlder(libc.version, OLDEST_GLIBC),
      { actual, required },
      'upgrade the system to Debian 10, Ubuntu 20.04, RHEL 8 or newer',
    );
  },
};

const pageSize: Gate = {
  id: 'page-size',
  title: 'page size of the kernel',
  unit: 'bytes',
  rule: `${USUAL_PAGE_BYTES} bytes; up to ${MOST_PAGE_BYTES} it warns`,
  purpose: 'the memory allocator of Ray is built for one size of pages',
  judge({ pageBytes, arch }) {
    if (pageBytes === null) return untold(USUAL_PAGE_BYTES, 'look with `getconf PAGESIZE`');
    return need(
      pageBytes === USUAL_PAGE_BYTES,
      { actual: pageBytes, required: USUAL_PAGE_BYTES },
      arch === 'aarch64' && pageBytes === MOST_PAGE_BYTES
        ? 'if Ray dies with "<jemalloc>: Unsupported system page size", boot a kernel with pages of 4096 bytes; on a Raspberry Pi: `echo kernel=kernel8.img >>/boot/firmware/config.txt`, then reboot'
        : 'boot a kernel with pages of 4096 bytes',
      pageBytes <= MOST_PAGE_BYTES ? 'warn' : 'fail',
    );
  },
};

const systemd: Gate = {
  id: 'systemd',
  title: 'systemd',
  unit: 'text',
  rule: 'the host is booted with it',
  purpose: 'nodes are kept running by a unit of systemd',
  judge: (facts) =>
    need(
      facts.systemd,
      { actual: facts.systemd ? 'there' : 'none', required: 'there' },
      'take a host that is booted with systemd (a container: with systemd as its first process)',
    ),
};

/** How nftables is installed, by package manager. */
const INSTALLS: Readonly<Record<string, string>> = {
  apt: 'apt-get install -y nftables',
  dnf: 'dnf install -y nftables',
  zypper: 'zypper install -y nftables',
  pacman: 'pacman -S --noconfirm nftables',
};

const nftables: Gate = {
  id: 'nftables',
  title: 'nftables',
  unit: 'text',
  rule: '`/usr/sbin/nft` is there',
  purpose: 'Ray listens on all addresses, and a table of nftables keeps strangers off its ports',
  judge({ nftables: isThere, packageManager }) {
    const install = INSTALLS[packageManager];
    return need(
      isThere,
      { actual: isThere ? 'there' : 'none', required: 'there' },
      install === undefined
        ? 'install nftables there'
        : `\`${install}\` there, or \`packages: [nftables]\` of its base`,
    );
  },
};

export const SYSTEM_GATES: readonly Gate[] = [system, architecture, cLibrary, pageSize, systemd, nftables];

/** Whether a version is before another, number by number. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  const at = (b ?? []).findIndex((part, index) => part !== (a?.[index] ?? 0));
  return at !== -1 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
