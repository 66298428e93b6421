import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import { cancelled } from '../../host/cancelled.ts';
import type { BoardBefore, FlashRequest, FlashResult, TransferRecord } from '../board.ts';
import { requireAlone } from './alone.ts';
import { cleanUp } from './clean-up.ts';
import { busy } from './errors.ts';
import { requireAble } from './gate.ts';
import { flashMeter } from './progress.ts';
import type { Attempt, FlashTools } from './tools.ts';
import { writeOnce } from './write.ts';

const ATTEMPTS = 2;
/** What a module needs without power before it is tried again. */
const OFF_MS = 3_000;

/** As Board.flash says: looks first, writes, and after a failure tidies up and tries once more where that may help. */
export async function flash(tools: FlashTools, request: FlashRequest, signal: AbortSignal): Promise<FlashResult> {
  const { api, about, log } = tools;
  const { node, source, onRecord } = request;
  requireAble(api.board, about, request);
  await requireFree(tools, signal);
  const before: BoardBefore = { power: await api.power(signal), usb: await api.usb(signal) };
  requireAlone(api.board, request, before);
  const verified = request.verify !== false || !about.can.skipVerify;
  const began = new Date().toISOString();
  const tell = async ({ handle, reached }: Attempt) =>
    reached !== 'not-asked' &&
    onRecord?.({
      version: 1,
      ...tools.place,
      fingerprint: tools.peer.fingerprint,
      node,
      mode: source.mode,
      handle,
      reached,
      began,
      before,
    } satisfies TransferRecord);
  for (let attempt = 1; ; attempt++) {
    const meter = flashMeter({
      node,
      attempt,
      sizeBytes: sizeOf(request),
      rawBytes: request.rawBytes,
      verify: verified,
      tellsVerify: about.can.tellsVerify,
      sent: source.mode === 'push',
      tell: request.onProgress,
    });
    const one: Attempt = { meter, handle: undefined, reached: 'not-asked' };
    try {
      meter.phase('starting');
      const written = await writeOnce(tools, request, one, () => tell(one), signal);
      await onRecord?.(undefined);
      return { ...written, attempts: attempt, verified };
    } catch (error) {
      const failure = signal.aborted ? cancelled(`writing node ${node} of board ${api.board}`, signal) : asError(error);
      if (one.reached === 'not-asked') throw failure;
      meter.phase('cleaning-up');
      const { error: said, again, settled } = await cleanUp(tools, { node, one, before }, failure);
      // It may have turned out that nothing was written.
      if (again) await tell(one);
      if (settled) await onRecord?.(undefined);
      if (attempt === ATTEMPTS || !again || !settled || signal.aborted) throw said;
      log(`${said.message}; trying once more`);
      await pauseAfter(said, tools, request, signal);
      await requireFree(tools, signal);
      requireAlone(api.board, request, { ...before, power: await api.power(signal) });
    }
  }
}

/** Beginning a transfer ends any other without a word, an upgrade of the firmware included (bmcd streaming_data_service.rs). */
async function requireFree({ api }: FlashTools, signal: AbortSignal): Promise<void> {
  const state = await api.transfer(signal);
  if (state.state === 'transferring') throw busy(api.board, state);
}

function sizeOf({ source }: FlashRequest): number | undefined {
  return source.mode === 'push' || source.mode === 'pull' ? source.image.sizeBytes : source.sizeBytes;
}

/** A module needs a moment without power; timers of requests that were given up have to run out. */
async function pauseAfter(
  error: BringupError,
  { api, timing, timers }: FlashTools,
  { node }: FlashRequest,
  signal: AbortSignal,
) {
  if (error.code === 'bmc-no-module') {
    await api.setPower({ [node]: false }, signal);
    await delay(Math.min(OFF_MS, 2 * timing.settleMs), undefined, { signal });
  } else timers.quietAt = performance.now() + timing.sendTimerMs;
}

function asError(error: unknown): BringupError {
  if (error instanceof BringupError) return error;
  return new BringupError({
    code: 'bug',
    category: 'bug',
    what: error instanceof Error ? error.message : String(error),
    remedy: 'Report it, with the log of this run.',
    cause: error,
  });
}
