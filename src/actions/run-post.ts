import { annotate } from '../github/annotate.ts';
import { say } from '../github/log.ts';
import { savedProgress } from '../github/state.ts';
import { appendSummary } from '../github/summary.ts';
import type { Action } from './action.ts';

/**
 * Runs `post` of an action. `main` leaves nothing behind on hosts that has to be cleaned up: keys and secrets were only in its
 * memory, and an agent that hears no more from its runner stops by itself. So `post` says what is true when `main` was cut off
 * and could not say it, and takes back what an action made on the runner.
 */
export async function runPost(action: Action): Promise<void> {
  sayWhatMainCouldNot(action);
  await action.post?.();
}

function sayWhatMainCouldNot(action: Action): void {
  const progress = savedProgress();
  if (progress === undefined || progress === 'finished') return;
  const what = `${action.name} was ${progress === 'cancelled' ? 'cancelled' : 'killed'} before it could write its report.`;
  const next =
    action.whenCutOff ??
    'Hosts it was working on stop within 30 seconds and are locked for no longer. Each has kept a journal of what began: run the job again, and it reads that first and goes on.';
  say(`${what} ${next}`);
  annotate([{ level: 'warning', title: action.title, message: `${what} ${next}` }]);
  appendSummary(`### ${action.title}: ${progress === 'cancelled' ? 'cancelled' : 'killed'}\n\n${what} ${next}\n`);
}
