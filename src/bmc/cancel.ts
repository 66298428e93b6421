import type { CancelResult, TransferRecord } from './board.ts';
import { endTransfer, restoreBoard } from './flash/tidy.ts';
import type { FlashTools } from './flash/tools.ts';

/**
 * As Board.cancel says. Whoever wrote the record may have been killed at any moment, and long ago: the board is put back also when the
 * transfer has ended, but then to what it says itself, and power is left as it is. Only a transfer that was seen running is proof that the
 * node is not whole and that nobody else has begun to use it.
 */
export async function cancelRecorded(
  { api, timing, log }: FlashTools,
  { node, handle, reached, before }: TransferRecord,
  { onlyEnd = false, signal }: { readonly onlyEnd?: boolean; readonly signal: AbortSignal | undefined },
): Promise<CancelResult> {
  const until = AbortSignal.any([
    AbortSignal.timeout(timing.tidyMs + timing.sendTimerMs),
    ...(signal === undefined ? [] : [signal]),
  ]);
  const { found, state } = await endTransfer(api, { node, handle }, timing, until);
  if (found === 'foreign' || found === 'unknown' || onlyEnd) return { outcome: found, left: [] };
  const name = `node ${node} of board ${api.board}`;
  const left =
    found === 'cancelled'
      ? await restoreBoard(api, { node, before, on: false }, until)
      : await restoreBoard(api, { node, before: { ...before, usb: await api.usb(until) }, on: undefined }, until);
  for (const what of left) log(`${name}: ${what}`);
  if (found === 'not-running' && state.state !== 'done' && reached === 'may-be-written') {
    const { [node]: on } = await api.power(until);
    log(`${name} may hold part of an image: how a transfer to it ended was not seen. It is left ${on ? 'on' : 'off'}`);
  }
  return { outcome: found, left };
}
