import { z } from 'zod';
import { type LinkSpec, linkKind } from '../../resources/link.ts';
import { defineCollection } from '../collection.ts';
import { absolutePath, given } from '../words.ts';

/** `links:` symbolic links. */
export const links = defineCollection({
  section: 'links',
  describe: 'Symbolic links.',
  key: 'path',
  short: 'target',
  plain: false,
  kind: linkKind,
  early: ['path'],
  shape: {
    path: absolutePath.describe('Where the link is on the host.'),
    target: z.string().min(1).optional().describe('What it points to; it need not exist.'),
  },
  problem: ({ target, state }) => (target === undefined && state !== 'absent' ? 'a link needs a target' : undefined),
  spec: (entry): LinkSpec => ({
    path: entry.path ?? '',
    state: entry.state ?? 'present',
    ...given({ target: entry.target }),
  }),
});
