import { join, sh } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import {
  configurationOf,
  leavingOf,
  lookedOf,
  PROVEN_FOLDER,
  provenOf,
  reachedOf,
  SERVICE_USER,
  tempDirOf,
  triedOf,
  unitOf,
} from '../places.ts';
import { askHead } from './ask-head.ts';
import { provenIn } from './proven.ts';

/** That a host is no node of a cluster any more: its work ended, and its Ray stopped. */
export interface DrainedSpec {
  readonly cluster: string;
  /** How long running tasks may go on. */
  readonly deadlineSeconds: number;
}

export interface DrainedState {
  readonly active: string;
  /** The node it is, as it was proven last. */
  readonly node?: string;
  readonly remains: readonly string[];
}

export interface DrainedAction {
  readonly node?: string;
}

/**
 * Takes a host out of its cluster: the head gives it no more work, what runs there may end until the deadline, then its unit
 * stops. Only what belongs to this cluster is ended, never all Ray of the machine. What Ray wrote goes with it.
 */
export const drainedKind = defineKind<DrainedSpec, DrainedState, DrainedAction>({
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
  timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 180) * 1000,

  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) => sh`echo ${`drained ${index}`}
systemctl show -p ActiveState -- ${unitOf(cluster)} 2>/dev/null
if [ -f ${provenOf(cluster)} ]; then printf 'proven '; head -c 300 ${provenOf(cluster)}; echo; fi
for bu_p in ${tempDirOf(cluster)} ${provenOf(cluster)} ${lookedOf(cluster)}; do if [ -e "$bu_p" ]; then echo "remains $bu_p"; fi; done`,
      ),
    ),
  parse(output, specs) {
    const parts = output.split(/^drained \d+\n/m).slice(1);
    return specs.map((_, index): DrainedState => {
      const text = parts[index] ?? '';
      const node = provenIn(text)?.node;
      return {
        active: /^ActiveState=(.*)$/m.exec(text)?.[1] ?? 'inactive',
        ...(node === undefined ? {} : { node }),
        remains: Array.from(text.matchAll(/^remains (.*)$/gm), ([, path = '']) => path),
      };
    });
  },

  decide({ active, node, remains }): Decision<DrainedAction> {
    const runs = active !== 'inactive' && active !== 'failed';
    if (!runs && remains.length === 0) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: 'remove',
      summary: runs ? 'its Ray runs' : `${remains.join(', ')} is still there`,
      action: runs && node !== undefined ? { node } : {},
      irreversible: 'what its Ray wrote is gone, and a join makes another node',
    };
  },

  apply: ([change]) => (change === undefined ? sh`:` : leave(change.spec, change.action)),
  undo: () => ({ cannot: 'what its Ray wrote is gone' }),
});

/** A Ray that was drained has no raylet any more, and its program goes on all the same: the head tells. Seconds that a drain request itself may take: a head that is gone does not answer it. */
const ASK_SECONDS = 20;

function leave({ cluster, deadlineSeconds }: DrainedSpec, { node }: DrainedAction) {
  const unit = unitOf(cluster);
  const asked =
    node === undefined
      ? sh`:`
      : sh`if [ -f ${`${configurationOf(cluster)}/environment`} ]; then
if bu_out=$( set -a; . ${`${configurationOf(cluster)}/environment`}; set +a
exec timeout ${ASK_SECONDS} runuser -u ${SERVICE_USER} -- "$BRINGUP_RAY_ENVIRONMENT/bin/ray" drain-node --address "$RAY_ADDRESS" --node-id ${node} --reason DRAIN_NODE_REASON_PREEMPTION --reason-message 'bringup: the host leaves' --deadline-remaining-seconds ${deadlineSeconds} 2>&1 ); then
bu_n=${deadlineSeconds}
while [ "$bu_n" -gt 0 ] && systemctl --quiet is-active -- ${unit}; do
case $(${askHead(cluster)}) in *'"dead"'*) break ;; esac
sleep 1; bu_n=$((bu_n - 1))
done
else printf '%s\n' "$bu_out" | tail -c 1000
fi
fi`;
  return sh`(
: >${leavingOf(cluster)} || exit 1
${asked}
systemctl stop -- ${unit} 2>/dev/null
bu_n=60
while [ "$bu_n" -gt 0 ] && { systemctl --quiet is-active -- ${unit} || [ "$(systemctl show -p ActiveState --value -- ${unit})" = deactivating ]; }; do sleep 1; bu_n=$((bu_n - 1)); done
systemctl reset-failed -- ${unit} 2>/dev/null
rm -rf ${tempDirOf(cluster)} ${provenOf(cluster)} ${lookedOf(cluster)} ${leavingOf(cluster)} ${reachedOf(cluster)} ${triedOf(cluster)} || exit 1
rmdir ${PROVEN_FOLDER} ${tempDirOf(cluster).replace(/\/[^/]*$/, '')} 2>/dev/null
! systemctl --quiet is-active -- ${unit}
) || exit 1`;
}
