import { digest } from '../../core/json.ts';
import { ps } from '../../core/powershell.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { Connection } from '../../host/connection.ts';
import { HostRun } from '../host-run.ts';
import { JOURNAL_VERSION, type JournalLine } from '../journal.ts';
import type { Step } from '../plan.ts';
import type { RunContext } from '../run-context.ts';
import { type RunnerPlace, runRunnerStep } from '../runner-step.ts';
import type { Stage } from '../stage.ts';
import { carryOut, type StepEnd } from './carry-out.ts';
import { notAdministrator } from './errors.ts';
import { waitForPowershellLock } from './lock.ts';
import { appendJournal, settleScript } from './memory.ts';
import { PowershellSession } from './session.ts';
import { PowershellView } from './view.ts';

const MEMORY_TIMEOUT_MS = 60_000;

/**
 * A Windows host during a run: scripts of PowerShell instead of the agent. A change goes step by step; nothing is guarded or taken
 * back.
 */
export class PowershellRun extends HostRun {
  readonly view: PowershellView;
  readonly #place: RunnerPlace;
  /** The connection over which it was found out what the host is. */
  readonly #first: Connection | undefined;
  #session: PowershellSession | undefined;
  #connections = 0;
  /** Beside those of the session: the one that found out what the host is. */
  #commands = 1;
  #seq = 1;

  constructor(context: RunContext, host: FleetHost, first: Connection | undefined) {
    super(context, host);
    this.#first = first;
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
  }

  protected override async begin(): Promise<void> {
    await this.#connect(this.#first);
    this.phase('read');
    await this.view.read();
  }

  protected override async hold(): Promise<void> {
    if (!this.view.isAdministrator) throw notAdministrator(this.host.name, this.view.user);
    if (this.#open().isLost) await this.#connect();
    const { holder, lockTimeoutMs, signal } = this.context;
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
      onWait: (by) => this.phase('lock', by),
    });
    await this.view.read();
  }

  protected override async carryOut({ steps: [step] }: Stage): Promise<undefined> {
    if (step === undefined) return;
    const seq = this.#seq++;
    const isOnHost = step.item.wanted.kind.runner === undefined;
    this.results.began([step]);
    const end: StepEnd = isOnHost ? await this.#change(step, seq) : await runRunnerStep(step, this.#place, seq);
    if (end.state !== undefined) this.view.takeState(step.id, end.state);
    this.results.record(step, end.outcome, end.durationMs, end.problem);
    if (end.problem !== undefined)
      this.fail(end.problem, end.host ?? (end.outcome === 'unknown' ? 'unknown' : undefined));
    // A change has read and planned anew already.
    if (!isOnHost && end.outcome !== 'unknown') await this.view.plan();
  }

  #change(step: Step, seq: number): Promise<StepEnd> {
    const { runId: run, fleet, by } = this.context;
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
      context: this.context,
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

  protected override async takeBack(): Promise<void> {
    if (this.results.idsOf('changed').size === 0) return;
    this.notes.push('on a Windows host bringup takes nothing back: what was changed stays');
  }

  override async settle(): Promise<void> {
    if (this.#session === undefined || this.#session.isLost || this.outcome === 'unknown') return;
    const allRight = this.problem === undefined && this.view.openSteps.length === 0 && !this.context.partial;
    const close = allRight && this.view.steps.length > 0 ? { run: this.context.runId } : undefined;
    const owners = this.ownersAfter();
    if (owners === undefined && close === undefined) return;
    try {
      await this.#session.run(settleScript(owners, close), { name: 'remember', timeoutMs: MEMORY_TIMEOUT_MS });
    } catch {
      this.notes.push('the host could not note in C:\\ProgramData\\bringup what was done; the next run does that');
    }
  }

  protected override get traffic() {
    return { connections: this.#connections, commands: this.#commands + (this.#session?.commands ?? 0) };
  }

  protected override async disconnect(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    this.#commands += session?.commands ?? 0;
    await session?.close();
  }

  async #connect(given?: Connection): Promise<void> {
    this.phase('connect');
    const old = this.#session;
    const connection = given ?? (await this.context.connect(this.host)).connection;
    this.#commands += old?.commands ?? 0;
    this.#connections += 1;
    this.#session = new PowershellSession(connection, this.host.name, (text) =>
      this.context.onProgram(this.host.name, text),
    );
    this.met(connection);
    await old?.close().catch(() => undefined);
  }

  #open(): PowershellSession {
    if (this.#session === undefined) throw new TypeError('the host was not opened');
    return this.#session;
  }
}
