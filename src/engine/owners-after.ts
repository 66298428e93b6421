import { digest } from '../core/json.ts';
import { type Owned, orphansOf, ownersText } from './owners.ts';
import type { Step } from './plan.ts';
import type { UndoEntry } from './undo-index.ts';

/** What a run knows at its end, to remember who wants what. */
export interface OwnersInput {
  /** What is known: the file, and what a run that was cut off had made. */
  readonly owned: ReadonlyMap<string, Owned>;
  /** The file alone. */
  readonly stored: ReadonlyMap<string, Owned>;
  readonly steps: readonly Step[];
  readonly fleet: string;
  /** Names of the capabilities that took part: what others own stays as it is. */
  readonly capabilities: readonly string[];
  /** Ids of things this run made. */
  readonly made: ReadonlySet<string>;
  readonly prune: boolean;
  /** Ids of things whose change was taken back: what was known of them before stays. */
  readonly takenBack: ReadonlySet<string>;
}

/** The new text of the owners' file, from what is right now; undefined when it stays as it is. */
export function ownersAfter({
  owned,
  stored,
  steps,
  fleet,
  capabilities,
  made,
  prune,
  takenBack,
}: OwnersInput): string | undefined {
  const next = new Map(owned);
  const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
  for (const { id, decision, item } of steps) {
    if (decision.verdict !== 'ok' || takenBack.has(id)) continue;
    if ((item.wanted.spec as { readonly state?: unknown }).state === 'absent') {
      next.delete(id);
      continue;
    }
    for (const ended of item.wanted.kind.ends?.(item.wanted.spec) ?? []) next.delete(ended);
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
  return text === ownersText(stored) ? undefined : text;
}

/** The new text of the owners' file after things were taken back: what was remembered of each before; undefined when it stays as it is. */
export function ownersBack(
  { owned, stored }: Pick<OwnersInput, 'owned' | 'stored'>,
  takenBack: readonly UndoEntry[],
): string | undefined {
  const next = new Map(owned);
  // Of a thing that was changed twice the first entry tells how it was.
  for (const { id, owned: before, made } of takenBack.toSorted((a, b) => b.seq - a.seq)) {
    if (before) next.set(id, before);
    else if (before === null || made === true) next.delete(id);
  }
  const text = ownersText(next);
  return text === ownersText(stored) ? undefined : text;
}
