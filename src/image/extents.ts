import type { Extent } from './bytes.ts';

/** Extents in order, those that touch or overlap as one. */
export function merged(extents: readonly Extent[]): readonly Extent[] {
  const result: Extent[] = [];
  for (const extent of extents.filter(({ length }) => length > 0).toSorted((a, b) => a.position - b.position)) {
    const last = result.at(-1);
    if (last !== undefined && extent.position <= last.position + last.length) {
      const end = Math.max(last.position + last.length, extent.position + extent.length);
      result[result.length - 1] = { position: last.position, length: end - last.position };
    } else result.push(extent);
  }
  return result;
}

/** Whether one of some extents shares a byte with a range. @param ascending in order, not touching */
export function overlaps(ascending: readonly Extent[], { position, length }: Extent): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = ascending[middle] as Extent;
    if (at.position + at.length <= position) low = middle + 1;
    else high = middle;
  }
  const first = ascending[low];
  return first !== undefined && length > 0 && first.position < position + length;
}
