import type { Decision } from '../../engine/resource.ts';
import type { EnvironmentSpec } from './environment-spec.ts';
import type { EnvironmentState } from './environment-state.ts';

/** Makes the environment of a lock, or takes one that is there; or lets go of what the cluster used. */
export type EnvironmentAction =
  | {
      readonly do: 'make' | 'use' | 'keep';
      readonly lockHash: string;
      readonly python: string;
      readonly pushesPython: boolean;
    }
  | { readonly do: 'leave' };

const NOT_KEPT = 'the environment is not kept (applying the cluster again brings it back)';

/** Compares what a cluster has on a host with what its lock makes. What this machine did not say yet is not asked for. */
export function decideEnvironment(state: EnvironmentState, wanted: EnvironmentSpec): Decision<EnvironmentAction> {
  const { current, next, environments } = state;
  if (wanted.state === 'absent')
    return current === undefined
      ? { verdict: 'ok' }
      : {
          verdict: 'change',
          verb: 'remove',
          summary: 'should not be there',
          action: { do: 'leave' },
          irreversible: NOT_KEPT,
        };
  const lockHash = state.wanted?.lockHash ?? current ?? '';
  const { python, pushesPython } = state.wanted ?? { python: '', pushesPython: false };
  const health = environments[lockHash];
  const isTaken = current === lockHash || (wanted.ahead === true && next === lockHash);
  if (isTaken && health === 'whole') return { verdict: 'ok' };
  const take = wanted.ahead === true ? 'keep' : 'use';
  const action = { do: health === 'whole' ? take : 'make', lockHash, python, pushesPython } as const;
  const change = (verb: 'create' | 'update', summary: string) => ({
    verdict: 'change' as const,
    verb,
    summary,
    fields: [{ field: 'lock', from: current === undefined ? 'none' : short(current), to: short(lockHash) }],
    action,
  });
  if (wanted.ahead === true && !isTaken) return change('create', `made ahead, ray ${wanted.inputs.ray}`);
  if (current === undefined) return change('create', health === 'whole' ? 'not in use' : 'not installed');
  if (current !== lockHash) return change('update', `another lock, ray ${wanted.inputs.ray}`);
  return change('update', health === 'damaged' ? 'damaged: files are missing, cut off or added' : 'gone');
}

function short(lockHash: string): string {
  return lockHash.slice(0, 12);
}
