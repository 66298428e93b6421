import type { ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { descendants, killAll } from './process-tree.ts';

export interface CancelTimes {
  readonly interruptMs: number;
  readonly terminateMs: number;
}

/** How long the runner waits after SIGINT and after SIGTERM. Source: actions/runner ProcessInvoker.cs. */
export const CANCEL_TIMES: CancelTimes = { interruptMs: 7_500, terminateMs: 2_500 };

/** Cancels a step as the runner does: SIGINT, SIGTERM, then everything below it is killed. */
export async function cancel(child: ChildProcess, times: CancelTimes): Promise<void> {
  child.kill('SIGINT');
  if (await endsWithin(child, times.interruptMs)) return;
  child.kill('SIGTERM');
  if (await endsWithin(child, times.terminateMs)) return;
  if (child.pid !== undefined) killAll([child.pid, ...descendants(child.pid)]);
}

async function endsWithin(child: ChildProcess, ms: number): Promise<boolean> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  if (hasEnded()) return true;
  const stop = new AbortController();
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([exit, after(ms, undefined, { signal: stop.signal }).catch(() => undefined)]);
  stop.abort();
  return hasEnded();
}
