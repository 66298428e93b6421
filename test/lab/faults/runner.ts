import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../../src/report/report.ts';
import { COMPILED, PROGRAM } from '../../support/program.ts';

/** How a run of the command line ended. */
export interface Ended {
  /** Undefined: it was killed. */
  readonly code: number | undefined;
  readonly output: string;
  readonly seconds: number;
}

/** A command line that runs as a process of its own. */
export interface Runner {
  /** Settles when it has told so many lines, or has ended. */
  told(lines: number): Promise<void>;
  /** When each line was told while it went on (on standard error), in milliseconds from the start. */
  readonly linesAtMs: readonly number[];
  kill(): void;
  /** The report that it left at home (`--report report.json`); undefined when there is none. */
  report(): Promise<Report | undefined>;
  readonly ended: Promise<Ended>;
}

/** Starts `bringup` at home in `home`, where its fleet file lies too. */
export async function start(home: string, fleet: string, args: readonly string[]): Promise<Runner> {
  await mkdir(home, { recursive: true });
  const [command = '', ...rest] = args;
  const startedMs = performance.now();
  const child = spawn(process.execPath, [PROGRAM, command, '--fleet', fleet, '--no-color', ...rest], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      BRINGUP_STATE_DIR: join(home, 'state'),
      NODE_COMPILE_CACHE: COMPILED,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const linesAtMs: number[] = [];
  const waiting: { lines: number; settle: () => void }[] = [];
  const check = (over: boolean): void => {
    for (const one of waiting) if (over || linesAtMs.length >= one.lines) one.settle();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    for (const letter of text) if (letter === '\n') linesAtMs.push(performance.now() - startedMs);
    check(false);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      check(true);
      resolve({ code: code ?? undefined, output, seconds: (performance.now() - startedMs) / 1000 });
    });
  });
  return {
    told: (lines) =>
      new Promise((settle) => {
        waiting.push({ lines, settle });
        check(child.exitCode !== null || child.signalCode !== null);
      }),
    linesAtMs,
    kill: () => void child.kill('SIGKILL'),
    report: () =>
      readFile(join(home, 'report.json'), 'utf8').then(
        (text) => JSON.parse(text) as Report,
        () => undefined,
      ),
    ended,
  };
}

/** Runs a command with `--json` to its end and reads its report. A run that does not end in time is killed, and has no report. */
export async function runJson(
  home: string,
  fleet: string,
  args: readonly string[],
  timeoutMs = 180_000,
): Promise<Ended & { readonly report: Report | undefined }> {
  const runner = await start(home, fleet, [...args, '--json']);
  const timer = setTimeout(() => runner.kill(), timeoutMs);
  const ended = await runner.ended;
  clearTimeout(timer);
  return { ...ended, report: reportIn(ended.output) };
}

function reportIn(output: string): Report | undefined {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Report;
  } catch {
    return undefined;
  }
}
