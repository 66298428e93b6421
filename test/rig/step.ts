import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CANCEL_TIMES, type CancelTimes, cancel } from './cancel.ts';
import { newCommandFiles, readCommandFiles } from './command-files.ts';
import { environmentOf } from './environment.ts';
import { leaks } from './leaks.ts';
import { type ActionOnDisk, readAction } from './manifest.ts';
import type { Masker } from './masker.ts';
import { type Annotation, type Output, outputReader } from './output-reader.ts';

/** One step of a job: an action and what the workflow gives it. */
export interface StepCall {
  /** Folder of the action below the root of this repository; `.` is the root's. */
  readonly action: string | ActionOnDisk;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: object };
  readonly debug?: boolean;
  /** A program that starts the action, such as strace with its options. */
  readonly through?: readonly string[];
  /** Cancels the step when a line of its raw output matches. */
  readonly cancelAt?: RegExp;
  /** Cancels the step when this is over: a moment that only others see. When that fails the step is killed, and so is the test. */
  readonly cancelWhen?: () => Promise<void>;
  /** Kills the step at once when a line of its raw output matches, as a machine that runs out of memory does. */
  readonly killAt?: RegExp;
  /** Shorter times, for tests of the rig itself. */
  readonly cancelTimes?: CancelTimes;
}

/** What a step left behind. */
export interface StepRun {
  /** Undefined when a signal ended it. */
  readonly exitCode: number | undefined;
  /** The log as a person sees it, masked. */
  readonly log: string;
  readonly groups: Output['groups'];
  readonly commands: Output['commands'];
  readonly annotations: readonly Annotation[];
  /** The summary page as it is shown, masked; empty when the runner dropped it. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly addedPath: readonly string[];
  readonly durationMs: number;
  /** From the start of the process to its first line. */
  readonly firstLineMs: number | undefined;
  /** Forms of secrets that stand in clear in what a person or a later step can read. Must be empty. */
  leaks(secrets: readonly string[]): readonly string[];
}

export interface JobFolders {
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly tracking: string;
  readonly masker: Masker;
}

/** Runs `main` or `post` of an action as the runner does. */
export async function runStep(
  job: JobFolders,
  call: StepCall,
  phase: 'main' | 'post',
  state: Readonly<Record<string, string>>,
): Promise<StepRun> {
  const action = typeof call.action === 'string' ? readAction(call.action) : call.action;
  const script = phase === 'main' ? action.main : action.post;
  if (script === undefined) throw new Error('the action has no post');
  const files = newCommandFiles(job.temp);
  const { output, take } = outputReader(job.masker);
  const startedMs = performance.now();
  let firstLineMs: number | undefined;
  const [program = process.execPath, ...words] = [...(call.through ?? []), process.execPath, script];
  const child = spawn(program, words, {
    cwd: job.workspace,
    env: environmentOf(job, call, action, files, state),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  let cancelling: Promise<void> | undefined;
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      firstLineMs ??= performance.now() - startedMs;
      take(line);
      if (call.killAt?.test(line)) child.kill('SIGKILL');
      if (call.cancelAt?.test(line)) cancelling ??= cancel(child, call.cancelTimes ?? CANCEL_TIMES);
    });
  const moment = call.cancelWhen?.().then(() => {
    cancelling ??= cancel(child, call.cancelTimes ?? CANCEL_TIMES);
  });
  moment?.catch(() => child.kill('SIGKILL'));
  const exitCode = await ended;
  await moment;
  await cancelling;
  const left = readCommandFiles(files, job.masker);
  const log = output.lines.join('\n');
  const shown = JSON.stringify([output.annotations, output.groups]);
  return {
    exitCode: exitCode ?? undefined,
    log,
    groups: output.groups,
    commands: output.commands,
    annotations: output.annotations,
    ...left.parsed,
    durationMs: performance.now() - startedMs,
    firstLineMs,
    leaks: (secrets) => leaks([log, shown, ...left.readable].join('\n'), secrets),
  };
}
