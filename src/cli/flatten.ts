import type { Json } from '../core/json.ts';

/** The leaves of a tree with their dotted names, in order; lists of plain values stay one leaf. */
export function flatten(value: Json, prefix = ''): readonly (readonly [name: string, text: string])[] {
  if (value !== null && typeof value === 'object') {
    const members: readonly (readonly [string, Json])[] = Array.isArray(value)
      ? value.map((item, index) => [String(index), item] as const)
      : Object.entries(value);
    if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object'))
      return [[prefix, value.join(', ')]];
    return members.flatMap(([name, inner]) => flatten(inner, prefix === '' ? name : `${prefix}.${name}`));
  }
  return [[prefix, value === null ? '-' : String(value)]];
}
