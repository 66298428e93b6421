import { z } from 'zod';
import { type AuthorizedKeySpec, authorizedKeyKind } from '../../resources/authorized-key.ts';
import { defineCollection } from '../collection.ts';
import { accountName, given } from '../words.ts';

/** `authorized-keys:` who may log in as whom. */
export const authorizedKeys = defineCollection({
  section: 'authorized-keys',
  describe: 'Public keys that may log in as an account.',
  key: 'key',
  labelled: true,
  plain: false,
  kind: authorizedKeyKind,
  early: ['user', 'key', 'exclusive'],
  shape: {
    user: accountName.describe('The account.'),
    key: z
      .string()
      .min(1)
      .describe('The public key, a line as `ssh-keygen` writes it; several lines with `exclusive`.'),
    options: z
      .string()
      .regex(/^[^\n]+$/, 'must be on one line')
      .optional()
      .describe('What the key may do: `restrict,command="..."`.'),
    exclusive: z.boolean().optional().describe('The account has these keys and no others.'),
  },
  spec: (entry): AuthorizedKeySpec => ({
    user: entry.user ?? '',
    key: entry.key ?? '',
    state: entry.state ?? 'present',
    ...given({ options: entry.options, exclusive: entry.exclusive }),
  }),
});
