import { z } from 'zod';

/** The site of the vendor, with its archives and its package repositories. */
const VENDOR_SITE = 'https://pkgs.tailscale.com';

/** What is installed where the fleet file names no version: the one that bringup was tested with. */
const TESTED_VERSION = '1.102.3';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex (64 digits, small letters)');

const localPath = z.string().min(1);

/** How the Tailscale client gets onto a host: the `install:` part of a host's `mesh:` section. */
export const installSchema = z
  .strictObject({
    from: z
      .enum(['archive', 'apt', 'distro', 'present'])
      .optional()
      .describe(
        '`archive` (default): the vendor’s archive, fetched and checked by this machine and pushed to the host, which needs no internet. `apt`: the vendor’s repository for Debian, Ubuntu and Raspbian. `distro`: the package of the distribution. `present`: nothing is installed, the client has to be there.',
      ),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, 'must be a version in full, such as 1.102.3')
      .optional()
      .describe(
        `Exactly this version. Default for \`archive\`: ${TESTED_VERSION}. For \`apt\`, without it, any version is right. For \`present\` the oldest that will do. Not for \`distro\`.`,
      ),
    mirror: z
      .string()
      .regex(
        /^https?:\/\/[^\s/@?#]+(?:\/[^\s?#]*)?$/,
        'must be the address of a site, such as https://mirror.example.org/tailscale',
      )
      .refine((text) => URL.canParse(text), 'must be an address, such as https://mirror.example.org/tailscale')
      .optional()
      .describe(`Root of a copy of ${VENDOR_SITE}, for \`archive\` and \`apt\`.`),
    sha256: z
      .record(z.string(), hash)
      .optional()
      .describe(
        'SHA-256 of the archive by architecture (`amd64`, `arm64`; `windows-amd64`, `windows-arm64`), checked besides the signature. For a Mac (`darwin-arm64`, `darwin-amd64`) it is needed: nobody signs such an archive.',
      ),
    'signing-root': localPath
      .optional()
      .describe(
        'A file beside the fleet file with the `ROOT PUBLIC KEY` of a mirror that signs its archives itself. Default: the vendor’s root keys.',
      ),
    keyring: localPath
      .optional()
      .describe(
        'A file beside the fleet file with the key of a mirror that signs its apt repository itself, as `gpg --export` writes it. Default: the vendor’s key, which is checked by its fingerprint.',
      ),
  })
  .superRefine((section, context) => {
    for (const { key, ways } of ONLY_FOR) {
      const from = fromOf(section);
      if (section[key] === undefined || ways.includes(from)) continue;
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `is only for from: ${ways.join(' and ')}, and this host has from: ${from}`,
      });
    }
  })
  .describe('How the Tailscale client gets onto the host.');

export type InstallSection = z.output<typeof installSchema>;

/** The ways a client gets onto a host. */
export type InstallFrom = NonNullable<InstallSection['from']>;

/** The way of a host, also where the fleet file names none. */
export function fromOf({ from }: { readonly from?: InstallFrom | undefined }): InstallFrom {
  return from ?? 'archive';
}

/** Keys that mean nothing for some of the ways. */
const ONLY_FOR: readonly {
  readonly key: 'version' | 'mirror' | 'sha256' | 'signing-root' | 'keyring';
  readonly ways: readonly InstallFrom[];
}[] = [
  { key: 'version', ways: ['archive', 'apt', 'present'] },
  { key: 'mirror', ways: ['archive', 'apt'] },
  { key: 'sha256', ways: ['archive'] },
  { key: 'signing-root', ways: ['archive'] },
  { key: 'keyring', ways: ['apt'] },
];

/** The site that archives and packages come from, without a slash at its end. */
export function siteOf({ mirror }: Pick<InstallSection, 'mirror'>): string {
  return (mirror ?? VENDOR_SITE).replace(/\/+$/, '');
}

/** The version of an archive that a host should have. */
export function archiveVersionOf({ version }: Pick<InstallSection, 'version'>): string {
  return version ?? TESTED_VERSION;
}

/** The part of the site where a version stands: odd minor versions are unstable ones. Source: tailscale clientupdate, versionToTrack. */
export function trackOf(version: string): 'stable' | 'unstable' {
  return Number(version.split('.')[1]) % 2 === 1 ? 'unstable' : 'stable';
}
