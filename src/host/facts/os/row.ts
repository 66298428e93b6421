import type { PackageManager } from '../../prelude-output.ts';

export type OsFamily = 'debian' | 'fedora' | 'alpine' | 'arch' | 'suse' | 'macos' | 'windows' | 'unknown';

export type ServiceManager = 'systemd' | 'openrc' | 'launchd' | 'procd' | 'windows' | 'none';

/** os-release by name (`ID`, `VERSION_ID`), unquoted. For macOS: what `sw_vers` says. */
export type OsRelease = ReadonlyMap<string, string>;

/** Which operating system it is. `null`: the system does not say. */
export interface OsIdentity {
  /** `ID` of os-release (`ubuntu`, `almalinux`), `macos`, `windows`, or `unknown`. */
  readonly id: string;
  readonly family: OsFamily;
  /** `12`, `24.04`, `15.1`; null for rolling releases. */
  readonly versionId: string | null;
  /** The name its package repositories use (`bookworm`, `noble`). */
  readonly codename: string | null;
  readonly prettyName: string;
  /** A flavour that matters but has no id of its own (`raspberry-pi-os`). */
  readonly variant: string | null;
  readonly packageManager: PackageManager;
  readonly serviceManager: ServiceManager;
}

/** One family of operating systems. `ids` are matched with `ID` first, then with `ID_LIKE` in its order. */
export interface OsRow {
  readonly family: OsFamily;
  readonly ids: readonly string[];
  /** Kernel names (`uname -s`) that decide alone, where there is no os-release. */
  readonly kernel?: RegExp;
  /** What the family comes with; what is found on the host wins. */
  readonly packageManager: PackageManager;
  readonly serviceManager: ServiceManager;
  /** What this family says differently. `paths` are marker files that exist on the host. */
  readonly describe?: (
    release: OsRelease,
    paths: ReadonlySet<string>,
  ) => Partial<Pick<OsIdentity, 'id' | 'versionId' | 'codename' | 'prettyName' | 'variant'>>;
}
