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

/** Parses `/var/lib/bringup/owners.jsonl`; unreadable lines are passed over. */
export function readOwners(text: string): ReadonlyMap<string, Owned> {
  const owned = new Map<string, Owned>();
  for (const line of text.split('\n')) {
    if (!line.startsWith('{"id":')) continue;
    try {
      const entry = JSON.parse(line) as Owned;
      if (typeof entry.id === 'string' && Array.isArray(entry.owners)) owned.set(entry.id, entry);
    } catch {}
  }
  return owned;
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
