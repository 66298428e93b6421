import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import { SIZE, sizeBytes } from '../../fleet/size.ts';

/** Waits as long as so many bytes that came are worth. */
export type Pace = (bytes: number, signal: AbortSignal) => Promise<void>;

/** What a line may be ahead of its rate, in ms: smaller waits are not worth a timer. */
const AHEAD_MS = 20;

/** Keeps all downloads together below a rate, in bytes a second. */
export function paceOf(bytesPerSecond: number): Pace {
  let free = 0;
  return async (bytes, signal) => {
    free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1000;
    const waitMs = free - performance.now();
    if (waitMs > AHEAD_MS) await delay(waitMs, undefined, { signal }).catch(() => undefined);
  };
}

const paces = new Map<number, Pace>();

/**
 * The pace of this process, one for all hosts: what BRINGUP_DOWNLOAD_LIMIT says, else the fleet file. Undefined: as fast as it goes. Throws
 * BringupError (`ray-download-limit`).
 * @param limit a size for each second, such as `10MiB`
 */
export function downloadPace(limit: string | undefined, env: NodeJS.ProcessEnv = process.env): Pace | undefined {
  const text = env['BRINGUP_DOWNLOAD_LIMIT'] || limit;
  if (text === undefined) return undefined;
  const rate = SIZE.test(text) ? sizeBytes(text) : 0;
  if (rate < 1) throw unreadable(text);
  const pace = paces.get(rate) ?? paceOf(rate);
  paces.set(rate, pace);
  return pace;
}

function unreadable(text: string): BringupError {
  return new BringupError({
    code: 'ray-download-limit',
    category: 'config',
    what: `BRINGUP_DOWNLOAD_LIMIT is ${JSON.stringify(text)}, which is no size for each second`,
    remedy: 'write one such as 10MiB, or unset it',
  });
}
