import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs `work` while holding an exclusive flock on a file that exists. The kernel gives the lock back when this process dies in whatever way. */
export async function withFileLock<T>(
  path: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  // A child holds the lock, because Node cannot; it lives as long as its standard input, which dies with us.
  const holder = spawn('flock', ['--exclusive', path, 'sh', '-c', 'echo held; exec cat >/dev/null'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const gone = once(holder, 'close');
  try {
    await Promise.race([
      once(holder.stdout, 'data', signal === undefined ? {} : { signal }),
      gone.then(() => Promise.reject(new Error(`flock ${path} did not get the lock`))),
    ]);
    return await work();
  } finally {
    holder.stdin.end();
    if (holder.pid !== undefined && signal?.aborted) holder.kill('SIGKILL');
    await gone.catch(() => {});
  }
}
