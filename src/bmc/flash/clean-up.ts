import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import type { BoardBefore, NodeNumber, TransferState } from '../board.ts';
import { daemonError } from '../daemon-errors.ts';
import { passes } from '../passes.ts';
import { replaced, stuck } from './errors.ts';
import { endTransfer, restoreBoard } from './tidy.ts';
import type { Attempt, FlashTools } from './tools.ts';

/** What a failure came to. */
export interface Failed {
  readonly error: BringupError;
  /** Whether trying once more may help. */
  readonly again: boolean;
  /** Whether there is nothing left to cancel or tidy. */
  readonly settled: boolean;
}

/** Failures before which nothing was written, and which pass. */
const PASSING = /^bmc-(no-module|send-timeout)$/;

/**
 * Ends our transfer, finds out what really happened where we only saw a connection break, and leaves the board as it was. A
 * node that may hold part of an image stays off. Goes on for a while over a board that does not answer.
 */
export async function cleanUp(
  { api, timing, log }: FlashTools,
  { node, one, before }: { readonly node: NodeNumber; readonly one: Attempt; readonly before: BoardBefore },
  failure: BringupError,
): Promise<Failed> {
  const patienceMs = failure.category === 'cancelled' ? timing.tidyMs : Math.max(timing.tidyMs, timing.awayMs);
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const signal = AbortSignal.timeout(timing.tidyMs);
    try {
      const { found, state } = await endTransfer(api, { node, handle: one.handle }, timing, signal);
      if (found === 'foreign' && state.state === 'transferring') {
        const error = replaced(api.board, node, `${state.processName}, transfer ${state.id}`);
        return { error, again: false, settled: true };
      }
      const error = reasonOf(api.board, node, failure, state);
      if (found === 'unknown') {
        const left = [`a transfer to node ${node} runs that may be ours`];
        return { error: withLeft(error, left), again: false, settled: false };
      }
      const again = PASSING.test(error.code);
      if (again) one.reached = 'asked';
      const on = one.reached === 'may-be-written' ? false : before.power[node];
      const left = await restoreBoard(api, { node, before, on }, signal);
      for (const what of left) log(`node ${node} of board ${api.board}: ${what}`);
      return { error: withLeft(error, left), again, settled: left.length === 0 };
    } catch (error) {
      if ((passes(error) || signal.aborted) && performance.now() < giveUpAt) {
        await delay(Math.min(timing.pollMs, 1_000));
        continue;
      }
      const silent = error instanceof BringupError && /^bmc-(slow|upload-by-other)$/.test(error.code);
      if ((silent || signal.aborted) && one.reached === 'may-be-written')
        return { error: stuck(api.board, node, failure), again: false, settled: false };
      const said = error instanceof Error ? error.message : String(error);
      return {
        error: withLeft(failure, [`the board could not be asked any more (${said})`]),
        again: false,
        settled: false,
      };
    }
  }
}

/** A connection that broke says little; the state of the transfer says why. */
function reasonOf(board: string, node: NodeNumber, failure: BringupError, state: TransferState): BringupError {
  if (state.state !== 'error') return failure;
  // An upload that came too late is told only that it did.
  if (failure.code === 'bmc-transfer-gone') return daemonError({ board, node }, state.message);
  if (!/^bmc-(cut|unreachable|slow|refused)$/.test(failure.code)) return failure;
  // That we closed the connection is no news.
  return /^cancelled by user/.test(state.message) ? failure : daemonError({ board, node }, state.message);
}

/** What the board was left with is part of the news. */
function withLeft(error: BringupError, left: readonly string[]): BringupError {
  if (left.length === 0) return error;
  return new BringupError({
    code: error.code,
    category: error.category,
    what: error.message,
    remedy: `${error.remedy.replace(/\.$/, '')}. Left as it is: ${left.join('; ')}`,
    where: error.where,
    ...(error.retryable === undefined ? {} : { retryable: error.retryable }),
    cause: error.cause,
  });
}
