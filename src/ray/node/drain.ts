import { type Sh, sh } from '../../core/sh.ts';
import type { Diagnosis } from '../../engine/resource.ts';
import type { DrainEnd } from '../../providers/presence.ts';
import { configurationOf, JOIN_LABEL, SERVICE_USER, unitOf } from '../places.ts';
import { DRAIN_PROGRAM } from './drain-program.ts';

export interface DrainRequest {
  readonly cluster: string;
  /** How long running tasks may go on. 0: nobody is asked. */
  readonly deadlineSeconds: number;
  /** How long its head may not answer the question. Default: 30. */
  readonly patienceSeconds?: number;
  /** For people; Ray tells it as the reason of the node's end. */
  readonly why: string;
}

/**
 * Takes the work off the node that runs here and waits until it is gone, or until the deadline: then its raylet is told to end, which the
 * head takes as expected. Sets `bu_how` to how it ended, and `bu_asked` to 3 when the head could not be asked. The unit itself goes on:
 * `ray start --block` stays without its raylet.
 */
export function drainNode({ cluster, deadlineSeconds, patienceSeconds = 30, why }: DrainRequest): Sh {
  const unit = unitOf(cluster);
  const file = `${configurationOf(cluster)}/environment`;
  return sh`bu_how=gone bu_asked=0
if [ ${deadlineSeconds} -gt 0 ] && [ -f ${file} ] && systemctl --quiet is-active -- ${unit}; then
{ bu_how=$( set -a; . ${file}; set +a
if [ "\${RAY_USE_TLS:-}" = 1 ]; then bu_o=-I; else bu_o=-IS; fi
printf '%s' ${DRAIN_PROGRAM} | runuser -u ${SERVICE_USER} -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" "$bu_o" - ${JOIN_LABEL} "$(systemctl show -p InvocationID --value -- ${unit})" ${deadlineSeconds} ${patienceSeconds} ${why} 3>&1 >&4 2>&4 ); bu_asked=$?; } 4>&1
case $bu_how in
'') bu_how='unasked the program that asks ended without an answer' bu_asked=3 ;;
cut*|lost*|finished*)
for bu_p in /proc/[0-9]*; do
bu_c=; read -r bu_c 2>/dev/null <"$bu_p/comm"
if [ "$bu_c" = raylet ] && grep -qF ${`/${unit}`} "$bu_p/cgroup" 2>/dev/null; then
kill -TERM "\${bu_p#/proc/}"
bu_n=100; while [ "$bu_n" -gt 0 ] && [ -d "$bu_p" ]; do sleep 0.1; bu_n=$((bu_n - 1)); done
fi
done ;;
esac
fi`;
}

/** What a drain that was refused printed before it failed. */
export const UNASKED = 'bringup: ray: not drained: ';

/** Why a drain failed: the head does not let the node go, or is not there. */
export function diagnoseDrain(output: string, cluster: string): Diagnosis | undefined {
  const why = output
    .split('\n')
    .findLast((line) => line.startsWith(UNASKED))
    ?.slice(UNASKED.length);
  if (why === undefined) return undefined;
  return {
    category: 'service',
    code: 'ray-drain-unasked',
    what: `the node was not drained, and goes on in the Ray cluster ${cluster}: ${why.replace(/^unasked /, '')}`,
    remedy: 'see `bringup ray status`, and run it again; `bringup ray drain --force` stops it without asking its head',
    retryable: true,
  };
}

/**
 * How a drain ended, for the registry: whether the work ended by itself, and after how long. Undefined where that says nothing of the node: it
 * was none, nobody was asked, or its head went away.
 */
export function drainEnd(said: string): DrainEnd | undefined {
  const [word = '', ...numbers] = said.trim().split(' ');
  const seconds = Number(numbers[SECONDS_AT[word] ?? -1]);
  return Number.isFinite(seconds) && seconds >= 0 ? { ok: !word.startsWith('cut'), seconds } : undefined;
}

/** Which word behind the first one is the seconds. */
const SECONDS_AT: Readonly<Record<string, number>> = { idle: 0, ended: 0, 'cut-blind': 0, finished: 1, cut: 1 };

/** How a drain ended, for people. `said` is what `bu_how` was. */
export function drainWords(said: string): string {
  const [word = '', first = '', second = '', ...names] = said.trim().split(' ');
  switch (word) {
    case 'idle':
      return `it had no work, and was gone after ${first} s`;
    case 'finished':
      return `it finished its work (${first === '1' ? 'one task or actor' : `${first} tasks and actors`}) after ${second} s`;
    case 'cut':
      return `${first === '1' ? 'one task or actor was' : `${first} tasks and actors were`} cut off at the deadline, after ${second} s: ${names.join(' ')}`;
    case 'ended':
      return `what ran there ended after ${first} s; with TLS nobody tells what it was`;
    case 'cut-blind':
      return `what ran there was cut off at the deadline, after ${first} s; with TLS nobody tells what it was`;
    case 'lost':
      return `its head was lost while it was drained, and it was stopped after ${first} s`;
    default:
      return 'it was no node that could be drained, and was stopped';
  }
}
