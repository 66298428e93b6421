import { z } from 'zod';
import { secretRef } from '../../fleet/secret-ref.ts';
import { type ArchiveSpec, archiveKind } from '../../resources/archive.ts';
import { defineCollection } from '../collection.ts';
import { proxyVariables } from '../proxy.ts';
import { absolutePath, fourDigits, given, group, hash, mode, owner } from '../words.ts';

/** `archives:` unpacked into directories of their own. */
export const archives = defineCollection({
  section: 'archives',
  describe:
    'Archives (tar, zip), unpacked into a directory that holds nothing else. The hash of the archive decides whether it is right; later edits inside are not looked for.',
  key: 'dest',
  plain: false,
  kind: archiveKind,
  early: ['dest'],
  shape: {
    dest: absolutePath.describe('The directory the archive becomes.'),
    source: z
      .string()
      .regex(/^(https?:\/\/\S+|\/.+)$/, 'must be an address, or an absolute path on the host')
      .optional()
      .describe('An address, or a path on the host.'),
    sha256: hash.optional(),
    format: z
      .string()
      .min(1)
      .optional()
      .describe('`tar.gz`, `tar.xz`, `tar.zst`, `zip`, where the source does not end in it.'),
    strip: z.int().min(0).max(16).optional().describe('How many directories around everything are left out.'),
    replace: z.boolean().optional().describe('Take the place of a directory that no archive made.'),
    'bearer-token': secretRef.optional().describe('Sent as `Authorization: Bearer`, by reference.'),
    mode: mode.optional(),
    owner: owner.optional(),
    group: group.optional(),
  },
  problem: ({ source, sha256, state }) =>
    state !== 'absent' && (source === undefined || sha256 === undefined)
      ? 'source and sha256 are both needed'
      : undefined,
  spec: (entry, { proxy }): ArchiveSpec => ({
    dest: entry.dest ?? '',
    state: entry.state ?? 'present',
    ...given({
      source: entry.source,
      sha256: entry.sha256?.toLowerCase(),
      format: entry.format,
      strip: entry.strip,
      replace: entry.replace,
      bearerToken: entry['bearer-token'],
      mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
      owner: entry.owner,
      group: entry.group,
      proxy: proxyVariables(proxy),
    }),
  }),
});
