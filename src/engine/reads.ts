import type { Item } from './compose.ts';
import type { Section } from './program.ts';
import type { AnyKind } from './resource.ts';

/** The reads of things on a host, one section per kind however many things. Things at servers are not read by shell. */
export function readsOf(items: readonly Item[]): readonly Section[] {
  return byKind(items).map(([kind, group]) => ({
    name: sectionName(kind),
    body: kind.read(group.map((item) => item.wanted.spec)),
  }));
}

/** The states that the sections tell, by id. `items` are exactly those that were asked for. */
export function statesFrom(
  sections: ReadonlyMap<string, string>,
  items: readonly Item[],
): ReadonlyMap<string, unknown> {
  const states = new Map<string, unknown>();
  for (const [kind, group] of byKind(items)) {
    const output = sections.get(sectionName(kind));
    if (output === undefined) continue;
    const parsed = kind.parse(
      output,
      group.map((item) => item.wanted.spec),
    );
    group.forEach((item, index) => {
      states.set(item.id, parsed[index]);
    });
  }
  return states;
}

/** Things by their kind's name, with the kind. Names of kinds are unique among capabilities. */
function byKind(items: readonly Item[]): readonly (readonly [kind: AnyKind, group: readonly Item[]])[] {
  const onHost = items.filter((item) => item.wanted.kind.runner === undefined);
  const groups = Map.groupBy(onHost, (item) => item.wanted.kind.kind);
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined ? [] : [[group[0].wanted.kind, group] as const],
  );
}

function sectionName(kind: AnyKind): string {
  return `k:${kind.kind}`;
}
