import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mustRun } from './child.ts';
import { containerFiles } from './container-files.ts';
import { gatewayOf, resolvConf } from './network.ts';
import { type HostState, hostDirectory, type LabState, type SudoKind } from './state.ts';

const OPS = 1000;

const SUDOERS: Readonly<Record<SudoKind, string>> = {
  nopasswd: 'ops ALL=(ALL:ALL) NOPASSWD: ALL\n',
  password: 'ops ALL=(ALL:ALL) ALL\n',
  none: '',
  restricted: 'ops ALL=(root) NOPASSWD: /usr/bin/apt-get, /usr/bin/systemctl\n',
};

/** A file of a host, by its path without the leading slash. */
export interface HostFile {
  readonly path: string;
  readonly text: string;
  readonly mode?: number;
  readonly owner?: number;
}

/** Writes into a host's root what makes it this host: its name, address, keys, user. Returns its line for known_hosts. */
export async function writeHostFiles(lab: LabState, host: HostState, publicKey: string): Promise<string> {
  const root = join(hostDirectory(lab.name, host.name), 'root');
  for (const file of [...hostFiles(lab, host, publicKey), ...containerFiles(host)]) await put(root, file);
  const key = join(root, 'etc/ssh/ssh_host_ed25519_key');
  await mustRun(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', `root@${host.name}`, '-f', key]);
  if (host.shell !== '/bin/bash') await mustRun(['chroot', root, 'usermod', '--shell', host.shell, 'ops']);
  if (host.sudo === 'password') await mustRun(['chroot', root, 'chpasswd'], { input: `ops:${lab.sudoPassword}\n` });
  const [type, body] = (await readFile(`${key}.pub`, 'utf8')).split(' ');
  return `${host.address} ${type} ${body}`;
}

/** The files of one host, as data. */
function hostFiles(lab: LabState, host: HostState, publicKey: string): readonly HostFile[] {
  const others = lab.hosts.map((other) => `${other.address} ${other.name}\n`).join('');
  return [
    { path: 'etc/hostname', text: `${host.name}\n` },
    { path: 'etc/hosts', text: `127.0.0.1 localhost\n::1 localhost\n${others}` },
    // Newer suites make a link to the second out of the first.
    { path: 'etc/default/locale', text: 'LANG=C.UTF-8\n' },
    { path: 'etc/locale.conf', text: 'LANG=C.UTF-8\n' },
    { path: 'etc/machine-id', text: `${randomBytes(16).toString('hex')}\n`, mode: 0o444 },
    { path: 'etc/resolv.conf', text: resolvConf() },
    {
      // It sorts before systemd's own 80-container-host0.network, which would ask for DHCP.
      path: 'etc/systemd/network/10-host0.network',
      text: `[Match]\nName=host0\n\n[Network]\nAddress=${host.address}/24\nGateway=${gatewayOf(lab.prefix)}\nIPv6AcceptRA=no\n`,
    },
    { path: 'home/ops/.ssh/authorized_keys', text: publicKey, mode: 0o600, owner: OPS },
    { path: 'etc/sudoers.d/ops', text: SUDOERS[host.sudo], mode: 0o440 },
    { path: 'etc/ssh/sshd_config.d/10-lab.conf', text: host.sshdConfig.map((line) => `${line}\n`).join('') },
  ];
}

async function put(root: string, { path, text, mode = 0o644, owner = 0 }: HostFile): Promise<void> {
  const full = join(root, path);
  const made = await mkdir(dirname(full), { recursive: true, mode: owner === 0 ? 0o755 : 0o700 });
  if (made !== undefined) await chown(made, owner, owner);
  await rm(full, { force: true }); // a symbolic link here (resolv.conf) would lead out of the root
  await writeFile(full, text);
  await chmod(full, mode);
  await chown(full, owner, owner);
}
