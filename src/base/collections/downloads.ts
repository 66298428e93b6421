import { secretRef } from '../../fleet/secret-ref.ts';
import { type DownloadSpec, downloadKind } from '../../resources/download.ts';
import { defineCollection } from '../collection.ts';
import { proxyVariables } from '../proxy.ts';
import { absolutePath, fourDigits, given, group, hash, mode, owner, webAddress } from '../words.ts';

/** `downloads:` files fetched by the host itself. */
export const downloads = defineCollection({
  section: 'downloads',
  describe: 'Files the host fetches itself. The hash decides whether they are right.',
  key: 'path',
  plain: false,
  kind: downloadKind,
  early: ['path'],
  shape: {
    path: absolutePath.describe('Where the file is on the host.'),
    url: webAddress.optional().describe('Where it comes from.'),
    sha256: hash.optional(),
    'bearer-token': secretRef.optional().describe('Sent as `Authorization: Bearer`, by reference.'),
    mode: mode.optional().describe('Permissions in octal digits, in quotes. Default: "0644".'),
    owner: owner.optional(),
    group: group.optional(),
  },
  problem: ({ url, sha256, state }) =>
    state !== 'absent' && (url === undefined || sha256 === undefined) ? 'url and sha256 are both needed' : undefined,
  spec: (entry, { proxy }): DownloadSpec => ({
    path: entry.path ?? '',
    state: entry.state ?? 'present',
    ...given({
      url: entry.url,
      sha256: entry.sha256?.toLowerCase(),
      bearerToken: entry['bearer-token'],
      mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
      owner: entry.owner,
      group: entry.group,
      proxy: proxyVariables(proxy),
    }),
  }),
});
