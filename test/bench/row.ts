/** One line of the benchmark: a figure of ours, the peer's in the same run, and the goal their ratio has to meet. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly unit: string;
  /** peer / ours where there is a peer; how often ours fits into the goal otherwise. */
  readonly ratio: number;
  /** Smallest ratio that is good enough. */
  readonly goal: number;
  readonly met: boolean;
}

/** A figure against a peer's: bigger ratio, better. */
export function against(name: string, ours: number, peer: number, unit: string, goal: number): Row {
  const ratio = round(peer / ours);
  return { name, ours: round(ours), peer: round(peer), unit, ratio, goal, met: ratio >= goal };
}

/** A figure against a limit it must stay under. */
export function within(name: string, ours: number, limit: number, unit: string): Row {
  const ratio = round(limit / ours);
  return { name, ours: round(ours), peer: limit, unit, ratio, goal: 1, met: ours <= limit };
}

/** A figure that has to reach a number. */
export function atLeast(name: string, ours: number, wanted: number, unit: string): Row {
  return { name, ours: round(ours), peer: wanted, unit, ratio: round(ours / wanted), goal: 1, met: ours >= wanted };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
