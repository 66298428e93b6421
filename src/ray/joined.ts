import { z } from 'zod';
import type { HostReport } from '../report/report.ts';

/** The value in which a proven node tells what it is. */
export const JOINED_VALUE = 'joined.ray';

const told = z.object({
  cluster: z.string(),
  node: z.string(),
  address: z.string(),
  lock: z.string(),
  ray: z.string().optional(),
  python: z.string().optional(),
});

/**
 * What became of a host that was to join: `joined` (proven in this run), `already-joined` (it was right and nothing was done), `planned`
 * (a dry run, and something would change), `refused` (it was not tried), `failed`, `unknown` and `skipped` (not looked at to the end),
 * `drained` and `left` as its section says.
 */
export type JoinVerdict =
  | 'joined'
  | 'already-joined'
  | 'planned'
  | 'refused'
  | 'failed'
  | 'unknown'
  | 'skipped'
  | 'drained'
  | 'left';

/** The facts of a join, by the names that people, JSON and outputs of actions have for them. Null: not known, or there is none. */
export interface JoinFacts {
  /** 56 hexadecimal digits. */
  readonly 'node-id': string | null;
  /** Its address in the cluster; with `network: lan` that is not one of the mesh. */
  readonly 'mesh-ip': string | null;
  readonly 'ray-version': string | null;
  readonly 'python-version': string | null;
  /** 64 hexadecimal digits: which environment it runs with. */
  readonly 'lock-hash': string | null;
  /** What all steps of Ray on this host took in this run, its probation included; only when it joined in it. */
  readonly 'join-seconds': number | null;
  readonly verdict: JoinVerdict;
  /** What stopped it: the ids of the gates that failed, separated by commas, else the code as in docs/errors.md. */
  readonly 'failed-check': string | null;
}

/** The facts of a host's join, from its part of a report. */
export function joinFacts(host: HostReport): JoinFacts {
  const found = told.safeParse(host.published?.[JOINED_VALUE]);
  const node = found.success ? found.data : undefined;
  const mesh = host.published?.['address.mesh'];
  const verdict = verdictOf(host, node !== undefined);
  const ms = host.steps
    .filter(({ capability, outcome }) => capability === 'ray' && outcome === 'changed')
    .reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  return {
    'node-id': node?.node ?? null,
    'mesh-ip': node?.address ?? (typeof mesh === 'string' ? mesh : null),
    'ray-version': node?.ray ?? null,
    'python-version': node?.python ?? null,
    'lock-hash': node?.lock ?? null,
    'join-seconds': verdict === 'joined' ? Math.round(ms / 100) / 10 : null,
    verdict,
    'failed-check': host.problem?.checks?.join(',') ?? host.problem?.code ?? null,
  };
}

function verdictOf({ outcome, steps }: HostReport, isNode: boolean): JoinVerdict {
  const members = steps.filter(({ kind }) => kind === 'ray-member');
  switch (outcome) {
    case 'converged':
    case 'changed': {
      if (steps.some((step) => step.outcome === 'planned')) return 'planned';
      if (!isNode)
        return members.length > 0 ? 'planned' : steps.some(({ kind }) => kind === 'ray-stopped') ? 'drained' : 'left';
      return members.some((step) => step.outcome === 'changed') ? 'joined' : 'already-joined';
    }
    case 'skipped':
      return 'skipped';
    case 'refused':
    case 'unreachable':
    case 'throttled':
    case 'locked':
    case 'manual-needed':
      return 'refused';
    case 'unknown':
      return 'unknown';
    default:
      return 'failed';
  }
}
