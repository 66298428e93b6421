import { z } from 'zod';
import { type TimerSpec, timerKind } from '../../resources/timer.ts';
import { defineCollection } from '../collection.ts';
import { given, owner, unitName } from '../words.ts';

const span = z.string().regex(/^[0-9][0-9a-z ]*$/, 'must be a span such as 15min or 1h 30min');

/** `timers:` of systemd: something that runs by the clock. */
export const timers = defineCollection({
  section: 'timers',
  describe: 'Something that runs by the clock, as a systemd timer that is enabled and started.',
  key: 'name',
  plain: false,
  kind: timerKind,
  early: ['name'],
  shape: {
    name: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,248}$/, 'must be a name without .timer, in 249 characters at most')
      .describe('Name of the timer.'),
    'on-calendar': z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe('When, as in systemd.time(7): `daily`, `Mon *-*-* 03:00`.'),
    'on-boot': span.optional().describe('This long after the boot.'),
    'on-startup': span.optional().describe('This long after systemd started.'),
    'on-unit-active': span.optional().describe('This long after it last started.'),
    'on-unit-inactive': span.optional().describe('This long after it last ended.'),
    'randomized-delay': span.optional().describe('Later by a random time up to this.'),
    accuracy: span.optional().describe('May be late by this much. Default: 1min.'),
    persistent: z.boolean().optional().describe('Make up for a time that passed while the host was off.'),
    command: z
      .union([z.string().min(1), z.array(z.string()).min(1)])
      .optional()
      .describe('What to run: a line for /bin/sh, or the words of a program.'),
    user: owner.optional().describe('Who runs the command. Default: root.'),
    service: unitName.optional().describe('Another unit to start, instead of a command.'),
    description: z.string().optional().describe('What it is for.'),
  },
  problem(entry) {
    if (entry.state === 'absent') return undefined;
    const when = ['on-calendar', 'on-boot', 'on-startup', 'on-unit-active', 'on-unit-inactive'] as const;
    if (when.every((key) => entry[key] === undefined)) return `one of ${when.join(', ')} must say when it runs`;
    return (entry.command === undefined) === (entry.service === undefined)
      ? 'exactly one of command and service must say what runs'
      : undefined;
  },
  spec: (entry): TimerSpec => ({
    name: entry.name ?? '',
    state: entry.state ?? 'present',
    ...given({
      onCalendar: entry['on-calendar'],
      onBootSec: entry['on-boot'],
      onStartupSec: entry['on-startup'],
      onUnitActiveSec: entry['on-unit-active'],
      onUnitInactiveSec: entry['on-unit-inactive'],
      randomizedDelaySec: entry['randomized-delay'],
      accuracySec: entry.accuracy,
      persistent: entry.persistent,
      command: entry.command,
      user: entry.user,
      service: entry.service,
      description: entry.description,
    }),
  }),
});
