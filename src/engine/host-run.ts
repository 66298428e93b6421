import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { type HostOutcome, outcomeOf } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport } from '../report/report.ts';
import { cancelledError, movedError, nothingBegan, unexpectedError, valueNeverCame } from './errors.ts';
import { failRefused } from './fail-refused.ts';
import type { HostView } from './host-view.ts';
import { damagedNote } from './journal.ts';
import { ownersAfter } from './owners-after.ts';
import { planDigest } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { nextStage, type Stage } from './stage.ts';
import { stepReport } from './step-report.ts';
import { StepResults } from './step-results.ts';
import { TAKES_PART } from './values.ts';

/**
 * One host during a run: its plan as it stands, and what became of each step. The order of calls is `open`, then for an apply
 * `lock`, `apply`, `rollBack`, `settle`; `report` at any time; `close` always. How a host is spoken to is its shell's affair:
 * `AgentRun`, `PowershellRun`.
 */
export abstract class HostRun {
  readonly host: FleetHost;
  abstract readonly view: HostView;
  /** The wave it is changed in, from 1, when there are several. */
  wave: number | undefined;
  protected readonly context: RunContext;
  protected readonly results: StepResults;
  protected readonly notes: string[] = [];
  readonly #started = performance.now();
  readonly #values: ReturnType<RunContext['values']['join']>;
  #hostKey: string | undefined;
  #newHostKey: string | undefined;
  #durationMs: number | undefined;
  #heldBack: string | undefined;
  #problem: BringupError | undefined;
  #outcome: HostOutcome | undefined;

  constructor(context: RunContext, host: FleetHost) {
    this.context = context;
    this.host = host;
    this.#values = context.values.join();
    this.results = new StepResults(context, host.name);
  }

  get problem(): BringupError | undefined {
    return this.#problem;
  }

  /** What is decided of this host already. */
  protected get outcome(): HostOutcome | undefined {
    return this.#outcome;
  }

  /** Seals the plan: the same digest, the same plan from the same states. */
  get digest(): string {
    return planDigest(this.view.steps);
  }

  get hostKeyFingerprint(): string | undefined {
    return this.#hostKey;
  }

  /** Whether an apply would write anything on this host: changes, or what is remembered about owners and runs. */
  get needsLock(): boolean {
    return this.view.openSteps.length > 0 || this.ownersAfter() !== undefined || this.view.journal.open;
  }

  /** Stops this host here. The first problem stays. */
  fail(error: unknown, outcome?: HostOutcome): void {
    if (this.#problem !== undefined) return;
    this.#problem = this.#told(error);
    const untouched = this.#problem.category === 'cancelled' && this.results.all.size === 0;
    this.#outcome = outcome ?? (untouched ? 'skipped' : outcomeOf(this.#problem.category));
    this.#leaveOthers();
  }

  /** What waits or asks at a server stops with a word of its own when the run is told to stop. */
  #told(error: unknown): BringupError {
    if (error instanceof BringupError) return error.at({ host: this.host.name });
    return this.context.signal.aborted ? cancelledError(this.host.name) : unexpectedError(error, this.host.name);
  }

  /** Nobody needs to wait for what it would have told. */
  #leaveOthers(): void {
    this.context.values.set(this.host.name, TAKES_PART, false);
  }

  /** Refuses the host, because these steps are no longer what was approved. */
  refuseMoved(error: BringupError, ids: readonly string[]): void {
    for (const step of this.view.steps) if (ids.includes(step.id)) this.results.record(step, 'moved');
    this.fail(error);
  }

  /** Leaves this host out from here on. */
  skip(note: string): void {
    if (this.#problem !== undefined || this.#outcome !== undefined) return;
    this.#outcome = 'skipped';
    this.notes.push(note);
  }

  /** Leaves this host as it is, because the rollout stopped before its wave. */
  holdBack(why: string): void {
    if (this.#problem !== undefined) return;
    this.#outcome = 'skipped';
    this.#heldBack = why;
    this.#leaveOthers();
    for (const step of this.view.openSteps) this.results.record(step, 'skipped');
  }

  /** Connects, reads everything in one command, and plans. Throws BringupError. */
  async open(): Promise<void> {
    await this.begin();
    const { damaged } = this.view.journal;
    if (damaged > 0) this.notes.push(damagedNote(damaged));
  }

  protected abstract begin(): Promise<void>;

  /** Becomes the run that holds the host, then reads again what is to be changed. Throws BringupError (`lock`, `moved`). */
  async lock(): Promise<void> {
    // What hosts of an earlier wave told was approved as known later.
    if (this.view.waits) await this.view.plan();
    const before = this.digest;
    await this.hold();
    if (this.context.sealed && this.digest !== before) throw movedError(this.host.name);
  }

  protected abstract hold(): Promise<void>;

  /** Carries the plan out, stage by stage, until nothing is left, something failed, or the run was cancelled. */
  async apply(): Promise<void> {
    const { onFailure, signal, slots } = this.context;
    if (onFailure !== 'continue') failRefused(this);
    while (this.#problem === undefined || onFailure === 'continue') {
      if (signal.aborted) {
        this.fail(cancelledError(this.host.name));
        break;
      }
      this.#skipDependents();
      const stage = nextStage({ steps: this.view.steps, settled: this.results.settled });
      if (stage.steps.length === 0) {
        if (await this.#waitForValues()) continue;
        break;
      }
      // Nobody's way may be cut. Waited for before it takes a place that those behind it may need.
      if (this.mayCut(stage)) await this.context.whenAlone(this.host.name, signal);
      const leave = await slots.acquire(`waiting for a place to change ${this.host.name}`);
      const before = this.results.progress;
      const broken = await this.carryOut(stage).finally(leave);
      if (broken === undefined && this.results.progress !== before) continue;
      this.fail(broken ?? nothingBegan(this.host.name));
      break;
    }
    if (this.#problem === undefined) return;
    for (const step of this.view.openSteps) if (!this.results.has(step.id)) this.results.record(step, 'skipped');
  }

  /** Whether the hosts behind this one may lose their way for a while. */
  protected mayCut(_stage: Stage): boolean {
    return false;
  }

  /** Carries out a stage, or its first step. Returns what broke the connection or the run. */
  protected abstract carryOut(stage: Stage): Promise<BringupError | undefined>;

  /** False: nothing waits, or nothing will come any more. */
  async #waitForValues(): Promise<boolean> {
    const waiting = this.view.steps.filter((step) => step.decision.verdict === 'waits' && !this.results.has(step.id));
    if (waiting.length === 0) return false;
    if ((await this.#values.wait(this.view.plannedAt, this.context.signal)) === 'changed') {
      await this.view.planAfterWait();
      return true;
    }
    for (const step of waiting) {
      const problem = valueNeverCame(step, this.host.name);
      this.results.record(step, 'skipped', 0, problem);
      this.fail(problem);
    }
    return false;
  }

  /** With `continue`: what needs something that failed is not tried. */
  #skipDependents(): void {
    const bad = new Set(
      [...this.results.all].filter(([, { outcome }]) => outcome !== 'changed' && outcome !== 'ok').map(([id]) => id),
    );
    for (const step of this.view.steps) {
      if (this.results.has(step.id) || !step.item.needs.some((id) => bad.has(id))) continue;
      bad.add(step.id);
      if (step.decision.verdict !== 'ok') this.results.record(step, 'skipped');
    }
  }

  /**
   * Takes back what this run changed here or began, after it failed or was cancelled (`on-failure: rollback`). Where that is not
   * possible, the report says so.
   */
  async rollBack(): Promise<void> {
    if (this.context.onFailure === 'rollback' && this.#problem !== undefined) await this.takeBack();
  }

  protected abstract takeBack(): Promise<void>;

  /** All that this run changed here was taken back. */
  protected wasTakenBack(): void {
    this.#outcome = 'rolled-back';
  }

  /** Remembers owners and, when everything is right, closes the journal. Only while the lock is held. */
  abstract settle(): Promise<void>;

  /** The owners' file as it is to be, when it is to be another. */
  protected ownersAfter(): string | undefined {
    const { fleet, capabilities, prune } = this.context;
    const { owned, stored, steps } = this.view;
    return ownersAfter({
      owned,
      stored,
      steps,
      fleet: fleet.name,
      capabilities: capabilities.map(({ name }) => name),
      made: this.results.made,
      prune,
      takenBack: this.results.idsOf('rolled-back'),
    });
  }

  report(): HostReport {
    const changed = this.results.idsOf('changed').size > 0;
    const wouldChange = !this.context.applying && this.view.openSteps.length > 0;
    const { os, places } = this.view;
    return {
      name: this.host.name,
      address: this.host.address,
      outcome: this.#outcome ?? (changed || wouldChange ? 'changed' : 'converged'),
      steps: this.view.steps.map((step) =>
        stepReport(step, this.results.get(step.id), this.view.explanation(step.id), this.context.redactor),
      ),
      durationMs: this.#durationMs ?? performance.now() - this.#started,
      ...this.traffic,
      ...(os === undefined ? {} : { os }),
      ...(this.#problem === undefined ? {} : { problem: toProblem(this.#problem) }),
      orphans: this.view.orphans.map(({ id }) => id),
      notes: [...this.notes, ...this.view.remarks],
      ...(this.wave === undefined ? {} : { wave: this.wave }),
      ...(this.#heldBack === undefined ? {} : { heldBack: this.#heldBack }),
      ...(this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey }),
      unknownBefore: this.view.journal.unknown.map(({ id }) => id),
      source: this.host.source,
      ...(places === undefined ? {} : { published: places }),
    };
  }

  /** How often it was connected to, and how many commands ran there. */
  protected abstract readonly traffic: Pick<HostReport, 'connections' | 'commands'>;

  /** Ends the session and the connection; settles quietly whatever state they are in. */
  async close(): Promise<void> {
    this.#durationMs ??= performance.now() - this.#started;
    try {
      await this.disconnect();
    } finally {
      this.context.left(this.host.name);
      this.leave();
    }
  }

  protected abstract disconnect(): Promise<void>;

  /** Nothing that other hosts tell is waited for any more. */
  protected leave(): void {
    this.#values.leave();
  }

  /** Takes in whom a connection led to, and by what way. */
  protected met({ hostKey, newKnownHost, peerAddress }: Connection): void {
    if (peerAddress !== undefined) this.context.values.set(this.host.name, 'way.address', peerAddress);
    this.#hostKey ??= hostKey?.fingerprint;
    if (newKnownHost === undefined || this.#newHostKey !== undefined) return;
    this.#newHostKey = newKnownHost;
    this.notes.push(`accepted a new host key: ${this.#hostKey}`);
  }

  protected phase(phase: 'connect' | 'read' | 'lock' | 'undo', detail?: string): void {
    const { onEvent } = this.context;
    onEvent({ type: 'host-phase', host: this.host.name, phase, ...(detail === undefined ? {} : { detail }) });
  }
}
