import { digest } from '../core/json.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Step } from './plan.ts';
import type { SealedPlan } from './plan-file.ts';

/** One host whose plan is to be sealed. */
export interface SealedHost {
  readonly host: { readonly name: string };
  readonly digest: string;
  readonly problem: unknown;
  readonly view: { readonly openSteps: readonly Step[] };
}

/** The plan of a whole fleet with its hash: what may be carried out later, as it is or not at all. */
export function sealPlan(
  fleet: Pick<Fleet, 'name' | 'environment'>,
  at: Date,
  runs: readonly SealedHost[],
): SealedPlan {
  const hosts = runs.map((run) => ({
    name: run.host.name,
    digest: run.digest,
    reached: run.problem === undefined,
    steps: run.view.openSteps.map((step) => ({
      id: step.id,
      digest: digest({ state: step.state ?? null, spec: step.item.wanted.spec }),
    })),
  }));
  return {
    version: 'bringup.plan/1',
    fleet: fleet.name,
    ...(fleet.environment === undefined ? {} : { environment: fleet.environment }),
    madeAt: at.toISOString(),
    hash: digest(hosts.map(({ name, digest: hostDigest }) => ({ name, digest: hostDigest }))),
    hosts,
  };
}
