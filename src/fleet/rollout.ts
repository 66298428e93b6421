import { z } from 'zod';
import { BringupError } from '../core/error.ts';
import { DURATION, durationMs } from './duration.ts';
import type { FleetHost, HostCount, Rollout } from './fleet.ts';
import type { Report } from './problems.ts';
import { selectHosts } from './select.ts';
import { child, locate, type Tree, toJson } from './tree.ts';

const hostCount = z.int().min(1).max(100_000);
const percent = z.string().regex(/^(?:[1-9]\d?|100)%$/, 'must be a number of hosts, or a share of them such as 25%');
const size = z.union([hostCount, percent]);

/** `fleet: rollout:`: how a change goes over the hosts. */
export const rolloutSchema = z
  .strictObject({
    canary: z
      .union([hostCount, z.array(z.string().min(1)).min(1)])
      .optional()
      .describe(
        'Hosts that are changed first, as a wave of their own: how many, or which (names, globs, label=value, group:NAME).',
      ),
    waves: z
      .union([size, z.array(size).min(1)])
      .optional()
      .describe(
        'Hosts that are changed together: a number, or a share of those to change such as 25%. Of a list each wave takes the next, and the last one repeats. Default: all in one wave.',
      ),
    'failure-budget': z
      .union([
        z.int().min(0).max(100_000),
        z.string().regex(/^(?:\d{1,2}|100)%$/, 'must be a number of hosts, or a share of them such as 5%'),
      ])
      .optional()
      .describe(
        'Failed hosts that are tolerated; with more of them the next wave does not begin. A number, or a share of the hosts to change. Default: 0.',
      ),
    pause: z
      .string()
      .regex(DURATION, 'must be a duration, such as 5m')
      .refine((text) => durationMs(text) <= 86_400_000, 'must be at most 1d')
      .optional()
      .describe('How long to watch a wave before the next begins. Default: not at all.'),
    reboots: hostCount.max(1000).optional().describe('Most hosts that are down for a reboot at once. Default: 1.'),
  })
  .describe('How a change goes over the hosts: in waves, and when it stops.');

/** The rollout that a fleet file asks for. What is wrong with its form was told already; canaries that do not exist are told here. */
export function rolloutOf(document: Tree, hosts: readonly FleetHost[], report: Report): Rollout {
  const path = ['fleet', 'rollout'];
  const tree = child(child(document, 'fleet'), 'rollout');
  const parsed = rolloutSchema.safeParse(tree === undefined ? {} : toJson(tree));
  const { canary, waves = [], 'failure-budget': budget = 0, pause, reboots = 1 } = parsed.data ?? {};
  return {
    ...(canary === undefined
      ? {}
      : {
          canary: typeof canary === 'number' ? canary : namesOf(canary, hosts, document, [...path, 'canary'], report),
        }),
    waves: (Array.isArray(waves) ? waves : [waves]).map(countOf),
    failureBudget: countOf(budget),
    pauseMs: pause === undefined ? 0 : durationMs(pause),
    reboots,
  };
}

function countOf(size: number | string): HostCount {
  return typeof size === 'number' ? { hosts: size } : { percent: Number.parseInt(size, 10) };
}

function namesOf(
  terms: readonly string[],
  hosts: readonly FleetHost[],
  document: Tree,
  path: readonly string[],
  report: Report,
): readonly string[] {
  try {
    return selectHosts({ hosts }, terms.join(',')).map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    const { code, category, message, remedy } = error;
    report({ code, category, what: `the canary of the rollout: ${message}`, remedy, where: locate(document, path) });
    return [];
  }
}
