import { createHash } from 'node:crypto';

/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** A source of chance for one purpose: `of(7, 'kill', 3)` is the same on every machine. Source: mulberry32. */
export function chanceOf(...seed: readonly (string | number)[]): Chance {
  let state = createHash('sha256').update(seed.join('/')).digest().readUInt32LE();
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, pick: ([first, ...rest]) => [first, ...rest][Math.floor(next() * (rest.length + 1))] ?? first };
}

/** The place of trial `index` in a whole, 0 to 1: any number of them lie evenly spread, each in the largest gap of those before. */
export function spread(start: number, index: number): number {
  const goldenRatio = (Math.sqrt(5) - 1) / 2;
  return (start + index * goldenRatio) % 1;
}
