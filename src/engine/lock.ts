import { BringupError } from '../core/error.ts';
import type { HostSession } from './session.ts';

export interface LockOptions {
  readonly host: string;
  /** One line of JSON that tells others who holds the host. */
  readonly holder: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told each time the host is still held, with who holds it. */
  onWait?(by: string): void;
}

/** Becomes the run that holds the host, waiting as long as allowed. Throws BringupError (category `lock`) that names who holds it. */
export async function waitForLock(session: HostSession, options: LockOptions): Promise<void> {
  const until = performance.now() + options.timeoutMs;
  for (;;) {
    const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    const answer = await session.lock(options.holder, Math.min(5, left));
    if (!answer.held) return;
    const { by, isGuard } = describeHolder(answer.by);
    if (options.signal.aborted || performance.now() >= until) throw locked(by, isGuard, options.host);
    options.onWait?.(by);
  }
}

/** Who holds a host, from the text of its lock; `isGuard`: not a run, but a change that is still to be decided. */
export function describeHolder(text: string): { readonly by: string; readonly isGuard: boolean } {
  try {
    const holder = JSON.parse(text) as { run?: string; by?: string; since?: string; url?: string; steps?: string[] };
    if (holder.steps !== undefined)
      return {
        isGuard: true,
        by: `a change of run ${holder.run ?? '?'} of ${holder.by ?? '?'} (${holder.steps.join(', ')}), which the host takes back by itself unless that run confirms it`,
      };
    return {
      isGuard: false,
      by: `run ${holder.run ?? '?'} of ${holder.by ?? '?'}, since ${holder.since ?? '?'}${holder.url === undefined ? '' : ` (${holder.url})`}`,
    };
  } catch {
    return { by: 'another run', isGuard: false };
  }
}

/** The error for a host that another run holds, after it was waited for. */
export function locked(by: string, isGuard: boolean, host: string): BringupError {
  return new BringupError({
    code: 'locked',
    category: 'lock',
    what: `the host is held by ${by}`,
    remedy: isGuard
      ? 'run this again when that is decided (`bringup status` tells), or wait longer for it with --lock-timeout'
      : 'wait for that run to end, then run this again; a run that died frees the host within 40 s',
    where: { host },
  });
}
