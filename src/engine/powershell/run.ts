import { BringupError } from '../../core/error.ts';
import { digest } from '../../core/json.ts';
import { ps } from '../../core/powershell.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { Connection } from '../../host/connection.ts';
import { type HostOutcome, outcomeOf } from '../../report/outcome.ts';
import { toProblem } from '../../report/problem.ts';
import type { HostReport } from '../../report/report.ts';
import { cancelledError, movedError, nothingBegan, unexpectedError, valueNeverCame } from '../errors.ts';
import { failRefused } from '../fail-refused.ts';
import type { FleetRun } from '../fleet-run.ts';
import { damagedNote, JOURNAL_VERSION, type JournalLine } from '../journal.ts';
import { ownersAfter } from '../owners-after.ts';
import { planDigest, type Step } from '../plan.ts';
import type { RunContext } from '../run-context.ts';
import { type RunnerPlace, runRunnerStep } from '../runner-step.ts';
import { nextStage } from '../stage.ts';
import { stepReport } from '../step-report.ts';
import { StepResults } from '../step-results.ts';
import { TAKES_PART } from '../values.ts';
import { carryOut, type StepEnd } from './carry-out.ts';
import { notAdministrator } from './errors.ts';
import { waitForPowershellLock } from './lock.ts';
import { appendJournal, settleScript } from './memory.ts';
import { PowershellSession } from './session.ts';
import { PowershellView } from './view.ts';

const MEMORY_TIMEOUT_MS = 60_000;

/**
 * One Windows host during a run. The same flow as `HostRun`: read, plan, lock, change, read again, judge, remember; with scripts of
 * PowerShell instead of the agent. A change goes step by step; nothing is guarded or taken back.
 */
export class PowershellRun implements FleetRun {
  readonly host: FleetHost;
  readonly view: PowershellView;
  wave: number | undefined;
  readonly #context: RunContext;
  readonly #started = performance.now();
  readonly #values: ReturnType<RunContext['values']['join']>;
  readonly #results: StepResults;
  readonly #notes: string[] = [];
  readonly #place: RunnerPlace;
  #session: PowershellSession | undefined;
  #hostKey: string | undefined;
  #newHostKey: string | undefined;
  #connections = 0;
  /** Beside those of the session: the one that found out what the host is. */
  #commands = 1;
  #seq = 1;
  #durationMs: number | undefined;
  #heldBack: string | undefined;
  #problem: BringupError | undefined;
  #outcome: HostOutcome | undefined;

  constructor(context: RunContext, host: FleetHost) {
    this.#context = context;
    this.host = host;
    this.#place = {
      context,
      host: host.name,
      link: () => ({ connection: this.#open().connection }),
      journal: () => this.view.journal,
      write: (lines) => this.#journal(lines),
    };
    this.view = new PowershellView(
      context,
      host,
      () => this.#open(),
      () => this.#place,
    );
    this.#values = context.values.join();
    this.#results = new StepResults(context, host.name);
  }

  get problem(): BringupError | undefined {
    return this.#problem;
  }

  get digest(): string {
    return planDigest(this.view.steps);
  }

  get hostKeyFingerprint(): string | undefined {
    return this.#hostKey;
  }

  get needsLock(): boolean {
    return this.view.openSteps.length > 0 || this.#ownersAfter() !== undefined || this.view.journal.open;
  }

  fail(error: unknown, outcome?: HostOutcome): void {
    if (this.#problem !== undefined) return;
    this.#problem =
      error instanceof BringupError ? error.at({ host: this.host.name }) : unexpectedError(error, this.host.name);
    const untouched = this.#problem.category === 'cancelled' && this.#results.all.size === 0;
    this.#outcome = outcome ?? (untouched ? 'skipped' : outcomeOf(this.#problem.category));
    this.#leaveOthers();
  }

  /** Nobody needs to wait for what it would have told. */
  #leaveOthers(): void {
    this.#context.values.set(this.host.name, TAKES_PART, false);
  }

  refuseMoved(error: BringupError, ids: readonly string[]): void {
    for (const step of this.view.steps) if (ids.includes(step.id)) this.#results.record(step, 'moved');
    this.fail(error);
  }

  skip(note: string): void {
    if (this.#problem !== undefined || this.#outcome !== undefined) return;
    this.#outcome = 'skipped';
    this.#notes.push(note);
  }

  holdBack(why: string): void {
    if (this.#problem !== undefined) return;
    this.#outcome = 'skipped';
    this.#heldBack = why;
    this.#leaveOthers();
    for (const step of this.view.openSteps) this.#results.record(step, 'skipped');
  }

  /** `connection`: the one over which it was found out what the host is. */
  async open(connection?: Connection): Promise<void> {
    await this.#connect(connection);
    this.#phase('read');
    await this.view.read();
    const { damaged } = this.view.journal;
    if (damaged > 0) this.#notes.push(damagedNote(damaged));
  }

  async lock(): Promise<void> {
    if (this.view.waits) await this.view.plan();
    const before = this.digest;
    if (!this.view.isAdministrator) throw notAdministrator(this.host.name, this.view.user);
    if (this.#open().isLost) await this.#connect();
    const { holder, lockTimeoutMs, signal } = this.#context;
    if (!this.view.hasMemory)
      await this.#open().run(ps`Start-BuRoot`, {
        name: 'make C:\\ProgramData\\bringup',
        timeoutMs: MEMORY_TIMEOUT_MS,
        signal,
      });
    await waitForPowershellLock(this.#open(), {
      host: this.host.name,
      holder,
      timeoutMs: lockTimeoutMs,
      signal,
      onWait: (by) => this.#phase('lock', by),
    });
    await this.view.read();
    if (this.#context.sealed && this.digest !== before) throw movedError(this.host.name);
  }

  async apply(): Promise<void> {
    const { onFailure, signal, slots } = this.#context;
    if (onFailure !== 'continue') failRefused(this);
    while (this.#problem === undefined || onFailure === 'continue') {
      if (signal.aborted) {
        this.fail(cancelledError(this.host.name));
        break;
      }
      this.#skipDependents();
      const [step] = nextStage({ steps: this.view.steps, settled: this.#results.settled }).steps;
      if (step === undefined) {
        if (await this.#waitForValues()) continue;
        break;
      }
      const leave = await slots.acquire(`waiting for a place to change ${this.host.name}`);
      const before = this.#results.progress;
      await this.#carryOut(step).finally(leave);
      if (this.#results.progress !== before) continue;
      this.fail(nothingBegan(this.host.name));
      break;
    }
    if (this.#problem === undefined) return;
    for (const step of this.view.openSteps) if (!this.#results.has(step.id)) this.#results.record(step, 'skipped');
  }

  async #carryOut(step: Step): Promise<void> {
    const seq = this.#seq++;
    this.#results.began([step]);
    const end: StepEnd =
      step.item.wanted.kind.runner === undefined
        ? await this.#change(step, seq)
        : await runRunnerStep(step, this.#place, seq);
    if (end.state !== undefined) this.view.takeState(step.id, end.state);
    this.#results.record(step, end.outcome, end.durationMs, end.problem);
    if (end.problem !== undefined)
      this.fail(end.problem, end.host ?? (end.outcome === 'unknown' ? 'unknown' : undefined));
    // A change has read and planned anew already.
    if (step.item.wanted.kind.runner !== undefined && end.outcome !== 'unknown') await this.view.plan();
  }

  async #change(step: Step, seq: number): Promise<StepEnd> {
    const { runId: run, fleet, by } = this.#context;
    const { id, item } = step;
    const begin: JournalLine = {
      t: 'begin',
      v: JOURNAL_VERSION,
      run,
      seq,
      id,
      fleet: fleet.name,
      digest: digest(step.decision).slice(0, 16),
      notify: item.wanted.notify,
      at: new Date().toISOString(),
      by,
    };
    return carryOut(step, {
      context: this.#context,
      place: this.#place,
      session: () => this.#open(),
      begin: appendJournal([JSON.stringify(begin)]),
      end: async (rc) => {
        await this.view.read(appendJournal([JSON.stringify({ t: 'end', run, seq, id, rc } satisfies JournalLine)]));
        return this.view.state(id);
      },
    });
  }

  async #journal(lines: readonly JournalLine[]): Promise<void> {
    const script = appendJournal(lines.map((line) => JSON.stringify(line)));
    await this.#open().run(script, { name: 'write the journal', timeoutMs: MEMORY_TIMEOUT_MS });
  }

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

  async rollBack(): Promise<void> {
    if (this.#context.onFailure !== 'rollback' || this.#problem === undefined) return;
    if (this.#results.idsOf('changed').size === 0) return;
    this.#notes.push('on a Windows host bringup takes nothing back: what was changed stays');
  }

  async settle(): Promise<void> {
    if (this.#session === undefined || this.#session.isLost || this.#outcome === 'unknown') return;
    const allRight = this.#problem === undefined && this.view.openSteps.length === 0 && !this.#context.partial;
    const close = allRight && this.view.steps.length > 0 ? { run: this.#context.runId } : undefined;
    const owners = this.#ownersAfter();
    if (owners === undefined && close === undefined) return;
    try {
      await this.#session.run(settleScript(owners, close), { name: 'remember', timeoutMs: MEMORY_TIMEOUT_MS });
    } catch {
      this.#notes.push('the host could not note in C:\\ProgramData\\bringup what was done; the next run does that');
    }
  }

  report(): HostReport {
    const changed = this.#results.idsOf('changed').size > 0;
    const wouldChange = !this.#context.applying && this.view.openSteps.length > 0;
    const { os } = this.view;
    return {
      name: this.host.name,
      address: this.host.address,
      outcome: this.#outcome ?? (changed || wouldChange ? 'changed' : 'converged'),
      steps: this.view.steps.map((step) =>
        stepReport(step, this.#results.get(step.id), undefined, this.#context.redactor),
      ),
      durationMs: this.#durationMs ?? performance.now() - this.#started,
      connections: this.#connections,
      commands: this.#commands + (this.#session?.commands ?? 0),
      ...(os === undefined ? {} : { os }),
      ...(this.#problem === undefined ? {} : { problem: toProblem(this.#problem) }),
      orphans: this.view.orphans.map(({ id }) => id),
      notes: this.#notes,
      ...(this.wave === undefined ? {} : { wave: this.wave }),
      ...(this.#heldBack === undefined ? {} : { heldBack: this.#heldBack }),
      ...(this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey }),
      unknownBefore: this.view.journal.unknown.map(({ id }) => id),
      source: this.host.source,
    };
  }

  async close(): Promise<void> {
    this.#durationMs ??= performance.now() - this.#started;
    const session = this.#session;
    this.#session = undefined;
    this.#commands += session?.commands ?? 0;
    try {
      await session?.close();
    } finally {
      this.#context.left(this.host.name);
      this.#values.leave();
    }
  }

  async #connect(given?: Connection): Promise<void> {
    this.#phase('connect');
    const old = this.#session;
    const connection = given ?? (await this.#context.connect(this.host)).connection;
    this.#commands += old?.commands ?? 0;
    this.#connections += 1;
    this.#session = new PowershellSession(connection, this.host.name, (text) =>
      this.#context.onProgram(this.host.name, text),
    );
    this.#hostKey = connection.hostKey?.fingerprint;
    this.#newHostKey ??= connection.newKnownHost;
    if (given !== undefined && connection.newKnownHost !== undefined)
      this.#notes.push(`accepted a new host key: ${this.#hostKey}`);
    await old?.close().catch(() => undefined);
  }

  #open(): PowershellSession {
    if (this.#session === undefined) throw new TypeError('the host was not opened');
    return this.#session;
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
      takenBack: new Set(),
    });
  }

  #phase(phase: 'connect' | 'read' | 'lock', detail?: string): void {
    const { onEvent } = this.#context;
    onEvent({ type: 'host-phase', host: this.host.name, phase, ...(detail === undefined ? {} : { detail }) });
  }
}
