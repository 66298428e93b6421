import { BringupError } from '../core/error.ts';
import type { Step } from './plan.ts';
import type { AnyKind } from './resource.ts';
import { type RunnerPlace, runnerContext } from './runner-step.ts';

/** A state with a server's part in it, or why the server could not be asked; and the state that it was added to. */
export type Whole = { readonly of: unknown } & ({ readonly state: unknown } | { readonly error: BringupError });

type Told = { readonly state: unknown } | { readonly error: BringupError };

/** Adds what their server says to states of one kind. Never throws BringupError: what could not be asked is told. */
export async function completeStates(
  kind: AnyKind,
  things: readonly { readonly spec: object; readonly state: unknown }[],
  place: RunnerPlace,
  capability: string,
): Promise<readonly Told[]> {
  try {
    const states = await kind.complete?.(things, runnerContext(place, { capability }));
    return things.map(({ state }, index) => ({ state: states?.[index] ?? state }));
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return things.map(() => ({ error }));
  }
}

/** The states as hosts and servers tell them together, and the things whose server could not be asked. */
export function withServers(
  read: ReadonlyMap<string, unknown>,
  whole: ReadonlyMap<string, Whole>,
): { readonly states: ReadonlyMap<string, unknown>; readonly unasked: ReadonlyMap<string, BringupError> } {
  const states = new Map(read);
  const unasked = new Map<string, BringupError>();
  for (const [id, told] of whole) {
    if (told.of !== read.get(id)) continue;
    if ('error' in told) unasked.set(id, told.error);
    else states.set(id, told.state);
  }
  return { states, unasked };
}

/** A step whose server could not be asked is refused: neither right nor wrong can be said of it. */
export function refusedUnasked(step: Step, error: BringupError | undefined): Step {
  if (error === undefined || step.decision.verdict === 'waits') return step;
  return { ...step, decision: { verdict: 'refuse', error: error.at(step.item.wanted.source) } };
}
