import type { RunEvent } from '../engine/event.ts';
import type { LookedAt } from './look.ts';
import { placeOf } from './place-of.ts';
import { bySections } from './post-install.ts';
import type { FlashContext } from './run.ts';
import type { DonePhase } from './state.ts';

/** What is done on a node that has proven itself. */
export interface Finisher {
  /** Whether it would be the same today as it was done then. Throws BringupError for what cannot be done at all. */
  isSame(looked: LookedAt, done: DonePhase, context: FlashContext): Promise<boolean>;
  /** Does it, and tells how many steps were changed. `outputs` are kept for `isSame`. Throws BringupError. */
  finish(
    looked: LookedAt,
    context: FlashContext,
    onEvent: (event: RunEvent) => void,
  ): Promise<{ readonly changed: number; readonly outputs: DonePhase['outputs'] }>;
}

/** What finishes nodes of a run: the sections of their hosts, where nothing else is said. */
export function finisherOf({ finisher }: Pick<FlashContext, 'finisher'>): Finisher {
  return finisher ?? bySections;
}

/** What a node has behind it, without a post-install that would be another one today. */
export async function phasesBehind(looked: LookedAt, context: FlashContext): Promise<readonly DonePhase[]> {
  const { target } = looked;
  const phases = context.state.phases(placeOf(target.boardSection), target.node);
  const last = phases.at(-1);
  if (last?.phase !== 'post-installed') return phases;
  return (await finisherOf(context).isSame(looked, last, context)) ? phases : phases.slice(0, -1);
}
