import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that tests speak with, and the Debian packages they come in. The lab installs its own. */
const PROGRAMS: Readonly<Record<string, string>> = {
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  'ssh-agent': 'openssh-client',
  git: 'git',
  // Fetches a linter from PyPI.
  pip3: 'python3-pip',
  openssl: 'openssl',
  busybox: 'busybox',
  strace: 'strace',
  mke2fs: 'e2fsprogs',
  sfdisk: 'fdisk',
  setpriv: 'util-linux',
  // Readers of FAT volumes that are not ours.
  'fsck.vfat': 'dosfstools',
  mcopy: 'mtools',
  '7z': 'p7zip-full',
  // Run e2fsprogs where a machine has none.
  podman: 'podman',
  runc: 'runc',
};

/** Installs what is missing, as root on a machine with apt; elsewhere says what is missing. */
export function ensurePrograms(): void {
  const missing = Object.keys(PROGRAMS).filter((program) => !isThere(program));
  const packages = [...new Set(missing.map((program) => PROGRAMS[program] ?? program))];
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.error(
      `*** ${missing.join(', ')} not found: the tests that need them will fail. Install ${packages.join(' ')}. ***`,
    );
    return;
  }
  console.log(`installing ${packages.join(' ')}`);
  const install = ['install', '-qqy', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages];
  if (apt(install) !== 0) {
    apt(['update', '-qq']);
    if (apt(install) !== 0) process.exit(1);
  }
}

function apt(args: readonly string[]): number | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status;
}

function isThere(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
