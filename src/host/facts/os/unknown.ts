import type { OsRow } from './row.ts';

/** Everything without a row of its own (OpenWrt, NixOS, appliances): facts are read, nothing is promised. */
export const unknown: OsRow = {
  family: 'unknown',
  ids: [],
  packageManager: 'none',
  serviceManager: 'none',
};
