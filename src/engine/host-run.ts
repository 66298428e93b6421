import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { PRELUDE } from '../host/prelude.ts';
import { type HostOutcome, outcomeOf } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport } from '../report/report.ts';
import { cancelledError, movedError, unexpectedError, valueNeverCame } from './errors.ts';
import { executeStage, interruptOf, type StageResult, type StepRun } from './execute.ts';
import { HostView } from './host-view.ts';
import { openLine } from './journal.ts';
import { waitForLock } from './lock.ts';
import { ownersAfter } from './owners-after.ts';
import { planDigest, type Step } from './plan.ts';
import { journalProgram, readProgram } from './program.ts';
import { readsOf } from './reads.ts';
import { retryDelayMs } from './retry-budget.ts';
import { rollBack } from './roll-back.ts';
import type { RunContext } from './run-context.ts';
import { type RunnerPlace, runRunnerStep } from './runner-step.ts';
import { HostSession } from './session.ts';
import { settleProgram } from './settle.ts';
import { nextStage } from './stage.ts';
import { type StepResult, stepReport } from './step-report.ts';
import { judge, mayRetry } from './verdict.ts';

/** How often a step that failed for a reason that passes is tried in one run. */
const TRIES = 3;

/**
 * One host during a run: its connection, its plan as it stands, and what became of each step. The order of calls is `open`,
 * then for an apply `lock`, `apply`, `settle`; `report` at any time; `close` always.
 */
export class HostRun {
  readonly host: FleetHost;
  readonly view: HostView;
  readonly #context: RunContext;
  readonly #started = performance.now();
  readonly #values: ReturnType<RunContext['values']['join']>;
  readonly #results = new Map<string, StepResult>();
  readonly #tries = new Map<string, number>();
  readonly #made = new Set<string>();
  readonly #notes: string[] = [];
  #connection: Connection | undefined;
  #session: HostSession | undefined;
  #hostKey: string | undefined;
  #newHostKey: string | undefined;
  #connections = 0;
  #commands = 0;
  #nextSeq = 1;
  #durationMs: number | undefined;
  #problem: BringupError | undefined;
  #outcome: HostOutcome | undefined;

  constructor(context: RunContext, host: FleetHost) {
    this.#context = context;
    this.host = host;
    this.view = new HostView(context, host);
    this.#values = context.values.join();
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
    this.#problem =
      error instanceof BringupError ? error.at({ host: this.host.name }) : unexpectedError(error, this.host.name);
    const untouched = this.#problem.category === 'cancelled' && this.#results.size === 0;
    this.#outcome = outcome ?? (untouched ? 'skipped' : outcomeOf(this.#problem.category));
  }

  /** Refuses the host, because these steps are no longer what was approved. */
  refuseMoved(error: BringupError, ids: readonly string[]): void {
    for (const step of this.view.steps) {
      if (ids.includes(step.id))
        this.#results.set(step.id, { outcome: 'moved', durationMs: 0, problem: undefined, step });
    }
    this.fail(error);
  }

  /** Leaves this host out from here on. */
  skip(note: string): void {
    if (this.#problem !== undefined || this.#outcome !== undefined) return;
    this.#outcome = 'skipped';
    this.#notes.push(note);
  }

  /** Connects, reads everything in one command, and plans. Throws BringupError. */
  async open(): Promise<void> {
    const { signal } = this.#context;
    this.#tell('host-started');
    this.#phase('connect');
    const { connection, sudo } = await this.#context.connect(this.host);
    this.#connection = connection;
    this.#connections += 1;
    this.#hostKey = connection.hostKey?.fingerprint;
    this.#newHostKey = connection.newKnownHost;
    if (connection.newKnownHost !== undefined) this.#notes.push(`accepted a new host key: ${this.#hostKey}`);
    this.#phase('read');
    this.#commands += 1;
    const sentAtMs = Date.now();
    const opened = await HostSession.open(
      connection,
      { host: this.host.name, prelude: PRELUDE, signal, ...sudo },
      readProgram(this.view.firstSections()),
    );
    this.#session = opened.session;
    await this.view.begin(opened.session, opened.first, sentAtMs);
    await this.view.explain();
    this.#context.onEvent({
      type: 'host-planned',
      host: this.host.name,
      changes: this.view.openSteps.length,
      steps: this.view.steps.length,
    });
  }

  /** Whether an apply would write anything on this host: changes, or what is remembered about owners and runs. */
  get needsLock(): boolean {
    return this.view.openSteps.length > 0 || this.#ownersAfter() !== undefined || this.view.journal.open;
  }

  /** Becomes the run that holds the host, then reads again what is to be changed. Throws BringupError (`lock`, `moved`). */
  async lock(): Promise<void> {
    const { holder, lockTimeoutMs, signal, sealed } = this.#context;
    const onWait = (by: string) => this.#phase('lock', by);
    await waitForLock(this.#open(), { host: this.host.name, holder, timeoutMs: lockTimeoutMs, signal, onWait });
    const before = this.digest;
    await this.view.reread();
    if (sealed && this.digest !== before) throw movedError(this.host.name);
  }

  /** Carries the plan out, stage by stage, until nothing is left, something failed, or the run was cancelled. */
  async apply(): Promise<void> {
    const { onFailure, signal } = this.#context;
    const refused = this.view.steps.find((step) => step.decision.verdict === 'refuse');
    if (refused?.decision.verdict === 'refuse' && onFailure !== 'continue')
      this.fail(refused.decision.error.at({ step: refused.id }), 'refused');
    while (this.#problem === undefined || onFailure === 'continue') {
      if (signal.aborted) {
        this.fail(cancelledError(this.host.name));
        break;
      }
      this.#skipDependents();
      const { steps } = nextStage({ steps: this.view.steps, settled: new Set(this.#results.keys()) });
      if (steps.length === 0) {
        if (await this.#waitForValues()) continue;
        break;
      }
      const leave = await this.#context.slots.acquire(`waiting for a place to change ${this.host.name}`);
      const broken = await this.#stage(steps).finally(leave);
      if (broken === undefined) continue;
      this.fail(broken);
      break;
    }
    if (this.#problem === undefined) return;
    for (const step of this.view.openSteps)
      if (!this.#results.has(step.id))
        this.#record(step, { outcome: 'skipped', durationMs: 0, problem: undefined, step });
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
      this.#record(step, { outcome: 'skipped', durationMs: 0, problem, step });
      this.fail(problem);
    }
    return false;
  }

  /** With `continue`: what needs something that failed is not tried. */
  #skipDependents(): void {
    const bad = new Set(
      [...this.#results].filter(([, { outcome }]) => outcome !== 'changed' && outcome !== 'ok').map(([id]) => id),
    );
    for (const step of this.view.steps) {
      if (this.#results.has(step.id) || !step.item.needs.some((id) => bad.has(id))) continue;
      bad.add(step.id);
      if (step.decision.verdict !== 'ok')
        this.#record(step, { outcome: 'skipped', durationMs: 0, problem: undefined, step });
    }
  }

  async #stage(steps: readonly Step[]): Promise<BringupError | undefined> {
    const [first] = steps;
    if (first?.item.wanted.kind.runner !== undefined) return this.#runnerStage(first);
    const inStage = new Set(steps.map((step) => step.id));
    const onHost = (step: Step) => step.item.wanted.kind.runner === undefined;
    const later = this.view.openSteps.filter(
      (step) => !inStage.has(step.id) && !this.#results.has(step.id) && onHost(step),
    );
    const notified = this.view.steps.filter(
      (step) => step.decision.verdict === 'ok' && step.item.notifiedBy.some((id) => inStage.has(id)) && onHost(step),
    );
    const readBack = [...steps, ...later, ...notified].map((step) => step.item);
    const { context, host } = { context: this.#context, host: this.host.name };
    const result = await executeStage(steps, readsOf(readBack), {
      session: this.#open(),
      run: context.runId,
      fleet: context.fleet.name,
      holder: context.holder,
      by: context.by,
      prelude: PRELUDE,
      redactor: context.redactor,
      continueOnFailure: context.onFailure === 'continue',
      firstSeq: this.#nextSeq,
      signal: context.signal,
      found: (id) => this.view.found(id),
      onBegin: (begun) => this.#begin(begun),
      onOutput: (begun, text) => {
        for (const step of begun) context.onEvent({ type: 'step-output', host, step: step.id, text });
      },
    });
    this.#nextSeq = result.nextSeq;
    await this.#journalStopped(result.runs);
    const after =
      result.sections === undefined ? new Map<string, unknown>() : this.view.take(result.sections, readBack);
    for (const run of result.runs) await this.#conclude(run, after, result);
    if (result.broken === undefined) await this.view.plan();
    return result.broken;
  }

  async #conclude(run: StepRun, after: ReadonlyMap<string, unknown>, { broken, runs }: StageResult): Promise<void> {
    const { id } = run.step;
    const { outcome, problem } = judge(
      run,
      after.has(id) ? { state: after.get(id) } : undefined,
      broken,
      this.host.name,
      runs.filter(({ seq }) => seq === run.seq),
    );
    if (outcome === 'skipped') return;
    this.#context.onStepOutput(this.host.name, id, run.output, outcome);
    const attempt = (this.#tries.get(id) ?? 0) + 1;
    this.#tries.set(id, attempt);
    const { retries, signal } = this.#context;
    const again = problem && mayRetry(problem) && attempt < TRIES && broken === undefined && !signal.aborted;
    if (again && retries.take()) {
      const waitMs = retryDelayMs(problem.category, attempt);
      this.#context.onEvent({
        type: 'note',
        host: this.host.name,
        text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1000)} s`,
      });
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
      return;
    }
    this.#afterStep(run.step, outcome, problem, run.durationMs);
  }

  async #runnerStage(step: Step): Promise<undefined> {
    this.#begin([step]);
    const { outcome, problem, durationMs, state } = await runRunnerStep(step, this.#place(), this.#nextSeq++);
    if (state !== undefined) this.view.takeState(step.id, state);
    this.#afterStep(step, outcome, problem, durationMs);
    await this.view.plan();
  }

  /** A step that was stopped for taking too long has ended, and the journal says so. */
  async #journalStopped(runs: readonly StepRun[]): Promise<void> {
    const stopped = runs.filter(({ timedOut, step }) => timedOut && interruptOf(step.item) !== 'finish');
    if (stopped.length === 0) return;
    const lines = stopped.map(({ step, seq }) =>
      openLine({ t: 'end', run: this.#context.runId, seq, id: step.id, rc: 124 }),
    );
    await this.#open().work(journalProgram(lines, PRELUDE));
  }

  #afterStep(step: Step, outcome: StepResult['outcome'], problem: BringupError | undefined, durationMs: number): void {
    if (outcome === 'changed') {
      if (step.decision.verdict === 'change' && step.decision.verb === 'create') this.#made.add(step.id);
      for (const target of step.item.wanted.notify) this.view.pending.add(target);
      this.view.pending.delete(step.id);
    }
    this.#record(step, { outcome, durationMs, problem, step });
    if (problem) this.fail(problem, outcome === 'unknown' ? 'unknown' : undefined);
  }

  #begin(steps: readonly Step[]): void {
    for (const step of steps) this.#context.onEvent({ type: 'step-started', host: this.host.name, ...named(step) });
  }

  #record(step: Step, result: StepResult): void {
    this.#results.set(step.id, result);
    const { outcome, durationMs, problem } = result;
    if (outcome === 'skipped') return;
    this.#context.onEvent({
      type: 'step-finished',
      host: this.host.name,
      ...named(step),
      outcome,
      durationMs,
      ...(step.decision.verdict === 'change' ? { summary: step.decision.summary } : {}),
      ...(problem ? { problem: problem.message } : {}),
    });
  }

  /**
   * Takes back what this run changed here, after it failed (`on-failure: rollback`). Nothing when the failure is that
   * nobody knows what happened: then the next run reads it first.
   */
  async rollBack(): Promise<void> {
    if (this.#context.onFailure !== 'rollback' || this.#problem === undefined || this.#outcome === 'unknown') return;
    this.#phase('undo');
    const { takenBack, notes, whole } = await rollBack(this.#results, this.#place());
    for (const id of takenBack) {
      const result = this.#results.get(id);
      if (result !== undefined) this.#record(result.step, { ...result, outcome: 'rolled-back' });
    }
    this.#notes.push(...notes);
    if (whole) this.#outcome = 'rolled-back';
  }

  #place(): RunnerPlace {
    return { context: this.#context, host: this.host.name, session: () => this.#open() };
  }

  #ownersAfter(): string | undefined {
    const { fleet, capabilities, prune } = this.#context;
    const { owned, steps } = this.view;
    return ownersAfter({
      owned,
      steps,
      fleet: fleet.name,
      capabilities: capabilities.map(({ name }) => name),
      made: this.#made,
      prune,
      takenBack: new Set([...this.#results].flatMap(([id, { outcome }]) => (outcome === 'rolled-back' ? [id] : []))),
    });
  }

  /** Remembers owners and, when everything is right, closes the journal. Only while the lock is held. */
  async settle(): Promise<void> {
    if (this.#session === undefined || this.#outcome === 'unknown' || this.#outcome === 'unreachable') return;
    const allRight =
      this.#problem === undefined &&
      this.view.openSteps.length === 0 &&
      this.view.leavesNothingPending(this.#context.partial);
    await this.#session.work(settleProgram({ owners: this.#ownersAfter(), closeJournal: allRight }));
  }

  report(): HostReport {
    const changed = [...this.#results.values()].some(({ outcome }) => outcome === 'changed');
    const wouldChange = !this.#context.applying && this.view.openSteps.length > 0;
    const { os } = this.view;
    return {
      name: this.host.name,
      address: this.host.address,
      outcome: this.#outcome ?? (changed || wouldChange ? 'changed' : 'converged'),
      steps: this.view.steps.map((step) =>
        stepReport(step, this.#results.get(step.id), this.view.explanation(step.id)),
      ),
      durationMs: this.#durationMs ?? performance.now() - this.#started,
      connections: this.#connections,
      commands: this.#commands,
      ...(os === undefined ? {} : { os }),
      ...(this.#problem === undefined ? {} : { problem: toProblem(this.#problem) }),
      orphans: this.view.orphans.map(({ id }) => id),
      notes: this.#notes,
      ...(this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey }),
      unknownBefore: this.view.journal.unknown.map(({ id }) => id),
      source: this.host.source,
    };
  }

  /** Ends the session and the connection; settles quietly whatever state they are in. */
  async close(): Promise<void> {
    this.#durationMs ??= performance.now() - this.#started;
    const { session, connection } = { session: this.#session, connection: this.#connection };
    this.#session = undefined;
    this.#connection = undefined;
    try {
      await session?.close();
      await connection?.[Symbol.asyncDispose]();
    } finally {
      this.#context.left(this.host.name);
      this.#values.leave();
    }
  }

  #open(): HostSession {
    if (this.#session === undefined) throw new TypeError('the host was not opened');
    return this.#session;
  }

  #tell(type: 'host-started'): void {
    this.#context.onEvent({ type, host: this.host.name });
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

function named(step: Step): { step: string; capability: string; title: string } {
  const { kind, spec } = step.item.wanted;
  return { step: step.id, capability: step.item.capabilities.join('+'), title: kind.key(spec) };
}
