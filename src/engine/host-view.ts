import type { Json } from '../core/json.ts';
import { join, sh } from '../core/sh.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { FactTree } from './capability.ts';
import { completeStates, readAtServer, refusedUnasked, type Whole, withServers } from './complete-states.ts';
import type { Item } from './compose.ts';
import type { HostLink } from './host-link.ts';
import { HostWishes } from './host-wishes.ts';
import { type JournalState, NO_JOURNAL, readJournal } from './journal.ts';
import { type Owned, readOwners, withCutOff } from './owners.ts';
import { planHost, type Step } from './plan.ts';
import { type ProgramResult, readProgram, type Section } from './program.ts';
import { readsOf, statesFrom } from './reads.ts';
import type { Change } from './resource.ts';
import type { RunContext } from './run-context.ts';
import type { RunnerPlace } from './runner-step.ts';
import { planned } from './step-change.ts';
import { madeByCutOff, READ_MADE } from './undo-index.ts';

/** Facts first ask little; a wish that looks up more makes them ask all, once. */
const MOST_ROUNDS = 5;

/** A host that answered everything in this time answers a part of it again while its agent listens to nothing else. */
const QUICK_MS = 3_000;

/**
 * What a host remembers: the open journal, whose last line may be cut off, the owners, who closed a journal last, and what a
 * run that was cut off had made. Their lines tell themselves apart; tail puts a headline, and so a line's end, between files.
 */
export const MEMORY: Section = {
  name: 'memory',
  body: join([
    sh`set --; for BU_L in journal.jsonl owners.jsonl closed; do [ ! -f "/var/lib/bringup/$BU_L" ] || set -- "$@" "/var/lib/bringup/$BU_L"; done
[ $# = 0 ] || tail -n +1 "$@" /dev/null`,
    READ_MADE,
  ]),
};

/** What `MEMORY` printed. `stored` is the owners' file alone; `self` is the run that reads, and was not cut off. */
export function parseMemory(
  text: string,
  host: string,
  self: string,
): {
  readonly journal: JournalState;
  readonly owned: ReadonlyMap<string, Owned>;
  readonly stored: ReadonlyMap<string, Owned>;
} {
  const journal = readJournal(text, host);
  const stored = readOwners(text);
  return {
    journal,
    stored,
    owned: withCutOff(
      stored,
      madeByCutOff(
        text,
        journal.runs.map(({ run }) => run).filter((run) => run !== self),
      ),
    ),
  };
}

/** What is known of one host, and the plan that follows from it. Reading is all it does; it changes nothing there. */
export class HostView {
  readonly #context: RunContext;
  readonly #host: FleetHost;
  #link: HostLink | undefined;
  #facts: FactTree | undefined;
  #allFacts = false;
  #os: string | undefined;
  readonly #wishes: HostWishes;
  #items: readonly Item[];
  #steps: readonly Step[] = [];
  #owned: ReadonlyMap<string, Owned> = new Map();
  #stored: ReadonlyMap<string, Owned> = new Map();
  #memory = '';
  #journal: JournalState = NO_JOURNAL;
  readonly #states = new Map<string, unknown>();
  /** As this run found things, before it changed any. */
  readonly #found = new Map<string, unknown>();
  /** What servers said of things, and the state it was added to. */
  readonly #whole = new Map<string, Whole>();
  readonly #explained = new Map<string, Pick<Change, 'text' | 'fields'>>();
  readonly #places: Record<string, Json> = {};
  #plannedAt = 0;
  /** The host answered the first reads quickly. */
  #isQuick = false;
  /** Ids notified and not served yet. */
  readonly pending = new Set<string>();

  /** Throws BringupErrors when the wishes for this host contradict each other. */
  constructor(context: RunContext, host: FleetHost) {
    this.#context = context;
    this.#host = host;
    this.#wishes = new HostWishes(context, host);
    this.#items = this.#wishes.items(this.#facts, this.#owned);
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

  /** What kinds have to say of things that are right. */
  get remarks(): readonly string[] {
    return this.#steps.flatMap(({ decision, state, item: { wanted } }) =>
      decision.verdict === 'ok' ? (wanted.kind.remark?.(state, wanted.spec) ?? []) : [],
    );
  }

  /** Other hosts that have not told yet what something here waits for. */
  get hostsWaitedFor(): ReadonlySet<string> {
    return this.waits ? this.#wishes.hostsAsked : new Set();
  }

  /** The version of the values that the plan was made with. */
  get plannedAt(): number {
    return this.#plannedAt;
  }

  /** Where right things put the host, and what they call it: of all they publish, what people ask for. */
  get places(): Readonly<Record<string, Json>> | undefined {
    return Object.keys(this.#places).length === 0 ? undefined : this.#places;
  }

  /** Whether the host answered the first reads within seconds. */
  get isQuick(): boolean {
    return this.#isQuick;
  }

  get facts(): FactTree | undefined {
    return this.#facts;
  }

  get os(): string | undefined {
    return this.#os;
  }

  get owned(): ReadonlyMap<string, Owned> {
    return this.#owned;
  }

  /** What the host itself has written down of owners. */
  get stored(): ReadonlyMap<string, Owned> {
    return this.#stored;
  }

  get journal(): JournalState {
    return this.#journal;
  }

  /** Things bringup made here that nobody wants any more. */
  get orphans(): readonly Owned[] {
    return this.#wishes.orphans(this.#owned, new Set(this.#items.map((item) => item.id)));
  }

  /**
   * Whether the journal may be closed: nothing that another fleet notified waits there, nor, in a run of some capabilities
   * only, anything of the others. What a whole run does not have any more needs no serving.
   */
  leavesNothingPending(partial: boolean): boolean {
    const elsewhere = this.#journal.pending.some(({ fleet }) => fleet !== this.#context.fleet.name);
    const ids = new Set(this.#steps.map(({ id }) => id));
    return !elsewhere && [...this.pending].every((id) => !partial && !ids.has(id));
  }

  /** The texts of a step's diff, when it has any. */
  explanation(id: string): Pick<Change, 'text' | 'fields'> | undefined {
    return this.#explained.get(id);
  }

  /** Everything that one command can tell about the host before anything is known of it. */
  firstSections(): readonly Section[] {
    return [{ name: 'facts', body: this.#context.facts.program(false) }, MEMORY, ...readsOf(this.#items)];
  }

  /** Takes in what the first command told, and plans. */
  async begin(link: HostLink): Promise<void> {
    const { first, sentAtMs } = link;
    this.#link = link;
    this.#isQuick = Date.now() - sentAtMs < QUICK_MS;
    const facts = this.#context.facts.parse(first.sections.get('facts') ?? '', { sentAtMs, receivedAtMs: Date.now() });
    this.#facts = facts.tree;
    this.#os = facts.os;
    this.#takeMemory(first.sections);
    this.take(first.sections, this.#items);
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
      this.#states.set(id, state);
      if (!this.#found.has(id)) this.#found.set(id, state);
    }
    return states;
  }

  /** The state in which this run found a thing: what undoing comes back to. */
  found(id: string): unknown {
    return this.#found.get(id);
  }

  /** The state of a thing as it was read last. */
  state(id: string): unknown {
    return this.#states.get(id);
  }

  takeState(id: string, state: unknown): void {
    this.#states.set(id, state);
  }

  /** Asks capabilities with all that is known by now, reads what was not read yet, and plans anew. */
  async plan(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#plannedAt = this.#context.values.version();
      this.#items = this.#wishes.items(this.#facts, this.#owned);
      // What a server says of a thing may tell where to look for another.
      await this.#completeStates();
      await this.#readMissing();
      await this.#completeStates();
      const { states, unasked } = withServers(this.#states, this.#whole);
      const steps = planHost({ items: this.#items, states, owned: this.#owned, pending: this.pending });
      this.#steps = refusedUnasked(steps, unasked);
      this.#publish();
      const waits = this.#steps.flatMap(({ decision }) => (decision.verdict === 'waits' ? decision.for : []));
      if (this.#allFacts || !waits.some((name) => name.startsWith('facts.'))) return;
      await this.#readAllFacts();
    }
  }

  /**
   * Reads again what is about to be changed, the owners and the journal: somebody may have been there since the plan. Reads
   * everything when somebody was, or had left something undecided: what was right then may not be right now. Not in the
   * middle of a run: how it found things would be forgotten.
   */
  async reread(waited = false): Promise<void> {
    const before = this.#memory;
    this.#whole.clear();
    const all = waited || this.#journal.open;
    await this.#findAgain(all ? this.#items : this.openSteps.map((step) => step.item));
    if (!all && this.#memory !== before) await this.#findAgain(this.#items);
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
    this.#takeMemory(result.sections);
    this.take(result.sections, items);
    await this.plan();
  }

  /** Fetches the texts that make diffs, for changes whose kind has such. Nothing to fetch: no round trip. */
  async explain(): Promise<void> {
    const changes = this.#steps.filter(
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

  #takeMemory(sections: ReadonlyMap<string, string>): void {
    const text = sections.get(MEMORY.name) ?? '';
    this.#memory = text;
    const { journal, owned, stored } = parseMemory(text, this.#host.name, this.#context.runId);
    this.#owned = owned;
    this.#stored = stored;
    this.#journal = journal;
    for (const { id, fleet, boot } of this.#journal.pending)
      if (fleet === this.#context.fleet.name && !this.#servedByBoot(id, boot)) this.pending.add(id);
  }

  /** Any boot since somebody asked for one has served that. */
  #servedByBoot(id: string, boot: string): boolean {
    const item = this.#items.find((one) => one.id === id);
    return item?.wanted.kind.reboots === true && boot !== this.#open().session.bootId;
  }

  async #readMissing(): Promise<void> {
    const missing = this.#items.filter((item) => !this.#states.has(item.id));
    const onHost = missing.filter((item) => item.wanted.kind.runner === undefined);
    if (onHost.length > 0) this.take((await this.#readQuickly(readsOf(onHost), onHost)).sections, onHost);
    const elsewhere = missing.filter(
      (item) =>
        item.wanted.kind.runner !== undefined && item.wanted.waitsFor.length === 0 && !this.#isComplete(item.id),
    );
    for (const [kind, items] of Map.groupBy(elsewhere, (item) => item.wanted.kind)) {
      const specs = items.map(({ wanted: { spec } }) => spec);
      const told = await readAtServer(kind, specs, this.#place(), items[0]?.wanted.capability ?? '');
      items.forEach(({ id }, index) => {
        const one = told[index];
        if (one === undefined) return;
        if ('state' in one) this.#states.set(id, one.state);
        else this.#whole.set(id, { of: undefined, ...one });
      });
    }
  }

  /** Asks servers for their part of the states that were read, each state once. */
  async #completeStates(): Promise<void> {
    const things = this.#items.filter(
      ({ id, wanted: { kind, waitsFor } }) =>
        kind.complete !== undefined && waitsFor.length === 0 && this.#states.has(id) && !this.#isComplete(id),
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

  #isComplete(id: string): boolean {
    return this.#whole.has(id) && this.#whole.get(id)?.of === this.#states.get(id);
  }

  #place(): RunnerPlace {
    return {
      context: this.#context,
      host: this.#host.name,
      link: () => this.#open(),
      journal: () => this.#journal,
    };
  }

  async #readAllFacts(): Promise<void> {
    this.#allFacts = true;
    const sentAtMs = Date.now();
    const result = await this.#read([{ name: 'facts', body: this.#context.facts.program(true) }]);
    this.#facts = this.#context.facts.parse(result.sections.get('facts') ?? '', {
      sentAtMs,
      receivedAtMs: Date.now(),
    }).tree;
  }

  #publish(): void {
    for (const { decision, item, state } of this.#steps) {
      const { kind, spec } = item.wanted;
      if (decision.verdict !== 'ok' || kind.publish === undefined) continue;
      for (const [name, value] of Object.entries<Json>(kind.publish(state, spec))) {
        this.#context.values.set(this.#host.name, name, value);
        if (/^(?:address|name)\./.test(name)) this.#places[name] = value;
      }
    }
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
