import { sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { isActive } from '../../engine/shown-units.ts';
import { leavingOf, unitOf } from '../places.ts';
import { drainNode } from './drain.ts';

/** That a worker has no work when its Ray is started anew. */
export interface FreeSpec {
  readonly cluster: string;
  readonly state: 'present';
  /** How long running tasks may go on. */
  readonly deadlineSeconds: number;
}

interface FreeState {
  readonly active: boolean;
}

/** A worker that is to be started anew gives its work up first: what notifies its service notifies this, too. One that does not run has none. */
export const freeKind = defineKind<FreeSpec, FreeState, Record<string, never>>({
  kind: 'ray-free',
  order: ORDER['ray-free'],
  category: 'service',
  slow: true,
  interrupt: 'term',
  key: ({ cluster }) => cluster,
  timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 300) * 1000,
  read: () => sh`:`,
  showUnits: ({ cluster }) => [unitOf(cluster)],
  parse: (output, specs) => specs.map(({ cluster }) => ({ active: isActive(output, unitOf(cluster)) })),
  decide: ({ active }, _spec, { notified }) =>
    notified
      ? {
          verdict: 'change',
          verb: 'run',
          // A notification that nothing is done for stays, and would end the work of a node much later.
          summary: active ? 'its work ends before its Ray is started anew' : 'its Ray does not run, so it has no work',
          action: {},
        }
      : { verdict: 'ok' },
  apply: ([change]) => {
    if (change === undefined) return sh`:`;
    const { cluster, deadlineSeconds } = change.spec;
    return sh`(
: >${leavingOf(cluster)} || exit 1
${drainNode({ cluster, deadlineSeconds, patienceSeconds: 5, why: 'bringup: its Ray is started anew' })}
echo "how it ended: $bu_how"
rm -f ${leavingOf(cluster)}
) || exit 1`;
  },
  undo: () => sh`:`,
  isBack: () => true,
  apart: ({ cluster }, { active }) => (active ? `ray ${cluster}` : undefined),
});
