import { CROSS_SYSTEM } from './cross-system.ts';
import type { RaySystem } from './system.ts';

/** Macs. The folder of sessions is short: paths of sockets have 103 bytes there. Sources: unix(4), launchd.plist(5), pf.conf(5) of macOS. */
export const macos: RaySystem = {
  id: 'macos',
  title: 'macOS',
  uname: 'Darwin',
  joins: { by: 'kit', run: false },
  // Ray 2.60 has no wheels for Intel.
  processors: new Map([['arm64', 'aarch64']]),
  uvPlatform: () => 'aarch64-apple-darwin',
  environment: CROSS_SYSTEM,
  places: {
    environment: (cluster) => `/opt/bringup/ray-${cluster}/env`,
    configuration: (cluster) => `/opt/bringup/ray-${cluster}/etc`,
    temporary: (cluster) => `/opt/bringup/t/${cluster}`,
    file: (folder, name) => `${folder}/${name}`,
  },
  supervisor: 'a LaunchDaemon of launchd',
  firewall: 'an anchor of pf',
  objects: 'files below /tmp',
  missing: [
    'gates and the look from outside',
    '`drain`, `upgrade`, `rotate-token`, `leave`: remove it with its kit',
    'limits by cgroups',
    'GPUs of NVIDIA',
  ],
};
