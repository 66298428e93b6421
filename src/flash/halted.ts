import type { Board, NodeNumber } from '../bmc/board.ts';

/** The last that a kernel writes. Source: Linux kernel/reboot.c. */
export const DOWN = /reboot: (?:Power down|System halted)/;
const COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;
/** Line ends, and what is on a line that nobody drives. */
const NOTHING = /[\x00-\x20\x7f\ufffd]+$/;

/**
 * Whether a system has shut down on a node that has its power all the same, as after `poweroff`: nothing came after the last word of its kernel.
 * One whose serial line cannot be read, or says nothing, counts as running.
 */
export async function isHalted(board: Pick<Board, 'uart'>, node: NodeNumber, signal?: AbortSignal): Promise<boolean> {
  const text = await board.uart(node, signal).catch(() => '');
  return new RegExp(`${DOWN.source}$`).test(text.replaceAll(COLOUR, '').replace(NOTHING, ''));
}
