import { BringupError } from '../core/error.ts';
import type { Step } from './plan.ts';

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

/** Nothing may begin on a host that cannot remember that it began. `said` is what a shell printed that tried to open it. */
export function journalError({ host, said = '' }: { readonly host?: string; readonly said?: string }): BringupError {
  const reason = /[^:]*$/.exec(said.trim())?.[0].trim() || 'disk full or read-only?';
  const inTheWay = /Is a directory|Not a directory|File exists/i.test(reason);
  return new BringupError({
    code: 'journal-not-writable',
    category: 'filesystem',
    what: `the journal in /var/lib/bringup cannot be written, so nothing was begun (${reason})`,
    remedy: inTheWay
      ? 'something that bringup did not make stands in its place: look at `ls -l /var/lib/bringup` on the host, move that away, and run it again'
      : 'look at `df -h /var/lib` and `mount` on the host, make room, and run it again',
    ...(host === undefined ? {} : { where: { host } }),
  });
}

/** Something changed between the plan that was approved and now. */
export function movedError(host: string): BringupError {
  return new BringupError({
    code: 'plan-moved',
    category: 'moved',
    what: 'the host is no longer what the plan was made from',
    remedy: 'make a new plan, look at it, and apply that one',
    where: { host },
  });
}

/** A step waited for a value, and nobody is left who could tell it. */
export function valueNeverCame(step: Step, host: string): BringupError {
  const names = step.decision.verdict === 'waits' ? step.decision.for.join(', ') : '';
  return new BringupError({
    code: 'value-never-came',
    category: 'verify',
    what: `${step.id} needs ${names}, and no step that ran told it`,
    remedy:
      'look at the steps that should have told it: they failed, are not in this selection, or belong to a host of a later wave',
    where: { ...step.item.wanted.source, host, step: step.id },
  });
}

/** A program ended on the host before its first step, and said nothing. */
export function nothingBegan(host: string): BringupError {
  return new BringupError({
    code: 'nothing-began',
    category: 'unknown',
    what: 'the host ended our program before its first step and did not say why (killed by somebody, or out of memory?)',
    remedy: 'look at `dmesg` and the load of the host, and run it again: it goes on from what is there',
    where: { host },
  });
}
