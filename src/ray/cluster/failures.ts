import type { Diagnosis } from '../../engine/resource.ts';
import { portsBut, portsOf } from '../ports.ts';
import { FAILURES } from './failure-table.ts';
import { rangesText } from './port-ranges.ts';

/** What a failure of Ray means. `retryable` is always said. */
export interface RayDiagnosis extends Diagnosis {
  readonly retryable: boolean;
}

export interface FailureContext {
  /** Whether the head takes TCP connections from the host, when that was tried: only so can silence be told from a head that is away. */
  readonly headAnswers?: boolean;
}

/** More is not looked at: what ends Ray stands at the end. */
const MOST_CHARACTERS = 200_000;

/**
 * What a failed `ray start`, `ray health-check` or `ray drain-node` means; undefined where nobody knows. `output` is what it
 * printed, with the end of `raylet.out` and `raylet.err` of its session where there are some: Ray keeps the reason there.
 */
export function diagnoseRay(
  exitCode: number | null,
  output: string,
  context: FailureContext = {},
): RayDiagnosis | undefined {
  const text = output.slice(-MOST_CHARACTERS);
  for (const { exits, signature, unless, tell, ...row } of FAILURES) {
    const byExit = exitCode !== null && (exits?.includes(exitCode) ?? false);
    const match = signature?.exec(text) ?? null;
    if (!byExit && match === null) continue;
    if (unless?.(context) ?? false) continue;
    return { ...row, ...tell(match?.groups ?? {}) };
  }
  return undefined;
}

/** What the death of a node means that was alive a while ago. `afterSeconds`: since it came alive. */
export function diagnoseDeath(reason: string, afterSeconds: number): RayDiagnosis | undefined {
  if (/health check failed|missing too many heartbeats/i.test(reason) && afterSeconds <= 60)
    return {
      code: 'ray-node-not-reached-back',
      category: 'verify',
      what: `the head gave the node up ${Math.round(afterSeconds)} s after it joined, because it could not reach it back: ${reason.trim()}`,
      remedy: `open the ports of Ray on the host for the address of the head: tcp ${rangesText(portsBut('worker', portsOf(undefined)))}, unless \`ports:\` of the cluster has others`,
      retryable: false,
    };
  if (/health check failed|missing too many heartbeats/i.test(reason))
    return {
      code: 'ray-node-lost',
      category: 'network',
      what: `the head lost the node: ${reason.trim()}`,
      remedy: 'it joins again by itself when the network is back; look at the mesh between the two if it does not',
      retryable: true,
    };
  return undefined;
}
