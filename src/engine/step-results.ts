import type { BringupError } from '../core/error.ts';
import type { StepOutcome } from '../report/outcome.ts';
import type { Step } from './plan.ts';
import type { RunContext } from './run-context.ts';
import type { StepResult } from './step-report.ts';

/** What became of each step of one host so far. Tells the run's listeners about each. */
export class StepResults {
  readonly #context: RunContext;
  readonly #host: string;
  readonly #results = new Map<string, StepResult>();
  readonly #tries = new Map<string, number>();
  readonly #made = new Set<string>();
  #progress = 0;

  constructor(context: RunContext, host: string) {
    this.#context = context;
    this.#host = host;
  }

  get all(): ReadonlyMap<string, StepResult> {
    return this.#results;
  }

  /** Ids of what this run made. */
  get made(): ReadonlySet<string> {
    return this.#made;
  }

  /** Ids of steps that are through, well or not. */
  get settled(): ReadonlySet<string> {
    return new Set(this.#results.keys());
  }

  /** Ids whose last outcome is this one. */
  idsOf(outcome: StepOutcome): ReadonlySet<string> {
    return new Set([...this.#results].flatMap(([id, result]) => (result.outcome === outcome ? [id] : [])));
  }

  has(id: string): boolean {
    return this.#results.has(id);
  }

  get(id: string): StepResult | undefined {
    return this.#results.get(id);
  }

  /** Grows with every step that was tried or is through. */
  get progress(): number {
    return this.#progress;
  }

  /** The number of this attempt at a step, from 1. */
  tried(id: string): number {
    const attempt = (this.#tries.get(id) ?? 0) + 1;
    this.#tries.set(id, attempt);
    this.#progress += 1;
    return attempt;
  }

  began(steps: readonly Step[]): void {
    for (const step of steps) this.#context.onEvent({ type: 'step-started', host: this.#host, ...named(step) });
  }

  /** Notes how a step ended. What was skipped or moved is not told: nothing happened to it. */
  record(step: Step, outcome: StepOutcome, durationMs = 0, problem?: BringupError): void {
    this.#progress += 1;
    this.#results.set(step.id, { outcome, durationMs, problem, step });
    if (outcome === 'changed' && step.decision.verdict === 'change' && step.decision.verb === 'create')
      this.#made.add(step.id);
    if (outcome === 'skipped' || outcome === 'moved') return;
    this.#context.onEvent({
      type: 'step-finished',
      host: this.#host,
      ...named(step),
      outcome,
      durationMs,
      ...(step.decision.verdict === 'change' ? { summary: step.decision.summary } : {}),
      ...(problem ? { problem: problem.message } : {}),
    });
  }
}

function named(step: Step): { step: string; capability: string; title: string } {
  const { kind, spec } = step.item.wanted;
  return { step: step.id, capability: step.item.capabilities.join('+'), title: kind.key(spec) };
}
