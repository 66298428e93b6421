import type { RunnerContext } from '../../engine/resource.ts';
import { checkedArchive } from '../install/archive-source.ts';
import type { WindowsClientSpec } from './client.ts';

/** The vendor's MSI for a host, fetched and checked on this machine as archives are. Throws BringupError (`download`). */
export function checkedInstaller(
  { site, version, roots, sha256 }: Extract<WindowsClientSpec, { readonly from: 'archive' }>,
  arch: string,
  { signal }: Pick<RunnerContext, 'signal'>,
): Promise<{ readonly path: string; readonly sha256: string }> {
  const hash = sha256[`windows-${arch}`];
  return checkedArchive(
    { form: 'msi', site, version, arch, roots, ...(hash === undefined ? {} : { sha256: hash }) },
    signal,
  );
}
