import type { Json } from '../core/json.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { FactTree } from './capability.ts';
import type { Item } from './compose.ts';
import { type HostMemory, NO_MEMORY } from './host-memory.ts';
import { HostWishes } from './host-wishes.ts';
import type { JournalState } from './journal.ts';
import type { Owned } from './owners.ts';
import type { Step } from './plan.ts';
import type { Change } from './resource.ts';
import type { RunContext } from './run-context.ts';
import type { RunnerPlace } from './runner-step.ts';
import { ThingStates } from './thing-states.ts';

/**
 * What is known of one host, and the plan that follows from it. Reading is all it does; it changes nothing there. How a host
 * is read is its shell's affair: `AgentView`, `PowershellView`.
 */
export abstract class HostView {
  /** Ids notified and not served yet. */
  readonly pending = new Set<string>();
  protected readonly context: RunContext;
  protected readonly host: FleetHost;
  protected readonly things: ThingStates;
  protected items: readonly Item[] = [];
  readonly #wishes: HostWishes;
  /** What capabilities may take for granted before the host was read. */
  readonly #presumed: FactTree | undefined;
  readonly #places: Record<string, Json> = {};
  #facts: FactTree | undefined;
  #os: string | undefined;
  #memory = NO_MEMORY;
  #steps: readonly Step[] = [];
  #plannedAt = 0;

  constructor(context: RunContext, host: FleetHost, place: () => RunnerPlace, presumed?: FactTree) {
    this.context = context;
    this.host = host;
    this.things = new ThingStates(place);
    this.#wishes = new HostWishes(context, host);
    this.#presumed = presumed;
  }

  get facts(): FactTree | undefined {
    return this.#facts;
  }

  get os(): string | undefined {
    return this.#os;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Changes, refusals and things that wait for values. */
  get openSteps(): readonly Step[] {
    return this.#steps.filter((step) => step.decision.verdict !== 'ok');
  }

  /** Whether something waits for a value. */
  get waits(): boolean {
    return this.#steps.some(({ decision }) => decision.verdict === 'waits');
  }

  /** Other hosts that have not told yet what something here waits for. */
  get hostsWaitedFor(): ReadonlySet<string> {
    return this.waits ? this.#wishes.hostsAsked : new Set();
  }

  /** The version of the values that the plan was made with. */
  get plannedAt(): number {
    return this.#plannedAt;
  }

  /** What kinds have to say of things that are right. */
  get remarks(): readonly string[] {
    const right = this.#steps.flatMap(({ decision, state, item: { wanted } }) =>
      decision.verdict === 'ok' ? (wanted.kind.remark?.(state, wanted.spec) ?? []) : [],
    );
    return [...right, ...this.#wishes.staying(this.owned, new Set(this.items.map(({ id }) => id)))];
  }

  /** Where right things put the host, what they call it, and as what they let it take part: of all they publish, what people ask for. */
  get places(): Readonly<Record<string, Json>> | undefined {
    return Object.keys(this.#places).length === 0 ? undefined : this.#places;
  }

  get owned(): ReadonlyMap<string, Owned> {
    return this.#memory.owned;
  }

  /** What the host itself has written down of owners. */
  get stored(): ReadonlyMap<string, Owned> {
    return this.#memory.stored;
  }

  get journal(): JournalState {
    return this.#memory.journal;
  }

  /** Things bringup made here that nobody wants any more. */
  get orphans(): readonly Owned[] {
    return this.#wishes.orphans(this.owned, new Set(this.items.map((item) => item.id)));
  }

  /** The state of a thing as it was read last. */
  state(id: string): unknown {
    return this.things.get(id);
  }

  takeState(id: string, state: unknown): void {
    this.things.set(id, state);
  }

  /** Asks capabilities with all that is known by now, reads what was not read yet, and plans anew. */
  async plan(): Promise<void> {
    this.#plannedAt = this.context.values.version();
    this.wish();
    // What a server says of a thing may tell where to look for another.
    await this.things.complete(this.items);
    const missing = this.items.filter(({ id, wanted }) => wanted.kind.runner === undefined && !this.things.has(id));
    if (missing.length > 0) await this.readThings(missing);
    await this.things.readAtServers(this.items);
    await this.things.complete(this.items);
    this.#steps = this.things.steps(this.items, this.owned, this.pending).map((step) => this.possible(step));
    this.#publish();
  }

  /**
   * Plans anew with values that came. Things that waited for them are read again before anything is said of them: while others were
   * changed, they may have changed, too.
   */
  async planAfterWait(): Promise<void> {
    const waited = new Set(this.#steps.filter(({ decision }) => decision.verdict === 'waits').map(({ id }) => id));
    this.wish();
    for (const { id, decision } of this.things.steps(this.items, this.owned, this.pending))
      if (waited.has(id) && decision.verdict !== 'waits') this.things.forget(id);
    await this.plan();
  }

  /** Fetches the texts that make diffs, for changes whose kind has such. */
  async explain(): Promise<void> {}

  /** The texts of a step's diff, when it has any. */
  explanation(_id: string): Pick<Change, 'text' | 'fields'> | undefined {
    return undefined;
  }

  /** Reads these things, and takes in what they are. */
  protected abstract readThings(items: readonly Item[]): Promise<void>;

  /** The step, refused where the host's system cannot have it. */
  protected possible(step: Step): Step {
    return step;
  }

  /** Asks the capabilities what is wanted here. Throws BringupErrors when the wishes contradict each other. */
  protected wish(): void {
    this.items = this.#wishes.items(this.#facts ?? this.#presumed, this.owned);
  }

  protected takeFacts(facts: FactTree, os: string | undefined): void {
    this.#facts = facts;
    this.#os = os;
  }

  protected takeMemory(memory: HostMemory): void {
    this.#memory = memory;
  }

  #publish(): void {
    for (const { decision, item, state } of this.#steps) {
      const { kind, spec } = item.wanted;
      if (decision.verdict !== 'ok' || kind.publish === undefined) continue;
      for (const [name, value] of Object.entries<Json>(kind.publish(state, spec))) {
        this.context.values.set(this.host.name, name, value);
        if (/^(?:address|name|joined)\./.test(name)) this.#places[name] = value;
      }
    }
  }
}
