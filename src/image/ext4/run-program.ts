import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';

/** How a program ended. `said`: its stderr, trimmed. `code` is undefined when a signal ended it. */
export interface ProgramEnd {
  readonly code: number | undefined;
  readonly said: string;
  /** The end of its stdout. */
  readonly printed: string;
}

export interface RunOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** How it is ended when it is cancelled. Default: killed at once. */
  readonly end?: (child: ChildProcess) => void;
}

const PRINTED_MAX = 64 * 1024;

/** Runs a program to its end, with nothing of our environment but what is said. Throws what `signal` was aborted with. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { directory, environment, signal, end = (child) => void child.kill('SIGKILL') }: RunOptions,
): Promise<ProgramEnd> {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const abort = () => end(child);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] = (texts[name] + text).slice(-PRINTED_MAX);
      });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal?.throwIfAborted();
    return { code: code ?? undefined, said: texts.stderr.trim(), printed: texts.stdout };
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** The first of some folders that has a program, as its path. */
export async function programIn(directories: readonly string[], program: string): Promise<string | undefined> {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  for (const directory of directories) {
    const path = join(directory, name);
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return undefined;
}
