import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { COMPILED, PROGRAM } from '../program.ts';
import type { FlashBench } from './bench.ts';

/** A run of the command line as a process of its own. */
export interface CommandLine extends AsyncDisposable {
  readonly process: ChildProcess;
  /** What it wrote so far, on both. */
  output(): string;
  /** What it wrote on its standard output, and how it ended: an exit code, or a signal. */
  ended(): Promise<{ readonly stdout: string; readonly code: number | NodeJS.Signals }>;
}

/** What starts `bringup flash …` on the fleet of a bench, with its cache and its state. */
export function flashCommand(bench: FlashBench, ...args: readonly string[]) {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: bench.folder,
    NO_COLOR: '1',
    BMC_PASSWORD: bench.board.password,
    BRINGUP_CACHE_DIR: bench.cacheDirectory,
    BRINGUP_STATE_DIR: join(bench.folder, 'state'),
    NODE_COMPILE_CACHE: COMPILED,
    ...bench.env,
  };
  return { words: [process.execPath, PROGRAM, 'flash', ...args, '-f', bench.write()], cwd: bench.folder, env };
}

/** It as a process without a terminal. Killed when it is disposed of. */
export function commandLine(bench: FlashBench, ...args: readonly string[]): CommandLine {
  const { words, ...where } = flashCommand(bench, ...args);
  const child = spawn(words[0] as string, words.slice(1), { ...where, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, all] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text;
  });
  const gone = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    process: child,
    output: () => all,
    async ended() {
      const [code, signal] = await gone;
      return { stdout, code: code ?? signal ?? -1 };
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await gone;
    },
  };
}
