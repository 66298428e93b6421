import type { FleetHost } from '../fleet/fleet.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { Item } from './compose.ts';
import type { HostLink } from './host-link.ts';
import { MEMORY, parseMemory } from './host-memory.ts';
import { HostView } from './host-view.ts';
import { type ProgramResult, readProgram, type Section } from './program.ts';
import { readsOf, statesFrom } from './reads.ts';
import type { Change } from './resource.ts';
import type { RunContext } from './run-context.ts';
import { planned } from './step-change.ts';

/** Facts first ask little; a wish that looks up more makes them ask all, once. */
const MOST_ROUNDS = 5;

/** A host that answered everything in this time answers a part of it again while its agent listens to nothing else. */
const QUICK_MS = 3_000;

/** A host that our agent reads. */
export class AgentView extends HostView {
  #link: HostLink | undefined;
  #allFacts = false;
  #memory = '';
  /** As this run found things, before it changed any. */
  readonly #found = new Map<string, unknown>();
  readonly #explained = new Map<string, Pick<Change, 'text' | 'fields'>>();
  /** The host answered the first reads quickly. */
  #isQuick = false;

  /** Throws BringupErrors when the wishes for this host contradict each other. */
  constructor(context: RunContext, host: FleetHost) {
    super(context, host, () => ({
      context,
      host: host.name,
      link: () => this.#open(),
      journal: () => this.journal,
    }));
    this.wish();
  }

  /** Whether the host answered the first reads within seconds. */
  get isQuick(): boolean {
    return this.#isQuick;
  }

  /**
   * Whether the journal may be closed: nothing that another fleet notified waits there, nor, in a run of some capabilities
   * only, anything of the others. What a whole run does not have any more needs no serving.
   */
  leavesNothingPending(partial: boolean): boolean {
    const elsewhere = this.journal.pending.some(({ fleet }) => fleet !== this.context.fleet.name);
    const ids = new Set(this.steps.map(({ id }) => id));
    return !elsewhere && [...this.pending].every((id) => !partial && !ids.has(id));
  }

  override explanation(id: string): Pick<Change, 'text' | 'fields'> | undefined {
    return this.#explained.get(id);
  }

  /** Everything that one command can tell about the host before anything is known of it. */
  firstSections(): readonly Section[] {
    return [{ name: 'facts', body: this.context.facts.program(false) }, MEMORY, ...readsOf(this.items)];
  }

  /** Takes in what the first command told, and plans. */
  async begin(link: HostLink): Promise<void> {
    const { first, sentAtMs } = link;
    this.#link = link;
    this.#isQuick = Date.now() - sentAtMs < QUICK_MS;
    this.#takeFacts(first.sections, sentAtMs);
    this.#remember(first.sections);
    this.take(first.sections, this.items);
    await this.plan();
  }

  /** Goes on over another connection to the same host. */
  resume(link: HostLink): void {
    this.#link = link;
  }

  /** Takes in states that were read of these things. The plan stays until `plan` is called. */
  take(sections: ReadonlyMap<string, string>, items: readonly Item[]): ReadonlyMap<string, unknown> {
    const states = statesFrom(sections, items);
    for (const [id, state] of states) {
      this.things.set(id, state);
      if (!this.#found.has(id)) this.#found.set(id, state);
    }
    return states;
  }

  /** The state in which this run found a thing: what undoing comes back to. */
  found(id: string): unknown {
    return this.#found.get(id);
  }

  override async plan(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      await super.plan();
      const waits = this.steps.flatMap(({ decision }) => (decision.verdict === 'waits' ? decision.for : []));
      if (this.#allFacts || !waits.some((name) => name.startsWith('facts.'))) return;
      this.#allFacts = true;
      const sentAtMs = Date.now();
      const { sections } = await this.#read([{ name: 'facts', body: this.context.facts.program(true) }]);
      this.#takeFacts(sections, sentAtMs);
    }
  }

  /**
   * Reads again what is about to be changed, the owners and the journal: somebody may have been there since the plan. Reads
   * everything when somebody was, or had left something undecided: what was right then may not be right now. Not in the
   * middle of a run: how it found things would be forgotten.
   */
  async reread(waited = false): Promise<void> {
    const before = this.#memory;
    this.things.forgetServers();
    const all = waited || this.journal.open;
    await this.#findAgain(all ? this.items : this.openSteps.map((step) => step.item));
    if (!all && this.#memory !== before) await this.#findAgain(this.items);
  }

  /** What was read without the lock may have been changed by another since. */
  async #findAgain(items: readonly Item[]): Promise<void> {
    for (const { id } of items) this.#found.delete(id);
    await this.readAgain(items);
  }

  /** Reads these things again, the owners and the journal, and plans anew. */
  async readAgain(items: readonly Item[]): Promise<void> {
    const result = await this.#readQuickly([MEMORY, ...readsOf(items)], items);
    // The run that held the host until now may have served what waited when we first looked.
    this.pending.clear();
    this.#remember(result.sections);
    this.take(result.sections, items);
    await this.plan();
  }

  /** Nothing to fetch: no round trip. */
  override async explain(): Promise<void> {
    const changes = this.steps.filter(
      ({ id, decision, item }) =>
        decision.verdict === 'change' && item.wanted.kind.detail !== undefined && !this.#explained.has(id),
    );
    const groups = [...Map.groupBy(changes, (step) => step.item.wanted.kind)];
    if (groups.length === 0) return;
    const sections = groups.flatMap(([kind, steps]) =>
      kind.detail ? [{ name: kind.kind, body: kind.detail.read(steps.map(planned)) }] : [],
    );
    const asked = sections.filter(({ body }) => body.text.trim() !== '');
    if (asked.length === 0) return;
    const result = await this.#read(asked);
    for (const [kind, steps] of groups) {
      const explained = kind.detail?.explain(result.sections.get(kind.kind) ?? '', steps.map(planned)) ?? [];
      steps.forEach((step, index) => {
        const told = explained[index];
        if (told) this.#explained.set(step.id, told);
      });
    }
  }

  protected override async readThings(items: readonly Item[]): Promise<void> {
    this.take((await this.#readQuickly(readsOf(items), items)).sections, items);
  }

  #takeFacts(sections: ReadonlyMap<string, string>, sentAtMs: number): void {
    const times = { sentAtMs, receivedAtMs: Date.now() };
    const { tree, os } = this.context.facts.parse(sections.get('facts') ?? '', times);
    this.takeFacts(tree, os);
  }

  #remember(sections: ReadonlyMap<string, string>): void {
    this.#memory = sections.get(MEMORY.name) ?? '';
    this.takeMemory(parseMemory(this.#memory, this.host.name, this.context.runId));
    for (const { id, fleet, boot } of this.journal.pending)
      if (fleet === this.context.fleet.name && !this.#servedByBoot(id, boot)) this.pending.add(id);
  }

  /** Any boot since somebody asked for one has served that. */
  #servedByBoot(id: string, boot: string): boolean {
    const item = this.items.find((one) => one.id === id);
    return item?.wanted.kind.reboots === true && boot !== this.#open().session.bootId;
  }

  /** Reads what stands behind these things: with the fewest processes, where it is known to take seconds at most. */
  #readQuickly(sections: readonly Section[], items: readonly Item[]): Promise<ProgramResult> {
    if (!this.#isQuick || items.some(({ wanted }) => wanted.kind.slow)) return this.#read(sections);
    return this.#open().session.read(readProgram(sections));
  }

  #read(sections: readonly Section[]): Promise<ProgramResult> {
    return this.#open().session.work(readProgram(sections, PRELUDE));
  }

  #open(): HostLink {
    if (this.#link === undefined) throw new TypeError('the host was not opened');
    return this.#link;
  }
}
