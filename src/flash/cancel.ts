import type { CancelOutcome, NodeNumber } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';
import { toProblem } from '../report/problem.ts';
import type { Problem } from '../report/report.ts';
import { boardAt } from './board-at.ts';
import { holdBoard } from './board-lock.ts';
import { owedPower } from './borrowed-power.ts';
import { putRight } from './left-behind.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import type { FlashTarget } from './target.ts';

/** A run that has ended its transfer lets go of the board soon. */
const LOCK_MS = 1_000;

/** `none`: this machine knows of no transfer of its own there. */
export interface Cancelled {
  readonly board: string;
  readonly node?: number;
  readonly outcome: CancelOutcome | 'none';
  /** What of the board could not be put back. */
  readonly left?: readonly string[];
  /** Nodes that have their power back, of those that a run had powered off. */
  readonly poweredOn?: readonly NodeNumber[];
  /** The run that works on the board now, which puts it back itself. */
  readonly heldBy?: string;
  /** Why nodes that are to be on are not powered on yet. */
  readonly waits?: string;
  readonly problem?: Problem;
}

/**
 * Ends the transfers that runs of this machine have begun on these boards, and no others, and puts the boards back. Where such a run is
 * alive only its transfer is ended: the rest it does itself. One board's trouble is in its result.
 */
export async function cancelTransfers(
  targets: readonly FlashTarget[],
  context: FlashContext,
): Promise<readonly Cancelled[]> {
  const boards = Map.groupBy(targets, ({ boardSection }) => placeOf(boardSection));
  return Promise.all(
    [...boards].map(async ([place, [target]]): Promise<Cancelled> => {
      const { board } = target as FlashTarget;
      try {
        return { board, ...(await cancelOn(place, target as FlashTarget, context)) };
      } catch (error) {
        context.signal.throwIfAborted();
        return { board, outcome: 'unknown', problem: toProblem(error) };
      }
    }),
  );
}

async function cancelOn(
  place: string,
  { board, boardSection }: FlashTarget,
  context: FlashContext,
): Promise<Omit<Cancelled, 'board'>> {
  const { state } = context;
  using lock = await tryToHold(place, context);
  const record = state.transfer(place);
  if (lock.heldBy !== undefined) {
    const { heldBy } = lock;
    if (record?.handle === undefined) return { outcome: 'none', heldBy };
    // During an upload the board answers nobody else, and ends the transfer when the connection does.
    if (record.mode === 'push') throw sending(board, heldBy);
    await using open = await boardAt(board, boardSection, context);
    const { outcome } = await open.cancel(record, { onlyEnd: true });
    return { node: record.node, outcome, heldBy };
  }
  if (record === undefined && owedPower({ place, state }).length === 0) return { outcome: 'none' };
  await using open = await boardAt(board, boardSection, context);
  const { transfer, poweredOn, waits } = await putRight(open, place, state, record);
  return { outcome: 'none', ...transfer, poweredOn, ...(waits === undefined ? {} : { waits }) };
}

async function tryToHold(place: string, context: FlashContext): Promise<Disposable & { readonly heldBy?: string }> {
  const { folder } = context.state;
  let heldBy = '';
  const onWait = (holder: string) => {
    heldBy = holder;
  };
  try {
    return await holdBoard({ ...context, folder, place, timeoutMs: LOCK_MS, onWait });
  } catch (error) {
    if (!(error instanceof BringupError && error.code === 'flash-board-held')) throw error;
    return { heldBy, [Symbol.dispose]: () => undefined };
  }
}

function sending(board: string, holder: string): BringupError {
  return new BringupError({
    code: 'flash-run-sends',
    category: 'lock',
    what: `${holder} sends an image to board ${board} itself, so only that run can end it`,
    remedy:
      'end that run, by Ctrl-C where it runs or SIGTERM to its process: it ends the transfer and puts the board back',
    retryable: true,
  });
}
