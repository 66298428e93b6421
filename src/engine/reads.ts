import { join, sh } from '../core/sh.ts';
import type { Item } from './compose.ts';
import type { Section } from './program.ts';
import type { AnyKind } from './resource.ts';
import { showUnits } from './shown-units.ts';

/** What `bu_stat` prints of the paths of several kinds. */
const STAT = 'stat';

/** What systemd says of the units of all kinds. */
const UNITS = 'units';

/**
 * The reads of things on a host, one section per kind however many things, one `stat` for the paths of all kinds, and one question
 * to systemd for their units. Things at servers are not read by shell.
 */
export function readsOf(items: readonly Item[]): readonly Section[] {
  const groups = byKind(items).map(([kind, group]) => ({ kind, specs: group.map((item) => item.wanted.spec) }));
  const paths = sharedPaths(groups);
  const units = [...new Set(groups.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.showUnit?.(spec) ?? [])))];
  return [
    ...(paths.length === 0 ? [] : [{ name: STAT, body: sh`bu_stat ${paths}` }]),
    ...(units.length === 0 ? [] : [{ name: UNITS, body: showUnits(units) }]),
    ...groups.map(({ kind, specs }) => {
      const read = kind.read(specs);
      const shared = paths.length > 0 && kind.statPath !== undefined;
      return { name: sectionName(kind), body: shared ? join([sh`bu_stat() { :; }`, read]) : read };
    }),
  ];
}

/** Paths that more than one kind would ask `stat` for; each process on a host costs more than all these lines. */
function sharedPaths(groups: readonly { kind: AnyKind; specs: readonly object[] }[]): readonly string[] {
  const asking = groups.filter(({ kind }) => kind.statPath !== undefined);
  if (asking.length < 2) return [];
  return [...new Set(asking.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.statPath?.(spec) ?? [])))];
}

/** The states that the sections tell, by id. `items` are exactly those that were asked for. */
export function statesFrom(
  sections: ReadonlyMap<string, string>,
  items: readonly Item[],
): ReadonlyMap<string, unknown> {
  const states = new Map<string, unknown>();
  const shared = (kind: AnyKind): readonly string[] => [
    ...(kind.statPath === undefined ? [] : [sections.get(STAT) ?? '']),
    ...(kind.showUnit === undefined ? [] : [sections.get(UNITS) ?? '', '']),
  ];
  for (const [kind, group] of byKind(items)) {
    const output = sections.get(sectionName(kind));
    if (output === undefined) continue;
    const parsed = kind.parse(
      [...shared(kind), output].join('\n'),
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
