import type { Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';

/** A value of a fleet file that knows where it was written. Trees are never changed, so parts are shared freely. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** How it stands in the file when that is not the value itself: `0644`, `3.10`. */
  readonly source?: string;
  readonly place: Place;
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly place: Place;
}

export interface MapTree {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  /** It took the place of something that was no map, so nothing below it shines through. */
  readonly opaque?: boolean;
  readonly place: Place;
}

export interface Entry {
  readonly keyPlace: Place;
  readonly value: Tree;
}

export type Path = readonly (string | number)[];

/** A map without entries, for parts a file does not have. */
export function emptyMap(place: Place): MapTree {
  return { kind: 'map', entries: new Map(), place };
}

/** The value under a key or index, or undefined. */
export function child(tree: Tree | undefined, key: string | number): Tree | undefined {
  if (tree?.kind === 'map') return tree.entries.get(String(key))?.value;
  if (tree?.kind === 'list') return typeof key === 'number' ? tree.items[key] : undefined;
  return undefined;
}

/** The value at a path, or undefined. */
export function at(tree: Tree | undefined, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((inner, key) => child(inner, key), tree);
}

/** The map under a key; an empty one when there is none or it is something else. */
export function mapAt(tree: Tree | undefined, key: string): MapTree {
  const found = child(tree, key);
  return found?.kind === 'map' ? found : emptyMap(tree?.place ?? {});
}

/** The text under a key, or undefined. */
export function textAt(tree: Tree | undefined, key: string): string | undefined {
  const found = child(tree, key);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

/** The place of the value at a path, or of the nearest thing around it. A camelCase key also finds its kebab-case one. */
export function locate(tree: Tree, path: Path): Place {
  let found = tree;
  for (const key of path) {
    const next = child(found, key) ?? (typeof key === 'string' ? child(found, kebab(key)) : undefined);
    if (next === undefined) break;
    found = next;
  }
  return found.place;
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const pruned = new WeakMap<Tree, Tree>();

/**
 * The tree without entries that say `null`: by now they have deleted what they were written to delete. Parts that many
 * hosts share stay shared.
 */
export function prune(tree: Tree): Tree {
  return tree.kind === 'scalar' ? tree : remembered(pruned, tree, () => withoutNulls(tree));
}

function withoutNulls(tree: ListTree | MapTree): Tree {
  if (tree.kind === 'list') return { ...tree, items: tree.items.map(prune) };
  const entries = [...tree.entries].filter(([, entry]) => !isNull(entry.value));
  return {
    ...tree,
    entries: new Map(entries.map(([key, entry]) => [key, { ...entry, value: prune(entry.value) }])),
  };
}

/** Whether it is a written `null` (or nothing behind the colon, which YAML reads as the same). */
export function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** The plain value of a tree. */
export function toJson(tree: Tree): Json {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toJson);
  return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toJson(entry.value)]));
}

/** The values directly inside of a list or a map. */
export function children(tree: Tree): readonly Tree[] {
  if (tree.kind === 'scalar') return [];
  return tree.kind === 'list' ? tree.items : [...tree.entries.values()].map((entry) => entry.value);
}

const sizes = new WeakMap<Tree, number>();
const heights = new WeakMap<Tree, number>();

/** How many values a tree holds, itself included. Shared parts are counted wherever they stand, and worked out once. */
export function sizeOf(tree: Tree): number {
  return remembered(sizes, tree, () => children(tree).reduce((sum, inner) => sum + sizeOf(inner), 1));
}

/** How many levels of lists and maps a tree has; a scalar has none. */
export function heightOf(tree: Tree): number {
  return remembered(heights, tree, () =>
    children(tree).reduce((most, inner) => Math.max(most, heightOf(inner) + 1), 0),
  );
}

function remembered<Value>(known: WeakMap<Tree, Value>, tree: Tree, compute: () => Value): Value {
  const value = known.get(tree) ?? compute();
  known.set(tree, value);
  return value;
}
