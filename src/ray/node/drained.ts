import { join, type Sh, sh } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import {
  leavingOf,
  lookedOf,
  PROVEN_FOLDER,
  provenOf,
  reachedOf,
  tempDirOf,
  triedOf,
  unitOf,
  wasDrainedOf,
} from '../places.ts';
import { drainNode } from './drain.ts';

/** That a host is no node of a cluster any more: its work ended, and its Ray stopped. */
export interface DrainedSpec {
  readonly cluster: string;
  /** How long running tasks may go on. */
  readonly deadlineSeconds: number;
}

/** Told once a host is out of its cluster. */
export const outValue = (cluster: string): string => `ray.out.${cluster}`;

export interface DrainedState {
  readonly active: string;
  readonly remains: readonly string[];
}

/**
 * Takes a host out of its cluster: the head gives it no more work, what runs there may end until the deadline, then its unit
 * stops. Only what belongs to this cluster is ended, never all Ray of the machine. What Ray wrote goes with it.
 */
export const drainedKind = defineKind<DrainedSpec, DrainedState, Record<string, never>>({
  kind: 'ray-drained',
  order: ORDER['ray-drained'],
  category: 'service',
  slow: true,
  key: ({ cluster }) => cluster,
  ends: ({ cluster }) => [
    `ray-member:${cluster}`,
    `ray-reach:${cluster}`,
    `ray-token:${cluster}`,
    `ray-fence:${cluster}`,
    `ray-exposure:${cluster}`,
    `ray-gates:${cluster}`,
    `service:${unitOf(cluster).replace(/\.service$/, '')}`,
    `directory:${tempDirOf(cluster)}`,
    `directory:${tempDirOf(cluster).replace(/\/[^/]*$/, '')}`,
  ],
  timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 360) * 1000,

  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) => sh`echo ${`drained ${index}`}
systemctl show -p ActiveState -- ${unitOf(cluster)} 2>/dev/null
for bu_p in ${tempDirOf(cluster)} ${provenOf(cluster)} ${wasDrainedOf(cluster)} ${lookedOf(cluster)} ${clientsProven(cluster)}; do if [ -e "$bu_p" ]; then echo "remains $bu_p"; fi; done`,
      ),
    ),
  parse(output, specs) {
    const parts = output.split(/^drained \d+\n/m).slice(1);
    return specs.map((_, index): DrainedState => {
      const text = parts[index] ?? '';
      return {
        active: /^ActiveState=(.*)$/m.exec(text)?.[1] ?? 'inactive',
        remains: Array.from(text.matchAll(/^remains (.*)$/gm), ([, path = '']) => path),
      };
    });
  },

  decide({ active, remains }): Decision<Record<string, never>> {
    const runs = active !== 'inactive' && active !== 'failed';
    if (!runs && remains.length === 0) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: 'remove',
      summary: runs ? 'its Ray runs' : `${remains.join(', ')} is still there`,
      action: {},
      irreversible: 'what its Ray wrote is gone, and a join makes another node',
    };
  },

  apply: ([change]) => (change === undefined ? sh`:` : leave(change.spec)),
  undo: () => ({ cannot: 'what its Ray wrote is gone' }),
  publish: (_, { cluster }) => ({ [outValue(cluster)]: true }),
});

/** What jobs of accounts proved: of any account, as an onboarding names them by itself. */
function clientsProven(cluster: string): Sh {
  return sh`${PROVEN_FOLDER}/${cluster}.client-*.proven`;
}

function leave({ cluster, deadlineSeconds }: DrainedSpec) {
  const unit = unitOf(cluster);
  return sh`(
: >${leavingOf(cluster)} || exit 1
${drainNode({ cluster, deadlineSeconds, why: 'bringup: the host leaves' })}
echo "how it ended: $bu_how"
systemctl stop -- ${unit} 2>/dev/null
bu_n=60
while [ "$bu_n" -gt 0 ] && { systemctl --quiet is-active -- ${unit} || [ "$(systemctl show -p ActiveState --value -- ${unit})" = deactivating ]; }; do sleep 1; bu_n=$((bu_n - 1)); done
systemctl reset-failed -- ${unit} 2>/dev/null
rm -rf ${tempDirOf(cluster)} ${provenOf(cluster)} ${wasDrainedOf(cluster)} ${lookedOf(cluster)} ${leavingOf(cluster)} ${reachedOf(cluster)} ${triedOf(cluster)} ${clientsProven(cluster)} || exit 1
rmdir ${PROVEN_FOLDER} ${tempDirOf(cluster).replace(/\/[^/]*$/, '')} 2>/dev/null
! systemctl --quiet is-active -- ${unit}
) || exit 1`;
}
