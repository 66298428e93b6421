import { z } from 'zod';
import { keptLabels } from '../providers/labels.ts';
import type { Session } from '../providers/record.ts';
import type { Facts } from '../providers/schema.ts';
import type { Phase } from '../providers/states.ts';
import { CLIENT_VALUE } from '../ray/client/client.ts';
import { joinFacts } from '../ray/joined.ts';
import { EXIT, outcomeOf, worstExit } from '../report/outcome.ts';
import type { HostReport, Problem, Report } from '../report/report.ts';
import type { PhaseResult } from './phase-track.ts';
import type { ClusterOfHost, Role } from './role.ts';

/** How an onboarding ended. */
export interface OnboardResult {
  readonly version: 'bringup.onboard/1';
  readonly host: string;
  readonly role: Role;
  /** `already`: everything was right, and nothing was changed. */
  readonly verdict: 'joined' | 'already' | 'failed' | 'rolled-back' | 'cancelled';
  /** Undefined: it could not be registered. */
  readonly provider?: string;
  readonly session?: string;
  readonly attempt?: number;
  /** The phase that failed. */
  readonly failedPhase?: Phase;
  readonly phases: readonly PhaseResult[];
  readonly problem?: Problem;
  readonly changed: number;
  readonly seconds: number;
  readonly cluster?: string;
  /** Where it is reached. */
  readonly address: string;
  readonly meshIp?: string;
  /** Its node in the Ray cluster. */
  readonly nodeId?: string;
  readonly rayVersion?: string;
  readonly pythonVersion?: string;
  readonly lockHash?: string;
  /** Where jobs are given to the cluster, for the roles `user` and `both`: `http://192.0.2.10:8265`. */
  readonly jobsAt?: string;
  /** Who works with the cluster on it, for the roles `user` and `both`. */
  readonly accounts: readonly string[];
  readonly notes: readonly string[];
  /** The fleet file that was made of what was said; it stays. */
  readonly fleet?: string;
  /** The report of the run, when there was one. */
  readonly report?: Report;
  readonly exitCode: number;
}

/** What a result is made of. */
export interface Outcome {
  readonly host: { readonly name: string; readonly address: string };
  readonly role: Role;
  readonly cluster: ClusterOfHost | undefined;
  readonly session: Session | undefined;
  readonly attempt: number | undefined;
  readonly phases: readonly PhaseResult[];
  readonly report: Report | undefined;
  readonly problem: Problem | undefined;
  /** Why the registry does not say all of it. */
  readonly lost: Problem | undefined;
  readonly places: Places;
  readonly jobsAt: string | undefined;
  readonly accounts: readonly string[];
  readonly notes: readonly string[];
  readonly cancelled: boolean;
  readonly seconds: number;
}

/** The result of an onboarding. Pure. */
export function resultOf(outcome: Outcome): OnboardResult {
  const { host, role, cluster, session, attempt, phases, report, lost } = outcome;
  const problem = outcome.problem ?? lost;
  const failed = phases.find(({ state }) => state === 'failed');
  const { rayNodeId: nodeId, meshNodeId: _, labels: __, ...places } = outcome.places;
  return {
    version: 'bringup.onboard/1',
    host: host.name,
    role,
    verdict: verdictOf(outcome),
    ...(session ?? {}),
    ...given({ attempt, failedPhase: failed?.phase }),
    phases,
    ...given({ problem }),
    changed: changedIn(phases),
    seconds: outcome.seconds,
    ...given({ cluster: cluster?.name }),
    address: host.address,
    ...places,
    ...given({ nodeId, jobsAt: outcome.jobsAt }),
    accounts: outcome.accounts,
    notes: outcome.notes,
    ...given({ report }),
    exitCode: exitOf(outcome),
  };
}

function verdictOf({ phases, report, problem, host, cancelled }: Outcome): OnboardResult['verdict'] {
  if (problem === undefined) return changedIn(phases) === 0 ? 'already' : 'joined';
  if (report?.hosts.find(({ name }) => name === host.name)?.outcome === 'rolled-back') return 'rolled-back';
  return cancelled ? 'cancelled' : 'failed';
}

function changedIn(phases: readonly PhaseResult[]): number {
  return phases.reduce((sum, { changed }) => sum + changed, 0);
}

function exitOf({ report, problem, lost, cancelled }: Outcome): number {
  if (report !== undefined && report.exitCode !== EXIT.ok) return report.exitCode;
  if (cancelled) return EXIT.cancelled;
  const stops = problem ?? lost;
  if (stops === undefined) return EXIT.ok;
  if (stops.category === 'bug') return EXIT.bug;
  return worstExit([{ outcome: outcomeOf(stops.category), retryable: stops.retryable }]);
}

/** What stopped the host. Where it only waited for its head, what stopped that. */
export function problemOf(report: Report, host: string): Problem | undefined {
  const own = report.hosts.find(({ name }) => name === host)?.problem;
  if (own !== undefined && own.code !== 'value-never-came') return own;
  return report.hosts.find(({ name, problem }) => name !== host && problem !== undefined)?.problem ?? own;
}

/** What a host is called in the mesh and the cluster, and what it has of them. */
export type Places = Pick<
  Facts,
  'meshIp' | 'meshNodeId' | 'rayNodeId' | 'rayVersion' | 'pythonVersion' | 'lockHash' | 'labels'
>;

/**
 * The places of a host, from what its right things told, and the labels that its section gives to its node. A node counts only when
 * nothing stopped the host in the end. Pure.
 */
export function placesOf(
  mine: HostReport | undefined,
  {
    isRight,
    labels = {},
  }: { readonly isRight: boolean; readonly labels?: Readonly<Record<string, string>> | undefined },
): Places {
  if (mine === undefined) return {};
  const mesh = mine.published?.['address.mesh'];
  const meshNode = mine.published?.['mesh.node'];
  const facts = joinFacts(mine);
  const client = clientOf(mine);
  return given({
    meshIp: typeof mesh === 'string' && mesh !== '' ? mesh : undefined,
    meshNodeId: typeof meshNode === 'string' && meshNode !== '' ? meshNode : undefined,
    labels: isRight && facts['node-id'] !== null ? keptLabels(labels) : undefined,
    rayNodeId: isRight ? (facts['node-id'] ?? undefined) : undefined,
    rayVersion: facts['ray-version'] ?? client?.ray,
    pythonVersion: facts['python-version'] ?? client?.python,
    lockHash: facts['lock-hash'] ?? client?.lock,
  });
}

const client = z.object({ api: z.string().optional(), lock: z.string(), ray: z.string(), python: z.string() });

/** Where the accounts of a host give their jobs, as far as that was proven. */
export function jobsAtOf(mine: HostReport | undefined): string | undefined {
  return mine === undefined ? undefined : clientOf(mine)?.api;
}

/** What a machine that is no node works with. */
function clientOf({ published }: HostReport): z.output<typeof client> | undefined {
  return client.safeParse(published?.[CLIENT_VALUE]).data;
}

/** The members that have a value. */
function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
