import type { OsRow } from './row.ts';

/** Ubuntu and what is built from it (Mint, Pop!_OS): repositories are named after the Ubuntu release underneath. */
export const ubuntu: OsRow = {
  family: 'debian',
  ids: ['ubuntu'],
  packageManager: 'apt',
  serviceManager: 'systemd',
  describe: (release) => ({ codename: release.get('UBUNTU_CODENAME') ?? release.get('VERSION_CODENAME') ?? null }),
};
