import { z } from 'zod';
import { type UnitSpec, unitKind } from '../../resources/unit.ts';
import { defineCollection } from '../collection.ts';
import { given, unitName } from '../words.ts';

/** `units:` of systemd, whole or as drop-ins. */
export const units = defineCollection({
  section: 'units',
  describe: 'systemd units in /etc/systemd/system, checked by `systemd-analyze verify` before they take effect.',
  key: 'name',
  labelled: true,
  plain: false,
  kind: unitKind,
  early: ['name', 'drop-in'],
  shape: {
    name: unitName.describe('With its type: `web.service`.'),
    'drop-in': z
      .string()
      .regex(/^[A-Za-z0-9_.-]+$/, 'must be a file name without .conf')
      .optional()
      .describe('Name of a drop-in: only what it says is added to the unit.'),
    content: z.string().optional().describe('The text of the unit.'),
  },
  problem: ({ content, state }) => (content === undefined && state !== 'absent' ? 'content is missing' : undefined),
  spec: (entry): UnitSpec => ({
    name: entry.name ?? '',
    content: entry.content ?? '',
    state: entry.state ?? 'present',
    ...given({ dropIn: entry['drop-in'] }),
  }),
});
