import { BringupError } from '../../core/error.ts';
import type { Json } from '../../core/json.ts';
import { type Ps, psJoin } from '../../core/powershell.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { HostFacts } from '../../host/facts/host-facts.ts';
import { parseWindowsFacts } from '../../host/facts/windows-facts.ts';
import { windowsFactsScript } from '../../host/facts/windows-program.ts';
import type { FactTree } from '../capability.ts';
import { completeStates, readAtServer, refusedUnasked, type Whole, withServers } from '../complete-states.ts';
import type { Item } from '../compose.ts';
import { parseMemory } from '../host-view.ts';
import { HostWishes } from '../host-wishes.ts';
import { type JournalState, NO_JOURNAL } from '../journal.ts';
import { type Owned, orphansOf } from '../owners.ts';
import { planHost, type Step } from '../plan.ts';
import type { AnyKind } from '../resource.ts';
import type { RunContext } from '../run-context.ts';
import type { RunnerPlace } from '../runner-step.ts';
import { READ_MEMORY } from './memory.ts';
import type { Answers, PowershellSession } from './session.ts';

/** Until a read has told more: enough for capabilities to know whom they speak of. */
const WINDOWS: FactTree = { os: { id: 'windows', family: 'windows' } };
const READ_TIMEOUT_MS = 120_000;

/** What is known of one Windows host, and the plan that follows from it. It changes nothing there. */
export class PowershellView {
  readonly #context: RunContext;
  readonly #host: FleetHost;
  readonly #wishes: HostWishes;
  readonly #session: () => PowershellSession;
  readonly #place: () => RunnerPlace;
  #facts: FactTree = WINDOWS;
  #os: string | undefined;
  #hasMemory = false;
  #user: HostFacts['user'] = { name: null, uid: null, gid: null, groups: [] };
  #items: readonly Item[] = [];
  #steps: readonly Step[] = [];
  #journal: JournalState = NO_JOURNAL;
  #owned: ReadonlyMap<string, Owned> = new Map();
  #stored: ReadonlyMap<string, Owned> = new Map();
  readonly #states = new Map<string, unknown>();
  /** What servers said of things, and the state it was added to. */
  readonly #whole = new Map<string, Whole>();
  #plannedAt = 0;

  constructor(context: RunContext, host: FleetHost, session: () => PowershellSession, place: () => RunnerPlace) {
    this.#context = context;
    this.#host = host;
    this.#wishes = new HostWishes(context, host);
    this.#session = session;
    this.#place = place;
  }

  get facts(): FactTree | undefined {
    return this.#os === undefined ? undefined : this.#facts;
  }

  get os(): string | undefined {
    return this.#os;
  }

  /** Whether bringup has its directory there. */
  get hasMemory(): boolean {
    return this.#hasMemory;
  }

  /** Who logs in there. */
  get user(): string {
    return this.#user.name ?? 'the user';
  }

  get isAdministrator(): boolean {
    return this.#user.groups.includes('Administrators');
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  get openSteps(): readonly Step[] {
    return this.#steps.filter((step) => step.decision.verdict !== 'ok');
  }

  get waits(): boolean {
    return this.#steps.some(({ decision }) => decision.verdict === 'waits');
  }

  get hostsWaitedFor(): ReadonlySet<string> {
    return this.waits ? this.#wishes.hostsAsked : new Set();
  }

  get plannedAt(): number {
    return this.#plannedAt;
  }

  get journal(): JournalState {
    return this.#journal;
  }

  get owned(): ReadonlyMap<string, Owned> {
    return this.#owned;
  }

  get stored(): ReadonlyMap<string, Owned> {
    return this.#stored;
  }

  get orphans(): readonly Owned[] {
    const names = this.#context.capabilities.map(({ name }) => name);
    const wanted = new Set(this.#items.map((item) => item.id));
    return orphansOf(this.#owned, this.#context.fleet.name, names, wanted).filter(({ made }) => made);
  }

  state(id: string): unknown {
    return this.#states.get(id);
  }

  takeState(id: string, state: unknown): void {
    this.#states.set(id, state);
  }

  /** Reads facts, memory and every thing in one script, `before` it what is to be noted first, and plans. Throws BringupError. */
  async read(before?: Ps): Promise<void> {
    this.#items = this.#wishes.items(this.#facts, this.#owned);
    const sentAtMs = Date.now();
    const kinds = kindsOf(this.#items);
    const answers = await this.#run('read', [
      ...(before === undefined ? [] : [before]),
      windowsFactsScript(['identity']),
      READ_MEMORY,
      ...kinds.flatMap(([kind, items]) => kind.powershell?.read(items.map(specOf)) ?? []),
    ]);
    const facts = parseWindowsFacts(JSON.stringify(answers.get('facts') ?? {}), { sentAtMs, receivedAtMs: Date.now() });
    this.#facts = facts as unknown as FactTree;
    this.#os = facts.os.prettyName;
    this.#user = facts.user;
    const memory = answers.get('memory') as { readonly text?: string; readonly there?: boolean } | undefined;
    this.#hasMemory = memory?.there === true;
    const { journal, owned, stored } = parseMemory(memory?.text ?? '', this.#host.name, this.#context.runId);
    this.#journal = journal;
    this.#owned = owned;
    this.#stored = stored;
    this.#whole.clear();
    for (const [kind, items] of kinds) this.#take(kind, items, answers);
    for (const { id, wanted } of this.#items) if (wanted.kind.runner !== undefined) this.#states.delete(id);
    await this.plan();
  }

  /** Asks capabilities with all that is known, reads what was not read, and plans anew. */
  async plan(): Promise<void> {
    this.#plannedAt = this.#context.values.version();
    this.#items = this.#wishes.items(this.#facts, this.#owned);
    const missing = this.#items.filter(
      ({ id, wanted }) => !this.#states.has(id) && wanted.kind.powershell !== undefined,
    );
    const kinds = kindsOf(missing);
    if (kinds.length > 0) {
      const answers = await this.#run(
        'read',
        kinds.flatMap(([kind, items]) => kind.powershell?.read(items.map(specOf)) ?? []),
      );
      for (const [kind, items] of kinds) this.#take(kind, items, answers);
    }
    await this.#readServers();
    await this.#completeStates();
    const { states, unasked } = withServers(this.#states, this.#whole);
    const steps = planHost({ items: this.#items, states, owned: this.#owned, pending: new Set() });
    this.#steps = refusedUnasked(steps, unasked).map((step) =>
      isPossible(step.item.wanted.kind)
        ? step
        : { ...step, decision: { verdict: 'refuse', error: notOnWindows(step) } },
    );
    for (const { decision, item, state } of this.#steps) {
      const { kind, spec } = item.wanted;
      if (decision.verdict !== 'ok' || kind.publish === undefined) continue;
      for (const [name, value] of Object.entries<Json>(kind.publish(state, spec)))
        this.#context.values.set(this.#host.name, name, value);
    }
  }

  /** There are no texts of diffs here. */
  async explain(): Promise<void> {}

  async #readServers(): Promise<void> {
    const missing = this.#items.filter(
      ({ id, wanted }) =>
        wanted.kind.runner !== undefined &&
        wanted.waitsFor.length === 0 &&
        !this.#states.has(id) &&
        !this.#whole.has(id),
    );
    for (const [kind, items] of Map.groupBy(missing, (item) => item.wanted.kind)) {
      const told = await readAtServer(kind, items.map(specOf), this.#place(), items[0]?.wanted.capability ?? '');
      items.forEach(({ id }, index) => {
        const one = told[index];
        if (one === undefined) return;
        if ('state' in one) this.#states.set(id, one.state);
        else this.#whole.set(id, { of: undefined, ...one });
      });
    }
  }

  async #completeStates(): Promise<void> {
    const things = this.#items.filter(
      ({ id, wanted: { kind, waitsFor } }) =>
        kind.complete !== undefined &&
        waitsFor.length === 0 &&
        this.#states.has(id) &&
        this.#whole.get(id)?.of !== this.#states.get(id),
    );
    for (const [kind, items] of Map.groupBy(things, ({ wanted }) => wanted.kind)) {
      const read = items.map(({ id, wanted: { spec } }) => ({ spec, state: this.#states.get(id) }));
      const told = await completeStates(kind, read, this.#place(), items[0]?.wanted.capability ?? '');
      items.forEach(({ id }, index) => {
        const whole = told[index];
        if (whole !== undefined) this.#whole.set(id, { of: this.#states.get(id), ...whole });
      });
    }
  }

  #take(kind: AnyKind, items: readonly Item[], answers: Answers): void {
    const states = kind.parse(JSON.stringify(answers.all(kind.kind)), items.map(specOf));
    items.forEach(({ id }, index) => {
      this.#states.set(id, states[index]);
    });
  }

  #run(name: string, pieces: readonly Ps[]): Promise<Answers> {
    return this.#session().run(psJoin(pieces), { name, timeoutMs: READ_TIMEOUT_MS, signal: this.#context.signal });
  }
}

const specOf = (item: Item): object => item.wanted.spec;

function kindsOf(items: readonly Item[]): readonly (readonly [AnyKind, readonly Item[]])[] {
  return [
    ...Map.groupBy(
      items.filter(({ wanted }) => wanted.kind.powershell !== undefined),
      ({ wanted }) => wanted.kind,
    ),
  ];
}

function isPossible(kind: AnyKind): boolean {
  return kind.powershell !== undefined || kind.runner !== undefined;
}

function notOnWindows({ id, item }: Step): BringupError {
  const { capability, source } = item.wanted;
  return new BringupError({
    code: 'not-on-windows',
    category: 'unsupported',
    what: `${id} is not possible on a Windows host: bringup manages only the mesh there`,
    remedy: `take the section \`${capability}\` off this host (\`${capability}: null\` in its entry when it comes from \`defaults\` or a group)`,
    where: { ...source, step: id },
  });
}
