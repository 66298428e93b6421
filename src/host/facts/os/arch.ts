import type { OsRow } from './row.ts';

/** Arch and Arch Linux ARM: rolling, so there is no version. */
export const arch: OsRow = {
  family: 'arch',
  ids: ['arch', 'archarm', 'manjaro', 'endeavouros'],
  packageManager: 'pacman',
  serviceManager: 'systemd',
};
