import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTAINER_STORES } from './container-files.ts';
import { makeCgroups } from './host-cgroups.ts';
import { bootedBySystemd } from './machine.ts';
import { type HostState, hostDirectory, type LabState } from './state.ts';

/**
 * The keeper of a host: joins the host's control groups, then runs systemd-nspawn, again after each reboot.
 * With --keep-unit nspawn ends with 133 when the host reboots (systemd: src/nspawn/nspawn.c, EXIT_FORCE_RESTART).
 */
const KEEPER = `
IFS=:; for group in $1; do echo $$ >"$group/cgroup.procs" || exit 70; done; unset IFS; shift
while :; do "$@"; code=$?; [ "$code" = 133 ] || exit "$code"; done
`;

/** Starts a host whose root is mounted. Returns at once; the host outlives this process. */
export async function startHost(lab: LabState, host: HostState): Promise<void> {
  const directory = hostDirectory(lab.name, host.name);
  await makeCgroups(host.cgroups);
  const log = await open(join(directory, 'console.log'), 'a', 0o600);
  try {
    const argv = nspawnCommand(lab, host);
    const keeper = spawn('/bin/sh', ['-c', KEEPER, 'bringup-lab-host', host.cgroups.join(':'), ...argv], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: environment(host),
    });
    await new Promise<void>((resolve, reject) => {
      keeper.once('spawn', resolve);
      keeper.once('error', reject);
    });
    keeper.unref();
    await writeFile(join(directory, 'keeper.pid'), `${keeper.pid}\n`);
  } finally {
    await log.close();
  }
}

/** The command that boots a host. */
function nspawnCommand(lab: LabState, host: HostState): readonly string[] {
  const directory = hostDirectory(lab.name, host.name);
  // Where systemd runs the machine it must give the host a unit, or the host would share ours.
  const unit = bootedBySystemd()
    ? ['--property=DeviceAllow=/dev/net/tun rwm', '--property=DeviceAllow=/dev/fuse rwm']
    : ['--keep-unit'];
  const stores = Object.entries(CONTAINER_STORES).map(([name, at]) => `--bind=${join(directory, name)}:${at}`);
  // A host for containers makes its own devices, for everyone: the mode of a bound one is the machine's.
  const tun = existsSync('/dev/net/tun') && !host.containers ? ['--bind=/dev/net/tun'] : [];
  return [
    'systemd-nspawn',
    '--quiet',
    '--boot',
    `--directory=${join(directory, 'root')}`,
    `--machine=${host.machine}`,
    `--hostname=${host.name}`,
    `--network-bridge=${lab.bridge}`,
    '--register=no',
    ...unit,
    '--link-journal=no',
    '--resolv-conf=off',
    '--timezone=off',
    '--capability=CAP_NET_ADMIN',
    ...tun,
    ...(host.containers ? ['--system-call-filter=@keyring bpf', ...stores] : []),
  ];
}

/** Nothing of our own environment: a runner ends what carries its marks, and secrets have no business here. */
function environment(host: HostState): NodeJS.ProcessEnv {
  const hierarchy =
    host.cgroupVersion === undefined ? {} : { SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: host.cgroupVersion === 2 ? '1' : '0' };
  return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...hierarchy };
}
