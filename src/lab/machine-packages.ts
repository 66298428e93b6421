import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import { mustRun, runChild } from './child.ts';

/** What the machine itself needs, by the program that proves it is there. */
const PACKAGES: Readonly<Record<string, string>> = {
  'systemd-nspawn': 'systemd-container',
  debootstrap: 'debootstrap',
  nft: 'nftables',
  iptables: 'iptables',
  mke2fs: 'e2fsprogs',
  'ssh-keygen': 'openssh-client',
  ip: 'iproute2',
  flock: 'util-linux',
};

/** Installs with apt what the lab needs of this machine and does not find. Throws BringupError (category `unsupported`) without apt. */
export async function ensureLabPackages(progress: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (!found('apt-get')) {
    throw new BringupError({
      code: 'lab-packages-missing',
      category: 'unsupported',
      what: `The lab needs ${missing.join(', ')} on this machine, and there is no apt to install them.`,
      remedy: 'Install them with the package manager of this machine.',
    });
  }
  progress(`installing ${missing.join(' ')} on this machine`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, ...(signal === undefined ? {} : { signal }) };
  const install = ['apt-get', 'install', '-qy', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...missing];
  if ((await runChild(install, options)).code === 0) return;
  await mustRun(['apt-get', 'update', '-q'], options);
  await mustRun(install, options);
}

function missingPackages(): readonly string[] {
  const missing = Object.entries(PACKAGES).flatMap(([program, name]) => (found(program) ? [] : [name]));
  // Machines that are not Debian (Ubuntu) do not trust Debian's archive before they have its keys.
  return missing.includes('debootstrap') ? [...missing, 'debian-archive-keyring'] : missing;
}

function found(program: string): boolean {
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`;
  return path.split(':').some((directory) => existsSync(join(directory, program)));
}
