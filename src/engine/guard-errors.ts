import { BringupError } from '../core/error.ts';
import type { Guard } from './guard-state.ts';
import type { Step } from './plan.ts';

/** The host cannot take a change back by itself, so nothing that could cut us off is done there. */
export function guardUnsupported(): BringupError {
  return new BringupError({
    code: 'guard-unsupported',
    category: 'unsupported',
    what: 'this change could cut bringup off, and the host has no systemd to take it back by itself; nothing was changed',
    remedy: 'make the change by hand at the console, or leave it out for this host',
  });
}

/** Arming failed: nothing was changed. `said`: the host's words for it, if any. */
export function guardFailed(said: string): BringupError {
  return new BringupError({
    code: 'guard-failed',
    category: 'filesystem',
    what: `this change could cut bringup off, and the host could not be made to take it back by itself${said === '' ? '' : ` (${said})`}; nothing was changed`,
    remedy:
      'look whether /var/lib/bringup and /etc/systemd/system can be written and `systemd-run true` works on the host',
  });
}

/** A step could cut us off and says that it cannot be taken back. */
export function guardImpossible(step: Step, reason: string, host: string): BringupError {
  return new BringupError({
    code: 'guard-impossible',
    category: 'unsupported',
    what: `${step.id} could cut bringup off and cannot be taken back (${reason}), so it was not begun`,
    remedy: 'make the change by hand at the console, or declare it in a way that can be taken back',
    where: { ...step.item.wanted.source, host, step: step.id },
  });
}

/** No new connection came through in time, or the host booted before one did, and the host took the change back. */
export function cutOff(guard: Guard, refused: BringupError | undefined, host: string): BringupError {
  const ids = guard.steps.join(', ');
  const why = refused === undefined ? '' : ` (${refused.message.replace(/\.$/, '')})`;
  return new BringupError({
    code: 'guard-taken-back',
    category: 'network',
    what: guard.atBoot
      ? `the host went down before a new connection had confirmed ${ids}, so it took the change back by itself when it booted`
      : `after ${ids} no new connection reached the host within ${guard.seconds} s${why}, so the host took the change back by itself`,
    remedy: guard.atBoot
      ? 'run it again, and see that the change still lets this runner in'
      : 'correct the change so that this runner still gets in (address, port, key, sudo), and run it again',
    retryable: false,
    where: { host },
  });
}

/** Whether a guard was kept or taken back is not known. */
export function guardUnknown(host: string, seconds: number, cause?: unknown): BringupError {
  return new BringupError({
    code: 'guard-unknown',
    category: 'unknown',
    what: `a guarded change was made, and the host could not be asked what became of it${cause instanceof BringupError ? ` (${cause.message})` : ''}; unless it was confirmed, the host takes it back by itself ${seconds} s after its last step, and at boot`,
    remedy: 'wait a minute and run `bringup status`, which asks the host; then run this again',
    where: { host },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The host took a change back, and not everything of it went. */
export function partStays(guard: Guard, stays: readonly Step[], host: string): BringupError {
  const said =
    guard.failure === undefined || guard.failure === '' ? '' : `: ${guard.failure.split('\n').slice(-3).join(' / ')}`;
  const ids = stays.length === 0 ? guard.steps : stays.map(({ id }) => id);
  return new BringupError({
    code: 'guard-part-stays',
    category: 'verify',
    what: `the host took its change back, but ${ids.join(', ')} is not as it was before${said}`,
    remedy: 'look at the host, then run `bringup plan`: it reads what is there',
    where: { host },
  });
}
