import { whoRuns } from '../core/who-runs.ts';
import { newRunId } from '../engine/run-id.ts';
import { flashLogEntries } from './log-entry.ts';
import { type FlashContext, PATIENCE } from './run.ts';
import { openFlashState } from './state.ts';

type Given = Pick<FlashContext, 'fleet' | 'connect' | 'signal' | 'secrets' | 'onEvent'> & Partial<FlashContext>;

/** What a run needs, with what nobody has a reason to say. The state is open until it is disposed. */
export function openFlashContext(given: Given): FlashContext & Disposable {
  const state = given.state ?? openFlashState();
  const runId = newRunId(new Date());
  const entryOf = flashLogEntries();
  return {
    runId,
    by: `${whoRuns()} (run ${runId}, pid ${process.pid})`,
    capabilities: [],
    force: false,
    lockTimeoutMs: 40_000,
    patience: PATIENCE,
    ...given,
    state,
    onEvent(event) {
      const entry = given.log === undefined ? undefined : entryOf(event);
      if (entry !== undefined) given.log?.write({ run: runId, ...entry });
      given.onEvent(event);
    },
    [Symbol.dispose]: () => state[Symbol.dispose](),
  };
}
