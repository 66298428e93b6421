import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BringupError } from '../../core/error.ts';
import { cancelled } from '../../host/cancelled.ts';

/** How the `xz` of this machine ended. */
export interface XzEnd {
  readonly code: number;
  /** What it wrote to standard error. */
  readonly said: string;
}

/**
 * Runs the `xz` of this machine: `input` goes in, what comes out is given to `take` as it comes. It knows nothing of our
 * environment: XZ_OPT would change what it makes. Throws BringupError (`xz-missing`, `cancelled`), and what `take` or `input` throw.
 */
export async function runXz(
  args: readonly string[],
  input: Readable | AsyncIterable<Buffer> | Iterable<Buffer>,
  take: (output: AsyncIterable<Buffer>) => Promise<void>,
  signal: AbortSignal,
): Promise<XzEnd> {
  if (signal.aborted) throw cancelled('working on an image', signal);
  const child = spawn('xz', args, { stdio: 'pipe', env: environment(), windowsHide: true });
  const started = new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 128)));
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  try {
    await started.catch((cause) => {
      throw missing(cause);
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    // When xz gives up it reads no more: what it says is the cause, not our broken pipe.
    const fed = pipeline(input, child.stdin).catch((error: NodeJS.ErrnoException) => {
      if (
        !['EPIPE', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '')
      )
        throw error;
    });
    await Promise.all([take(child.stdout), fed]);
    const code = await ended;
    if (signal.aborted) throw cancelled('working on an image', signal);
    return { code, said: said.trim().replace(/^xz: (\(stdin\): )?/gm, '') };
  } catch (error) {
    stop();
    if (child.pid !== undefined) await ended;
    if (signal.aborted) throw cancelled('working on an image', signal);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What xz says when it fails, as an error of ours. @param doing as in `compress a part of the image` */
export function xzFailed(doing: string, { code, said }: XzEnd): BringupError {
  return new BringupError({
    code: 'xz-failed',
    category: 'command',
    what: `xz could not ${doing}; it ended with code ${code}: ${said || 'it said nothing'}.`,
    remedy: 'See what it says; with little memory or a full disk it helps to make room.',
  });
}

function missing(cause: NodeJS.ErrnoException): BringupError {
  return new BringupError({
    code: 'xz-missing',
    category: 'unsupported',
    what:
      cause.code === 'ENOENT'
        ? 'This machine has no program xz.'
        : `The program xz cannot be started: ${cause.message}.`,
    remedy: 'Install it: the package is xz-utils on Debian and Ubuntu, and xz on Fedora, with Homebrew and in MSYS2.',
    cause,
  });
}

function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'Path', 'SystemRoot', 'TMPDIR', 'TEMP'];
  const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
