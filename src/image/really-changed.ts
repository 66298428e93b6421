import type { Bytes, Extent } from './bytes.ts';

const PIECE_BYTES = 2 ** 20;

/** Of `written`, what differs between the two, in whole blocks: what was written with the same bytes again is no change. */
export async function reallyChanged(
  before: Bytes,
  after: Bytes,
  written: readonly Extent[],
  blockSize: number,
): Promise<readonly Extent[]> {
  const out: { position: number; length: number }[] = [];
  for (const { position, length } of written) {
    for (let at = position; at < position + length; at += PIECE_BYTES) {
      const size = Math.min(PIECE_BYTES, position + length - at);
      const [old, now] = await Promise.all([before.read(at, size), after.read(at, size)]);
      for (let offset = 0; offset < size; offset += blockSize) {
        const count = Math.min(blockSize, size - offset);
        if (old.compare(now, offset, offset + count, offset, offset + count) === 0) continue;
        const last = out.at(-1);
        if (last && last.position + last.length === at + offset) last.length += count;
        else out.push({ position: at + offset, length: count });
      }
    }
  }
  return out;
}
