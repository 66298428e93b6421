import fc from 'fast-check';
import { possibleTools, systemdTools, type Tools, toolsName } from './tools.ts';

/** What one step does between saying that it began and that it left. `seconds` are the host's. */
export interface StepShape {
  readonly seconds: number;
  readonly ending: 'ok' | 'fails' | 'never';
  /** Cannot be ended by TERM. */
  readonly stubborn: boolean;
  /** Leaves something behind that goes on. */
  readonly litter: boolean;
  /** Must not be cut short. */
  readonly finish: boolean;
}

/** One thing that happens, to or by one of the runs. */
export type Happening =
  | {
      readonly does: 'apply';
      readonly by: number;
      readonly patience: number;
      readonly grace: number;
      readonly steps: readonly StepShape[];
      /** Seconds after which the host takes the steps back, when nobody confirms them; 0 when they are not guarded. */
      readonly guard: number;
    }
  | {
      readonly does: 'confirm' | 'take back';
      readonly by: number;
    }
  | {
      readonly does: 'read' | 'stop' | 'end' | 'hang up' | 'fall silent' | 'speak again' | 'half a message';
      readonly by: number;
    }
  | {
      readonly does: 'kill agent' | 'freeze agent' | 'thaw agent' | 'kill worker' | 'freeze worker' | 'kill step';
      readonly by: number;
    }
  | { readonly does: 'boot'; readonly by: number };

/** After each happening, `wait` seconds of the host pass. */
export type Moment = Happening & { readonly wait: number };

export interface Schedule {
  readonly tools: Tools;
  readonly moments: readonly Moment[];
}

const RUNS = 3;

const step: fc.Arbitrary<StepShape> = fc
  .record({
    seconds: fc.constantFrom(0, 0, 1, 3, 8),
    ending: fc.constantFrom('ok', 'ok', 'ok', 'fails', 'never'),
    stubborn: fc.constantFrom(false, false, false, true),
    litter: fc.constantFrom(false, false, false, false, true),
    finish: fc.constantFrom(false, false, true),
  })
  .map((shape) => (shape.finish && shape.ending === 'never' ? { ...shape, ending: 'ok' } : shape));

const by = fc.nat(RUNS - 1);

const apply = fc.record({
  does: fc.constant('apply' as const),
  by,
  patience: fc.constantFrom(0, 5, 40),
  grace: fc.constantFrom(0, 0, 20),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  guard: fc.constant(0),
});

const guarded: fc.Arbitrary<Happening> = fc.record({
  does: fc.constant('apply' as const),
  by,
  patience: fc.constantFrom(0, 5, 40),
  grace: fc.constantFrom(0, 0, 20),
  steps: fc.array(
    step.map((shape) => ({ ...shape, finish: false })),
    { minLength: 1, maxLength: 2 },
  ),
  guard: fc.constantFrom(5, 25),
});

const decision: fc.Arbitrary<Happening> = fc.record({
  does: fc.constantFrom('confirm' as const, 'confirm' as const, 'take back' as const),
  by,
});

const others = fc.record({
  does: fc.constantFrom(
    'read' as const,
    'stop' as const,
    'end' as const,
    'hang up' as const,
    'fall silent' as const,
    'speak again' as const,
    'half a message' as const,
    'kill agent' as const,
    'freeze agent' as const,
    'thaw agent' as const,
    'kill worker' as const,
    'freeze worker' as const,
    'kill step' as const,
  ),
  by,
});

const boot = fc.record({ does: fc.constant('boot' as const), by: fc.constant(0) });

const wait = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 2, 4, 4, 10, 35);

type Weighted = fc.WeightedArbitrary<readonly Moment[]>;

const moment = (happening: fc.Arbitrary<Happening>): fc.Arbitrary<readonly Moment[]> =>
  fc.tuple(happening, wait).map(([one, seconds]) => [{ ...one, wait: seconds }]);

/** A guarded change that the same run decides. */
const decided: fc.Arbitrary<readonly Moment[]> = fc
  .tuple(moment(guarded), moment(decision))
  .map(([[one], [two]]) => (one && two ? [one, { ...two, by: one.by }] : []));

function schedulesOf(tools: readonly Tools[], happenings: Weighted[]): fc.Arbitrary<Schedule> {
  return fc.record({
    tools: fc.constantFrom(...tools),
    moments: fc.array(fc.oneof(...happenings), { minLength: 2, maxLength: 12 }).map((some) => some.flat()),
  });
}

/** Everything that can happen to a host in a short while, from three runs at once. */
export function schedules(): fc.Arbitrary<Schedule> {
  const common: Weighted[] = [
    { weight: 14, arbitrary: moment(others) },
    { weight: 1, arbitrary: moment(boot) },
  ];
  const unguarded = schedulesOf(possibleTools(), [{ weight: 12, arbitrary: moment(apply) }, ...common]);
  if (systemdTools().length === 0) return unguarded;
  const guards: Weighted[] = [
    { weight: 3, arbitrary: moment(apply) },
    { weight: 4, arbitrary: moment(guarded) },
    { weight: 8, arbitrary: decided },
    { weight: 3, arbitrary: moment(decision) },
    { weight: 1, arbitrary: moment(boot) },
  ];
  return fc.oneof(unguarded, schedulesOf(systemdTools(), [...guards, ...common]));
}

/** A schedule in the words of a person who reads a failure. */
export function tell({ tools, moments }: Schedule): string {
  const lines = moments.map((one) => {
    const what =
      one.does === 'apply'
        ? `run ${one.by} applies ${one.steps.map(tellStep).join(', ')} (patience ${one.patience} s, grace ${one.grace} s${one.guard === 0 ? '' : `, guarded for ${one.guard} s`})`
        : one.does === 'boot'
          ? 'the host boots'
          : `${one.does}, run ${one.by}`;
    return `  ${what}; then ${one.wait} s`;
  });
  return [`on a host with ${toolsName(tools)}:`, ...lines].join('\n');
}

function tellStep({ seconds, ending, stubborn, litter, finish }: StepShape): string {
  const notes = [ending === 'ok' ? '' : ending, stubborn && 'stubborn', litter && 'litters', finish && 'finish'];
  return [`a step of ${seconds} s`, ...notes.filter(Boolean)].join(' ');
}
