import type { BringupError } from '../../core/error.ts';
import type { Ps } from '../../core/powershell.ts';
import type { HostOutcome } from '../../report/outcome.ts';
import type { Planned } from '../resource.ts';
import type { Answers } from './session.ts';

/** One script of a change on a Windows host, as data. */
export interface Task {
  /** The state of the change while it runs: `install`, `up`. `next` finds its end by it. */
  readonly name: string;
  /** For people: `tailscale up, attempt 2 of 3`. */
  readonly title: string;
  readonly script: Ps;
  readonly timeoutMs: number;
}

/** How a task ended: what it sent back, or why it sent nothing. */
export interface TaskEnd {
  readonly name: string;
  readonly answers: Answers | undefined;
  readonly problem: BringupError | undefined;
}

/** What follows from how all tasks so far ended. */
export type Next =
  | { readonly task: Task }
  | { readonly done: true; readonly note?: string }
  | { readonly problem: BringupError; readonly outcome?: HostOutcome };

/** How a kind is read and changed on a Windows host. `parse`, `decide` and `undo` of the kind serve both worlds. */
export interface PowershellPart<Spec, State, Action> {
  /** Sends, by `Send-Bu` under the name of the kind, what `parse` gets as one JSON list. Changes nothing. */
  read(specs: readonly Spec[]): Ps;
  /** The state machine of a change: the next script, or how it ended. Pure. */
  next(change: Planned<Spec, State, Action>, ends: readonly TaskEnd[]): Next;
}
