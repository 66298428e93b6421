/** What bringup remembers on a host about one thing: who wants it, and whether bringup made it. */
export interface Owned {
  readonly id: string;
  /** `fleet/capability`, sorted. */
  readonly owners: readonly string[];
  /** It was not there before bringup made it: only such a thing is removed when nobody wants it any more. */
  readonly made: boolean;
  /** Digest of what was wanted when it was last right. */
  readonly digest: string;
}

/** A thing that a run made, as the line says that was written just before it was made. */
export type Made = Omit<Owned, 'made'>;

/** Parses `/var/lib/bringup/owners.jsonl`; unreadable lines are passed over. */
export function readOwners(text: string): ReadonlyMap<string, Owned> {
  const owned = new Map<string, Owned>();
  for (const line of text.split('\n')) {
    if (!line.startsWith('{"id":')) continue;
    try {
      const entry = JSON.parse(line) as unknown;
      if (isOwned(entry)) owned.set(entry.id, entry);
    } catch {}
  }
  return owned;
}

/** Whether a value read from a file is what bringup writes of an owned thing. */
export function isOwned(value: unknown): value is Owned {
  const { id, owners, made, digest } = (value ?? {}) as Partial<Record<keyof Owned, unknown>>;
  return (
    typeof id === 'string' &&
    Array.isArray(owners) &&
    owners.every((owner) => typeof owner === 'string') &&
    typeof made === 'boolean' &&
    typeof digest === 'string'
  );
}

/** Takes in what runs made that were cut off before they could say so: nobody but bringup brought it there. */
export function withCutOff(owned: ReadonlyMap<string, Owned>, made: readonly Made[]): ReadonlyMap<string, Owned> {
  const missing = made.filter(({ id }) => !owned.has(id));
  return new Map([...owned, ...missing.map((thing) => [thing.id, { ...thing, made: true }] as const)]);
}

/** The file's text, sorted, so that equal knowledge is equal text. */
export function ownersText(owned: ReadonlyMap<string, Owned>): string {
  return [...owned.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, owners, made, digest }) => `${JSON.stringify({ id, owners, made, digest })}\n`)
    .join('');
}

/** Things of this fleet that bringup remembers and nobody wants any more. */
export function orphansOf(
  owned: ReadonlyMap<string, Owned>,
  fleet: string,
  capabilities: readonly string[],
  wantedIds: ReadonlySet<string>,
): readonly Owned[] {
  const ours = new Set(capabilities.map((capability) => `${fleet}/${capability}`));
  return [...owned.values()].filter(
    (entry) => !wantedIds.has(entry.id) && entry.owners.length > 0 && entry.owners.every((owner) => ours.has(owner)),
  );
}
