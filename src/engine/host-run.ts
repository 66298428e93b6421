import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { type HostOutcome, outcomeOf } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport } from '../report/report.ts';
import { cancelledError, movedError, nothingBegan, unexpectedError, valueNeverCame } from './errors.ts';
import { failRefused } from './fail-refused.ts';
import type { FleetRun } from './fleet-run.ts';
import { guardedStage } from './guarded-stage.ts';
import { closeLink, type HostLink, openLink } from './host-link.ts';
import { type HostWork, ordinaryStage, runnerStage } from './host-stage.ts';
import { HostView } from './host-view.ts';
import { damagedNote } from './journal.ts';
import { waitForLock } from './lock.ts';
import { ownersAfter } from './owners-after.ts';
import { planDigest, type Step } from './plan.ts';
import { rebootStage } from './reboot-stage.ts';
import { rollBack } from './roll-back.ts';
import type { RunContext } from './run-context.ts';
import type { RunnerPlace } from './runner-step.ts';
import { settleProgram } from './settle.ts';
import { nextStage, type Stage } from './stage.ts';
import { stepReport } from './step-report.ts';
import { StepResults } from './step-results.ts';
import { withSupplies } from './supplies.ts';
import { TAKES_PART } from './values.ts';

/**
 * One host during a run: its connection, its plan as it stands, and what became of each step. The order of calls is `open`,
 * then for an apply `lock`, `apply`, `settle`; `report` at any time; `close` always.
 */
export class HostRun implements FleetRun {
  readonly host: FleetHost;
  readonly view: HostView;
  /** The wave it is changed in, from 1, when there are several. */
  wave: number | undefined;
  readonly #context: RunContext;
  readonly #started = performance.now();
  readonly #values: ReturnType<RunContext['values']['join']>;
  readonly #results: StepResults;
  readonly #notes: string[] = [];
  #link: HostLink | undefined;
  /** The first one, for whoever takes this host over. */
  #first: Connection | undefined;
  #hostKey: string | undefined;
  #newHostKey: string | undefined;
  #connections = 0;
  #commands = 0;
  #nextSeq = 1;
  /** Ids of what the plan would change. */
  #approved: ReadonlySet<string> = new Set();
  #durationMs: number | undefined;
  #heldBack: string | undefined;
  #problem: BringupError | undefined;
  #outcome: HostOutcome | undefined;
  /** The journal told of something when this run became the one that holds the host. */
  #wasOpen = false;
  #asBefore = false;

  constructor(context: RunContext, host: FleetHost) {
    this.#context = context;
    this.host = host;
    this.view = new HostView(context, host);
    this.#values = context.values.join();
    this.#results = new StepResults(context, host.name);
    this.#work = {
      context,
      host,
      view: this.view,
      results: this.#results,
      link: () => this.#open(),
      connected: () => this.#count(),
      adopt: (link) => this.#adopt(link),
      lock: () => this.#holdAgain(),
      takeSeqs: (count) => {
        const first = this.#nextSeq;
        this.#nextSeq += count;
        return first;
      },
      fail: (problem, outcome) => this.fail(problem, outcome),
    };
  }

  get problem(): BringupError | undefined {
    return this.#problem;
  }

  /** Seals the plan: the same digest, the same plan from the same states. */
  get digest(): string {
    return planDigest(this.view.steps);
  }

  get hostKeyFingerprint(): string | undefined {
    return this.#hostKey;
  }

  /** Stops this host here. The first problem stays. */
  fail(error: unknown, outcome?: HostOutcome): void {
    if (this.#problem !== undefined) return;
    this.#problem = this.#told(error);
    const untouched = this.#problem.category === 'cancelled' && this.#results.all.size === 0;
    this.#outcome = outcome ?? (untouched ? 'skipped' : outcomeOf(this.#problem.category));
    this.#leaveOthers();
  }

  /** What waits or asks at a server stops with a word of its own when the run is told to stop. */
  #told(error: unknown): BringupError {
    if (error instanceof BringupError) return error.at({ host: this.host.name });
    return this.#context.signal.aborted ? cancelledError(this.host.name) : unexpectedError(error, this.host.name);
  }

  /** Nobody needs to wait for what it would have told. */
  #leaveOthers(): void {
    this.#context.values.set(this.host.name, TAKES_PART, false);
  }

  /** Refuses the host, because these steps are no longer what was approved. */
  refuseMoved(error: BringupError, ids: readonly string[]): void {
    for (const step of this.view.steps) {
      if (ids.includes(step.id)) this.#results.record(step, 'moved');
    }
    this.fail(error);
  }

  /** Leaves this host out from here on. */
  skip(note: string): void {
    if (this.#problem !== undefined || this.#outcome !== undefined) return;
    this.#outcome = 'skipped';
    this.#notes.push(note);
  }

  /** Leaves this host as it is, because the rollout stopped before its wave. */
  holdBack(why: string): void {
    if (this.#problem !== undefined) return;
    this.#outcome = 'skipped';
    this.#heldBack = why;
    this.#leaveOthers();
    for (const step of this.view.openSteps) this.#results.record(step, 'skipped');
  }

  /** Connects, reads everything in one command, and plans. Throws BringupError. */
  async open(): Promise<void> {
    this.#context.onEvent({ type: 'host-started', host: this.host.name });
    this.#phase('connect');
    const link = await openLink(this.#context, this.host, this.view.firstSections(), (connection) => {
      this.#first = connection;
      this.#hostKey = connection.hostKey?.fingerprint;
      this.#newHostKey = connection.newKnownHost;
      if (connection.newKnownHost !== undefined) this.#notes.push(`accepted a new host key: ${this.#hostKey}`);
      this.#phase('read');
    });
    this.#use(link);
    await this.view.begin(link);
    await this.view.explain();
    const { damaged } = this.view.journal;
    if (damaged > 0) this.#notes.push(damagedNote(damaged));
  }

  /** Whether an apply would write anything on this host: changes, or what is remembered about owners and runs. */
  get needsLock(): boolean {
    return this.view.openSteps.length > 0 || this.#ownersAfter() !== undefined || this.view.journal.open;
  }

  /** Becomes the run that holds the host, then reads again what is to be changed. Throws BringupError (`lock`, `moved`). */
  async lock(): Promise<void> {
    // What hosts of an earlier wave told was approved as known later.
    if (this.view.waits) await this.view.plan();
    const before = this.digest;
    this.#approved = new Set(this.view.openSteps.map(({ id }) => id));
    await this.#reopenWhenLost();
    const waited = await this.#hold();
    await this.view.reread(waited);
    this.#wasOpen = this.view.journal.open;
    if (this.#context.sealed && this.digest !== before) throw movedError(this.host.name);
  }

  /** Becomes the run that holds the host. True: another one had to be waited for. */
  async #hold(): Promise<boolean> {
    const { holder, lockTimeoutMs, signal } = this.#context;
    let waited = false;
    const onWait = (by: string) => {
      waited = true;
      this.#phase('lock', by);
    };
    await waitForLock(this.#open().session, { host: this.host.name, holder, timeoutMs: lockTimeoutMs, signal, onWait });
    return waited;
  }

  /** A wave may come long after the plan: whoever lost its connection in between comes again, and reads all anew. */
  async #reopenWhenLost(): Promise<void> {
    if (!this.#open().session.isLost) return;
    const link = await openLink(this.#context, this.host, this.view.firstSections());
    await this.#adopt(link);
    await this.view.begin(link);
  }

  /** In the middle of a run, over another connection: somebody else may have held the host in between. */
  async #holdAgain(): Promise<void> {
    await this.#hold();
    await this.view.readAgain(this.view.steps.map((step) => step.item));
    const isNew = ({ id, notifiedBy }: Step) => !this.#approved.has(id) && notifiedBy.length === 0;
    if (this.#context.sealed && this.view.openSteps.some(isNew)) throw movedError(this.host.name);
  }

  /** Goes on over another connection: the first one is gone, or the host has booted. */
  async #adopt(link: HostLink): Promise<void> {
    const old = this.#link;
    this.#use(link);
    this.view.resume(link);
    if (old !== undefined) await closeLink(old).catch(() => undefined);
  }

  /** Carries the plan out, stage by stage, until nothing is left, something failed, or the run was cancelled. */
  async apply(): Promise<void> {
    const { onFailure, signal } = this.#context;
    if (onFailure !== 'continue') failRefused(this);
    while (this.#problem === undefined || onFailure === 'continue') {
      if (signal.aborted) {
        this.fail(cancelledError(this.host.name));
        break;
      }
      this.#skipDependents();
      const stage = nextStage({ steps: this.view.steps, settled: this.#results.settled });
      if (stage.steps.length === 0) {
        if (await this.#waitForValues()) continue;
        break;
      }
      // Nobody's way may be cut. Waited for before it takes a place that those behind it may need.
      if (stage.guarded || stage.steps.some(({ item }) => item.wanted.kind.reboots))
        await this.#context.whenAlone(this.host.name, signal);
      const leave = await this.#context.slots.acquire(`waiting for a place to change ${this.host.name}`);
      const before = this.#results.progress;
      const broken = await this.#stage(stage).finally(leave);
      if (broken === undefined && this.#results.progress !== before) continue;
      this.fail(broken ?? nothingBegan(this.host.name));
      break;
    }
    if (this.#problem === undefined) return;
    for (const step of this.view.openSteps) if (!this.#results.has(step.id)) this.#results.record(step, 'skipped');
  }

  /** False: nothing waits, or nothing will come any more. */
  async #waitForValues(): Promise<boolean> {
    const waiting = this.view.steps.filter((step) => step.decision.verdict === 'waits' && !this.#results.has(step.id));
    if (waiting.length === 0) return false;
    if ((await this.#values.wait(this.view.plannedAt, this.#context.signal)) === 'changed') {
      await this.view.plan();
      return true;
    }
    for (const step of waiting) {
      const problem = valueNeverCame(step, this.host.name);
      this.#results.record(step, 'skipped', 0, problem);
      this.fail(problem);
    }
    return false;
  }

  /** With `continue`: what needs something that failed is not tried. */
  #skipDependents(): void {
    const bad = new Set(
      [...this.#results.all].filter(([, { outcome }]) => outcome !== 'changed' && outcome !== 'ok').map(([id]) => id),
    );
    for (const step of this.view.steps) {
      if (this.#results.has(step.id) || !step.item.needs.some((id) => bad.has(id))) continue;
      bad.add(step.id);
      if (step.decision.verdict !== 'ok') this.#results.record(step, 'skipped');
    }
  }

  /** The host as its stages work on it. */
  readonly #work: HostWork;

  #stage({ steps, guarded }: Stage): Promise<BringupError | undefined> {
    const [first] = steps;
    if (first?.item.wanted.kind.runner !== undefined) return runnerStage(this.#work, first);
    if (first?.item.wanted.kind.reboots) return rebootStage(this.#work, first);
    const stage = guarded ? guardedStage : ordinaryStage;
    return withSupplies(this.#work, steps, (ready, supplies) => stage(this.#work, ready, supplies));
  }

  /**
   * Takes back what this run changed here or began, after it failed or was cancelled (`on-failure: rollback`). Where that is not
   * possible any more, because the connection is gone or something still runs there, the report says how to do it later.
   */
  async rollBack(): Promise<void> {
    if (this.#context.onFailure !== 'rollback' || this.#problem === undefined || this.#link === undefined) return;
    if (![...this.#results.all.values()].some(({ outcome }) => outcome !== 'ok' && outcome !== 'skipped')) return;
    this.#phase('undo');
    const { takenBack, notes, whole } = await rollBack(this.#results.all, this.#place());
    for (const id of takenBack) {
      const result = this.#results.get(id);
      if (result !== undefined) this.#results.record(result.step, 'rolled-back', result.durationMs, result.problem);
    }
    this.#notes.push(...notes);
    if (!whole) return;
    this.#outcome = 'rolled-back';
    this.#asBefore = !this.#wasOpen;
  }

  #place(): Omit<RunnerPlace, 'link'> & { link(): HostLink } {
    return {
      context: this.#context,
      host: this.host.name,
      link: () => this.#open(),
      journal: () => this.view.journal,
    };
  }

  #ownersAfter(): string | undefined {
    const { fleet, capabilities, prune } = this.#context;
    const { owned, stored, steps } = this.view;
    return ownersAfter({
      owned,
      stored,
      steps,
      fleet: fleet.name,
      capabilities: capabilities.map(({ name }) => name),
      made: this.#results.made,
      prune,
      takenBack: this.#results.idsOf('rolled-back'),
    });
  }

  /** Remembers owners and, when everything is right, closes the journal. Only while the lock is held. */
  async settle(): Promise<void> {
    if (this.#link === undefined || this.#outcome === 'unknown' || this.#outcome === 'unreachable') return;
    // Nothing was begun, and a host that could not note that shall not note anything else.
    if (this.#problem?.code === 'journal-not-writable') return;
    const allRight =
      this.#problem === undefined &&
      this.view.openSteps.length === 0 &&
      this.view.leavesNothingPending(this.#context.partial);
    const program = settleProgram({
      run: this.#context.runId,
      owners: this.#ownersAfter(),
      closeJournal: allRight || this.#asBefore,
    });
    // After slow changes a disk may take its time, too.
    const isQuick =
      this.view.isQuick && ![...this.#results.all.values()].some(({ step }) => step.item.wanted.kind.slow);
    const { session } = this.#link;
    const { code } = await (isQuick ? session.finish(program) : session.work(program));
    if (code !== 0)
      this.#notes.push('the host could not note in /var/lib/bringup what was done; the next run does that');
  }

  report(): HostReport {
    const changed = [...this.#results.all.values()].some(({ outcome }) => outcome === 'changed');
    const wouldChange = !this.#context.applying && this.view.openSteps.length > 0;
    const { os, places } = this.view;
    return {
      name: this.host.name,
      address: this.host.address,
      outcome: this.#outcome ?? (changed || wouldChange ? 'changed' : 'converged'),
      steps: this.view.steps.map((step) =>
        stepReport(step, this.#results.get(step.id), this.view.explanation(step.id), this.#context.redactor),
      ),
      durationMs: this.#durationMs ?? performance.now() - this.#started,
      connections: this.#connections,
      commands: this.#commands,
      ...(os === undefined ? {} : { os }),
      ...(this.#problem === undefined ? {} : { problem: toProblem(this.#problem) }),
      orphans: this.view.orphans.map(({ id }) => id),
      notes: [...this.#notes, ...this.view.remarks],
      ...(this.wave === undefined ? {} : { wave: this.wave }),
      ...(this.#heldBack === undefined ? {} : { heldBack: this.#heldBack }),
      ...(this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey }),
      unknownBefore: this.view.journal.unknown.map(({ id }) => id),
      source: this.host.source,
      ...(places === undefined ? {} : { published: places }),
    };
  }

  /** Another takes this host over: it has no shell for our agent. */
  handOver(): Connection | undefined {
    this.#values.leave();
    return this.#first;
  }

  /** Ends the session and the connection; settles quietly whatever state they are in. */
  async close(): Promise<void> {
    this.#durationMs ??= performance.now() - this.#started;
    const link = this.#link;
    this.#link = undefined;
    try {
      if (link !== undefined) await closeLink(link);
    } finally {
      this.#context.left(this.host.name);
      this.#values.leave();
    }
  }

  #use(link: HostLink): void {
    this.#link = link;
    const { peerAddress } = link.connection;
    if (peerAddress !== undefined) this.#context.values.set(this.host.name, 'way.address', peerAddress);
    this.#count();
  }

  /** Each connection has one command on it: the agent. */
  #count(): void {
    this.#connections += 1;
    this.#commands += 1;
  }

  #open(): HostLink {
    if (this.#link === undefined) throw new TypeError('the host was not opened');
    return this.#link;
  }

  #phase(phase: 'connect' | 'read' | 'lock' | 'undo', detail?: string): void {
    this.#context.onEvent({
      type: 'host-phase',
      host: this.host.name,
      phase,
      ...(detail === undefined ? {} : { detail }),
    });
  }
}
