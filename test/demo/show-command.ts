import { spawn } from 'node:child_process';

/** What a command that was shown to the person did. */
export interface Shown {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** Runs a command and shows it as a person would have seen it: the prompt, then its output as it comes. Aborting sends SIGINT, as Ctrl-C would. */
export function showCommand(
  words: readonly string[],
  options: {
    readonly shown: string;
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly signal: AbortSignal;
  },
): Promise<Shown> {
  process.stdout.write(`\n$ ${options.shown}\n`);
  const started = performance.now();
  const [command = '', ...rest] = words;
  return new Promise((resolve, reject) => {
    // In a group of its own: Ctrl-C reaches a whole group, and a second one, sent by us, would end it before it has tidied up.
    const { cwd, env } = options;
    const child = spawn(command, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      process.stdout.write(chunk);
    });
    const stop = () => child.kill('SIGINT');
    options.signal.addEventListener('abort', stop, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      options.signal.removeEventListener('abort', stop);
      resolve({ code: code ?? 1, stdout, stderr, ms: performance.now() - started });
    });
  });
}
