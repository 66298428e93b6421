import { outcomeOf, worstExit } from '../../report/outcome.ts';
import type { MeshProof } from './proof.ts';

/** The exit code of a proof: that of the heaviest problem of its own, of its hosts and of the pairs that are not well (docs/outcomes.md). */
export function proofExit({ hosts, pairs, problem: own }: MeshProof): number {
  const bad = pairs.filter(({ verdict }) => verdict === 'failed');
  return worstExit(
    [{ problem: own }, ...hosts, ...bad].flatMap(({ problem }) =>
      problem === undefined ? [] : [{ outcome: outcomeOf(problem.category), retryable: problem.retryable }],
    ),
  );
}
