import { z } from 'zod';
import { type GroupSpec, groupKind } from '../../resources/group.ts';
import { defineCollection } from '../collection.ts';
import { accountName, given, number } from '../words.ts';

/** `groups:` of accounts. */
export const groups = defineCollection({
  section: 'groups',
  describe: 'Groups of accounts.',
  key: 'name',
  plain: true,
  kind: groupKind,
  early: ['name'],
  shape: {
    name: accountName.describe('Name of the group.'),
    gid: number.optional().describe('Its number. Default: the one it has or gets.'),
    system: z.boolean().optional().describe('A new group takes its number from the system’s range.'),
  },
  spec: (entry): GroupSpec => ({
    name: entry.name ?? '',
    state: entry.state ?? 'present',
    ...given({ gid: entry.gid, system: entry.system }),
  }),
});
