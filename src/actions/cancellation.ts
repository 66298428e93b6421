import { EXIT } from '../engine/outcome.ts';

/** The runner sends SIGINT, after 7.5 s SIGTERM, and kills 2.5 s later (actions/runner: ProcessInvoker.cs). */
const LAST_WORDS_MS = 2_000;

/** A signal that is aborted when the runner cancels the step or when `timeoutMs` is over. */
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
  const onSignal = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) setTimeout(() => process.exit(EXIT.cancelled), LAST_WORDS_MS).unref();
    onCancel();
    controller.abort(new DOMException(`the runner cancelled the step (${name})`, 'AbortError'));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    limit(timeoutMs) {
      timer = setTimeout(() => {
        controller.abort(
          new DOMException(`the run took longer than its timeout of ${timeoutMs / 1000} s`, 'TimeoutError'),
        );
      }, timeoutMs);
      timer.unref();
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    },
  };
}
