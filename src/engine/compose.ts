import { closest, distance } from 'fastest-levenshtein';
import { BringupError, BringupErrors, describePlace } from '../core/error.ts';
import { canonical } from '../core/json.ts';
import { idOf, type Wanted } from './resource.ts';

/** One thing on one host after all capabilities were heard: merged, with its needs, in the order it will be looked at. */
export interface Item {
  readonly id: string;
  readonly wanted: Wanted;
  /** The capabilities that want it. It is removed with the last one. */
  readonly capabilities: readonly string[];
  readonly needs: readonly string[];
  /** Things that, when changed, notify this one. */
  readonly notifiedBy: readonly string[];
}

/**
 * Makes one ordered list of what all capabilities want on a host. Equal wishes merge; unequal ones, unknown ids and circles
 * are configuration errors, all told at once (BringupErrors). Order: needs first, then removals against and the
 * rest along the kind's order, then as written.
 */
export function compose(wanted: readonly Wanted[], host: string): readonly Item[] {
  const problems: BringupError[] = [];
  const merged = new Map<string, { wanted: Wanted; capabilities: string[]; needs: Set<string>; notify: Set<string> }>();
  for (const wish of wanted) {
    const id = idOf(wish);
    const there = merged.get(id);
    if (there === undefined) {
      merged.set(id, {
        wanted: wish,
        capabilities: [wish.capability],
        needs: new Set(wish.needs),
        notify: new Set(wish.notify),
      });
    } else if (canonical(there.wanted.spec) === canonical(wish.spec)) {
      if (!there.capabilities.includes(wish.capability)) there.capabilities.push(wish.capability);
      for (const need of wish.needs) there.needs.add(need);
      for (const target of wish.notify) there.notify.add(target);
    } else {
      problems.push(unequal(id, there.wanted, wish, host));
    }
  }

  for (const [id, entry] of merged) {
    for (const implied of entry.wanted.kind.implies?.(entry.wanted.spec) ?? []) {
      const other = merged.get(implied);
      if (implied === id || other === undefined) continue;
      // What stands on something goes before it when both go, and not at all when only it goes.
      if (!isAbsent(entry.wanted)) entry.needs.add(implied);
      else if (isAbsent(other.wanted)) other.needs.add(id);
    }
    for (const reference of [...entry.wanted.needs, ...entry.wanted.notify]) {
      if (!merged.has(reference)) problems.push(unknownReference(reference, entry.wanted, [...merged.keys()], host));
    }
  }

  const notifiedBy = new Map<string, string[]>();
  for (const [id, entry] of merged)
    for (const target of entry.notify) notifiedBy.set(target, [...(notifiedBy.get(target) ?? []), id]);
  const items = [...merged].map(([id, entry]) => ({
    id,
    wanted: entry.wanted,
    capabilities: entry.capabilities,
    needs: [...entry.needs],
    notifiedBy: notifiedBy.get(id) ?? [],
  }));
  const { ordered, stuck } = inOrder(items);
  if (stuck.length > 0) problems.push(circle(stuck, host));
  if (problems.length > 0) throw new BringupErrors(problems);
  return ordered;
}

function isAbsent({ spec }: Wanted): boolean {
  return (spec as { readonly state?: unknown }).state === 'absent';
}

/**
 * Kahn's algorithm, always taking the ready item that comes first by kind and by place in the file; removals come first,
 * backwards. `stuck` is what no order was found for. Needs that no item answers hold nothing up.
 */
function inOrder(items: readonly Item[]): { readonly ordered: readonly Item[]; readonly stuck: readonly Item[] } {
  const position = new Map(items.map((item, index) => [item.id, index]));
  const rank = ({ wanted }: Item) => (isAbsent(wanted) ? -wanted.kind.order : wanted.kind.order);
  const before = (a: Item, b: Item) => rank(a) - rank(b) || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0);
  const open = openNeeds(items);
  const waiting = items.toSorted(before);
  const ordered: Item[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((item) => open.get(item.id)?.size === 0);
    const item = waiting[next];
    if (item === undefined) break;
    waiting.splice(next, 1);
    ordered.push(item);
    for (const set of open.values()) set.delete(item.id);
  }
  return { ordered, stuck: waiting };
}

/** What each item waits for among these items. */
function openNeeds(items: readonly Item[]): ReadonlyMap<string, Set<string>> {
  const there = new Set(items.map(({ id }) => id));
  return new Map(
    items.map((item) => [item.id, new Set([...item.needs, ...item.notifiedBy].filter((id) => there.has(id)))]),
  );
}

/** Names what is in the circle; what only waits for it is taken off from behind. */
function circle(stuck: readonly Item[], host: string): BringupError {
  let inside = stuck;
  for (;;) {
    const needed = new Set([...openNeeds(inside).values()].flatMap((needs) => [...needs]));
    const fewer = inside.filter(({ id }) => needed.has(id));
    if (fewer.length === inside.length) break;
    inside = fewer;
  }
  return new BringupError({
    code: 'circular-needs',
    category: 'config',
    what: `these things on ${host} need each other in a circle: ${inside.map((item) => item.id).join(', ')}`,
    remedy: 'take one of the `needs` or `notify` out',
    where: inside[0]?.wanted.source ?? {},
  });
}

function unequal(id: string, first: Wanted, second: Wanted, host: string): BringupError {
  return new BringupError({
    code: 'unequal-wishes',
    category: 'config',
    what: `${id} on ${host} is wanted in two ways: here and at ${describePlace(first.source) || first.capability}`,
    remedy: 'make both the same, or take one out',
    where: second.source,
  });
}

function unknownReference(reference: string, wanted: Wanted, known: readonly string[], host: string): BringupError {
  const others = known.filter((id) => id !== idOf(wanted));
  const near = others.length > 0 ? closest(reference, others) : undefined;
  const hint =
    near !== undefined && distance(reference, near) <= Math.max(3, reference.length / 3)
      ? `; did you mean ${near}?`
      : '';
  return new BringupError({
    code: 'unknown-reference',
    category: 'config',
    what: `${idOf(wanted)} refers to ${reference}, which ${host} does not have${hint}`,
    remedy: 'name a thing of the same host as `kind:key`, for example `service:chrony`',
    where: wanted.source,
  });
}
