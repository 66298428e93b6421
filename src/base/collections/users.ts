import { z } from 'zod';
import { secretRef } from '../../fleet/secret-ref.ts';
import { type UserSpec, userKind } from '../../resources/user.ts';
import { defineCollection } from '../collection.ts';
import { absolutePath, accountName, given, number } from '../words.ts';

/** `users:` accounts. */
export const users = defineCollection({
  section: 'users',
  describe: 'Accounts. What is not said stays as it is.',
  key: 'name',
  plain: true,
  kind: userKind,
  early: ['name'],
  shape: {
    name: accountName.describe('Name of the account.'),
    uid: number.optional().describe('Its number. Default: the one it has or gets.'),
    group: accountName.optional().describe('Primary group. Default for a new account: a group of its own name.'),
    groups: z.array(accountName).optional().describe('Further groups.'),
    'append-groups': z.boolean().optional().describe('Keep groups that are not listed (default), or leave them.'),
    shell: absolutePath.optional().describe('Login shell.'),
    home: absolutePath.optional().describe('Home directory; made for a new account.'),
    system: z.boolean().optional().describe('A new account is a system account: low number, no home directory.'),
    comment: z
      .string()
      .regex(/^[^:\n]*$/, 'must be one line without colons')
      .optional()
      .describe('Full name or purpose.'),
    'password-hash': secretRef.optional().describe('As in /etc/shadow (`mkpasswd -m sha512crypt`), by reference.'),
    locked: z.boolean().optional().describe('No password opens the account; keys still do.'),
    'remove-home': z
      .boolean()
      .optional()
      .describe('With `state: absent`: delete the home directory too. Cannot be taken back.'),
  },
  spec: (entry): UserSpec => ({
    name: entry.name ?? '',
    state: entry.state ?? 'present',
    ...given({
      uid: entry.uid,
      group: entry.group,
      groups: entry.groups,
      appendGroups: entry['append-groups'],
      shell: entry.shell,
      home: entry.home,
      system: entry.system,
      comment: entry.comment,
      passwordHash: entry['password-hash'],
      locked: entry.locked,
      removeHome: entry['remove-home'],
    }),
  }),
});
