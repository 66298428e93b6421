import { spawn } from 'node:child_process';
import { BringupError } from '../core/error.ts';

export interface ChildOptions {
  /** Text for standard input; without it the child reads end of file. */
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the child and everything it started. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Called with each line of both outputs as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface ChildResult {
  /** Exit code; 128 + n when signal n ended it, as shells say it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of this machine to its end. It has a session of its own, so a Ctrl-C meant for us reaches it only through `signal`. Throws BringupError when it cannot start, on abort and on timeout. */
export function runChild(argv: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
  const [program = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted) return reject(cancelled(program, options.signal));
    const child = spawn(program, args, { detached: true, stdio: 'pipe', env: options.env ?? ourEnv() });
    let stopped: BringupError | undefined;
    const stop = (reason: BringupError): void => {
      stopped ??= reason;
      killGroup(child.pid);
    };
    const onAbort = (): void => stop(cancelled(program, options.signal));
    const timer =
      options.timeoutMs === undefined ? undefined : setTimeout(() => stop(tooSlow(argv, options)), options.timeoutMs);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
    };

    const stdout = collect(child.stdout, options.onLine);
    const stderr = collect(child.stderr, options.onLine);
    child.stdin.on('error', () => {}); // a child that does not read its input is not an error of ours
    child.stdin.end(options.input ?? '');
    child.on('error', (cause) => {
      settle();
      reject(cannotStart(program, cause));
    });
    child.on('close', (code, signal) => {
      settle();
      if (stopped !== undefined) return reject(stopped);
      resolve({ code: code ?? 128 + signalNumber(signal), stdout: stdout(), stderr: stderr() });
    });
  });
}

/** Like `runChild`, but a code other than 0 is a BringupError that carries the end of its output. Returns standard output. */
export async function mustRun(argv: readonly string[], options: ChildOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await runChild(argv, options);
  if (code === 0) return stdout;
  const said = (stderr.trim() || stdout.trim()).split('\n').slice(-4).join(' · ');
  throw new BringupError({
    code: 'lab-command-failed',
    category: 'command',
    what: `${argv.join(' ')} ended with code ${code}: ${said || 'it said nothing'}`,
    remedy: 'Run that command by hand as root to see more.',
  });
}

function collect(stream: NodeJS.ReadableStream, onLine?: (line: string) => void): () => string {
  let text = '';
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text += chunk;
    if (onLine === undefined) return;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  return () => text;
}

/** Our own environment; the programs of administrators are found also when a plain user's PATH came with sudo or su. */
function ourEnv(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin` };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it was over already
  }
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGPIPE: 13, SIGTERM: 15 }[signal as string] ?? 0;
}

function cancelled(program: string, signal: AbortSignal | undefined): BringupError {
  return new BringupError({
    code: 'lab-cancelled',
    category: 'cancelled',
    what: `The lab was cancelled while ${program} was running.`,
    remedy: 'Nothing to do: what was made is taken away again.',
    cause: signal?.reason,
  });
}

function tooSlow(argv: readonly string[], { timeoutMs }: ChildOptions): BringupError {
  return new BringupError({
    code: 'lab-command-timeout',
    category: 'timeout',
    what: `${argv.join(' ').slice(0, 200)} took longer than ${timeoutMs} ms.`,
    remedy: 'Try again; if it happens again run the command by hand.',
  });
}

function cannotStart(program: string, cause: Error): BringupError {
  return new BringupError({
    code: 'lab-program-missing',
    category: 'unsupported',
    what: `${program} could not be started: ${cause.message}`,
    remedy: `Install the package that holds ${program}.`,
    cause,
  });
}
