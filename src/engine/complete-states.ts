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

/** Reads things that are at a server and not on the host. Never throws BringupError: what could not be asked is told. */
export async function readAtServer(
  kind: AnyKind,
  specs: readonly object[],
  place: RunnerPlace,
  capability: string,
): Promise<readonly Told[]> {
  try {
    const states = await kind.runner?.read(specs, runnerContext(place, { capability }));
    return specs.map((_spec, index) => ({ state: states?.[index] }));
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return specs.map(() => ({ error }));
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

/**
 * Steps whose server could not be asked are refused: neither right nor wrong can be said of them. What stands on such a one is
 * not tried anyway, so that the reason is told once.
 */
export function refusedUnasked(steps: readonly Step[], unasked: ReadonlyMap<string, BringupError>): readonly Step[] {
  return steps.map((step): Step => {
    const error = unasked.get(step.id);
    if (error === undefined || step.item.wanted.waitsFor.length > 0) return step;
    const below = step.item.needs.filter((id) => unasked.has(id));
    if (below.length === 0)
      return { ...step, decision: { verdict: 'refuse', error: error.at(step.item.wanted.source) } };
    return step.decision.verdict === 'waits' ? { ...step, decision: { verdict: 'waits', for: below } } : step;
  });
}
