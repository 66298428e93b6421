import { z } from 'zod';
import { type SysctlSpec, sysctlKind } from '../../resources/sysctl.ts';
import { defineCollection } from '../collection.ts';

/** `sysctl:` kernel settings, now and after a reboot. */
export const sysctl = defineCollection({
  section: 'sysctl',
  describe: 'Kernel settings: set now, and kept in /etc/sysctl.d.',
  key: 'name',
  short: 'value',
  plain: false,
  kind: sysctlKind,
  early: ['name'],
  shape: {
    name: z
      .string()
      .regex(/^[A-Za-z0-9_-]+([./][A-Za-z0-9_.:-]+)+$/, 'must be a name such as net.ipv4.ip_forward')
      .describe('`net.ipv4.ip_forward`; with slashes where a part of the name has a dot.'),
    value: z
      .union([z.string().min(1), z.number(), z.boolean()])
      .optional()
      .describe('Its value. Several numbers are one text: "4096 87380 6291456".'),
  },
  problem: ({ value, state }) => (value === undefined && state !== 'absent' ? 'value is missing' : undefined),
  spec: ({ name, value, state }): SysctlSpec => ({
    name: name ?? '',
    value: value === undefined ? '' : typeof value === 'boolean' ? String(Number(value)) : String(value),
    state: state ?? 'present',
  }),
});
