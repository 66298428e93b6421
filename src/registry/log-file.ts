import { closeSync, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';
import { BringupError } from '../core/error.ts';
import { redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';

/** How much is logged: each level with those before it. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One thing that happened. `event` is kebab-case, for programs; `text` is for people. */
export interface LogEntry {
  readonly level: LogLevel;
  readonly event: string;
  readonly text: string;
  readonly run?: string;
  readonly host?: string;
  readonly step?: string;
  /** Of an error. */
  readonly code?: string;
}

/** Where what happens is written down beside the terminal. */
export interface Log {
  write(entry: LogEntry): void;
  /** Takes a secret out of all that is written from now on. */
  hide(secret: Secret): void;
}

/** Told when a log can be written no more; work goes on. */
type OnBroken = (problem: BringupError) => void;

/**
 * Opens a log file: one JSON object a line (`time`, `level`, `run`, `host`, `step`, `event`, `code`, `text`), added to what is there, and
 * readable by its owner alone. Each line is written whole and at once, so a killed run leaves what it had, and several may write. Throws BringupError.
 */
export function openLogFile(
  file: string,
  level: LogLevel,
  onBroken: OnBroken,
  now = () => new Date(),
): Log & Disposable {
  let descriptor: number | undefined = opened(file);
  const redact = redactor([]);
  const most = LOG_LEVELS.indexOf(level);
  return {
    hide: (secret) => redact.add(secret),
    [Symbol.dispose]() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
    write(entry) {
      if (descriptor === undefined || LOG_LEVELS.indexOf(entry.level) > most) return;
      const { run, host, step, event, code, text } = entry;
      const line = { time: now().toISOString(), level: entry.level, run, host, step, event, code, text };
      // Before it is JSON: a secret with a quote in it looks different there.
      const hidden = JSON.stringify(line, (_key, value) => (typeof value === 'string' ? redact.text(value) : value));
      try {
        writeSync(descriptor, `${hidden}\n`);
      } catch (cause) {
        descriptor = undefined;
        onBroken(notWritable(file, cause, 'the work goes on without it; make room, or name another file'));
      }
    },
  };
}

function opened(file: string): number {
  try {
    const descriptor = openSync(file, 'a', 0o600);
    try {
      // Output of hosts is for nobody else, also in a file that was there. A pipe or a device has no mode of ours.
      if (fstatSync(descriptor).isFile()) fchmodSync(descriptor, 0o600);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    return descriptor;
  } catch (cause) {
    throw notWritable(
      file,
      cause,
      'make its directory first, or name another file with --log-file or BRINGUP_LOG_FILE; nothing was done',
    );
  }
}

function notWritable(file: string, cause: unknown, remedy: string): BringupError {
  return new BringupError({
    code: 'output-not-writable',
    category: 'config',
    what: `the log ${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy,
    where: { file },
    cause,
  });
}
