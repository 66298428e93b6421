import type { OsRow } from './row.ts';

/** Debian and what is built from it. Raspberry Pi OS of 64 bit calls itself Debian and uses Debian's repositories; only a file tells. */
export const debian: OsRow = {
  family: 'debian',
  ids: ['debian'],
  packageManager: 'apt',
  serviceManager: 'systemd',
  describe: (release, paths) => ({
    codename: release.get('DEBIAN_CODENAME') ?? release.get('VERSION_CODENAME') ?? null,
    variant: paths.has('/etc/rpi-issue') ? 'raspberry-pi-os' : null,
  }),
};
