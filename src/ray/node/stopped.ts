import { join, type Sh, sh } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import { leavingOf, PROVEN_FOLDER, provenOf, reachedOf, unitOf, wasDrainedOf } from '../places.ts';
import { type DrainRequest, diagnoseDrain, drainNode, drainWords, UNASKED } from './drain.ts';

/** That the Ray of a host is drained and stays stopped, also after a boot; all that a join made stays. */
export interface StoppedSpec extends DrainRequest {
  readonly state: 'drained';
  /** It is stopped, too, when its head cannot be asked. */
  readonly force: boolean;
}

export interface StoppedState {
  readonly active: string;
  /** Whether it would start at boot. */
  readonly enabled: boolean;
  /** A drain was begun that nobody saw end. */
  readonly leaving: boolean;
  /** How the last drain ended. */
  readonly how?: string;
}

/**
 * A host whose Ray is drained: its head gives it no more work, what runs there may end until the deadline, and then its unit is stopped
 * and not started at boot. A drain cannot be called off in Ray: one that was cut off is gone on with, by this or by the next join.
 */
export const stoppedKind = defineKind<StoppedSpec, StoppedState, Record<string, never>>({
  kind: 'ray-stopped',
  order: ORDER['ray-drained'],
  category: 'service',
  slow: true,
  interrupt: 'term',
  key: ({ cluster }) => cluster,
  ends: ({ cluster }) => [
    `ray-member:${cluster}`,
    `ray-reach:${cluster}`,
    `ray-token:${cluster}`,
    `ray-fence:${cluster}`,
    `ray-exposure:${cluster}`,
    `service:${unitOf(cluster).replace(/\.service$/, '')}`,
  ],
  timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 300) * 1000,

  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) => sh`echo ${`stopped ${index}`}
systemctl show -p ActiveState -p UnitFileState -- ${unitOf(cluster)} 2>/dev/null
if [ -e ${leavingOf(cluster)} ]; then echo leaving; fi
if [ -f ${wasDrainedOf(cluster)} ]; then printf 'how '; head -c 2000 ${wasDrainedOf(cluster)}; echo; fi`,
      ),
    ),
  parse(output, specs) {
    const parts = output.split(/^stopped \d+\n/m).slice(1);
    return specs.map((_, index): StoppedState => {
      const text = parts[index] ?? '';
      const how = /^how (.+)$/m.exec(text)?.[1];
      return {
        active: /^ActiveState=(.*)$/m.exec(text)?.[1] ?? 'inactive',
        enabled: /^UnitFileState=enabled$/m.test(text),
        leaving: /^leaving$/m.test(text),
        ...(how === undefined ? {} : { how }),
      };
    });
  },

  decide({ active, enabled, leaving }): Decision<Record<string, never>> {
    const runs = active !== 'inactive' && active !== 'failed';
    if (!runs && !enabled && !leaving) return { verdict: 'ok' };
    const begun = 'a drain of it was begun, and it still runs';
    return {
      verdict: 'change',
      verb: 'run',
      summary: runs ? (leaving ? begun : 'its Ray runs') : 'its Ray would start at boot',
      action: {},
      irreversible: 'a join makes another node',
    };
  },

  apply: ([change]) => (change === undefined ? sh`:` : stop(change.spec)),
  undo: () => ({ cannot: 'Ray takes no drain back; `bringup ray join` makes another node of the host' }),
  remark: ({ how }) => (how === undefined ? undefined : `drained: ${drainWords(how)}`),
  diagnose: (_exitCode, output, { spec }) => diagnoseDrain(output, spec.cluster),
});

function stop(spec: StoppedSpec): Sh {
  const { cluster } = spec;
  const unit = unitOf(cluster);
  const told = wasDrainedOf(cluster);
  return sh`(
mkdir -p ${PROVEN_FOLDER} && : >${leavingOf(cluster)} || exit 1
${drainNode(spec)}
if [ "$bu_asked" != 0 ] && [ ${spec.force ? 'stop' : 'ask'} = ask ]; then rm -f ${leavingOf(cluster)}; printf '%s%s\n' ${UNASKED} "$bu_how"; exit 1; fi
systemctl disable --quiet -- ${unit} 2>/dev/null
systemctl stop -- ${unit} 2>/dev/null
systemctl reset-failed -- ${unit} 2>/dev/null
printf '%s\n' "$bu_how" >${`${told}.new`} && mv -f ${`${told}.new`} ${told} || exit 1
rm -f ${provenOf(cluster)} ${reachedOf(cluster)} ${leavingOf(cluster)}
echo "how it ended: $bu_how"
! systemctl --quiet is-active -- ${unit}
) || exit 1`;
}
