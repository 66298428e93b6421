import { alpine } from './alpine.ts';
import { arch } from './arch.ts';
import { debian } from './debian.ts';
import { fedora } from './fedora.ts';
import { macos } from './macos.ts';
import { raspbian } from './raspbian.ts';
import type { OsIdentity, OsRelease, OsRow } from './row.ts';
import { suse } from './suse.ts';
import { ubuntu } from './ubuntu.ts';
import { unknown } from './unknown.ts';
import { windows } from './windows.ts';

/** The operating systems we know. A new one is a new file and a line here. */
const OS_ROWS: readonly OsRow[] = [debian, raspbian, ubuntu, fedora, alpine, arch, suse, macos, windows];

/**
 * Which operating system it is, from os-release (or `sw_vers` on Darwin) and from marker files that exist.
 * What it comes with stands in for what is not known of the host. Source: os-release(5).
 */
export function identifyOs(kernelName: string | null, release: OsRelease, paths: ReadonlySet<string>): OsIdentity {
  const id = release.get('ID')?.toLowerCase() ?? '';
  const row =
    OS_ROWS.find((candidate) => candidate.kernel?.test(kernelName ?? '')) ??
    rowOf([id, ...(release.get('ID_LIKE') ?? '').toLowerCase().split(/\s+/)]);
  const identity: OsIdentity = {
    id: id === '' ? 'unknown' : id,
    family: row.family,
    versionId: release.get('VERSION_ID') ?? null,
    codename: release.get('VERSION_CODENAME') ?? null,
    prettyName: release.get('PRETTY_NAME') ?? release.get('NAME') ?? (id === '' ? (kernelName ?? 'unknown') : id),
    variant: null,
    packageManager: row.packageManager,
    serviceManager: row.serviceManager,
  };
  return { ...identity, ...row.describe?.(release, paths) };
}

function rowOf(ids: readonly string[]): OsRow {
  for (const id of ids) {
    const row = OS_ROWS.find((candidate) => candidate.ids.includes(id));
    if (row !== undefined) return row;
  }
  return unknown;
}
