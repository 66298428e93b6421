import type { OsRow } from './row.ts';

/** openSUSE Leap, Tumbleweed, MicroOS and SUSE Linux Enterprise. */
export const suse: OsRow = {
  family: 'suse',
  ids: ['suse', 'opensuse', 'opensuse-leap', 'opensuse-tumbleweed', 'opensuse-microos', 'sles', 'sled'],
  packageManager: 'zypper',
  serviceManager: 'systemd',
};
