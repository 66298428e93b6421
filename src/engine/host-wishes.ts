import type { FleetHost } from '../fleet/fleet.ts';
import type { FactTree } from './capability.ts';
import { compose, type Item } from './compose.ts';
import { type Owned, orphansOf } from './owners.ts';
import { idOf, type Wanted } from './resource.ts';
import type { RunContext } from './run-context.ts';

/** What the capabilities of a run want on one host. */
export class HostWishes {
  readonly #context: RunContext;
  readonly #host: FleetHost;
  #forGood: readonly Item[] | undefined;
  #asked: ReadonlySet<string> = new Set();

  constructor(context: RunContext, host: FleetHost) {
    this.#context = context;
    this.#host = host;
  }

  /** Other hosts whose values were looked at and not there yet. */
  get hostsAsked(): ReadonlySet<string> {
    return this.#asked;
  }

  /**
   * What is wanted, with all that is known by now. While no capability has looked at a fact or a value, that stays what it was.
   * Throws BringupErrors when the wishes contradict each other.
   */
  items(facts: FactTree | undefined, owned: ReadonlyMap<string, Owned>): readonly Item[] {
    if (this.#forGood !== undefined) return this.#forGood;
    const { fleet, capabilities, prepared, values, prune } = this.#context;
    let looked = prune;
    const asked = new Set<string>();
    this.#asked = asked;
    const wanted: Wanted[] = capabilities.flatMap((capability) => {
      const section = this.#host.sections[capability.name];
      if (section === undefined) return [];
      return capability.wanted({
        fleet,
        host: this.#host,
        section,
        get facts() {
          looked = true;
          return facts;
        },
        get made() {
          looked = true;
          return orphansOf(owned, fleet.name, [capability.name], new Set()).flatMap(({ id, made }) =>
            made ? [id] : [],
          );
        },
        prepared: prepared.get(capability.name),
        value: (name, host = this.#host.name) => {
          looked = true;
          const value = values.get(host, name);
          if (value === undefined && host !== this.#host.name) asked.add(host);
          return value;
        },
      });
    });
    if (wanted.some(({ onlyIfMade }) => onlyIfMade)) looked = true;
    const meant = wanted.filter((wish) => wish.onlyIfMade !== true || owned.get(idOf(wish))?.made === true);
    const items = compose([...meant, ...this.#removals(meant, owned)], this.#host.name);
    if (!looked) this.#forGood = items;
    return items;
  }

  /** What bringup made here, nothing wants any more, and `--prune` can remove. */
  orphans(owned: ReadonlyMap<string, Owned>, wantedIds: ReadonlySet<string>): readonly Owned[] {
    const { capabilities, fleet } = this.#context;
    const names = this.#working();
    const lasting = capabilities.flatMap(({ kinds }) => kinds.filter(({ absent }) => absent === undefined));
    return orphansOf(owned, fleet.name, names, wantedIds).filter(
      ({ id, made }) => made && !lasting.some(({ kind }) => id.startsWith(`${kind}:`)),
    );
  }

  /** What bringup made here, nothing wants any more, and stays all the same: sentences for people. */
  staying(owned: ReadonlyMap<string, Owned>, wantedIds: ReadonlySet<string>): readonly string[] {
    const { capabilities, fleet } = this.#context;
    const names = this.#working();
    const kinds = new Map(
      capabilities.flatMap((capability) => capability.kinds.map((kind) => [kind.kind, kind] as const)),
    );
    return orphansOf(owned, fleet.name, names, wantedIds).flatMap(({ id, made }) => {
      const colon = id.indexOf(':');
      return made ? (kinds.get(id.slice(0, colon))?.stays?.(id.slice(colon + 1), this.#host.name) ?? []) : [];
    });
  }

  /** Names of the capabilities that do not only rest on this host. */
  #working(): readonly string[] {
    return this.#context.capabilities
      .filter(({ name, rests }) => {
        const section = this.#host.sections[name];
        return section === undefined || rests?.(section) !== true;
      })
      .map(({ name }) => name);
  }

  /** With `--prune`: the wishes that remove what bringup once made and nobody wants any more. */
  #removals(wanted: readonly Wanted[], owned: ReadonlyMap<string, Owned>): readonly Wanted[] {
    if (!this.#context.prune) return [];
    const known = this.#context.capabilities.flatMap(({ name, kinds }) => kinds.map((kind) => ({ kind, name })));
    const ids = new Set(wanted.map(({ kind, spec }) => `${kind.kind}:${kind.key(spec)}`));
    return this.orphans(owned, ids).flatMap(({ id }) => {
      const colon = id.indexOf(':');
      const { kind, name: capability = '' } = known.find((one) => one.kind.kind === id.slice(0, colon)) ?? {};
      if (kind?.absent === undefined) return [];
      const spec = kind.absent(id.slice(colon + 1));
      return [{ kind, spec, capability, needs: [], notify: [], source: {}, waitsFor: [], orphan: true }];
    });
  }
}
