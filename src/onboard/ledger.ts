import { BringupError } from '../core/error.ts';
import type { RunEvent } from '../engine/event.ts';
import type { Database } from '../providers/database.ts';
import { beat, beginSession, recordEvent, type Session, type SessionWish } from '../providers/record.ts';
import type { EventData, Facts, Identity, ProviderProblem } from '../providers/schema.ts';
import type { Phase } from '../providers/states.ts';
import { toldProblem } from '../providers/told-problem.ts';
import type { Problem, StepReport } from '../report/report.ts';
import type { PhaseResult } from './phase-track.ts';

/** What the registry is told during one onboarding. A registry that cannot be written any more stops nothing at the host. */
export class Ledger {
  readonly #database: Database;
  readonly #host: string;
  readonly #fleet: string;
  #session: Session | undefined;
  #run = '';
  #broken: BringupError | undefined;
  readonly #irreversible = new Set<string>();
  /** Ids of compensations, by their step. */
  readonly #compensations = new Map<string, string>();

  constructor(database: Database, host: string, fleet: string) {
    this.#database = database;
    this.#host = host;
    this.#fleet = fleet;
  }

  /** Set once the machine is registered. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** Why what happened is not written down from some moment on. */
  get broken(): BringupError | undefined {
    return this.#broken;
  }

  /** Throws BringupError: who cannot be registered is not onboarded. */
  begin(who: Identity, facts: Facts, wish: SessionWish): Session {
    this.#session = beginSession(this.#database, who, facts, wish);
    this.#run = wish.run;
    this.phaseBegan('register');
    return this.#session;
  }

  phaseBegan(phase: Phase): void {
    if (this.#session !== undefined) this.#write({ kind: 'phase-began', session: this.#session.session, phase });
  }

  /** What had nothing to do, and what nobody came to, is no event. */
  phaseEnded({ phase, state, changed, problem }: PhaseResult): void {
    const session = this.#session?.session;
    if (session === undefined || state === 'not reached' || state === 'passed over') return;
    // What is there already never began by itself.
    if (state === 'already there') this.phaseBegan(phase);
    const outputs = { state, changed: String(changed) };
    this.#write({ kind: 'phase-ended', session, phase, outputs, ...told(problem) });
  }

  planned(steps: readonly StepReport[]): void {
    for (const { id, irreversible } of steps) if (irreversible !== undefined) this.#irreversible.add(id);
  }

  /** What changed can be taken back by `bringup undo`, unless it was taken back already. */
  stepEnded({ step, outcome }: RunEvent & { readonly type: 'step-finished' }): void {
    const known = this.#compensations.get(step);
    if (outcome === 'rolled-back' && known !== undefined) {
      this.#write({ kind: 'compensated', compensation: known });
      this.#compensations.delete(step);
    }
    if (outcome !== 'changed' || known !== undefined || this.#irreversible.has(step)) return;
    const session = this.#session?.session;
    if (session === undefined) return;
    const args = { run: this.#run, host: this.#host, fleet: this.#fleet };
    const id = this.#write({ kind: 'compensation', session, what: step.slice(0, 200), args });
    if (id !== undefined) this.#compensations.set(step, id);
  }

  end(facts: Facts, problem: Problem | undefined, cancelled: boolean): void {
    const session = this.#session?.session;
    if (session === undefined) return;
    if (Object.keys(facts).length > 0) this.#write({ kind: 'facts', facts });
    const outcome = problem === undefined ? 'ok' : cancelled ? 'cancelled' : 'failed';
    this.#write({ kind: 'session-ended', session, outcome, ...told(problem) });
    if (problem === undefined) this.#keeping((provider) => beat(this.#database, provider));
  }

  #write(event: EventData): string | undefined {
    return this.#keeping((provider) => recordEvent(this.#database, provider, event));
  }

  #keeping<T>(work: (provider: string) => T): T | undefined {
    const provider = this.#session?.provider;
    if (provider === undefined || this.#broken !== undefined) return undefined;
    try {
      return work(provider);
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      this.#broken = error;
      return undefined;
    }
  }
}

function told(problem: Problem | undefined): { readonly problem?: ProviderProblem } {
  return problem === undefined ? {} : { problem: toldProblem(problem) };
}
