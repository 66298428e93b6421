import { BringupError, type Place } from '../../core/error.ts';
import type { Wanted } from '../../engine/resource.ts';
import type { KeyFiles } from '../install/key-files.ts';
import { VENDOR_ROOTS } from '../install/root-keys.ts';
import { archiveVersionOf, type InstallSection, siteOf } from '../install/schema.ts';
import { type WindowsClientSpec, windowsClientKind } from './client.ts';

/** The client of a Windows host, with its service. */
export const WINDOWS_CLIENT_ID = 'mesh-client:tailscale';

/** How the client gets onto a Windows host: by the vendor's MSI, or it is there. */
export function windowsInstallWanted(input: {
  readonly section: InstallSection;
  readonly keys: KeyFiles;
  readonly installMs: number;
  readonly restartMs: number;
  readonly overMesh: boolean;
  readonly source: Place;
}): Wanted {
  const { section, keys, installMs, restartMs, overMesh, source } = input;
  if (section.from === 'apt' || section.from === 'distro') throw noPackages(section.from);
  const root = section['signing-root'];
  const name = 'tailscale' as const;
  const spec: WindowsClientSpec =
    section.from === 'present'
      ? { name, state: 'present', from: 'present', atLeast: section.version, installMs, restartMs, overMesh }
      : {
          name,
          state: 'present',
          from: 'archive',
          site: siteOf(section),
          version: archiveVersionOf(section),
          roots: (root === undefined ? undefined : keys.roots.get(root)) ?? VENDOR_ROOTS,
          sha256: section.sha256 ?? {},
          installMs,
          restartMs,
          overMesh,
        };
  return { kind: windowsClientKind, spec, capability: 'mesh', needs: [], notify: [], waitsFor: [], source };
}

function noPackages(from: string): BringupError {
  return new BringupError({
    code: 'mesh-install-not-windows',
    category: 'config',
    what: `mesh.install.from is ${from}, and this is a Windows host`,
    remedy: 'set mesh.install.from to archive for it (the MSI of the vendor), or to present',
  });
}
