/** One direction between two hosts. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/**
 * Every ordered pair of the names; with `sample` only so many others for each. A sample is spread evenly, is the same every time, and asks each
 * host as often as it is asked about.
 */
export function pairsOf(names: readonly string[], sample = names.length): readonly Pair[] {
  const others = names.length - 1;
  const count = Math.min(sample, others);
  const steps = Array.from({ length: count }, (_, index) => 1 + Math.floor((index * others) / count));
  return names.flatMap((from, at) =>
    steps.flatMap((step) => {
      const to = names[(at + step) % names.length];
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}
