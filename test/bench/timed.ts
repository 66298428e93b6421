import { spawn } from 'node:child_process';

/** What a whole command took, and what it said. */
export interface Timed {
  readonly seconds: number;
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end and times it from outside. Throws when it fails, with what it printed last. */
export async function timed(
  words: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Timed> {
  const [command = '', ...rest] = words;
  const started = performance.now();
  const result = await new Promise<Omit<Timed, 'seconds'>>((resolve, reject) => {
    const child = spawn(command, rest, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
  const seconds = (performance.now() - started) / 1000;
  if (result.code !== 0)
    throw new Error(`${words.join(' ')} failed with ${result.code}:\n${result.output.slice(-3000)}`);
  return { seconds, ...result };
}

/** Milliseconds until a command prints its first byte on standard output. */
export async function firstByteMs(
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<number> {
  const [command = '', ...rest] = words;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    let first: number | undefined;
    child.stdout.on('data', () => {
      first ??= performance.now() - started;
    });
    child.on('error', reject);
    child.on('close', () => resolve(first ?? performance.now() - started));
  });
}
