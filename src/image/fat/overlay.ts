import type { Bytes, EditedBytes, Extent } from '../bytes.ts';

const SECTOR = 512;
const COMPARED_AT_ONCE = 2048;

/** Bytes that can be written without what is below them being changed. */
export interface Overlay extends Bytes {
  /** Whether anything was written. */
  readonly written: boolean;
  write(position: number, bytes: Buffer): Promise<void>;
  /** As it is now. What was written and is as it was does not count as changed. */
  snapshot(): Promise<EditedBytes>;
}

/** Keeps written sectors (of 512 bytes) in memory, above `base`. */
export function overlay(base: Bytes): Overlay {
  const sectors = new Map<number, Buffer>();
  return {
    size: base.size,
    get written() {
      return sectors.size > 0;
    },
    read: (position, length) => readThrough(base, sectors, position, length),
    async write(position, bytes) {
      if (position < 0 || position + bytes.length > base.size)
        throw new RangeError(`${bytes.length} bytes at ${position} are not within ${base.size}`);
      const end = position + bytes.length;
      for (let at = position; at < end; ) {
        const sector = Math.floor(at / SECTOR);
        const from = sector * SECTOR;
        const size = Math.min(SECTOR, base.size - from);
        const upTo = Math.min(end, from + size);
        const whole = at === from && upTo === from + size;
        const fresh = whole ? Buffer.alloc(size) : Buffer.from(await readThrough(base, sectors, from, size));
        bytes.copy(fresh, at - from, at - position, upTo - position);
        sectors.set(sector, fresh);
        at = upTo;
      }
    },
    snapshot: () => changesOf(base, sectors),
  };
}

async function readThrough(
  base: Bytes,
  sectors: ReadonlyMap<number, Buffer>,
  position: number,
  length: number,
): Promise<Buffer> {
  const end = position + length;
  if (position < 0 || end > base.size)
    throw new RangeError(`${length} bytes at ${position} are not within ${base.size}`);
  const above: (readonly [sector: number, bytes: Buffer])[] = [];
  const first = Math.floor(position / SECTOR);
  const last = Math.ceil(end / SECTOR);
  for (let sector = first; sector < last; sector += 1) {
    const bytes = sectors.get(sector);
    if (bytes !== undefined) above.push([sector, bytes]);
  }
  if (above.length === 0) return base.read(position, length);
  // What the base gives may be its own memory.
  const all = above.length === last - first;
  const bytes = all ? Buffer.allocUnsafe(length) : Buffer.from(await base.read(position, length));
  for (const [sector, piece] of above) {
    const from = sector * SECTOR;
    const skipped = Math.max(0, position - from);
    piece.copy(bytes, from + skipped - position, skipped, Math.min(piece.length, end - from));
  }
  return bytes;
}

async function changesOf(base: Bytes, written: ReadonlyMap<number, Buffer>): Promise<EditedBytes> {
  const order = [...written.keys()].sort((a, b) => a - b);
  const kept = new Map<number, Buffer>();
  const changed: Extent[] = [];
  for (let index = 0; index < order.length; ) {
    const first = order[index] ?? 0;
    let count = 1;
    while (count < COMPARED_AT_ONCE && order[index + count] === first + count) count += 1;
    index += count;
    const start = first * SECTOR;
    const below = await base.read(start, Math.min(count * SECTOR, base.size - start));
    for (let sector = first; sector < first + count; sector += 1) {
      const above = written.get(sector);
      const at = (sector - first) * SECTOR;
      if (above === undefined || above.equals(below.subarray(at, at + above.length))) continue;
      kept.set(sector, above);
      const position = sector * SECTOR;
      const last = changed.at(-1);
      if (last !== undefined && last.position + last.length === position)
        changed[changed.length - 1] = { position: last.position, length: last.length + above.length };
      else changed.push({ position, length: above.length });
    }
  }
  return { size: base.size, changed, read: (position, length) => readThrough(base, kept, position, length) };
}
