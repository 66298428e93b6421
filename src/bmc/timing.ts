import type { BoardTiming } from './board.ts';

/** What fits real boards: one Cortex-A7, 128 MB. */
const USUAL: Required<BoardTiming> = {
  requestMs: 15_000,
  pollMs: 2_000,
  awayMs: 60_000,
  sendTimerMs: 10_500,
  settleMs: 1_500,
  tidyMs: 20_000,
};

/** The usual timing with what was asked for instead. */
export function timingOf(asked: BoardTiming | undefined): Required<BoardTiming> {
  return { ...USUAL, ...asked };
}
