import type { Entry, MapTree, Tree } from './tree.ts';

/**
 * `upper` laid over `lower`: maps merge, everything else replaces, and a `null` stays as the mark of something deleted
 * until `prune`. Associative, so it does not matter which layers are merged first.
 */
export function merge(lower: Tree, upper: Tree): Tree {
  if (!isMergeable(upper)) return upper;
  if (upper.opaque) return upper;
  if (!isMergeable(lower)) return { ...upper, opaque: true };
  const entries = new Map<string, Entry>(lower.entries);
  for (const [key, entry] of upper.entries) {
    const below = lower.entries.get(key);
    entries.set(key, below === undefined ? entry : { ...entry, value: merge(below.value, entry.value) });
  }
  return { kind: 'map', entries, place: upper.place, ...(lower.opaque ? { opaque: true } : {}) };
}

/** Several layers, the first one lowest. Undefined when there are none. */
export function mergeAll(layers: readonly (Tree | undefined)[]): Tree | undefined {
  return layers.reduce((below, layer) => {
    if (layer === undefined) return below;
    return below === undefined ? layer : merge(below, layer);
  }, undefined);
}

/** A `{ secret: NAME }` is one value, although it is written as a map: it replaces and is replaced. */
export function isSecretReference(tree: Tree): boolean {
  return tree.kind === 'map' && tree.entries.size === 1 && tree.entries.get('secret')?.value.kind === 'scalar';
}

function isMergeable(tree: Tree): tree is MapTree {
  return tree.kind === 'map' && !isSecretReference(tree);
}
