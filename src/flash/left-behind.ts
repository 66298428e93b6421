import type { Board, CancelOutcome, NodeNumber, TransferRecord } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';
import { givePowerBack } from './borrowed-power.ts';
import type { FlashState } from './state.ts';

/** What an earlier run of this machine had left on a board, and what became of it. */
export interface LeftBehind {
  readonly transfer?: { readonly node: NodeNumber; readonly outcome: CancelOutcome; readonly left: readonly string[] };
  /** Nodes that have their power back. */
  readonly poweredOn: readonly NodeNumber[];
  /** Nodes that are to be on, and why they are not. */
  readonly waits?: string;
}

/**
 * Sets right what earlier runs of this machine left on a board that is held now: their transfer is ended, and nodes get their power back, if
 * nothing else is written meanwhile. `record`: of the transfer, which is kept while there is something left to put back. Throws BringupError.
 */
export async function putRight(
  board: Board,
  place: string,
  state: FlashState,
  record: TransferRecord | undefined,
): Promise<LeftBehind> {
  const cancelled = record && (await board.cancel(record));
  const again = cancelled?.outcome === 'unknown' || (cancelled?.left ?? []).length > 0;
  if (!again) state.keepTransfer(place, undefined);
  const transfer = record && cancelled && { node: record.node, ...cancelled };
  try {
    return { ...(transfer && { transfer }), poweredOn: await givePowerBack({ board, place, state }) };
  } catch (error) {
    if (!(error instanceof BringupError && error.code === 'flash-transfer-runs')) throw error;
    return { ...(transfer && { transfer }), poweredOn: [], waits: error.message };
  }
}

/** What of it is news to whoever works on the board next, in sentences. */
export function leftBehindNotes({ transfer, poweredOn, waits }: LeftBehind): readonly string[] {
  return [
    ...(transfer?.outcome === 'cancelled'
      ? [`a transfer to node ${transfer.node} that an earlier run had left behind was ended`]
      : []),
    ...(transfer?.left ?? []).map((what) => `node ${transfer?.node}: ${what}; the next run tries again`),
    ...(poweredOn.length > 0
      ? [`node ${poweredOn.join(', ')} has its power back, which an earlier run had taken from it`]
      : []),
    ...(waits === undefined ? [] : [waits]),
  ];
}
