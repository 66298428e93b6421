import { BringupError } from '../../core/error.ts';
import type { Redactor } from '../../core/redact.ts';
import type { NodeInfo } from './api.ts';

/** The last of what a command said belongs to its error. */
const SAID_CHARACTERS = 500;

export function commandFailed(
  { name, hostname }: NodeInfo,
  command: string,
  exitCode: number,
  stderr: string,
  { text }: Redactor,
): BringupError {
  const said = text(stderr).trim().slice(-SAID_CHARACTERS);
  return new BringupError({
    code: 'flash-command-failed',
    category: 'command',
    what: `a command of the post-install ended with ${exitCode} on node ${name}: ${text(command)}${said === '' ? '' : `: ${said}`}`,
    remedy: 'correct it and run again: it goes on with the post-install; check: false takes any exit code',
    where: { host: hostname },
  });
}

export function commandTimeout({ name, hostname }: NodeInfo, command: string, timeoutMs: number): BringupError {
  return new BringupError({
    code: 'flash-command-timeout',
    category: 'timeout',
    what: `a command of the post-install did not end on node ${name} within ${timeoutMs / 1_000} s: ${command}`,
    remedy: 'give it more with timeoutMs, or see what it waits for',
    where: { host: hostname },
  });
}

export function tooMuch({ name, hostname }: NodeInfo, command: string, bytes: number): BringupError {
  return new BringupError({
    code: 'flash-command-output',
    category: 'command',
    what: `a command of the post-install printed more than ${bytes / 2 ** 20} MiB on node ${name}: ${command}`,
    remedy: 'have it write into a file there, and fetch that',
    where: { host: hostname },
  });
}
