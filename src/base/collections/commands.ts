import { z } from 'zod';
import { durationMs } from '../../fleet/duration.ts';
import { secretRef } from '../../fleet/secret-ref.ts';
import { type CommandSpec, commandKind } from '../../resources/command.ts';
import { defineCollection } from '../collection.ts';
import { absolutePath, duration, given, owner } from '../words.ts';

const script = z.string().min(1).max(100_000);

/** `commands:` for what no other collection knows. */
export const commands = defineCollection({
  section: 'commands',
  describe:
    'Commands, for what nothing else here knows. Without `check` and `creates` a command runs once, and again when its text changed.',
  key: 'name',
  short: 'run',
  plain: false,
  kind: commandKind,
  early: ['name', 'check', 'creates', 'user', 'cwd'],
  shape: {
    name: z
      .string()
      .regex(/^[^\n\0]{1,80}$/, 'must be a short name on one line')
      .describe('What it is called in plans and in `notify`.'),
    run: script.optional().describe('What to run, in POSIX sh.'),
    check: script
      .optional()
      .describe('A command that changes nothing: exit 0 means that nothing has to be done. At most 20 s.'),
    creates: absolutePath.optional().describe('Nothing has to be done while this path exists.'),
    user: owner.optional().describe('Run as this user. Default: root.'),
    cwd: absolutePath.optional().describe('Run in this directory.'),
    env: z
      .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of a variable'), z.string())
      .optional()
      .describe('Variables of the command. Never a secret: every process of the same user could read it. Use `stdin`.'),
    stdin: z.union([z.string(), secretRef]).optional().describe('What the command reads on stdin: text, or a secret.'),
    timeout: duration.optional().describe('Longest time it may take. Default: 10m.'),
    interrupt: z
      .enum(['kill', 'term'])
      .optional()
      .describe('How it is stopped when a run is cancelled: `term` (default: TERM, then 20 s), or `kill` at once.'),
    'only-when-notified': z.boolean().optional().describe('Run only when something that notifies it changed.'),
    undo: script.optional().describe('A command that takes it back.'),
    risk: z
      .enum(['connectivity'])
      .optional()
      .describe(
        'It could cut bringup off (a route, an address): the host runs `undo` by itself unless a new connection confirms it.',
      ),
  },
  problem: ({ run, check, creates, state, risk, undo }) => {
    if (run === undefined && state !== 'absent') return 'run is missing';
    if (risk !== undefined && undo === undefined) return 'a command with risk: connectivity needs undo';
    return check !== undefined && creates !== undefined
      ? 'check and creates cannot both say whether it has to run'
      : undefined;
  },
  spec: (entry): CommandSpec => ({
    name: entry.name ?? '',
    run: entry.run ?? '',
    state: entry.state ?? 'present',
    ...given({
      check: entry.check,
      creates: entry.creates,
      user: entry.user,
      cwd: entry.cwd,
      env: entry.env,
      stdin: entry.stdin,
      timeoutMs: entry.timeout === undefined ? undefined : durationMs(entry.timeout),
      interrupt: entry.interrupt,
      onlyWhenNotified: entry['only-when-notified'],
      undo: entry.undo,
      risk: entry.risk,
    }),
  }),
});
