import { mergeAll } from './merge.ts';
import { child, emptyMap, type MapTree, mapAt, prune, type Tree } from './tree.ts';

/** One host before it is checked: its merged tree, and which groups it is in. */
export interface LayeredHost {
  readonly name: string;
  readonly groups: readonly string[];
  /** `defaults`, then its groups in file order, then its own part; the fleet's vars lie below all `vars`. */
  readonly tree: MapTree;
}

/** Every host of the merged document with its layers applied. */
export function layerHosts(document: Tree): readonly LayeredHost[] {
  const below = mergeAll([fleetVars(document), mapAt(document, 'defaults')]);
  const groups = [...mapAt(document, 'groups').entries].map(([name, { value }]) => ({
    name,
    match: mapAt(value, 'match'),
    layer: without(value, ['match']),
  }));
  return [...mapAt(document, 'hosts').entries].flatMap(([name, { value }]) => {
    if (value.kind !== 'map') return [];
    const labels = mapAt(value, 'labels');
    const own = groups.filter(({ match }) => matches(match, labels));
    const merged = mergeAll([below, ...own.map(({ layer }) => layer), value]) ?? value;
    const tree = prune(merged);
    return tree.kind === 'map'
      ? [{ name, groups: own.map((group) => group.name), tree: { ...tree, place: value.place } }]
      : [];
  });
}

/** Whether a host has every label a group asks for. */
function matches(match: MapTree, labels: MapTree): boolean {
  if (match.entries.size === 0) return false;
  return [...match.entries].every(([label, { value }]) => {
    const has = child(labels, label);
    if (has?.kind !== 'scalar') return false;
    const wanted = value.kind === 'list' ? value.items : [value];
    return wanted.some((one) => one.kind === 'scalar' && one.value === has.value);
  });
}

function fleetVars(document: Tree): MapTree {
  const vars = document.kind === 'map' ? document.entries.get('vars') : undefined;
  return { ...emptyMap(document.place), entries: new Map(vars === undefined ? [] : [['vars', vars]]) };
}

function without(tree: Tree, keys: readonly string[]): Tree {
  if (tree.kind !== 'map') return emptyMap(tree.place);
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !keys.includes(key))) };
}
