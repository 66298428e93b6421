import { setTimeout as delay } from 'node:timers/promises';
import { describeHolder, type LockOptions, locked } from '../lock.ts';
import type { PowershellSession } from './session.ts';

/** Becomes the run that holds a Windows host, waiting as long as allowed. Throws BringupError (category `lock`) that names who holds it. */
export async function waitForPowershellLock(session: PowershellSession, options: LockOptions): Promise<void> {
  const until = performance.now() + options.timeoutMs;
  for (;;) {
    const answer = await session.lock(options.holder, options.signal);
    if (!answer.held) return;
    const { by, isGuard } = describeHolder(answer.by);
    if (options.signal.aborted || performance.now() >= until) throw locked(by, isGuard, options.host);
    options.onWait?.(by);
    // A PowerShell of its own each time: not too often.
    await delay(Math.min(2_000, Math.max(50, until - performance.now())), undefined, { signal: options.signal }).catch(
      () => undefined,
    );
  }
}
