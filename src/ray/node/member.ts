import { join, type Sh, sh } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import { type ShownUnit, shownUnits } from '../../engine/shown-units.ts';
import { JOINED_VALUE } from '../joined.ts';
import {
  configurationOf,
  JOIN_LABEL,
  PROVEN_FOLDER,
  provenOf,
  reachedOf,
  SERVICE_USER,
  tempDirOf,
  triedOf,
  unitOf,
  wasDrainedOf,
} from '../places.ts';
import { askHead, hasMoved, type Listed, listedIn, wrongOf } from './ask-head.ts';
import { diagnoseMember } from './diagnose-member.ts';
import { JOIN_PROGRAM } from './join-program.ts';
import { type Proven, provenIn } from './proven.ts';

/** That the Ray of a host is a node of its cluster, and was seen to run work. */
export interface MemberSpec {
  readonly cluster: string;
  readonly state: 'present';
  /** `ip:port` of the head's GCS. */
  readonly head: string;
  /** Its head failed in this run: where it does not answer, it is not waited for. */
  readonly headFailed?: true;
  /** The host's own address in the cluster. */
  readonly address: string;
  readonly probationSeconds: number;
}

/** The unit, and which start of it was proven. */
export interface MemberState {
  readonly active: string;
  /** Changes with every start; empty when it never ran. */
  readonly invocation: string;
  readonly restarts: number;
  readonly proven?: Proven;
  /** Folder of the Python environment that its settings name. */
  readonly environment?: string;
  /** What the head says of the start that was proven; undefined when none was. */
  readonly listed?: Listed;
}

export interface MemberAction {
  /** It was never proven: then it does not stay in the cluster when the proof fails. */
  readonly first: boolean;
  /** It runs, and its head does not know it any more, holds it for dead or believes it at another address: such a node never comes back, and not all of them end by themselves. */
  readonly restart: boolean;
}

const WAIT_SECONDS = 90;
/** Its unit waits for its own address and its head, each up to a minute. */
const START_SECONDS = 150;

/** The node that a host is in its cluster, by the name of the cluster. */
export const nodeValue = (cluster: string): string => `ray.node.${cluster}`;

/**
 * A host as a node of a Ray cluster. `ray start` ends well for nodes that nobody reaches and `ray status` lists dead ones, so
 * it counts as a member only when this very start of the unit was seen alive by the head, ran a task, and stayed.
 */
export const memberKind = defineKind<MemberSpec, MemberState, MemberAction>({
  kind: 'ray-member',
  order: ORDER['ray-member'],
  category: 'verify',
  slow: true,
  key: ({ cluster }) => cluster,
  timeoutMs: ({ probationSeconds }) => (2 * WAIT_SECONDS + START_SECONDS + 90 + probationSeconds) * 1000,

  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) => sh`echo ${`member ${index}`}
sed -n 's/^BRINGUP_RAY_ENVIRONMENT="\(.*\)"$/environment \1/p' ${`${configurationOf(cluster)}/environment`} 2>/dev/null
if [ -f ${provenOf(cluster)} ]; then
read -r bu_start bu_said <${provenOf(cluster)} || :
echo "proven $bu_start $bu_said"
${askHead(cluster, sh`"$bu_start"`)}
fi`,
      ),
    ),
  showUnits: ({ cluster }) => [unitOf(cluster)],
  parse(output, specs) {
    const [shown = '', ...parts] = output.split(/^member \d+\n/m);
    const units = shownUnits(shown);
    return specs.map(({ cluster }, index) => stateOf(parts[index] ?? '', units.get(unitOf(cluster))));
  },

  decide({ active, invocation, proven, listed }, { address }, { notified }): Decision<MemberAction> {
    const isLost = listed?.is === 'dead' || listed?.is === 'missing' || hasMoved(listed, address);
    const restart = !notified && isLost && active === 'active' && proven?.invocation === invocation;
    const prove = (summary: string): Decision<MemberAction> => ({
      verdict: 'change',
      verb: 'run',
      summary,
      action: { first: proven === undefined, restart },
    });
    if (proven === undefined) return prove('not proven to run work yet');
    if (active !== 'active') return prove(`its Ray is ${active}`);
    // What was read before its service was started anew says nothing.
    if (notified || proven.invocation !== invocation) return prove('its Ray was started anew since it was proven');
    const wrong = listed === undefined ? 'its head was not asked' : wrongOf(listed, address);
    if (wrong !== undefined) return prove(wrong);
    return { verdict: 'ok' };
  },

  apply: ([change]) => (change === undefined ? sh`:` : prove(change.spec, change.action)),
  undo: ({ spec, state }) => (state.proven === undefined ? sh`rm -f ${provenOf(spec.cluster)}` : sh`:`),
  isBack: ({ proven }, found) => found.proven !== undefined || proven === undefined,
  ranBefore: ({ proven }) => proven !== undefined,
  publish({ proven, environment = '' }, { cluster, address }) {
    if (proven === undefined) return {};
    const { node, ray, python } = proven;
    const lock = environment.replace(/^.*\//, '');
    const versions = ray === undefined || python === undefined ? {} : { ray, python };
    return { [nodeValue(cluster)]: node, [JOINED_VALUE]: { cluster, node, address, lock, ...versions } };
  },
  diagnose: (_exitCode, output, { spec }) => diagnoseMember(output, spec),
});

function stateOf(text: string, unit: ShownUnit | undefined): MemberState {
  const proven = provenIn(text);
  const environment = /^environment (\/\S+)$/m.exec(text)?.[1];
  return {
    active: unit?.active ?? 'missing',
    invocation: unit?.invocation ?? '',
    restarts: unit?.restarts ?? 0,
    ...(proven === undefined ? {} : { proven }),
    ...(environment === undefined ? {} : { environment }),
    ...listedIn(text),
  };
}

/**
 * Runs the program as Ray's own account, with its environment, and remembers which start of the unit it proved. A node that was
 * proven before may be started anew meanwhile, when its head is: then that start is proven. The program has eight seconds to tell what
 * the head says of the one before. One whose first proof failed was stopped,
 * also for its next boot; where that is tried again in the same run, it is started again.
 */
function prove(spec: MemberSpec, { first, restart }: MemberAction): Sh {
  const { cluster, address, probationSeconds, headFailed } = spec;
  const unit = unitOf(cluster);
  return sh`(
${headFailed && !first ? goneUnlessItAnswers(cluster) : sh`:`}
bu_start() { systemctl show -p InvocationID --value -- ${unit}; }
set -a; . ${`${configurationOf(cluster)}/environment`}; set +a
bu_d=$(mktemp -d) && printf '%s' ${JOIN_PROGRAM} >"$bu_d/program" || exit 1
# One that is to be started anew in some seconds is started now.
timeout ${START_SECONDS} systemctl ${restart ? 'restart' : 'start'} -- ${unit} 2>/dev/null
for bu_try in ${first ? [1] : [1, 2, 3]}; do
bu_id=$(bu_start)
[ -n "$bu_id" ] || { rm -rf "$bu_d"; echo "bringup: ray: ${unit} does not run"; exit 1; }
runuser -u ${SERVICE_USER} -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" - "$RAY_ADDRESS" ${address} ${JOIN_LABEL} "$bu_id" ${tempDirOf(cluster)} ${WAIT_SECONDS} ${probationSeconds} <"$bu_d/program" >"$bu_d/out" 2>&1 &
bu_p=$!
bu_n=0 bu_k=0
while kill -0 "$bu_p" 2>/dev/null; do
sleep 0.1; bu_n=$((bu_n + 1))
[ "$((bu_n % 20))" = 0 ] && [ "$(bu_start)" != "$bu_id" ] && bu_k=$((bu_k + 1)) && [ "$bu_k" -gt 4 ] && kill "$bu_p"
done
wait "$bu_p"; bu_rc=$?
bu_out=$(cat "$bu_d/out")
printf '%s\n' "$bu_out" | tail -c 4000
bu_now=$(bu_start)
[ "$bu_now" = "$bu_id" ] && break
# No head that was away: one that gave this host up, as it will again.
case $bu_out in *'health check failed'* | *'missing too many heartbeats'*) break ;; esac
done
rm -rf "$bu_d"
if [ "$bu_rc" = 0 ] && [ "$bu_now" = "$bu_id" ]; then
bu_node=$(printf '%s\n' "$bu_out" | sed -n 's/^{"node": "\([0-9a-f]*\)".* "ray": "\([^" ]*\)", "python": "\([^" ]*\)".*/\1 \2 \3/p' | tail -n 1)
mkdir -p ${PROVEN_FOLDER} && printf '%s %s' "$bu_id" "$bu_node" >${`${provenOf(cluster)}.new`} && mv -f ${`${provenOf(cluster)}.new`} ${provenOf(cluster)} || exit 1
rm -f ${wasDrainedOf(cluster)} ${triedOf(cluster)}
${first ? sh`systemctl --quiet enable -- ${unit} || exit 1` : sh`:`}
exit 0
fi
[ "$bu_now" = "$bu_id" ] || echo 'bringup: ray: its Ray was started anew meanwhile'
systemctl show -p ActiveState -p SubState -p Result -p NRestarts -p ExecMainStatus -- ${unit}
journalctl --quiet --no-pager -o cat -n 40 -u ${unit} 2>/dev/null | tail -c 6000
# Each start in a session has logs of its own; a long trace of the stack follows the reason.
for bu_log in $(ls -t ${`${tempDirOf(cluster)}/session_latest/logs`}/raylet*.out 2>/dev/null | head -n 1) $(ls -t ${`${tempDirOf(cluster)}/session_latest/logs`}/raylet*.err 2>/dev/null | head -n 1); do
grep -a '^\\[[^]]* [CF] ' "$bu_log" | tail -n 3 | cut -c 1-1500
tail -n 15 "$bu_log"
done 2>/dev/null | tail -c 6000
${first ? sh`systemctl --quiet disable --now -- ${unit}; rm -f ${reachedOf(cluster)} ${triedOf(cluster)}; echo 'bringup: ray: it was taken out of the cluster again'` : sh`rm -f ${triedOf(cluster)}`}
exit 1
) || exit 1`;
}

/** Ray's own client takes more than a minute to say so. */
function goneUnlessItAnswers(cluster: string): Sh {
  return sh`bu_listed=$(${askHead(cluster)})
case $bu_listed in *'"is": "unknown"'*) printf 'bringup: the head of Ray does not answer: %s\n' "$bu_listed"; exit 1 ;; esac`;
}
