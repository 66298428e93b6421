import type { Moment, Schedule, StepShape } from './schedule.ts';
import { possibleTools } from './tools.ts';

const STEP: StepShape = { seconds: 0, ending: 'ok', stubborn: false, litter: false, finish: false };

function apply(
  by: number,
  step: Partial<StepShape>,
  more: { grace?: number; patience?: number; guard?: number; wait: number },
): Moment {
  const { grace = 0, patience = 0, guard = 0, wait } = more;
  return { does: 'apply', by, steps: [{ ...STEP, ...step }], grace, patience, guard, wait };
}

/** Schedules that once broke a promise, on every kind of host where they can be played. */
export const FOUND: Readonly<Record<string, readonly Moment[]>> = {
  'a dead link in the first reads': [{ does: 'read', by: 0, wait: 0 }],
  'a step that takes its time to stop, when the run fell silent': [
    apply(0, { ending: 'never', stubborn: true }, { grace: 20, wait: 10 }),
    { does: 'fall silent', by: 0, wait: 0 },
    apply(1, { seconds: 3 }, { patience: 40, wait: 40 }),
  ],
  'a worker that outlives its agent': [
    apply(0, { ending: 'never' }, { wait: 10 }),
    { does: 'kill agent', by: 0, wait: 1 },
    apply(1, { seconds: 3 }, { patience: 40, wait: 10 }),
  ],
  'a step that has to finish outlives agent and worker': [
    apply(0, { seconds: 8, finish: true }, { wait: 5 }),
    { does: 'end', by: 0, wait: 0 },
    apply(1, { seconds: 3 }, { patience: 40, wait: 10 }),
  ],
  'a step that has to finish starts when another run has the host': [
    apply(0, { seconds: 8, finish: true }, { wait: 0 }),
    apply(1, { seconds: 20 }, { patience: 40, wait: 4 }),
    { does: 'end', by: 0, wait: 20 },
  ],
  'a step that has to finish is told to stop, and goes on': [
    apply(0, { seconds: 20, stubborn: true, finish: true }, { grace: 20, wait: 8 }),
    { does: 'stop', by: 0, wait: 2 },
    { does: 'end', by: 0, wait: 1 },
    apply(1, { seconds: 3 }, { patience: 40, wait: 30 }),
  ],
  'a guard that is kept while the next one is armed': [
    apply(0, {}, { guard: 25, wait: 15 }),
    { does: 'hang up', by: 0, wait: 1 },
    apply(1, { ending: 'never' }, { patience: 40, guard: 25, wait: 4 }),
    { does: 'confirm', by: 0, wait: 5 },
    { does: 'boot', by: 0, wait: 10 },
  ],
};

/** Where a schedule can be played: what is guarded needs systemd. */
export function placesOf(moments: readonly Moment[]): readonly Schedule[] {
  const guarded = moments.some((moment) => moment.does === 'apply' && moment.guard > 0);
  return possibleTools()
    .filter(({ sessions }) => !guarded || sessions === 'systemd')
    .map((tools) => ({ tools, moments }));
}
