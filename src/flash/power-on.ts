import type { Board, NodeNumber } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';

/**
 * Powers nodes on, but not while the board may be writing where all hang on one hub: it takes the first module that it finds there, which
 * one that was just powered on may be. Throws BringupError (`flash-transfer-runs`).
 */
export async function powerOn(board: Board, nodes: readonly NodeNumber[], signal?: AbortSignal): Promise<void> {
  const state = await board.transfer(signal);
  if (state.state === 'transferring' && (await board.usb(signal)).hub !== false)
    throw new BringupError({
      code: 'flash-transfer-runs',
      category: 'lock',
      what: `a transfer runs on the board ${board.host} (${state.processName}, transfer ${state.id}), and node ${nodes.join(', ')} is not powered on meanwhile: it could be written in the place of another`,
      remedy: 'wait until that transfer has ended, then run it again: it goes on from here',
    });
  await board.setPower(Object.fromEntries(nodes.map((node) => [node, true])), signal);
}
