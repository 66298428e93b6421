import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from '../api.ts';
import type { BoardBefore, BoardTiming, NodeNumber, TransferState } from '../board.ts';

/** `foreign`: another transfer runs. `unknown`: one runs that may be ours, whose request was never answered. */
export interface Ended {
  readonly found: 'cancelled' | 'not-running' | 'foreign' | 'unknown';
  /** When it was looked at, before it was ended. */
  readonly state: TransferState;
}

/**
 * Ends the transfer with our handle if it is the one that runs, and waits for the daemon's own tidying; touches no other. Its
 * cancel ends whatever runs, so it is asked for only right after the handle was seen.
 */
export async function endTransfer(
  api: Api,
  { node, handle }: { readonly node: NodeNumber; readonly handle: number | undefined },
  { settleMs, pollMs, sendTimerMs }: Required<BoardTiming>,
  signal: AbortSignal,
): Promise<Ended> {
  let state = await api.transfer(signal);
  if (handle === undefined) {
    // An upload that nobody begins ends by itself, and so does a pull from a server that is gone.
    const giveUpAt = performance.now() + sendTimerMs;
    while (state.state === 'transferring' && performance.now() < giveUpAt) {
      await delay(Math.min(pollMs, 1_000), undefined, { signal });
      state = await api.transfer(signal);
    }
  }
  if (state.state !== 'transferring') {
    await delay(settleMs, undefined, { signal });
    return { found: 'not-running', state };
  }
  if (handle === undefined) return { found: state.node === node ? 'unknown' : 'foreign', state };
  if (state.id !== handle) return { found: 'foreign', state };
  await api.cancelTransfer(handle, signal);
  await delay(settleMs, undefined, { signal });
  return { found: 'cancelled', state };
}

/**
 * Clears the boot pins, leads USB back and sets the node's power; the daemon leaves this undone when it found no module
 * (bmcd upgrade_worker.rs), and 2.0 always. The route is set whatever the board says of it: it tells what was asked for, not
 * what is. Answers with what could not be done, in words.
 */
export async function restoreBoard(
  api: Api,
  { node, before, on }: { readonly node: NodeNumber; readonly before: BoardBefore; readonly on: boolean | undefined },
  signal: AbortSignal,
): Promise<readonly string[]> {
  const left: string[] = [];
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      left.push(`${what} (${error instanceof Error ? error.message : String(error)})`);
    }
  };
  await attempt('boot pins are not cleared', () => api.clearUsbBoot(signal));
  const { usb } = before;
  if (usb !== undefined) {
    // Flash mode is what an earlier failure left, and nobody's wish.
    const route =
      usb.mode === 'flash' ? { mode: 'device' as const, toBmc: false } : { mode: usb.mode, toBmc: usb.toBmc };
    await attempt('USB is not led back', () => api.setUsb({ node: usb.node, ...route }, signal));
  }
  if (on !== undefined)
    await attempt(`node ${node} is not powered ${on ? 'on' : 'off'}`, () => api.setPower({ [node]: on }, signal));
  return left;
}
