/** Ports that follow each other, both ends in it. */
export type PortRange = readonly [first: number, last: number];

/** Ports in order, as few ranges as there can be. */
export function rangesOf(ports: Iterable<number>): readonly PortRange[] {
  const ranges: [number, number][] = [];
  for (const port of [...new Set(ports)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === port - 1) last[1] = port;
    else ranges.push([port, port]);
  }
  return ranges;
}

/** Every port of ranges. */
export function portsIn(ranges: readonly PortRange[]): readonly number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** What is left of ranges without others. */
export function rangesWithout(ranges: readonly PortRange[], others: readonly PortRange[]): readonly PortRange[] {
  return others.reduce<readonly PortRange[]>(
    (left, [low, high]) =>
      left.flatMap(([first, last]): readonly PortRange[] => {
        if (high < first || last < low) return [[first, last]];
        return [
          ...(first < low ? [[first, low - 1] as const] : []),
          ...(high < last ? [[high + 1, last] as const] : []),
        ];
      }),
    ranges,
  );
}

/** `6380-6382, 52365`. */
export function rangesText(ranges: readonly PortRange[]): string {
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
