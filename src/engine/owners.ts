import { digest } from '../core/json.ts';
import type { Step } from './plan.ts';

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

/** What a run knows at its end, to remember who wants what. */
export interface OwnersInput {
  readonly owned: ReadonlyMap<string, Owned>;
  readonly steps: readonly Step[];
  readonly fleet: string;
  /** Names of the capabilities that took part: what others own stays as it is. */
  readonly capabilities: readonly string[];
  /** Ids of things this run made. */
  readonly made: ReadonlySet<string>;
  readonly prune: boolean;
}

/** The new text of the owners' file, from what is right now; undefined when it stays as it is. */
export function ownersAfter({ owned, steps, fleet, capabilities, made, prune }: OwnersInput): string | undefined {
  const next = new Map(owned);
  const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
  for (const { id, decision, item } of steps) {
    if (decision.verdict !== 'ok') continue;
    if ((item.wanted.spec as { readonly state?: unknown }).state === 'absent') {
      next.delete(id);
      continue;
    }
    const known = owned.get(id);
    const others = (known?.owners ?? []).filter((owner) => !ours.has(owner));
    const wanting = item.capabilities.map((name) => `${fleet}/${name}`);
    next.set(id, {
      id,
      owners: [...new Set([...others, ...wanting])].toSorted(),
      made: known?.made ?? made.has(id),
      digest: digest(item.wanted.spec),
    });
  }
  if (prune) {
    const ids = new Set(steps.map((step) => step.id));
    for (const entry of orphansOf(owned, fleet, capabilities, ids)) if (!entry.made) next.delete(entry.id);
  }
  const text = ownersText(next);
  return text === ownersText(owned) ? undefined : text;
}
