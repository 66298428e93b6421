import type { Board, Power, TransferState, Usb } from '../bmc/board.ts';

/** A board as it is, before anything is changed. */
export interface Snapshot {
  readonly power: Power;
  readonly usb: Usb;
  readonly transfer: TransferState;
}

/** One after the other: the daemon answers one at a time. */
export async function snapshotOf(board: Board): Promise<Snapshot> {
  return { power: await board.power(), usb: await board.usb(), transfer: await board.transfer() };
}
