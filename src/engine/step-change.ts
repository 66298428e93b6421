import type { Sh } from '../core/sh.ts';
import type { Item } from './compose.ts';
import type { Step } from './plan.ts';
import type { Change, Interrupt, Planned } from './resource.ts';

/** A step's change in the form its kind works with. */
export function planned(step: Step): Planned<object, unknown, unknown> {
  return { spec: step.item.wanted.spec, state: step.state, action: (step.decision as Change<unknown>).action };
}

/** How to take a step back, or why that is not possible. */
export function undoOf(step: Step): Sh | { readonly cannot: string } {
  const change = step.decision as Change<unknown>;
  if (change.irreversible !== undefined) return { cannot: change.irreversible };
  const { kind } = step.item.wanted;
  if (kind.runner !== undefined && kind.runner.undo === undefined)
    return { cannot: 'it is done at a server, and stays' };
  const undo = kind.undo(planned(step));
  // It would be stored on the host.
  return 'text' in undo && undo.secrets.size > 0 ? { cannot: 'taking it back would need a secret' } : undo;
}

/** How a thing's change may be stopped; at once when nothing is said. */
export function interruptOf({ wanted }: Item): Interrupt {
  return wanted.kind.interruptOf?.(wanted.spec) ?? wanted.kind.interrupt ?? 'kill';
}

const GRACE_SECONDS: Readonly<Record<Interrupt, number>> = { kill: 0, moment: 5, term: 20, finish: 0 };

/** How long what runs has to end when it is asked to, in seconds. */
export function graceOf(interrupts: readonly Interrupt[]): number {
  return Math.max(0, ...interrupts.map((interrupt) => GRACE_SECONDS[interrupt]));
}

/** How a program of several steps may be stopped: as the one of them that is to be cut short the least. */
export function gentlestOf(interrupts: readonly Interrupt[]): Interrupt {
  const order: readonly Interrupt[] = ['finish', 'moment', 'term'];
  return order.find((interrupt) => interrupts.includes(interrupt)) ?? 'kill';
}

/** Whether a step runs for no other reason than a notification: it is taken back by running it again for what is there then. */
export function servesOnly(step: Step): boolean {
  const { notifiedBy, decision, item } = step;
  if (notifiedBy.length === 0 || decision.verdict !== 'change' || decision.verb !== 'run') return false;
  return item.wanted.kind.servesAgain === true || 'cannot' in undoOf(step);
}
