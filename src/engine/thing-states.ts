import { BringupError } from '../core/error.ts';
import type { Item } from './compose.ts';
import type { Owned } from './owners.ts';
import { planHost, type Step } from './plan.ts';
import type { AnyKind, RunnerContext } from './resource.ts';
import { type RunnerPlace, runnerContext } from './runner-step.ts';

/** What a server said of a thing, or why it could not be asked. */
type Told = { readonly state: unknown } | { readonly error: BringupError };

/** The things of one host as they were read last, and what servers said of them. */
export class ThingStates {
  readonly #place: () => RunnerPlace;
  readonly #read = new Map<string, unknown>();
  /** What servers said, and the state that they added it to. */
  readonly #told = new Map<string, Told & { readonly of: unknown }>();

  constructor(place: () => RunnerPlace) {
    this.#place = place;
  }

  has(id: string): boolean {
    return this.#read.has(id);
  }

  get(id: string): unknown {
    return this.#read.get(id);
  }

  set(id: string, state: unknown): void {
    this.#read.set(id, state);
  }

  forget(id: string): void {
    this.#read.delete(id);
  }

  /** Servers are asked again from now on. */
  forgetServers(): void {
    this.#told.clear();
  }

  /** Asks servers for their part of the states that were read, each state once. */
  async complete(items: readonly Item[]): Promise<void> {
    const things = items.filter(
      ({ id, wanted: { kind, waitsFor } }) =>
        kind.complete !== undefined && waitsFor.length === 0 && this.has(id) && !this.#isTold(id),
    );
    await this.#ask(things, async (kind, asked, context) => {
      const read = asked.map(({ id, wanted: { spec } }) => ({ spec, state: this.get(id) }));
      const states = await kind.complete?.(read, context);
      return read.map(({ state }, index) => states?.[index] ?? state);
    });
  }

  /** Reads what is at a server and not on the host, and was not read yet. */
  async readAtServers(items: readonly Item[]): Promise<void> {
    const missing = items.filter(
      ({ id, wanted: { kind, waitsFor } }) =>
        kind.runner !== undefined && waitsFor.length === 0 && !this.has(id) && !this.#isTold(id),
    );
    await this.#ask(missing, async (kind, asked, context) => {
      const states = await kind.runner?.read(
        asked.map(({ wanted: { spec } }) => spec),
        context,
      );
      asked.forEach(({ id }, index) => {
        this.set(id, states?.[index]);
      });
    });
  }

  /**
   * The plan of these things. Those whose server could not be asked are refused: neither right nor wrong can be said of them.
   * What stands on such a one is not tried anyway, so that the reason is told once.
   */
  steps(items: readonly Item[], owned: ReadonlyMap<string, Owned>, pending: ReadonlySet<string>): readonly Step[] {
    const states = new Map(this.#read);
    const unasked = new Map<string, BringupError>();
    for (const [id, told] of this.#told) {
      if (told.of !== this.get(id)) continue;
      if ('error' in told) unasked.set(id, told.error);
      else states.set(id, told.state);
    }
    return planHost({ items, states, owned, pending }).map((step): Step => {
      const error = unasked.get(step.id);
      if (error === undefined || step.item.wanted.waitsFor.length > 0) return step;
      const below = step.item.needs.filter((id) => unasked.has(id));
      if (below.length === 0)
        return { ...step, decision: { verdict: 'refuse', error: error.at(step.item.wanted.source) } };
      return step.decision.verdict === 'waits' ? { ...step, decision: { verdict: 'waits', for: below } } : step;
    });
  }

  #isTold(id: string): boolean {
    return this.#told.has(id) && this.#told.get(id)?.of === this.get(id);
  }

  /** Asks once for all things of a kind. What cannot be asked is noted, and no error here; what `ask` returns is. */
  async #ask(
    things: readonly Item[],
    ask: (kind: AnyKind, items: readonly Item[], context: RunnerContext) => Promise<readonly unknown[] | undefined>,
  ): Promise<void> {
    for (const [kind, items] of Map.groupBy(things, ({ wanted }) => wanted.kind)) {
      try {
        const context = runnerContext(this.#place(), { capability: items[0]?.wanted.capability ?? '' });
        const states = await ask(kind, items, context);
        items.forEach(({ id }, index) => {
          if (states !== undefined) this.#told.set(id, { of: this.get(id), state: states[index] });
        });
      } catch (error) {
        if (!(error instanceof BringupError)) throw error;
        for (const { id } of items) this.#told.set(id, { of: this.get(id), error });
      }
    }
  }
}
