import { join, sh } from '../core/sh.ts';
import type { Item } from './compose.ts';
import type { Section } from './program.ts';
import type { AnyKind } from './resource.ts';
import { showUnits } from './shown-units.ts';

/** What `bu_stat` prints of the paths of several kinds. */
const STAT = 'stat';

/** What systemd says of the units of all kinds. */
const UNITS = 'units';

/** Things of one kind on a host. */
interface Group {
  readonly kind: AnyKind;
  readonly specs: readonly object[];
}

/** The reads of things on a host, for `statesFrom`. Things at servers are not read by shell. */
export function readsOf(items: readonly Item[]): readonly Section[] {
  return sectionsOf(byKind(items).map(([kind, group]) => ({ kind, specs: group.map((item) => item.wanted.spec) })));
}

/**
 * One section per kind however many things, one `stat` for the paths of all kinds, and one question to systemd for their units: that one
 * last, so that what was read of a unit that was started anew meanwhile is not taken for what its new start left.
 */
export function sectionsOf(groups: readonly Group[]): readonly Section[] {
  const paths = sharedPaths(groups);
  const units = [
    ...new Set(groups.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.showUnits?.(spec) ?? []))),
  ];
  return [
    ...(paths.length === 0 ? [] : [{ name: STAT, body: sh`bu_stat ${paths}` }]),
    ...groups.map(({ kind, specs }) => {
      const read = kind.read(specs);
      const shared = paths.length > 0 && kind.statPath !== undefined;
      return { name: sectionName(kind), body: shared ? join([sh`bu_stat() { :; }`, read]) : read };
    }),
    ...(units.length === 0 ? [] : [{ name: UNITS, body: showUnits(units) }]),
  ];
}

/** Paths that more than one kind would ask `stat` for; each process on a host costs more than all these lines. */
function sharedPaths(groups: readonly Group[]): readonly string[] {
  const asking = groups.filter(({ kind }) => kind.statPath !== undefined);
  if (asking.length < 2) return [];
  return [...new Set(asking.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.statPath?.(spec) ?? [])))];
}

/** The states that the sections of `readsOf` tell, by id. `items` are exactly those that were asked for. */
export function statesFrom(
  sections: ReadonlyMap<string, string>,
  items: readonly Item[],
): ReadonlyMap<string, unknown> {
  const states = new Map<string, unknown>();
  for (const [kind, group] of byKind(items)) {
    const specs = group.map((item) => item.wanted.spec);
    statesIn(sections, { kind, specs }).forEach((state, index) => {
      const item = group[index];
      if (item !== undefined) states.set(item.id, state);
    });
  }
  return states;
}

/** The states of one group in what the sections of `sectionsOf` printed, one for each thing; none when its section did not come. */
export function statesIn(sections: ReadonlyMap<string, string>, { kind, specs }: Group): readonly unknown[] {
  const output = sections.get(sectionName(kind));
  if (output === undefined) return [];
  const stat = kind.statPath === undefined ? undefined : sections.get(STAT);
  const units = kind.showUnits === undefined ? undefined : `${sections.get(UNITS) ?? ''}\n`;
  return kind.parse([stat, units, output].filter((part) => part !== undefined).join('\n'), specs);
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
