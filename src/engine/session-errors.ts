import { BringupError } from '../core/error.ts';

/** The channel or the connection is gone, after the agent had answered. */
export function connectionLost(host: string, cause: Error | undefined): BringupError {
  if (cause instanceof BringupError) return cause.at({ host });
  return new BringupError({
    code: 'connection-lost',
    category: 'network',
    what: `the connection to the host broke${cause === undefined ? '' : ` (${cause.message})`}`,
    remedy: 'run it again: the next run reads what is there and goes on',
    where: { host },
    cause,
  });
}

/** The reads of a host are bounded. */
export function tooMuch(host: string): BringupError {
  return new BringupError({
    code: 'read-too-large',
    category: 'unsupported',
    what: 'the host answered the reads with more than 64 MiB',
    remedy: 'do not manage lines in files of that size',
    where: { host },
  });
}

/** What part of the answer is missing is not known, so nothing may rest on it. */
export function readCutOff(host: string): BringupError {
  return new BringupError({
    code: 'read-cut-off',
    category: 'command',
    what: 'something on the host ended the reads before they were done',
    remedy: 'look at `journalctl -k` there (out of memory?), then run it again; these reads changed nothing',
    where: { host },
  });
}

/** The lock cannot be made. */
export function stateNotWritable(host: string): BringupError {
  return new BringupError({
    code: 'state-not-writable',
    category: 'filesystem',
    what: '/var/lib/bringup cannot be written, so no change may begin (disk full or read-only?)',
    remedy: 'look at `df -h /var/lib` and `mount` on the host; nothing was changed',
    where: { host },
  });
}
