import { BringupError } from '../../core/error.ts';
import type { Answer } from '../wire/link.ts';

/** Milliseconds of each unit. Source: the humantime crate, format_duration. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
};

/** What a ban of 1024 minutes can be at most, where the board does not tell. Source: bmcd ban_patrol.rs. */
const LONGEST_MS = 1_024 * 60_000;

/** How long this machine is still banned, in milliseconds; undefined when the answer tells of no ban. 2.x says it in words, the fork with 429. */
export function banOf({ status, text, retryAfter }: Answer): number | undefined {
  const said = /Exceeded allowed authentication attempts\. Access blocked for (.*)/.exec(text)?.[1];
  if (said === undefined && status !== 429) return undefined;
  const parts = [...(said ?? '').matchAll(/(\d+)(days?|ms|us|ns|s|m|h)\b/g)];
  const told = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
  if (told > 0) return told;
  return retryAfter === undefined ? LONGEST_MS : retryAfter * 1_000;
}

/** The board lets nobody in from this machine's address for now, whatever the password. */
export function banned(board: string, leftMs: number): BringupError {
  return new BringupError({
    code: 'bmc-banned',
    category: 'throttled',
    what: `the board ${board} lets this machine in again only in ${inWords(leftMs)}: there were five failed logins from its address`,
    remedy: `wait that long; each further failure doubles it. Look for a program here with an old password or token (tpi keeps one), and see that the board's password is right. On the BMC, /etc/init.d/S94bmcd restart ends the ban at once`,
    retryable: false,
  });
}

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
