import { z } from 'zod';
import { firewallKind } from '../../resources/firewall.ts';
import type { FirewallSpec } from '../../resources/firewall-rule.ts';
import { defineCollection } from '../collection.ts';
import { given } from '../words.ts';

/** `firewall:` rules of ufw, or of an nftables table of bringup's own. */
export const firewall = defineCollection({
  section: 'firewall',
  describe: 'Rules for what comes in: by ufw where it is installed, otherwise in an nftables table of our own.',
  key: 'name',
  plain: false,
  kind: firewallKind,
  early: ['name', 'backend'],
  shape: {
    name: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 _.-]{0,60}$/, 'must be a short name of letters, digits, spaces, dots and hyphens')
      .describe('What the rule is for; it becomes its comment.'),
    action: z.enum(['allow', 'deny']).optional().describe('`allow` (default) or `deny`.'),
    ports: z
      .array(z.union([z.int().min(1).max(65535), z.string().regex(/^\d+:\d+$/, 'must be a range such as 8000:8010')]))
      .optional()
      .describe('Ports and ranges. Default: every port.'),
    proto: z.enum(['tcp', 'udp', 'any']).optional().describe('Default: both.'),
    from: z
      .string()
      .regex(/^[0-9A-Fa-f.:]+(\/\d{1,3})?$/, 'must be an address or a network')
      .optional()
      .describe('Only from this address or network.'),
    interface: z
      .string()
      .regex(/^[A-Za-z0-9_.@-]{1,15}$/, 'must be the name of a network interface')
      .optional()
      .describe('Only what comes in here.'),
    backend: z.enum(['ufw', 'nft']).optional().describe('Default: ufw where it is installed, otherwise nft.'),
  },
  spec: (entry): FirewallSpec => ({
    name: entry.name ?? '',
    action: entry.action ?? 'allow',
    state: entry.state ?? 'present',
    ...given({
      ports: entry.ports,
      proto: entry.proto,
      from: entry.from,
      interface: entry.interface,
      backend: entry.backend,
    }),
  }),
});
