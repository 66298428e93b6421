import { Secret } from './secret.ts';

/** All secrets anywhere inside a value of plain objects, maps and lists; each name once. */
export function secretsIn(value: unknown): readonly Secret[] {
  const found = new Map<string, Secret>();
  const seen = new Set<object>();
  const visit = (inner: unknown): void => {
    if (inner instanceof Secret) found.set(inner.name, inner);
    if (inner === null || typeof inner !== 'object' || seen.has(inner)) return;
    seen.add(inner);
    for (const member of inner instanceof Map ? inner.values() : Object.values(inner)) visit(member);
  };
  visit(value);
  return [...found.values()];
}
