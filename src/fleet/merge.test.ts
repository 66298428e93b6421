import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../core/json.ts';
import { merge, mergeAll } from './merge.ts';
import { emptyMap, prune, type Tree, toJson } from './tree.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
const place = { file: 'f', line: 1, column: 1 };

function tree(value: Json): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(tree), place };
  if (value === null || typeof value !== 'object') return { kind: 'scalar', value: value as string, place };
  const entries = Object.entries(value).map(([key, inner]) => [key, { keyPlace: place, value: tree(inner) }] as const);
  return { kind: 'map', entries: new Map(entries), place };
}

/** Few keys, so that layers meet; `secret` among them, because it makes a value of a map. */
const layer: fc.Arbitrary<Json> = fc.letrec<{ value: Json; map: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(null, 1, 'x', true),
    fc.array(fc.constantFrom<Json>(1, 2), { maxLength: 2 }),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'secret'), tie('value'), { maxKeys: 3 }) as fc.Arbitrary<Json>,
})).map;

describe('merge', () => {
  test('does not care which layers are merged first', () => {
    fc.assert(
      fc.property(layer, layer, layer, (a, b, c) => {
        const left = merge(merge(tree(a), tree(b)), tree(c));
        const right = merge(tree(a), merge(tree(b), tree(c)));
        expect(toJson(left)).toEqual(toJson(right));
      }),
      { numRuns },
    );
  });

  test('a layer over itself, over nothing and under nothing is itself', () => {
    fc.assert(
      fc.property(layer, (a) => {
        expect(toJson(merge(tree(a), tree(a)))).toEqual(a);
        expect(toJson(merge(emptyMap(place), tree(a)))).toEqual(a);
        if (a !== null && Object.keys(a).join() !== 'secret')
          expect(toJson(merge(tree(a), emptyMap(place)))).toEqual(a);
      }),
      { numRuns },
    );
  });

  test('the upper layer always has its say', () => {
    fc.assert(
      fc.property(layer, layer, (a, b) => {
        const merged = toJson(merge(tree(a), tree(b))) as Record<string, Json>;
        for (const [key, value] of Object.entries(b as Record<string, Json>)) {
          if (value === null || typeof value !== 'object' || Array.isArray(value)) expect(merged[key]).toEqual(value);
        }
      }),
      { numRuns },
    );
  });

  test('lists replace, maps merge, null deletes', () => {
    const merged = merge(tree({ l: [1, 2], m: { a: 1, b: 2 }, n: 3 }), tree({ l: [3], m: { b: 4 }, n: null }));
    expect(toJson(prune(merged))).toEqual({ l: [3], m: { a: 1, b: 4 } });
  });

  test('a secret is one value: it replaces a map and is replaced by one', () => {
    expect(toJson(merge(tree({ k: { secret: 'A' } }), tree({ k: { from: 'x' } })))).toEqual({ k: { from: 'x' } });
    expect(toJson(merge(tree({ k: { from: 'x' } }), tree({ k: { secret: 'A' } })))).toEqual({ k: { secret: 'A' } });
  });

  test('no layers are nothing', () => {
    expect(mergeAll([])).toBeUndefined();
    expect(mergeAll([undefined, tree({ a: 1 }), undefined])).toEqual(tree({ a: 1 }));
  });
});
