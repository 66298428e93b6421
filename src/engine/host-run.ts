import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { digest, type Json } from '../core/json.ts';
import { type Sh, sh } from '../core/sh.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport } from '../report/report.ts';
import type { FactTree } from './capability.ts';
import { compose, type Item } from './compose.ts';
import { executeStage, planned, type StepRun } from './execute.ts';
import { type JournalState, openLine, readJournal } from './journal.ts';
import { waitForLock } from './lock.ts';
import { type HostOutcome, outcomeOf } from './outcome.ts';
import { type Owned, orphansOf, ownersText, readOwners } from './owners.ts';
import { planDigest, planHost, type Step } from './plan.ts';
import { PRELUDE } from './prelude.ts';
import { journalProgram, readProgram, type Section } from './program.ts';
import { readsOf, statesFrom } from './reads.ts';
import type { Change, Wanted } from './resource.ts';
import type { RunContext } from './run-context.ts';
import { runnerContext, runRunnerStep } from './runner-step.ts';
import { HostSession } from './session.ts';
import { settleProgram } from './settle.ts';
import { nextStage } from './stage.ts';
import { type StepResult, stepReport } from './step-report.ts';
import { judge, mayRetry } from './verdict.ts';

/** How often a step that failed for a reason time may heal is tried in one run. */
const TRIES = 3;

/**
 * One host during a run: the connection, what was read, the plan as it stands, and what became of each step. The order of
 * calls is `open`, `explain`, then for an apply `lock`, `apply`; `report` at any time; `close` always.
 */
export class HostRun implements AsyncDisposable {
  readonly host: FleetHost;
  readonly #context: RunContext;
  readonly #started = performance.now();
  #durationMs: number | undefined;
  #connection: Connection | undefined;
  #session: HostSession | undefined;
  #hostKey: string | undefined;
  #connections = 0;
  #commands = 0;
  #facts: FactTree | undefined;
  #os: string | undefined;
  #items: readonly Item[] = [];
  #states = new Map<string, unknown>();
  #owned: ReadonlyMap<string, Owned> = new Map();
  #journal: JournalState = { pending: [], unknown: [], open: false };
  readonly #pending = new Set<string>();
  #steps: readonly Step[] = [];
  readonly #explained = new Map<string, Pick<Change, 'text' | 'fields'>>();
  readonly #results = new Map<string, StepResult>();
  readonly #made = new Set<string>();
  readonly #notes: string[] = [];
  #problem: BringupError | undefined;
  #outcome: HostOutcome | undefined;
  #orphans: readonly string[] = [];
  #nextSeq = 1;
  readonly #values: { leave(): void; wait(signal: AbortSignal): Promise<'changed' | 'never'> };

  constructor(context: RunContext, host: FleetHost) {
    this.#context = context;
    this.host = host;
    this.#values = context.values.join();
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Changes and refusals that the plan has now; things that wait for values count as changes. */
  get openSteps(): readonly Step[] {
    return this.#steps.filter((step) => step.decision.verdict !== 'ok');
  }

  get problem(): BringupError | undefined {
    return this.#problem;
  }

  get digest(): string {
    return planDigest(this.#steps);
  }

  get facts(): FactTree | undefined {
    return this.#facts;
  }

  get machineId(): string | undefined {
    const identity = this.#facts?.['machineId'];
    return typeof identity === 'string' ? identity : undefined;
  }

  get hostKeyFingerprint(): string | undefined {
    return this.#hostKey;
  }

  get session(): HostSession {
    if (this.#session === undefined) throw new TypeError('the host was not opened');
    return this.#session;
  }

  get journal(): JournalState {
    return this.#journal;
  }

  /** Stops this host here. The first problem stays. */
  fail(error: unknown, outcome?: HostOutcome): void {
    if (this.#problem !== undefined) return;
    this.#problem =
      error instanceof BringupError ? error.at({ host: this.host.name }) : unexpected(error, this.host.name);
    this.#outcome = outcome ?? outcomeOf(this.#problem.category);
  }

  skip(note: string): void {
    if (this.#problem !== undefined || this.#outcome !== undefined) return;
    this.#outcome = 'skipped';
    this.#notes.push(note);
  }

  /** Connects, reads everything in one command, and plans. Throws BringupError. */
  async open(): Promise<void> {
    const { context, host } = { context: this.#context, host: this.host };
    context.onEvent({ type: 'host-started', host: host.name });
    this.#items = this.#wanted();
    context.onEvent({ type: 'host-phase', host: host.name, phase: 'connect' });
    const { connection, sudo } = await context.connect(host);
    this.#connection = connection;
    this.#connections += 1;
    this.#hostKey = connection.hostKey?.fingerprint;
    if (connection.newKnownHost !== undefined)
      this.#notes.push(`accepted a new host key: ${connection.hostKey?.fingerprint ?? ''}`);
    context.onEvent({ type: 'host-phase', host: host.name, phase: 'read' });
    const first: Section[] = [
      { name: 'facts', body: context.facts.program(false) },
      { name: 'state', body: sh`cat /var/lib/bringup/journal.jsonl` },
      { name: 'owners', body: sh`cat /var/lib/bringup/owners.jsonl` },
      ...readsOf(this.#items),
    ];
    this.#commands += 1;
    const sentAtMs = Date.now();
    const { session, first: answer } = await HostSession.open(
      connection,
      { host: host.name, prelude: PRELUDE, signal: context.signal, ...sudo },
      readProgram(first),
    );
    this.#session = session;
    const facts = context.facts.parse(answer.sections.get('facts') ?? '', { sentAtMs, receivedAtMs: Date.now() });
    this.#facts = facts.tree;
    this.#os = facts.os;
    this.#owned = readOwners(answer.sections.get('owners') ?? '');
    this.#journal = readJournal(answer.sections.get('state') ?? '', host.name);
    for (const id of this.#journal.pending) this.#pending.add(id);
    this.#absorb(answer.sections, this.#items);
    await this.#replan();
    const open = this.openSteps.length;
    context.onEvent({ type: 'host-planned', host: host.name, changes: open, steps: this.#steps.length });
  }

  #wanted(): readonly Item[] {
    const { fleet, capabilities, prepared, values } = this.#context;
    const wanted: Wanted[] = capabilities.flatMap((capability) => {
      const section = this.host.sections[capability.name];
      if (section === undefined) return [];
      return [
        ...capability.wanted({
          fleet,
          host: this.host,
          section,
          facts: this.#facts,
          prepared: prepared.get(capability.name),
          value: (name, host) => values.get(host ?? this.host.name, name),
        }),
      ];
    });
    return compose([...wanted, ...this.#orphanRemovals(wanted)], this.host.name);
  }

  /** With `--prune`: the wish that removes what bringup once made and nobody wants any more. */
  #orphanRemovals(wanted: readonly Wanted[]): readonly Wanted[] {
    const ids = new Set(wanted.map(({ kind, spec }) => `${kind.kind}:${kind.key(spec)}`));
    const kinds = this.#context.capabilities.flatMap((capability) => capability.kinds);
    const orphans = orphansOf(
      this.#owned,
      this.#context.fleet.name,
      this.#context.capabilities.map(({ name }) => name),
      ids,
    );
    this.#orphans = orphans.filter((entry) => entry.made).map((entry) => entry.id);
    if (!this.#context.prune) return [];
    return orphans.flatMap((entry) => {
      const colon = entry.id.indexOf(':');
      const kind = kinds.find((candidate) => candidate.kind === entry.id.slice(0, colon));
      if (!entry.made || kind?.absent === undefined) return [];
      return [
        {
          kind,
          spec: kind.absent(entry.id.slice(colon + 1)),
          capability: '(orphan)',
          needs: [],
          notify: [],
          source: {},
          waitsFor: [],
        },
      ];
    });
  }

  #absorb(sections: ReadonlyMap<string, string>, items: readonly Item[]): void {
    for (const [id, state] of statesFrom(sections, items)) this.#states.set(id, state);
  }

  /** Asks capabilities again with all that is known, reads what was not read yet, and plans. */
  async #replan(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      this.#items = this.#wanted();
      await this.#readMissing();
      this.#steps = planHost({ items: this.#items, states: this.#states, owned: this.#owned, pending: this.#pending });
      this.#publish();
      const waits = this.#steps.flatMap((step) => (step.decision.verdict === 'waits' ? step.decision.for : []));
      if (waits.some((name) => name.startsWith('facts.')) && (await this.#readAllFacts())) continue;
      return;
    }
  }

  #allFacts = false;

  async #readAllFacts(): Promise<boolean> {
    if (this.#allFacts) return false;
    this.#allFacts = true;
    const sentAtMs = Date.now();
    const result = await this.session.work(
      this.#withPrelude(readProgram([{ name: 'facts', body: this.#context.facts.program(true) }])),
    );
    this.#facts = this.#context.facts.parse(result.sections.get('facts') ?? '', {
      sentAtMs,
      receivedAtMs: Date.now(),
    }).tree;
    return true;
  }

  async #readMissing(): Promise<void> {
    const missing = this.#items.filter((item) => !this.#states.has(item.id));
    const onHost = missing.filter((item) => item.wanted.kind.runner === undefined);
    if (onHost.length > 0) {
      const result = await this.session.work(this.#withPrelude(readProgram(readsOf(onHost))));
      this.#absorb(result.sections, onHost);
    }
    const elsewhere = missing.filter(
      (item) => item.wanted.kind.runner !== undefined && item.wanted.waitsFor.length === 0,
    );
    for (const [kind, items] of Map.groupBy(elsewhere, (item) => item.wanted.kind)) {
      const states = await kind.runner?.read(
        items.map((item) => item.wanted.spec),
        runnerContext(this.#runner()),
      );
      items.forEach((item, index) => {
        this.#states.set(item.id, states?.[index]);
      });
    }
  }

  #withPrelude(program: Sh): Sh {
    return sh`${PRELUDE}
bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }
${program}`;
  }

  #publish(): void {
    for (const step of this.#steps) {
      const { kind, spec } = step.item.wanted;
      if (step.decision.verdict !== 'ok' || kind.publish === undefined) continue;
      for (const [name, value] of Object.entries(kind.publish(step.state, spec)))
        this.#context.values.set(this.host.name, name, value as Json);
    }
  }

  /** Fetches the texts that make diffs, for the changes whose kind has such. Nothing to fetch: no round trip. */
  async explain(): Promise<void> {
    const changes = this.#steps.filter(
      (step) =>
        step.decision.verdict === 'change' &&
        step.item.wanted.kind.detail !== undefined &&
        !this.#explained.has(step.id),
    );
    const groups = [...Map.groupBy(changes, (step) => step.item.wanted.kind)];
    if (groups.length === 0) return;
    const sections = groups.flatMap(([kind, steps]) =>
      kind.detail ? [{ name: kind.kind, body: kind.detail.read(steps.map(planned)) }] : [],
    );
    const result = await this.session.work(this.#withPrelude(readProgram(sections)));
    for (const [kind, steps] of groups) {
      const explained = kind.detail?.explain(result.sections.get(kind.kind) ?? '', steps.map(planned)) ?? [];
      steps.forEach((step, index) => {
        const told = explained[index];
        if (told) this.#explained.set(step.id, told);
      });
    }
  }

  /** Whether an apply would write anything on this host: changes, or knowledge about owners and an open journal. */
  get needsLock(): boolean {
    return this.openSteps.length > 0 || this.#ownersAfter() !== undefined || this.#journal.open;
  }

  /** Becomes the run that holds the host, waiting up to the run's limit. Then reads again what is to be changed. Throws BringupError (lock). */
  async lock(): Promise<void> {
    const { context } = { context: this.#context };
    await waitForLock(this.session, {
      host: this.host.name,
      holder: context.holder,
      timeoutMs: context.lockTimeoutMs,
      signal: context.signal,
      onWait: (by) => context.onEvent({ type: 'host-phase', host: this.host.name, phase: 'lock', detail: by }),
    });
    const before = this.digest;
    const result = await this.session.work(
      this.#withPrelude(
        readProgram([
          { name: 'state', body: sh`cat /var/lib/bringup/journal.jsonl` },
          ...readsOf(this.openSteps.map((step) => step.item)),
        ]),
      ),
    );
    this.#journal = readJournal(result.sections.get('state') ?? '', this.host.name);
    for (const id of this.#journal.pending) this.#pending.add(id);
    this.#absorb(
      result.sections,
      this.openSteps.map((step) => step.item),
    );
    await this.#replan();
    if (context.sealed && this.digest !== before) throw moved(this.host.name);
  }

  /** Carries the plan out, stage by stage, until nothing is left, something failed, or the run was cancelled. */
  async apply(): Promise<void> {
    const { context } = { context: this.#context };
    const refused = this.#steps.find((step) => step.decision.verdict === 'refuse');
    if (refused?.decision.verdict === 'refuse' && context.onFailure !== 'continue') {
      this.fail(refused.decision.error.at({ step: refused.id }), 'refused');
      return;
    }
    const tries = new Map<string, number>();
    while (this.#problem === undefined || context.onFailure === 'continue') {
      if (context.signal.aborted) {
        this.fail(cancelled(this.host.name));
        break;
      }
      this.#skipDependents();
      const stage = nextStage({ steps: this.#steps, settled: new Set(this.#results.keys()) });
      if (stage.steps.length === 0) {
        if (!(await this.#waitForValues())) break;
        continue;
      }
      const broken = await this.#stage(stage.steps, tries);
      if (broken) {
        this.fail(broken);
        break;
      }
    }
    if (this.#problem !== undefined) {
      for (const step of this.openSteps)
        if (!this.#results.has(step.id))
          this.#record(step, { outcome: 'skipped', durationMs: 0, problem: undefined, step });
    }
  }

  /** False: nothing waits, or nothing will come any more. */
  async #waitForValues(): Promise<boolean> {
    const waiting = this.#steps.filter((step) => step.decision.verdict === 'waits' && !this.#results.has(step.id));
    if (waiting.length === 0) return false;
    const answer = await this.#values.wait(this.#context.signal);
    if (answer === 'changed') {
      await this.#replan();
      return true;
    }
    for (const step of waiting) {
      const names = step.decision.verdict === 'waits' ? step.decision.for.join(', ') : '';
      const problem = new BringupError({
        code: 'value-never-came',
        category: 'verify',
        what: `${step.id} needs ${names}, and no step that ran told it`,
        remedy: 'look at the steps that should have told it: they failed, or are not in this selection',
        where: { ...step.item.wanted.source, host: this.host.name, step: step.id },
      });
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
    for (const step of this.#steps) {
      if (this.#results.has(step.id) || !step.item.needs.some((id) => bad.has(id))) continue;
      bad.add(step.id);
      if (step.decision.verdict !== 'ok')
        this.#record(step, { outcome: 'skipped', durationMs: 0, problem: undefined, step });
    }
  }

  #record(step: Step, result: StepResult): void {
    this.#results.set(step.id, result);
    if (result.outcome === 'skipped') return;
    const { kind, spec } = step.item.wanted;
    this.#context.onEvent({
      type: 'step-finished',
      host: this.host.name,
      step: step.id,
      capability: step.item.capabilities.join('+'),
      title: kind.key(spec),
      outcome: result.outcome,
      durationMs: result.durationMs,
      ...(step.decision.verdict === 'change' ? { summary: step.decision.summary } : {}),
      ...(result.problem ? { problem: result.problem.message } : {}),
    });
  }

  #begin(steps: readonly Step[]): void {
    for (const step of steps) {
      const { kind, spec } = step.item.wanted;
      this.#context.onEvent({
        type: 'step-started',
        host: this.host.name,
        step: step.id,
        capability: step.item.capabilities.join('+'),
        title: kind.key(spec),
      });
    }
  }

  async #stage(steps: readonly Step[], tries: Map<string, number>): Promise<BringupError | undefined> {
    const { context } = { context: this.#context };
    const only = steps[0];
    if (only?.item.wanted.kind.runner !== undefined) {
      this.#begin([only]);
      const result = await runRunnerStep(only, this.#runner(), this.#nextSeq++);
      if (result.state !== undefined) this.#states.set(only.id, result.state);
      this.#afterStep(only, result.outcome, result.problem, result.durationMs);
      await this.#replan();
      return undefined;
    }
    const inStage = new Set(steps.map((step) => step.id));
    const again = this.openSteps.filter(
      (step) => !inStage.has(step.id) && !this.#results.has(step.id) && step.item.wanted.kind.runner === undefined,
    );
    const notified = this.#steps.filter(
      (step) => step.decision.verdict === 'ok' && step.item.notifiedBy.some((id) => inStage.has(id)),
    );
    const readBack = [...steps, ...again, ...notified].map((step) => step.item);
    const result = await executeStage(steps, readsOf(readBack), {
      session: this.session,
      run: context.runId,
      fleet: context.fleet.name,
      holder: context.holder,
      by: context.by,
      prelude: PRELUDE,
      redactor: context.redactor,
      continueOnFailure: context.onFailure === 'continue',
      firstSeq: this.#nextSeq,
      signal: context.signal,
      onBegin: (begun) => this.#begin(begun),
      onOutput: (begun, text) => {
        for (const step of begun) context.onEvent({ type: 'step-output', host: this.host.name, step: step.id, text });
      },
    });
    this.#nextSeq = result.nextSeq;
    await this.#journalStopped(result.runs);
    const after = result.sections === undefined ? new Map<string, unknown>() : statesFrom(result.sections, readBack);
    for (const [id, state] of after) this.#states.set(id, state);
    for (const run of result.runs) {
      const verdict = judge(
        run,
        after.has(run.step.id) ? { state: after.get(run.step.id) } : undefined,
        result.broken,
        this.host.name,
      );
      context.onStepOutput(this.host.name, run.step.id, run.output, verdict.outcome);
      if (verdict.outcome === 'skipped') continue;
      const attempt = (tries.get(run.step.id) ?? 0) + 1;
      tries.set(run.step.id, attempt);
      if (
        verdict.outcome === 'failed' &&
        verdict.problem &&
        mayRetry(verdict.problem) &&
        attempt < TRIES &&
        result.broken === undefined &&
        !context.signal.aborted
      ) {
        const waitMs = 500 + Math.random() * 1000 * 2 ** attempt;
        context.onEvent({
          type: 'note',
          host: this.host.name,
          text: `${run.step.id}: ${verdict.problem.message}; trying again in ${Math.ceil(waitMs / 1000)} s`,
        });
        await delay(waitMs);
        continue;
      }
      this.#afterStep(run.step, verdict.outcome, verdict.problem, run.durationMs);
    }
    if (result.broken === undefined) await this.#replan();
    return result.broken;
  }

  /** A step that was stopped for taking too long has ended, and the journal says so. */
  async #journalStopped(runs: readonly StepRun[]): Promise<void> {
    const stopped = runs.filter(({ timedOut }) => timedOut);
    if (stopped.length === 0) return;
    const lines = stopped.map(({ step, seq }) =>
      openLine({ t: 'end', run: this.#context.runId, seq, id: step.id, rc: 124 }),
    );
    await this.session.work(this.#withPrelude(journalProgram(lines)));
  }

  #afterStep(step: Step, outcome: StepResult['outcome'], problem: BringupError | undefined, durationMs: number): void {
    const change = step.decision.verdict === 'change' ? step.decision : undefined;
    if (outcome === 'changed') {
      if (change?.verb === 'create') this.#made.add(step.id);
      for (const target of step.item.wanted.notify) this.#pending.add(target);
      this.#pending.delete(step.id);
    }
    this.#record(step, { outcome, durationMs, problem, step });
    if (problem) this.fail(problem, outcome === 'unknown' ? 'unknown' : undefined);
    else if (outcome === 'unknown') this.#outcome ??= 'unknown';
  }

  #runner() {
    return { context: this.#context, session: () => this.session, host: this.host.name, prelude: PRELUDE };
  }

  /** The text of owners.jsonl when it has to change. */
  #ownersAfter(): string | undefined {
    const { fleet, capabilities } = this.#context;
    const next = new Map(this.#owned);
    for (const step of this.#steps) {
      const right = step.decision.verdict === 'ok';
      const absent = (step.item.wanted.spec as { readonly state?: unknown }).state === 'absent';
      if (!right) continue;
      if (absent) {
        next.delete(step.id);
        continue;
      }
      const known = this.#owned.get(step.id);
      const ours = step.item.capabilities
        .filter((capability) => capability !== '(orphan)')
        .map((capability) => `${fleet.name}/${capability}`);
      const others = (known?.owners ?? []).filter(
        (owner) => !capabilities.some(({ name }) => owner === `${fleet.name}/${name}`),
      );
      next.set(step.id, {
        id: step.id,
        owners: [...new Set([...others, ...ours])].toSorted(),
        made: known?.made ?? this.#made.has(step.id),
        digest: digest(step.item.wanted.spec),
      });
    }
    if (this.#context.prune) {
      const ids = new Set(this.#steps.map((step) => step.id));
      for (const entry of orphansOf(
        this.#owned,
        fleet.name,
        capabilities.map(({ name }) => name),
        ids,
      ))
        if (!entry.made) next.delete(entry.id);
    }
    const text = ownersText(next);
    return text === ownersText(this.#owned) ? undefined : text;
  }

  /** Remembers owners and, when everything is right, closes the journal. Only while the lock is held. */
  async settle(): Promise<void> {
    if (this.#session === undefined || this.#outcome === 'unknown' || this.#outcome === 'unreachable') return;
    const allRight = this.#problem === undefined && this.#steps.every((step) => step.decision.verdict === 'ok');
    await this.session.work(settleProgram({ owners: this.#ownersAfter(), closeJournal: allRight }));
  }

  report(): HostReport {
    const changed = [...this.#results.values()].some(({ outcome }) => outcome === 'changed');
    const outcome =
      this.#outcome ?? (changed || (!this.#context.applying && this.openSteps.length > 0) ? 'changed' : 'converged');
    return {
      name: this.host.name,
      address: this.host.address,
      outcome,
      steps: this.#steps.map((step) => stepReport(step, this.#results.get(step.id), this.#explained.get(step.id))),
      durationMs: this.#durationMs ?? performance.now() - this.#started,
      connections: this.#connections,
      commands: this.#commands,
      ...(this.#os === undefined ? {} : { os: this.#os }),
      ...(this.#problem === undefined ? {} : { problem: toProblem(this.#problem) }),
      orphans: this.#orphans,
      notes: this.#notes,
      unknownBefore: this.#journal.unknown.map(({ id }) => id),
    };
  }

  /** This host publishes nothing any more. */
  leave(): void {
    this.#values.leave();
  }

  /** Ends the session and the connection; settles quietly whatever state they are in. */
  async close(): Promise<void> {
    this.leave();
    this.#durationMs ??= performance.now() - this.#started;
    await this.#session?.close();
    await this.#connection?.[Symbol.asyncDispose]();
    this.#session = undefined;
    this.#connection = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function unexpected(error: unknown, host: string): BringupError {
  return new BringupError({
    code: 'bug',
    category: 'bug',
    what: `something unexpected happened inside bringup: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'this is a bug in bringup: run it again with -v and report what it prints',
    where: { host },
    cause: error,
  });
}

function cancelled(host: string): BringupError {
  return new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'the run was cancelled',
    remedy: 'run it again: it goes on from what is there',
    where: { host },
  });
}

function moved(host: string): BringupError {
  return new BringupError({
    code: 'plan-moved',
    category: 'moved',
    what: 'the host is no longer what the plan was made from',
    remedy: 'make a new plan, look at it, and apply that one',
    where: { host },
  });
}
