import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from '../api.ts';
import type { BoardTiming, NodeNumber, TransferState } from '../board.ts';
import { daemonError } from '../daemon-errors.ts';
import { passes } from '../passes.ts';
import { doneByOther, nothingWritten, otherLength, replaced, restarted, stalled } from './errors.ts';
import type { Meter } from './progress.ts';

export interface Watched {
  readonly node: NodeNumber;
  readonly handle: number;
  /** Of what is sent; undefined when nobody knows. */
  readonly sizeBytes: number | undefined;
  readonly stallMs: number;
  /** Of the image on the node; undefined when nobody knows. */
  readonly rawBytes: number | undefined;
  readonly meter: Meter;
  readonly signal: AbortSignal;
  /** Whether a node is off by the time that its transfer is done. */
  readonly offWhenDone: boolean;
  /** Throws when the transfer cannot succeed any more, for a reason that the board does not see. */
  readonly check: () => void;
}

/** The slowest reading that is believed: half of what a CM4 does over the daemon's bootloader (4.8 MB/s when it writes). */
const SLOWEST_BYTES_PER_MS = 2_000;

/**
 * Asks for the state of our transfer, slowly, until it is done. A board that does not answer for a while is waited for. Throws
 * BringupError when it failed, stalled, was replaced by another (its handle is not ours), is unknown to a daemon that was restarted, or
 * is called done while length or power say that another one is: Done names no handle, and one that was cancelled may leave its own to
 * the next (bmcd streaming_data_service.rs).
 */
export async function watchTransfer(
  api: Api,
  { node, handle, sizeBytes, stallMs, rawBytes, meter, signal, offWhenDone, check }: Watched,
  { pollMs, awayMs }: Required<BoardTiming>,
): Promise<Extract<TransferState, { state: 'done' }>> {
  const { board } = api;
  let answeredAt = performance.now();
  let movedAt = performance.now();
  let last = -1;
  // Daemons before 2.1 do not count while they read back (bmcd 2.0.5, streaming_data_service.rs).
  const patienceMs = () =>
    rawBytes !== undefined && last >= rawBytes ? Math.max(stallMs, rawBytes / SLOWEST_BYTES_PER_MS) : stallMs;
  for (;;) {
    await delay(pollMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    check();
    let state: TransferState;
    let isOn: boolean | undefined;
    try {
      state = await api.transfer(signal);
      if (state.state === 'done' && offWhenDone) isOn = (await api.power(signal))[node];
    } catch (error) {
      signal.throwIfAborted();
      if (!passes(error) || performance.now() - answeredAt > awayMs) throw error;
      continue;
    }
    answeredAt = performance.now();
    switch (state.state) {
      case 'ready':
        throw restarted(board, node);
      case 'error':
        throw daemonError({ board, node }, state.message);
      case 'done':
        if (sizeBytes !== undefined && state.sizeBytes !== sizeBytes)
          throw doneByOther(board, node, { done: state.sizeBytes, ours: sizeBytes });
        if (isOn === true)
          throw nothingWritten(board, node, 'the node is still on, and the board powers one off before it says so');
        return state;
      case 'transferring':
        if (state.id !== handle) throw replaced(board, node, `${state.processName}, transfer ${state.id}`);
        if (sizeBytes !== undefined && state.sizeBytes !== sizeBytes)
          throw otherLength(board, node, { found: state.sizeBytes, ours: sizeBytes });
        if (state.bytesWritten !== last) movedAt = performance.now();
        last = state.bytesWritten;
        meter.seen(state.bytesWritten);
        if (performance.now() - movedAt > patienceMs()) throw stalled(board, node, patienceMs(), 'board');
    }
  }
}
