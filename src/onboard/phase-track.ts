import type { Phase } from '../providers/states.ts';
import type { StepOutcome } from '../report/outcome.ts';
import type { Problem, Report } from '../report/report.ts';
import { PHASE_NAMES, PHASE_NEEDS, PHASE_TEXTS, phaseOf } from './phase-of.ts';

/** How a phase ended: everything was there already, it has nothing to do here, or nobody came to it. */
export type PhaseState = 'done' | 'already there' | 'passed over' | 'failed' | 'not reached';

/** One phase of an onboarding, as it ended. */
export interface PhaseResult {
  readonly phase: Phase;
  readonly state: PhaseState;
  readonly seconds: number;
  /** How many things it changed. */
  readonly changed: number;
  /** Why it was passed over, or what it stands on that is not there. */
  readonly why?: string;
  readonly problem?: Problem;
}

/** Told when a phase begins and when it ends. What was passed over or not reached only ends. */
export interface PhaseListener {
  began(phase: Phase): void;
  ended(result: PhaseResult): void;
}

/** A step as events of a run name it. */
interface StepSaid {
  /** `file:/etc/motd` */
  readonly step: string;
  readonly capability: string;
}

type Steps = Report['hosts'][number]['steps'];

/**
 * Makes the phases of one host from the steps of its run. Phases begin in their order: what is done early for a later one (its
 * files, while the mesh is being joined) is counted there, and the phase begins when those before it are through.
 */
export class PhaseTrack {
  readonly #listener: PhaseListener;
  readonly #nowMs: () => number;
  /** Steps that are to come, by phase. */
  readonly #open = new Map<Phase, Set<string>>();
  readonly #changed = new Map<Phase, number>();
  /** Steps that are to come and did not begin, in the order of the plan. */
  #ahead: Steps = [];
  /** Phases in which something is known to be wanted. */
  readonly #wanted = new Set<Phase>();
  readonly #begun = new Map<Phase, number>();
  readonly #early = new Set<Phase>();
  readonly #results = new Map<Phase, PhaseResult>();

  constructor(listener: PhaseListener, nowMs = () => performance.now()) {
    this.#listener = listener;
    this.#nowMs = nowMs;
  }

  /** What became of the phases so far, in their order. */
  get results(): readonly PhaseResult[] {
    return PHASE_NAMES.flatMap((phase) => this.#results.get(phase) ?? []);
  }

  /** The phase that goes on. */
  get current(): Phase | undefined {
    return PHASE_NAMES.find((phase) => this.#begun.has(phase));
  }

  begin(phase: Phase): void {
    if (this.#begun.has(phase)) return;
    this.#early.delete(phase);
    this.#results.delete(phase);
    this.#begun.set(phase, this.#nowMs());
    this.#listener.began(phase);
  }

  end(phase: Phase, problem?: Problem): void {
    const changed = this.#changed.get(phase) ?? 0;
    const seconds = (this.#nowMs() - (this.#begun.get(phase) ?? this.#nowMs())) / 1000;
    const state = problem === undefined ? 'done' : 'failed';
    this.#settle({ phase, state, seconds, changed, ...(problem === undefined ? {} : { problem }) });
  }

  /** The plan is known: what each phase has to do. */
  planned(steps: Steps): void {
    for (const { capability, kind, id, outcome } of steps) {
      const phase = phaseOf({ capability, kind });
      if (phase === undefined) continue;
      this.#wanted.add(phase);
      if (outcome === 'planned') this.#openOf(phase).add(id);
    }
    this.#ahead = steps.filter(({ outcome }) => outcome === 'planned');
  }

  stepBegan({ capability, step }: StepSaid): void {
    const phase = phaseOf({ capability, kind: kindOf(step) });
    if (phase === undefined) return;
    this.#passed(step, capability);
    this.#openOf(phase).add(step);
    if (!this.#begun.has(phase)) this.#early.add(phase);
    this.#advance();
  }

  stepEnded({ capability, step, outcome }: StepSaid & { readonly outcome: StepOutcome }): void {
    const phase = phaseOf({ capability, kind: kindOf(step) });
    if (phase === undefined) return;
    this.#openOf(phase).delete(step);
    if (outcome === 'changed') this.#changed.set(phase, (this.#changed.get(phase) ?? 0) + 1);
    if (outcome === 'rolled-back') this.#changed.set(phase, Math.max(0, (this.#changed.get(phase) ?? 0) - 1));
    if (outcome === 'changed' || outcome === 'ok') this.#advance();
  }

  /** The run is over: what is not settled yet is told from its last word. */
  finish(steps: Steps, problem: Problem | undefined): readonly PhaseResult[] {
    const failedStep = steps.find(({ problem: own }) => own !== undefined);
    for (const { capability, kind } of steps) this.#wanted.add(phaseOf({ capability, kind }) ?? 'register');
    const blamed = problem === undefined ? undefined : this.#blamed(failedStep);
    let reached = true;
    for (const phase of PHASE_NAMES) {
      if (phase === blamed && problem !== undefined) {
        this.begin(phase);
        this.end(phase, problem);
        reached = false;
      } else if (this.#begun.has(phase)) this.end(phase);
      else if (!this.#results.has(phase)) this.#untouched(phase, reached);
    }
    return this.results;
  }

  /** A step that failed names its phase; all else happened where the run was, or before the first thing was looked at. */
  #blamed(step: Steps[number] | undefined): Phase {
    const byStep = step === undefined ? undefined : phaseOf(step);
    if (byStep !== undefined) return byStep;
    return this.current ?? PHASE_NAMES.find((phase) => !this.#results.has(phase)) ?? 'verify';
  }

  /** What the plan had before a step that begins now had nothing to do any more: another step has done it, and no event tells that. */
  #passed(step: string, capability: string): void {
    const at = this.#ahead.findIndex(({ id }) => id === step);
    const isPassed = (one: Steps[number], index: number) => index < at && one.capability === capability;
    for (const one of this.#ahead.filter(isPassed)) this.#openOf(phaseOf(one) ?? 'register').delete(one.id);
    this.#ahead = this.#ahead.filter((one, index) => index !== at && !isPassed(one, index));
  }

  /** Ends what is through and begins what may begin, in the order of the phases. */
  #advance(): void {
    const last = PHASE_NAMES.findLast((phase) => this.#early.has(phase) || this.#begun.has(phase));
    for (const phase of PHASE_NAMES) {
      if (phase === last || last === undefined) {
        // It ends when a later one begins, or with the run: what a step changed may have more steps follow.
        if (this.#early.has(phase)) this.begin(phase);
        return;
      }
      if (this.#early.has(phase)) this.begin(phase);
      if (this.#openOf(phase).size > 0) return;
      if (this.#begun.has(phase)) this.end(phase);
      else if (!this.#results.has(phase)) this.#untouched(phase, true);
    }
  }

  #untouched(phase: Phase, reached: boolean): void {
    const none = { phase, seconds: 0, changed: this.#changed.get(phase) ?? 0 };
    if (!reached) this.#settle({ ...none, state: 'not reached', ...this.#missing(phase) });
    else if (this.#wanted.has(phase)) this.#settle({ ...none, state: none.changed > 0 ? 'done' : 'already there' });
    else this.#settle({ ...none, state: 'passed over', why: PHASE_TEXTS[phase].none });
  }

  /** What a phase stands on that is not there. */
  #missing(phase: Phase): { readonly why?: string } {
    const missing = PHASE_NEEDS[phase].filter((one) => {
      const state = this.#results.get(one)?.state;
      return state === 'failed' || state === 'not reached';
    });
    return missing.length === 0 ? {} : { why: `it needs ${missing.join(' and ')}` };
  }

  #settle(result: PhaseResult): void {
    this.#begun.delete(result.phase);
    this.#early.delete(result.phase);
    this.#results.set(result.phase, result);
    this.#listener.ended(result);
  }

  #openOf(phase: Phase): Set<string> {
    const known = this.#open.get(phase) ?? new Set<string>();
    this.#open.set(phase, known);
    return known;
  }
}

function kindOf(step: string): string {
  return step.split(':')[0] ?? '';
}
