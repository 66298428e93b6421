import { BringupError } from '../core/error.ts';
import { elapsed } from '../report/duration.ts';
import { EXIT } from '../report/outcome.ts';

/** The runner sends SIGINT, after 7.5 s SIGTERM, and kills 2.5 s later (actions/runner: ProcessInvoker.cs). */
const LAST_WORDS_MS = 2_000;

/** A signal that is aborted, with a BringupError, when the runner cancels the step or when its time is over. */
export interface Cancellation extends Disposable {
  readonly signal: AbortSignal;
  /** Starts the clock of the whole run. */
  limit(timeoutMs: number): void;
}

/**
 * Listens for the runner's signals. `onCancel` is called at once with the first one, so that what `post` must know is
 * written. When the second one comes, the process ends a moment before it would be killed.
 */
export function cancellation(onCancel: () => void): Cancellation {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onSignal = (): void => {
    if (controller.signal.aborted) setTimeout(() => process.exit(EXIT.cancelled), LAST_WORDS_MS).unref();
    onCancel();
    controller.abort(cancelled());
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    limit(timeoutMs) {
      timer = setTimeout(() => controller.abort(tooLong(timeoutMs)), timeoutMs);
      timer.unref();
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    },
  };
}

function cancelled(): BringupError {
  return new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'The workflow run was cancelled.',
    remedy: 'Run the job again: it reads every host first and goes on from what is true there.',
  });
}

function tooLong(timeoutMs: number): BringupError {
  return new BringupError({
    code: 'run-timeout',
    category: 'timeout',
    what: `The run was stopped because it took longer than its timeout, ${elapsed(timeoutMs)}.`,
    remedy: 'Run the job again: it goes on from what is true on the hosts. Give more time with the input timeout.',
  });
}
