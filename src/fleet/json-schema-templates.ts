/** What a text with a template in it looks like. */
const TEMPLATE = { type: 'string', pattern: '\\{\\{' } as const;

/** Names of other things, not of values: what stands there is no template. */
const LITERAL_KEYWORDS = ['propertyNames', 'default', 'examples', 'required'];

/**
 * A JSON Schema whose texts may also be templates: an editor cannot render them, so rules about the form of a text hold
 * only for texts without `{{`. A `const` stays: it tells forms of a union apart.
 */
export function allowTemplates<Schema>(schema: Schema): Schema {
  return allow(schema) as Schema;
}

function allow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allow);
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, LITERAL_KEYWORDS.includes(key) ? part : allow(part)]),
  );
  if (Array.isArray(inner['anyOf'])) return { ...inner, anyOf: inner['anyOf'].flatMap(alternatives) };
  if (typeof inner['pattern'] === 'string') return { ...inner, pattern: `\\{\\{|(?:${inner['pattern']})` };
  if (!Array.isArray(inner['enum']) || inner['type'] !== 'string') return inner;
  const { description, default: fallback, ...rest } = inner;
  return {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    anyOf: [rest, TEMPLATE],
  };
}

function alternatives(option: unknown): readonly unknown[] {
  const inner = option as { readonly anyOf?: unknown };
  return Array.isArray(inner.anyOf) && Object.keys(inner).length === 1 ? inner.anyOf : [option];
}
