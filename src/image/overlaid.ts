import type { Bytes, EditedBytes, Extent } from './bytes.ts';

/** `base` with the ranges `changed` (ascending, not touching) taken from the same positions of `over`. */
export function overlaid(base: Bytes, changed: readonly Extent[], over: Bytes): EditedBytes {
  return {
    size: base.size,
    changed,
    async read(position, length) {
      const end = position + length;
      const buffer = await base.read(position, length);
      for (let index = firstEndingAfter(changed, position); index < changed.length; index++) {
        const extent = changed[index];
        if (extent === undefined || extent.position >= end) break;
        const from = Math.max(position, extent.position);
        const to = Math.min(end, extent.position + extent.length);
        (await over.read(from, to - from)).copy(buffer, from - position);
      }
      return buffer;
    },
  };
}

function firstEndingAfter(extents: readonly Extent[], position: number): number {
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const extent = extents[middle];
    if (extent && extent.position + extent.length <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
