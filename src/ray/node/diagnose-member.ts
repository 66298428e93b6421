import type { Diagnosis } from '../../engine/resource.ts';
import { diagnoseDeath, diagnoseRay } from '../cluster/failures.ts';
import { unitOf } from '../places.ts';
import { joinAnswer } from './join-answer.ts';

/** What ends a Ray that ran already, and is the reason whatever the head makes of it. */
const ENDS_RAY: readonly string[] = ['ray-out-of-memory', 'ray-disk-full'];

/** What Ray warns of at each start, and goes on. */
const SLOW = 'ray-shared-memory';

/** What a proof that failed means: Ray's own reason where it is known, else what the proof saw. */
export function diagnoseMember(
  output: string,
  { cluster, head }: { readonly cluster: string; readonly head: string },
): Diagnosis {
  const answer = joinAnswer(output);
  const failure = answer !== undefined && 'failed' in answer ? answer : undefined;
  const said = failure === undefined ? '' : `: ${failure.said}`;
  const log = `journalctl -u ${unitOf(cluster)} -n 100`;
  if (failure?.failed === 'probation') {
    const known = diagnoseDeath(failure.said, failure.after ?? 0);
    const cause = diagnoseRay(null, output);
    return (
      (cause !== undefined && ENDS_RAY.includes(cause.code) ? cause : known) ?? {
        category: 'verify',
        code: 'ray-node-lost-in-probation',
        what: `the host joined the Ray cluster ${cluster} and was lost ${failure.after ?? 0} s later${said}`,
        remedy: `look at it on the host: ${log}`,
      }
    );
  }
  if (failure?.failed === 'task')
    return {
      category: 'verify',
      code: 'ray-node-runs-no-work',
      what: `the host is a node of the Ray cluster ${cluster}, and a task that was sent to it did not run there${said}`,
      remedy: `look at it on the host: ${log}`,
    };
  const cause = diagnoseRay(1, output);
  if (cause !== undefined && cause.code !== SLOW) return cause;
  return {
    category: 'service',
    code: 'ray-not-joined',
    what: `the Ray of this host did not become a node of the cluster ${cluster} at ${head}${said}`,
    remedy: `look at it on the host: ${log}${cause === undefined ? '' : `. It also said that ${cause.what}`}`,
  };
}
