import type { OsRow } from './row.ts';

/** Raspberry Pi OS of 32 bit. It has repositories of its own (armhf for ARMv6), so its id stays apart from Debian's. */
export const raspbian: OsRow = {
  family: 'debian',
  ids: ['raspbian'],
  packageManager: 'apt',
  serviceManager: 'systemd',
  describe: () => ({ variant: 'raspberry-pi-os' }),
};
