import { join, sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { isActive } from '../../engine/shown-units.ts';
import { configurationOf, unitOf } from '../places.ts';
import { fenceTable } from './fence.ts';

/** That the fence of a cluster is loaded for as long as its Ray runs. */
export interface FenceSpec {
  readonly cluster: string;
  readonly state: 'present';
}

interface FenceState {
  readonly isGone: boolean;
}

/** The unit loads the fence. A firewall that is loaded anew (`flush ruleset`) takes it away while Ray goes on. */
export const fenceKind = defineKind<FenceSpec, FenceState, Record<string, never>>({
  kind: 'ray-fence',
  order: ORDER['ray-fence'],
  category: 'service',
  key: ({ cluster }) => cluster,
  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) =>
          sh`if ! nft list table inet ${fenceTable(cluster)} >/dev/null 2>&1; then echo ${`gone ${index}`}; fi`,
      ),
    ),
  showUnits: ({ cluster }) => [unitOf(cluster)],
  parse: (output, specs) =>
    specs.map(({ cluster }, index) => ({
      isGone: isActive(output, unitOf(cluster)) && output.split('\n').includes(`gone ${index}`),
    })),
  decide: ({ isGone }) =>
    isGone
      ? {
          verdict: 'change',
          verb: 'update',
          summary: 'its table was taken away while Ray runs: it is loaded again',
          action: {},
        }
      : { verdict: 'ok' },
  apply: (changes) =>
    join(changes.map(({ spec }) => sh`nft -f ${`${configurationOf(spec.cluster)}/fence.nft`} || exit 1`)),
  undo: () => ({ cannot: 'Ray would be open to everybody without it' }),
});
