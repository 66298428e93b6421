import type { HostProof, MeshProof, PairProof } from './proof.ts';

/** Above this many hosts a matrix is no longer read: the pairs that are not well are listed. */
const MOST_IN_MATRIX = 12;

/** A matrix of a proof: a row for who asks, a column for whom it is asked about. Undefined: too large. */
export function matrixOf({
  hosts: all,
  pairs,
}: MeshProof): readonly (readonly (PairProof | 'self' | undefined)[])[] | undefined {
  const hosts = takingPart(all);
  if (hosts.length > MOST_IN_MATRIX || hosts.length < 2) return undefined;
  const byPair = new Map(pairs.map((pair) => [`${pair.from}\n${pair.to}`, pair]));
  return hosts.map(({ name: from }) =>
    hosts.map(({ name: to }) => (from === to ? 'self' : byPair.get(`${from}\n${to}`))),
  );
}

/** The hosts that were asked, and asked about. */
export function takingPart(hosts: readonly HostProof[]): readonly HostProof[] {
  return hosts.filter(({ skipped }) => skipped !== true);
}

/** A latency for people: `0.4 ms`, `23 ms`. */
export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/** The proof in one sentence. */
export function proofSentence({ hosts: all, totals, ok, problem }: MeshProof): string {
  const hosts = takingPart(all);
  const { pairs, direct, relayed, failed, unknown, latencyMs } = totals;
  const range =
    latencyMs === undefined
      ? ''
      : latencyMs.least === latencyMs.most
        ? `; ${milliseconds(latencyMs.most)}`
        : `; ${milliseconds(latencyMs.least).replace(' ms', '')} to ${milliseconds(latencyMs.most)}`;
  const ways = [...(direct > 0 ? [`${direct} direct`] : []), ...(relayed > 0 ? [`${relayed} relayed`] : [])].join(', ');
  if (pairs === 0) return problem?.what ?? 'no pair to ask about';
  if (ok) {
    const all = pairs === hosts.length * (hosts.length - 1);
    const count =
      pairs === 1 ? 'the one pair' : !all ? `${pairs} pairs` : pairs === 2 ? 'both pairs' : `all ${pairs} pairs`;
    const reach = `${count} of ${hosts.length} hosts ${pairs === 1 ? 'reaches' : 'reach'} each other`;
    return `${reach}: ${ways}${range}`;
  }
  const bad = [...(failed > 0 ? [`${failed} fail`] : []), ...(unknown > 0 ? [`${unknown} not known`] : [])];
  return `of ${pairs} pairs of ${hosts.length} hosts ${[...bad, ...(ways === '' ? [] : [ways])].join(', ')}${range}`;
}

/** Pairs that are not well, those with the same cause together: what a person has to read, once. */
export function troubles(
  proof: MeshProof,
): readonly { readonly problem: NonNullable<PairProof['problem']>; readonly pairs: readonly PairProof[] }[] {
  const grouped = Map.groupBy(
    proof.pairs.filter(({ problem }) => problem !== undefined),
    ({ problem }) => problem?.what ?? '',
  );
  return [...grouped.values()].flatMap((pairs) =>
    pairs[0]?.problem === undefined ? [] : [{ problem: pairs[0].problem, pairs }],
  );
}
