import { BringupError } from '../core/error.ts';
import type { Connect } from '../engine/connect-host.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Database } from '../providers/database.ts';
import { type Presence, recordLook } from '../providers/presence.ts';
import { EXIT, outcomeOfRefusal, worstExit } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { Problem } from '../report/report.ts';
import { type Gone, goneFrom } from './gone.ts';
import { clustersOf } from './members.ts';
import { askCluster, type ClusterStatus } from './status.ts';

/** What a look at all clusters of a fleet is given. */
export interface LookWish {
  readonly fleet: Fleet;
  readonly connect: Connect;
  readonly signal: AbortSignal;
  /** Nobody logs in to the hosts of heads, and the fleet knows no other node of their clusters. Default: false. */
  readonly headElsewhere?: boolean;
  /** Opens the registry of providers; undefined: there is none. Throws BringupError. */
  openRegistry(): Database | undefined;
  /** Whether who was seen, who is gone and who is back is written down. */
  readonly record: boolean;
  /** Told of each cluster as soon as it answered. */
  onCluster?(status: ClusterStatus): void;
  onProblem?(problem: Problem): void;
}

/** What a look found. */
export interface Looked {
  readonly clusters: readonly (ClusterStatus | { readonly cluster: string; readonly problem: Problem })[];
  /** Null: there is no registry, or it could not be read, and `registryProblem` says why. */
  readonly providers: readonly (Presence & { readonly cluster: string })[] | null;
  readonly registryProblem?: Problem;
  /** Who should be in a cluster and is not. */
  readonly gone: readonly Gone[];
  readonly exitCode: number;
}

/**
 * Asks the heads of all clusters, and writes down what that means for providers. What is wrong with one cluster, or with the
 * registry, keeps nobody from seeing the others. Throws BringupError when the fleet has no cluster, or `signal` was aborted.
 */
export async function lookAtClusters(wish: LookWish): Promise<Looked> {
  const { fleet, connect, signal, headElsewhere = false, record, onCluster, onProblem } = wish;
  const named = clustersOf(fleet);
  if (named.length === 0) throw noClusters(fleet.file);
  const problems: Problem[] = [];
  const failed = (error: unknown, where: Parameters<typeof toProblem>[1] = {}): Problem => {
    signal.throwIfAborted();
    if (!(error instanceof BringupError)) throw error;
    const problem = toProblem(error, where);
    problems.push(problem);
    onProblem?.(problem);
    return problem;
  };
  let registryProblem: Problem | undefined;
  using registry = openOr(wish, (error) => {
    registryProblem = failed(error);
  });
  const clusters: Looked['clusters'][number][] = [];
  const present: (Presence & { readonly cluster: string })[] = [];
  const gone: Gone[] = [];
  for (const one of named) {
    try {
      const found = await askCluster(fleet, one, { connect, signal, headElsewhere });
      if (found === undefined) continue;
      const { look, ...cluster } = found;
      clusters.push(cluster);
      onCluster?.(cluster);
      const at = new Date();
      const seen = registry === undefined ? [] : recordLook(registry, look, { at, keep: record });
      present.push(...seen.map((provider) => ({ cluster: one.name, ...provider })));
      gone.push(...goneFrom(cluster, seen, at));
    } catch (error) {
      const problem = failed(error, fleet.locate(['ray', 'clusters', one.name]));
      clusters.push({ cluster: one.name, problem });
    }
  }
  const exit = worstExit(problems.map(({ retryable }) => ({ outcome: outcomeOfRefusal(retryable), retryable })));
  return {
    clusters,
    providers: registry === undefined ? null : present,
    ...(registryProblem === undefined ? {} : { registryProblem }),
    gone,
    exitCode: exit === EXIT.ok && gone.length > 0 ? EXIT.gone : exit,
  };
}

function openOr({ openRegistry }: LookWish, fail: (error: unknown) => void): Database | undefined {
  try {
    return openRegistry();
  } catch (error) {
    fail(error);
    return undefined;
  }
}

function noClusters(file: string): BringupError {
  return new BringupError({
    code: 'ray-no-clusters',
    category: 'config',
    what: 'the fleet file says nothing about a cluster of Ray',
    remedy: 'add ray: with clusters at its top (docs/fleet/ray.yaml)',
    where: { file },
  });
}
