import type { Bytes } from './bytes.ts';

/** A range of some bytes. @param position and length in bytes */
export interface Range {
  readonly of: Bytes;
  readonly position: number;
  readonly length: number;
}

/** Ranges, one behind the other, as if they were one file. */
export function joined(ranges: Iterable<Range>): Bytes {
  const parts: Range[] = [];
  const starts: number[] = [];
  let size = 0;
  for (const range of ranges) {
    if (range.length === 0) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.of === range.of && last.position + last.length === range.position) {
      parts[parts.length - 1] = { ...last, length: last.length + range.length };
    } else {
      parts.push(range);
      starts.push(size);
    }
    size += range.length;
  }
  return {
    size,
    async read(position, length) {
      if (position < 0 || position + length > size)
        throw new RangeError(`${length} bytes at ${position} are past the end, ${size}`);
      const read: Buffer[] = [];
      for (let [at, rest, part] = [position, length, lastAtMost(starts, position)]; rest > 0; part++) {
        const { of, position: from, length: has } = parts[part] as Range;
        const inside = at - (starts[part] ?? 0);
        const count = Math.min(rest, has - inside);
        read.push(await of.read(from + inside, count));
        at += count;
        rest -= count;
      }
      return read.length === 1 ? (read[0] as Buffer) : Buffer.concat(read, length);
    },
  };
}

/** A buffer as bytes, which it stays. */
export function bufferBytes(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    async read(position, length) {
      if (position < 0 || position + length > buffer.length) {
        throw new RangeError(`${length} bytes at ${position} are past the end, ${buffer.length}`);
      }
      return Buffer.from(buffer.subarray(position, position + length));
    },
  };
}

/** All bytes in order, or those from a position on, in parts of at most 1 MiB: memory stays small however large they are. */
export async function* streamOf(bytes: Bytes, from = 0, signal?: AbortSignal): AsyncGenerator<Buffer, void> {
  for (let at = from; at < bytes.size; at += 2 ** 20) {
    signal?.throwIfAborted();
    yield await bytes.read(at, Math.min(2 ** 20, bytes.size - at));
  }
}

/** Index of the last number that is not above `value`, in ascending ones that begin with 0. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Bytes with some written over. @param patches not overlapping */
export function patched(
  bytes: Bytes,
  patches: readonly { readonly position: number; readonly bytes: Buffer }[],
): Bytes {
  const ranges: Range[] = [];
  let at = 0;
  for (const patch of patches.toSorted((a, b) => a.position - b.position)) {
    ranges.push({ of: bytes, position: at, length: patch.position - at });
    ranges.push({ of: bufferBytes(patch.bytes), position: 0, length: patch.bytes.length });
    at = patch.position + patch.bytes.length;
  }
  return joined([...ranges, { of: bytes, position: at, length: bytes.size - at }]);
}
