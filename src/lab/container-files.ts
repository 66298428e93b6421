import type { HostFile } from './host-files.ts';
import type { HostState } from './state.ts';

/** Directories that engines store images and layers in. They must not lie on an overlay: these are the machine's own, bound into the host. */
export const CONTAINER_STORES: Readonly<Record<string, string>> = {
  docker: '/var/lib/docker',
  containers: '/var/lib/containers',
  home: '/home',
};

/** systemd-nspawn mounts v1 hierarchies read-only; an engine makes groups of its own. (`$$` is systemd's way to write `$`.) */
const CGROUP_UNIT = `[Unit]
DefaultDependencies=no
Before=sysinit.target

[Service]
Type=oneshot
ExecStart=/bin/sh -c 'for m in /sys/fs/cgroup/*; do mountpoint -q $$m && mount -o remount,rw,bind $$m || :; done'
`;

/** podman's own manager would put all containers of a host into one v1 group, where the last one's limits win. */
const PODMAN = `[engine]
cgroup_manager="cgroupfs"

[containers]
default_ulimits=["nofile=1024:20000", "nproc=4096:90000"]
`;

const STORAGE = `[storage]
driver="overlay"
runroot="/run/containers/storage"
graphroot="/var/lib/containers/storage"
`;

/** The files that let Docker and podman, rootless too, run in a lab host with limits that hold. */
export function containerFiles({ containers, cgroupVersion }: HostState): readonly HostFile[] {
  if (!containers) return [];
  const devices = 'c /dev/fuse 0666 - - - 10:229\nd /dev/net 0755\nc /dev/net/tun 0666 - - - 10:200\n';
  const always: readonly HostFile[] = [
    { path: 'etc/tmpfiles.d/lab-devices.conf', text: devices },
    // A user manager that is slow to end would hold up the host's stop.
    { path: 'etc/systemd/system/user@.service.d/lab.conf', text: '[Service]\nTimeoutStopSec=2s\n' },
    { path: 'etc/containers/storage.conf', text: STORAGE },
  ];
  if (cgroupVersion !== 1) return always;
  return [
    ...always,
    { path: 'etc/systemd/system/lab-cgroups.service', text: CGROUP_UNIT },
    { path: 'etc/systemd/system/sysinit.target.d/lab.conf', text: '[Unit]\nWants=lab-cgroups.service\n' },
    { path: 'etc/containers/containers.conf', text: PODMAN },
  ];
}
