import { z } from 'zod';
import { type ServiceSpec, serviceKind } from '../../resources/service.ts';
import { defineCollection } from '../collection.ts';
import { given, serviceName } from '../words.ts';

/** `services:` that run, now and after a reboot. */
export const services = defineCollection({
  section: 'services',
  describe:
    'Services. A plain name means: running, and started at boot. Where `running`, `enabled` or `masked` is written, only what is written counts.',
  key: 'name',
  plain: true,
  kind: serviceKind,
  early: ['name'],
  shape: {
    name: serviceName.describe('`nginx`; sockets, timers and mounts are named in full.'),
    running: z.boolean().optional().describe('Whether it runs.'),
    enabled: z.boolean().optional().describe('Whether it is started at boot.'),
    masked: z.boolean().optional().describe('Nothing can start it.'),
    'on-notify': z
      .enum(['restart', 'reload'])
      .optional()
      .describe('What happens when something that notifies it changed. Default: restart.'),
  },
  problem: ({ masked, running }) => (masked && running ? 'a masked service cannot run' : undefined),
  spec: (entry): ServiceSpec => ({
    name: entry.name ?? '',
    state: entry.state ?? 'present',
    ...(entry.state === 'absent'
      ? {}
      : given({
          running: entry.running ?? (says(entry) ? undefined : true),
          enabled: entry.enabled ?? (says(entry) ? undefined : true),
          masked: entry.masked,
          onNotify: entry['on-notify'],
        })),
  }),
});

/** Whether an entry says itself what the service shall be. */
function says({
  running,
  enabled,
  masked,
}: {
  readonly running?: unknown;
  readonly enabled?: unknown;
  readonly masked?: unknown;
}): boolean {
  return running !== undefined || enabled !== undefined || masked !== undefined;
}
