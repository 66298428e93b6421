import type { OsRow } from './row.ts';

/** Fedora, Red Hat Enterprise Linux and its rebuilds. `ID_LIKE` of rebuilds is `rhel centos fedora`. */
export const fedora: OsRow = {
  family: 'fedora',
  ids: ['fedora', 'rhel', 'centos', 'almalinux', 'rocky', 'ol', 'amzn'],
  packageManager: 'dnf',
  serviceManager: 'systemd',
};
