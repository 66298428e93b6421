import type { OsRow } from './row.ts';

/** Alpine: musl, busybox, OpenRC. */
export const alpine: OsRow = {
  family: 'alpine',
  ids: ['alpine', 'postmarketos'],
  packageManager: 'apk',
  serviceManager: 'openrc',
};
