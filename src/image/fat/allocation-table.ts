import { damaged } from './errors.ts';
import type { Geometry } from './geometry.ts';

/** What an entry of the table says of its cluster. */
export type Next = number | 'free' | 'end' | 'bad' | 'nowhere';

const FIRST = 2;

/** The table of clusters, in memory. Every change is made in all its copies. */
export interface AllocationTable {
  readonly freeClusters: number;
  /** What follows a cluster of the volume. */
  next(cluster: number): Next;
  /** The clusters of something, in order; none for 0. Only of what was checked. */
  chain(start: number): readonly number[];
  /** Takes the lowest free clusters and puts them behind each other, and behind `after`. The caller has looked whether there are as many. */
  extend(after: number | undefined, count: number): readonly number[];
  /** Ends a chain behind `last`, or takes all of it away; gives back `rest`. */
  release(rest: readonly number[], last?: number): void;
  /** The volume was unmounted cleanly, as far as the table knows. */
  readonly clean: boolean;
  /** Writes what was changed since the last time. */
  flush(write: (position: number, bytes: Buffer) => Promise<void>): Promise<void>;
}

/** @param copies the tables as they were read. Throws BringupError when they differ. */
export function allocationTable(geometry: Geometry, copies: readonly Buffer[]): AllocationTable {
  const { bits, clusters, sectorBytes, tablePosition, tableBytes } = geometry;
  const width = WIDTHS[bits];
  const own = copies.map((copy) => Buffer.from(copy));
  const [table = Buffer.alloc(0), ...others] = own;
  const beyond = clusters + FIRST;
  refuseDifferent(width, beyond, table, others);

  const changed = new Set<number>();
  const set = (cluster: number, value: number): void => {
    for (const copy of own) width.set(copy, cluster, value);
    const first = Math.floor((cluster * bits) / 8);
    const last = Math.floor((cluster * bits + bits - 1) / 8);
    changed.add(Math.floor(first / sectorBytes)).add(Math.floor(last / sectorBytes));
  };

  let freeClusters = 0;
  for (let cluster = FIRST; cluster < beyond; cluster += 1) if (width.get(table, cluster) === 0) freeClusters += 1;
  let lowestFree = FIRST;
  const take = (): number => {
    while (lowestFree < beyond && width.get(table, lowestFree) !== 0) lowestFree += 1;
    if (lowestFree >= beyond) throw new RangeError('no cluster is free');
    return lowestFree;
  };

  const next = (cluster: number): Next => {
    const value = width.get(table, cluster);
    if (value === 0) return 'free';
    if (value >= width.bad) return value === width.bad ? 'bad' : 'end';
    return value < FIRST || value >= beyond ? 'nowhere' : value;
  };

  return {
    get freeClusters() {
      return freeClusters;
    },
    clean: width.cleanBit === 0 || (width.get(table, 1) & width.cleanBit) !== 0,
    next,
    chain(start) {
      const chain: number[] = [];
      for (let at: Next = start; typeof at === 'number' && at !== 0; at = next(at)) {
        if (chain.length >= clusters) throw damaged(`the chain of clusters from ${start} goes in a circle`);
        chain.push(at);
      }
      return chain;
    },
    extend(after, count) {
      const taken: number[] = [];
      let last = after;
      for (let done = 0; done < count; done += 1) {
        const cluster = take();
        set(cluster, width.end);
        if (last !== undefined) set(last, cluster);
        taken.push(cluster);
        last = cluster;
      }
      freeClusters -= taken.length;
      return taken;
    },
    release(rest, last) {
      if (rest.length > 0 && last !== undefined) set(last, width.end);
      for (const cluster of rest) {
        set(cluster, 0);
        lowestFree = Math.min(lowestFree, cluster);
      }
      freeClusters += rest.length;
    },
    async flush(write) {
      for (const sector of [...changed].sort((a, b) => a - b))
        for (const [index, copy] of own.entries()) {
          const from = sector * sectorBytes;
          await write(tablePosition + index * tableBytes + from, copy.subarray(from, from + sectorBytes));
        }
      changed.clear();
    },
  };
}

/** How entries of one width are read and written, and what their values mean. */
interface Width {
  get(table: Buffer, cluster: number): number;
  set(table: Buffer, cluster: number, value: number): void;
  readonly bad: number;
  readonly end: number;
  /** Of the second entry; 0 where there is none. */
  readonly cleanBit: number;
}

const WIDTHS: Readonly<Record<Geometry['bits'], Width>> = {
  12: {
    get(table, cluster) {
      const pair = table.readUInt16LE(cluster + (cluster >> 1));
      return cluster % 2 === 0 ? pair & 0xfff : pair >> 4;
    },
    set(table, cluster, value) {
      const at = cluster + (cluster >> 1);
      const pair = table.readUInt16LE(at);
      table.writeUInt16LE(cluster % 2 === 0 ? (pair & 0xf000) | value : (pair & 0x000f) | (value << 4), at);
    },
    bad: 0xff7,
    end: 0xfff,
    cleanBit: 0,
  },
  16: {
    get: (table, cluster) => table.readUInt16LE(cluster * 2),
    set: (table, cluster, value) => void table.writeUInt16LE(value, cluster * 2),
    bad: 0xfff7,
    end: 0xffff,
    cleanBit: 0x8000,
  },
  32: {
    get: (table, cluster) => table.readUInt32LE(cluster * 4) & 0x0fffffff,
    // The upper four bits are not ours.
    set(table, cluster, value) {
      const kept = table.readUInt8(cluster * 4 + 3) & 0xf0;
      table.writeUInt32LE(value, cluster * 4);
      table.writeUInt8((value >>> 24) | kept, cluster * 4 + 3);
    },
    bad: 0x0ffffff7,
    end: 0x0fffffff,
    cleanBit: 0x08000000,
  },
};

function refuseDifferent(width: Width, beyond: number, table: Buffer, others: readonly Buffer[]): void {
  for (const other of others) {
    if (other.equals(table)) continue;
    for (let cluster = FIRST; cluster < beyond; cluster += 1)
      if (width.get(table, cluster) !== width.get(other, cluster))
        throw damaged(`its two tables say different things of cluster ${cluster}`);
  }
}
