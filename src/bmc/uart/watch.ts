import { setTimeout as delay } from 'node:timers/promises';
import type { UartPiece } from '../board.ts';
import { passes } from '../passes.ts';
import { ringDiff, settled } from './ring-diff.ts';

interface Watch {
  readonly pollMs: number;
  readonly awayMs: number;
  readonly signal: AbortSignal;
}

/**
 * Looks once, and answers with what is written after that look, piece by piece, by asking again and again: the daemon's websocket
 * never opens and blocks everything meanwhile (bmcd serial_service.rs). Goes on over a board that is away for a while, at the
 * first look, too; ends with its signal. Throws BringupError, and why the signal was aborted before the first look.
 */
export async function watchRing(look: () => Promise<string>, watch: Watch): Promise<AsyncGenerator<UartPiece>> {
  const first = await patient(look, watch);
  watch.signal.throwIfAborted();
  return pieces(first ?? '', look, watch);
}

async function* pieces(first: string, look: () => Promise<string>, watch: Watch): AsyncGenerator<UartPiece> {
  for (let before = first; ; ) {
    await delay(watch.pollMs, undefined, { signal: watch.signal }).catch(() => undefined);
    const now = await patient(look, watch);
    if (now === undefined) return;
    const piece = difference(before, now);
    before = now;
    if (piece.text !== '') yield piece;
  }
}

/** Undefined when the signal was aborted. */
async function patient(look: () => Promise<string>, { pollMs, awayMs, signal }: Watch): Promise<string | undefined> {
  for (const began = performance.now(); !signal.aborted; ) {
    try {
      return await look();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!passes(error) || performance.now() - began > awayMs) throw error;
      await delay(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Nothing is something to compare with, too: what comes then is new. */
function difference(before: string, now: string): UartPiece {
  return settled(before) === '' ? { text: settled(now), gap: false } : ringDiff(before, now);
}
