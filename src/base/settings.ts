import { z } from 'zod';
import type { AnyKind } from '../engine/resource.ts';
import { durationMs } from '../fleet/duration.ts';
import { type FirewallSettingsSpec, firewallSettingsKind } from '../resources/firewall-settings.ts';
import { type LinkSpec, linkKind } from '../resources/link.ts';
import { type RebootSpec, rebootKind } from '../resources/reboot.ts';
import { type HostnameSpec, hostnameKind } from './resources/hostname.ts';
import { duration } from './words.ts';

/** Something a host has one of. */
export interface Setting {
  /** Its key in the section. */
  readonly section: string;
  readonly schema: z.ZodType;
  readonly kind: AnyKind;
  spec(value: never): object;
}

/** Settings of the base section: what a host has one of. */
export const SETTINGS: readonly Setting[] = [
  {
    section: 'hostname',
    schema: z
      .string()
      .max(64)
      .regex(
        /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/,
        'must be a host name in lower case',
      )
      .describe('What the host calls itself: set now, and in /etc/hostname.'),
    kind: hostnameKind,
    spec: (name: string): HostnameSpec => ({ name, state: 'present' }),
  },
  {
    section: 'timezone',
    schema: z
      .string()
      .regex(
        /^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/,
        'must be the name of a time zone, such as Etc/UTC or Europe/Berlin',
      )
      .describe('Time zone by its name in the tz database: /etc/localtime points to it. Needs `tzdata` on the host.'),
    kind: linkKind,
    spec: (zone: string): LinkSpec => ({
      path: '/etc/localtime',
      target: `/usr/share/zoneinfo/${zone}`,
      mustExist: true,
      state: 'present',
    }),
  },
  {
    section: 'firewall-settings',
    schema: z
      .strictObject({
        enabled: z.boolean().optional().describe('It filters, now and after a boot. Default: left as it is.'),
        incoming: z
          .enum(['allow', 'deny'])
          .optional()
          .describe(
            'What happens to what no rule names. Default: left as it is. Never denies before a rule lets SSH in.',
          ),
        backend: z.enum(['ufw', 'nft']).optional().describe('Default: ufw where it is installed, otherwise nft.'),
      })
      .describe('The firewall as a whole; its rules stand in `firewall`.'),
    kind: firewallSettingsKind,
    spec: (settings: Omit<FirewallSettingsSpec, 'state'>): FirewallSettingsSpec => ({ ...settings, state: 'present' }),
  },
  {
    section: 'reboot',
    schema: z
      .union([
        z.enum(['needed', 'notified']),
        z.strictObject({
          when: z.enum(['needed', 'notified']).optional().describe('Default: needed.'),
          timeout: duration.optional().describe('Longest time until the host has to be back. Default: 10m.'),
        }),
      ])
      .describe(
        'Reboot the host, last of all: `needed` when it says that it needs one (or something notifies `reboot:host`), `notified` only then. How many at once: `fleet.rollout.reboots`.',
      ),
    kind: rebootKind,
    spec: (wish: RebootSpec['when'] | { when?: RebootSpec['when']; timeout?: string }): RebootSpec => {
      const { when = 'needed', timeout } = typeof wish === 'string' ? { when: wish } : wish;
      return { when, state: 'present', ...(timeout === undefined ? {} : { timeoutMs: durationMs(timeout) }) };
    },
  },
];
