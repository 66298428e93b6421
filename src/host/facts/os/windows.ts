import type { OsRow } from './row.ts';

/** Windows, also when its sshd starts the shell of Git, MSYS2 or Cygwin: that looks like Unix, but its services are not. */
export const windows: OsRow = {
  family: 'windows',
  ids: ['windows'],
  kernel: /^(?:MINGW|MSYS|CYGWIN|Windows)/,
  packageManager: 'none',
  serviceManager: 'windows',
  describe: (release) => ({ id: 'windows', prettyName: release.get('PRETTY_NAME') ?? 'Windows' }),
};
