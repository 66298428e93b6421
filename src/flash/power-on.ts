import { setTimeout as delay } from 'node:timers/promises';
import type { Board, NodeNumber } from '../bmc/board.ts';
import { hubClause } from '../bmc/flash/hub-words.ts';
import { BringupError } from '../core/error.ts';
import { isHalted } from './halted.ts';

/** As long as the daemon itself leaves a node off for a reset (bmcd app/bmc_application.rs). */
const OFF_MS = 1_000;

/**
 * Powers nodes on, but not while the board may be writing where all hang on one hub: it takes the first module that it finds there, which
 * one that was just powered on may be. One that has shut down and kept its power starts only when that was cut: those are returned. Throws
 * BringupError (`flash-transfer-runs`).
 */
export async function powerOn(
  board: Board,
  nodes: readonly NodeNumber[],
  signal?: AbortSignal,
): Promise<readonly NodeNumber[]> {
  const state = await board.transfer(signal);
  const hub = state.state === 'transferring' ? (await board.usb(signal)).hub : false;
  if (state.state === 'transferring' && hub !== false)
    throw new BringupError({
      code: 'flash-transfer-runs',
      category: 'lock',
      what: `a transfer runs on the board ${board.host} (${state.processName}, transfer ${state.id}), and ${nodes.map((node) => `node ${node}`).join(' and ')} ${nodes.length === 1 ? 'is' : 'are'} not powered on meanwhile: ${hubClause(board.host, hub)}, and one that is powered on now could be written in the place of another`,
      remedy: 'wait until that transfer has ended, then run it again: it goes on from here',
    });
  const power = await board.power(signal);
  const halted: NodeNumber[] = [];
  for (const node of nodes) if (power[node] !== false && (await isHalted(board, node, signal))) halted.push(node);
  const all = (of: readonly NodeNumber[], on: boolean) => Object.fromEntries(of.map((node) => [node, on]));
  if (halted.length > 0) {
    await board.setPower(all(halted, false), signal);
    await delay(OFF_MS);
  }
  await board.setPower(all(nodes, true), signal);
  return halted;
}
