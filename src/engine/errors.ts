import { BringupError } from '../core/error.ts';

/** The run was told to stop. */
export function cancelledError(host?: string): BringupError {
  return new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'the run was cancelled',
    remedy: 'run it again: it goes on from what is there',
    ...(host === undefined ? {} : { where: { host } }),
  });
}

/** Something was thrown that nobody threw on purpose. */
export function unexpectedError(error: unknown, host: string): BringupError {
  return new BringupError({
    code: 'bug',
    category: 'bug',
    what: `something unexpected happened inside bringup: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'this is a bug in bringup: run it again with -v and report what it prints',
    where: { host },
    cause: error,
  });
}

/** Nothing may begin on a host that cannot remember that it began. */
export function journalError(host?: string): BringupError {
  return new BringupError({
    code: 'journal-not-writable',
    category: 'filesystem',
    what: 'the journal in /var/lib/bringup cannot be written, so nothing was begun (disk full or read-only?)',
    remedy: 'look at `df -h /var/lib` and `mount` on the host, make room, and run it again',
    ...(host === undefined ? {} : { where: { host } }),
  });
}
