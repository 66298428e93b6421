import type { InstallSection } from './schema.ts';
import { siteOf, trackOf } from './schema.ts';

/** Where the vendor's own installer puts them: a second list of the same repository with another key would be an error of apt. Source: tailscale scripts/installer.sh. */
export const KEYRING = '/usr/share/keyrings/tailscale-archive-keyring.gpg';
export const LIST = '/etc/apt/sources.list.d/tailscale.list';

/** The key that signs the vendor's repositories: Tailscale Inc. (Package repository signing key). Source: tailscale.com/kb, install clients. */
export const VENDOR_KEY = '2596A99EAAB33821893C0A79458CA832957F5868';

/** Which of the vendor's repositories a distribution uses, by `ID` of os-release; their suites are code names. Source: tailscale scripts/installer.sh. */
const REPOSITORIES: Readonly<Record<string, string>> = {
  debian: 'debian',
  raspbian: 'raspbian',
  ubuntu: 'ubuntu',
  pop: 'ubuntu',
  neon: 'ubuntu',
  tuxedo: 'ubuntu',
  linuxmint: 'ubuntu',
  elementary: 'ubuntu',
  zorin: 'ubuntu',
};

/** A repository for one host. */
export interface AptRepository {
  /** Address of the repository, `https://pkgs.tailscale.com/stable/debian`. */
  readonly address: string;
  readonly suite: string;
}

/** The repository for a distribution; undefined when the vendor has none for it. */
export function repositoryOf(
  section: Pick<InstallSection, 'mirror' | 'version'>,
  os: { readonly id: string; readonly codename: string | null },
): AptRepository | undefined {
  const name = REPOSITORIES[os.id];
  if (name === undefined || os.codename === null) return undefined;
  const track = section.version === undefined ? 'stable' : trackOf(section.version);
  return { address: `${siteOf(section)}/${track}/${name}`, suite: os.codename };
}

/** The text of its list, as the vendor's own. */
export function listText({ address, suite }: AptRepository): string {
  return `# Tailscale packages for ${address.slice(address.lastIndexOf('/') + 1)} ${suite}\ndeb [signed-by=${KEYRING}] ${address} ${suite} main\n`;
}
