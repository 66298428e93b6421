import type { OsRow } from './row.ts';

/** macOS. There is no os-release; `sw_vers` says ProductName, ProductVersion, BuildVersion. */
export const macos: OsRow = {
  family: 'macos',
  ids: ['macos'],
  kernel: /^Darwin$/,
  packageManager: 'brew',
  serviceManager: 'launchd',
  describe: (release) => {
    const version = release.get('ProductVersion') ?? null;
    return {
      id: 'macos',
      versionId: version,
      prettyName: [release.get('ProductName') ?? 'macOS', version].filter((part) => part !== null).join(' '),
    };
  },
};
