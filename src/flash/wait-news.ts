import { elapsed } from '../report/duration.ts';
import type { FlashEvent } from './run.ts';

type Waiting = Extract<FlashEvent, { type: 'waiting' }>;

/** In a log a wait is told of each time that it has taken so much longer. */
const STEP_MS = 30_000;
/** Of the last line; a kernel may write very long ones. */
const MOST_CHARACTERS = 100;

/** `waits for its answer, 2 min 03 s of 10 min; last on its serial line: …` */
export function waitingText({ waitedMs, mostMs, line }: Waiting): string {
  const serial =
    line === '' ? 'nothing on its serial line' : `last on its serial line: ${line.slice(0, MOST_CHARACTERS)}`;
  return `waits for its answer, ${elapsed(waitedMs)} of ${elapsed(mostMs).replace(/ 00 (s|min)$/, '')}; ${serial}`;
}

/** Of waits that are told again and again the texts that are worth a line in a log. */
export function waitNews(): (event: Waiting) => string | undefined {
  const told = new Map<string, number>();
  return (event) => {
    const { node, waitedMs } = event;
    const last = told.get(node) ?? 0;
    // Another wait has begun.
    const before = waitedMs < last ? 0 : last;
    if (waitedMs < before + STEP_MS) return undefined;
    told.set(node, waitedMs);
    return waitingText(event);
  };
}
