import { z } from 'zod';
import { type DirectorySpec, directoryKind } from '../../resources/directory.ts';
import { defineCollection } from '../collection.ts';
import { absolutePath, fourDigits, given, group, mode, owner } from '../words.ts';

/** `directories:` and their attributes. */
export const directories = defineCollection({
  section: 'directories',
  describe: 'Directories. Missing parents are made too.',
  key: 'path',
  plain: true,
  kind: directoryKind,
  early: ['path', 'purge'],
  shape: {
    path: absolutePath.describe('Where the directory is on the host.'),
    mode: mode.optional().describe('Permissions in octal digits, in quotes. Default for new ones: "0755".'),
    owner: owner.optional(),
    group: group.optional(),
    purge: z
      .boolean()
      .optional()
      .describe('With `state: absent`: remove it with everything in it. Cannot be taken back.'),
  },
  problem: ({ purge, state }) =>
    purge === true && state !== 'absent' ? 'purge makes sense only with state: absent' : undefined,
  spec: (entry): DirectorySpec => ({
    path: entry.path ?? '',
    state: entry.state ?? 'present',
    ...given({
      mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
      owner: entry.owner,
      group: entry.group,
      purge: entry.purge,
    }),
  }),
});
