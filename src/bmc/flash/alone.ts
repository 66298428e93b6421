import { BringupError } from '../../core/error.ts';
import { type BoardBefore, type FlashRequest, NODES } from '../board.ts';
import { hubClause, onClause } from './hub-words.ts';

/**
 * Refuses to write while other nodes are on where all hang on one USB hub: the daemon writes the first module that it finds in USB boot,
 * which a blank RK1 always is, and calls that done (bmcd usb_boot.rs). Throws BringupError.
 */
export function requireAlone(
  board: string,
  { node, otherNodes = 'refuse' }: FlashRequest,
  { power, usb }: BoardBefore,
): void {
  if (otherNodes === 'ignore' || usb?.hub === false) return;
  const on = NODES.filter((other) => other !== node && power[other] !== false);
  if (on.length === 0) return;
  throw new BringupError({
    code: 'bmc-other-nodes-on',
    category: 'unsupported',
    what: `${hubClause(board, usb?.hub)}, and ${onClause(on, power)}: what is meant for node ${node} could be written to another one`,
    remedy: 'power the other nodes off, and run it again',
  });
}
