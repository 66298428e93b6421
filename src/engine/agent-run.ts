import type { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { AgentView } from './agent-view.ts';
import { movedError } from './errors.ts';
import { guardedStage } from './guarded-stage.ts';
import { closeLink, type HostLink, openLink } from './host-link.ts';
import { HostRun } from './host-run.ts';
import { type HostWork, ordinaryStage, runnerStage } from './host-stage.ts';
import { waitForLock } from './lock.ts';
import type { Step } from './plan.ts';
import { rebootStage } from './reboot-stage.ts';
import { rollBack } from './roll-back.ts';
import type { RunContext } from './run-context.ts';
import { settleProgram } from './settle.ts';
import type { Stage } from './stage.ts';
import { withSupplies } from './supplies.ts';

/** A host with a POSIX shell during a run: the agent is spoken to over one connection. */
export class AgentRun extends HostRun {
  readonly view: AgentView;
  #link: HostLink | undefined;
  #first: Connection | undefined;
  #connections = 0;
  #nextSeq = 1;
  /** Ids of what the plan would change. */
  #approved: ReadonlySet<string> = new Set();
  /** The journal told of something when this run became the one that holds the host. */
  #wasOpen = false;
  #asBefore = false;
  /** The host as its stages work on it. */
  readonly #work: HostWork;

  constructor(context: RunContext, host: FleetHost) {
    super(context, host);
    this.view = new AgentView(context, host);
    this.#work = {
      context,
      host,
      view: this.view,
      results: this.results,
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

  /** The connection that was made first, for whoever takes this host over. */
  get first(): Connection | undefined {
    return this.#first;
  }

  protected override async begin(): Promise<void> {
    this.context.onEvent({ type: 'host-started', host: this.host.name });
    this.phase('connect');
    const link = await openLink(this.context, this.host, this.view.firstSections(), (connection) => {
      this.#first = connection;
      this.met(connection);
      this.phase('read');
    });
    this.#use(link);
    await this.view.begin(link);
    await this.view.explain();
  }

  protected override async hold(): Promise<void> {
    this.#approved = new Set(this.view.openSteps.map(({ id }) => id));
    await this.#reopenWhenLost();
    const waited = await this.#takeLock();
    await this.view.reread(waited);
    this.#wasOpen = this.view.journal.open;
  }

  /** True: another run had to be waited for. */
  async #takeLock(): Promise<boolean> {
    const { holder, lockTimeoutMs, signal } = this.context;
    let waited = false;
    const onWait = (by: string) => {
      waited = true;
      this.phase('lock', by);
    };
    await waitForLock(this.#open().session, { host: this.host.name, holder, timeoutMs: lockTimeoutMs, signal, onWait });
    return waited;
  }

  /** A wave may come long after the plan: whoever lost its connection in between comes again, and reads all anew. */
  async #reopenWhenLost(): Promise<void> {
    if (!this.#open().session.isLost) return;
    const link = await openLink(this.context, this.host, this.view.firstSections());
    await this.#adopt(link);
    await this.view.begin(link);
  }

  /** In the middle of a run, over another connection: somebody else may have held the host in between. */
  async #holdAgain(): Promise<void> {
    await this.#takeLock();
    await this.view.readAgain(this.view.steps.map((step) => step.item));
    const isNew = ({ id, notifiedBy }: Step) => !this.#approved.has(id) && notifiedBy.length === 0;
    if (this.context.sealed && this.view.openSteps.some(isNew)) throw movedError(this.host.name);
  }

  /** Goes on over another connection: the first one is gone, or the host has booted. */
  async #adopt(link: HostLink): Promise<void> {
    const old = this.#link;
    this.#use(link);
    this.view.resume(link);
    if (old !== undefined) await closeLink(old).catch(() => undefined);
  }

  protected override mayCut({ guarded, steps }: Stage): boolean {
    return guarded || steps.some(({ item }) => item.wanted.kind.reboots);
  }

  protected override carryOut({ steps, guarded }: Stage): Promise<BringupError | undefined> {
    const [first] = steps;
    if (first?.item.wanted.kind.runner !== undefined) return runnerStage(this.#work, first);
    if (first?.item.wanted.kind.reboots) return rebootStage(this.#work, first);
    const stage = guarded ? guardedStage : ordinaryStage;
    return withSupplies(this.#work, steps, (ready, supplies) => stage(this.#work, ready, supplies));
  }

  /** Where it is not possible, because the connection is gone or something still runs there, it is told how to do it later. */
  protected override async takeBack(): Promise<void> {
    if (this.#link === undefined) return;
    if (![...this.results.all.values()].some(({ outcome }) => outcome !== 'ok' && outcome !== 'skipped')) return;
    this.phase('undo');
    const { takenBack, notes, whole } = await rollBack(this.results.all, {
      context: this.context,
      host: this.host.name,
      link: () => this.#open(),
      journal: () => this.view.journal,
    });
    for (const id of takenBack) {
      const result = this.results.get(id);
      if (result !== undefined) this.results.record(result.step, 'rolled-back', result.durationMs, result.problem);
    }
    this.notes.push(...notes);
    if (!whole) return;
    this.wasTakenBack();
    this.#asBefore = !this.#wasOpen;
  }

  override async settle(): Promise<void> {
    if (this.#link === undefined || this.outcome === 'unknown' || this.outcome === 'unreachable') return;
    // Nothing was begun, and a host that could not note that shall not note anything else.
    if (this.problem?.code === 'journal-not-writable') return;
    const allRight =
      this.problem === undefined &&
      this.view.openSteps.length === 0 &&
      this.view.leavesNothingPending(this.context.partial);
    const program = settleProgram({
      run: this.context.runId,
      owners: this.ownersAfter(),
      closeJournal: allRight || this.#asBefore,
    });
    // After slow changes a disk may take its time, too.
    const isQuick = this.view.isQuick && ![...this.results.all.values()].some(({ step }) => step.item.wanted.kind.slow);
    const { session } = this.#link;
    const { code } = await (isQuick ? session.finish(program) : session.work(program));
    if (code !== 0)
      this.notes.push('the host could not note in /var/lib/bringup what was done; the next run does that');
  }

  /** Each connection has one command on it: the agent. */
  protected override get traffic() {
    return { connections: this.#connections, commands: this.#connections };
  }

  /** Another has taken this host over: it has no shell for our agent. */
  handOver(): void {
    this.leave();
  }

  protected override async disconnect(): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    if (link !== undefined) await closeLink(link);
  }

  #use(link: HostLink): void {
    this.#link = link;
    this.met(link.connection);
    this.#count();
  }

  #count(): void {
    this.#connections += 1;
  }

  #open(): HostLink {
    if (this.#link === undefined) throw new TypeError('the host was not opened');
    return this.#link;
  }
}
