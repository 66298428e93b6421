import type { RunEvent } from '../../engine/event.ts';
import type { HostOutcome } from '../../report/outcome.ts';
import { shortKind } from '../../report/step-lines.ts';

/** A step that has started and not ended. Times are in milliseconds of any one clock. */
interface OpenStep {
  readonly id: string;
  readonly label: string;
  readonly sinceMs: number;
}

/** What one host is at, and since when. */
export interface RunningHost {
  readonly name: string;
  /** `connecting`, `reading`, `applying` ... */
  readonly phase: string;
  readonly sinceMs: number;
  readonly steps: readonly OpenStep[];
}

/** Everything a live view knows of a run. */
export interface LiveState {
  readonly hosts: number;
  readonly running: ReadonlyMap<string, RunningHost>;
  readonly planned: ReadonlyMap<string, { readonly changes: number; readonly steps: number }>;
  readonly done: ReadonlyMap<HostOutcome, number>;
}

const PHASES = {
  connect: 'connecting',
  read: 'reading',
  lock: 'waiting for the lock',
  apply: 'applying',
  verify: 'reading back',
  undo: 'taking back',
} as const;

/** A run of which nothing is known but the number of its hosts. */
export function newLiveState(hosts: number): LiveState {
  return { hosts, running: new Map(), planned: new Map(), done: new Map() };
}

/** The state after an event. The state before it stays as it is. */
export function withEvent(state: LiveState, event: RunEvent, nowMs: number): LiveState {
  if (event.type === 'rollout') return state;
  const host = state.running.get(event.host) ?? {
    name: event.host,
    phase: state.planned.has(event.host) ? 'applying' : 'starting',
    sinceMs: nowMs,
    steps: [],
  };
  const having = (change: Partial<RunningHost>): LiveState => ({
    ...state,
    running: new Map(state.running).set(event.host, { ...host, ...change }),
  });
  switch (event.type) {
    case 'host-started':
      return having({});
    case 'host-phase': {
      const detail = event.detail === undefined ? '' : ` (${event.detail})`;
      return having({ phase: PHASES[event.phase] + detail, sinceMs: nowMs, steps: [] });
    }
    case 'host-planned': {
      // Until it is its turn to be changed a host does nothing.
      const running = new Map(state.running);
      running.delete(event.host);
      return { ...state, running, planned: new Map(state.planned).set(event.host, event) };
    }
    case 'step-started':
      return having({ steps: [...host.steps, { id: event.step, label: stepLabel(event), sinceMs: nowMs }] });
    case 'step-finished':
      return having({ steps: host.steps.filter((step) => step.id !== event.step) });
    case 'host-finished': {
      const running = new Map(state.running);
      running.delete(event.host);
      const count = (state.done.get(event.outcome) ?? 0) + 1;
      return { ...state, running, done: new Map(state.done).set(event.outcome, count) };
    }
    default:
      return state;
  }
}

/** What a host is at right now: its newest open step, else its phase; and since when. */
export function doing(host: RunningHost): { readonly words: string; readonly step: boolean; readonly sinceMs: number } {
  const step = host.steps.at(-1);
  if (step === undefined) return { words: host.phase, step: false, sinceMs: host.sinceMs };
  return { words: step.label, step: true, sinceMs: step.sinceMs };
}

/** How far a run is: hosts read while all are read, then hosts done. */
export function progressWords(state: LiveState): string {
  const done = doneCount(state);
  const read = done === 0 && state.planned.size > 0;
  return `${read ? state.planned.size : done} of ${state.hosts} hosts ${read ? 'read' : 'done'}`;
}

/** How many hosts have finished. */
export function doneCount(state: LiveState): number {
  return [...state.done.values()].reduce((sum, count) => sum + count, 0);
}

/** `base.package chrony`, from a step's id (`package:chrony`), its capability and its title. */
export function stepLabel(step: {
  readonly step: string;
  readonly capability: string;
  readonly title: string;
}): string {
  const kind = step.step.split(':', 1)[0] ?? '';
  return `${step.capability}.${shortKind({ capability: step.capability, kind })} ${step.title}`;
}
