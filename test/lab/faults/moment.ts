import { setTimeout as delay } from 'node:timers/promises';
import type { Runner } from './runner.ts';

/** A moment of an apply: so long after the run told so many lines. Said this way it is about the same on a busy machine. */
export interface Moment {
  readonly lines: number;
  readonly plusMs: number;
}

/** When an undisturbed apply told each of its lines, in milliseconds: the last are those of the hosts that were done. */
export type Timeline = readonly number[];

/** The moment at which `part` (0 to 1) of an undisturbed apply is over. */
export function momentAt(timeline: Timeline, part: number): Moment {
  const atMs = part * (timeline.at(-1) ?? 0);
  const told = timeline.filter((ms) => ms <= atMs);
  return { lines: told.length, plusMs: Math.round(atMs - (told.at(-1) ?? 0)) };
}

/** Settles at the moment, or when the run has ended before. */
export async function reached(runner: Runner, { lines, plusMs }: Moment): Promise<void> {
  await runner.told(lines);
  const over = new AbortController();
  const wait = delay(plusMs, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([wait, runner.ended]);
  over.abort();
}

export function momentText({ lines, plusMs }: Moment): string {
  return `${plusMs} ms after line ${lines}`;
}
