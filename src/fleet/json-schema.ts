import { z } from 'zod';
import type { Json } from '../core/json.ts';
import { allowTemplates } from './json-schema-templates.ts';
import { type CapabilitySchema, fleetFileSchema } from './schema.ts';

type Schema = z.core.JSONSchema.BaseSchema;
type JsonSchema = boolean | Schema;

/**
 * JSON Schema (draft 2020-12) of what a person writes, for editors. It serves the fleet file and the files of
 * environments, so it asks for nothing to be there and allows `null` (delete) wherever layers are merged.
 */
export function fleetJsonSchema(capabilities: readonly CapabilitySchema[]): Json {
  const schema = z.toJSONSchema(fleetFileSchema(capabilities, 'typed'), {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  const { $schema, $defs, ...body } = schema as Schema;
  const { shared, file } = shareLayers(relax(body));
  const sections = Object.entries(file.properties ?? {}).map(
    ([key, section]) =>
      [key, capabilities.some(({ name }) => name === key) ? allowTemplates(section) : section] as const,
  );
  const { secret, ...named } = $defs ?? {};
  return {
    $schema,
    title: 'bringup fleet',
    description: 'fleet.yaml and environments/*.yaml of bringup.',
    ...file,
    properties: Object.fromEntries(sections),
    $defs: { ...shared, ...allowTemplates(named), secret },
  } as Json;
}

/** `defaults`, groups and hosts take the same sections: they are described once, as `$defs/host-ssh` and so on. */
function shareLayers(file: Schema): { shared: Record<string, JsonSchema>; file: Schema } {
  const { defaults, groups, hosts } = file.properties ?? {};
  const sections = typeof defaults === 'object' ? (defaults.properties ?? {}) : {};
  const shared = Object.fromEntries(
    Object.entries(sections).map(([key, section]) => [`host-${key}`, allowTemplates(section)]),
  );
  const refer = (layer: JsonSchema | undefined): JsonSchema => {
    if (typeof layer !== 'object') return true;
    const own = Object.entries(layer.properties ?? {}).map(
      ([key, value]) => [key, key in sections ? { $ref: `#/$defs/host-${key}` } : value] as const,
    );
    return { ...layer, properties: Object.fromEntries(own) };
  };
  const named = (map: JsonSchema | undefined): JsonSchema =>
    typeof map === 'object' ? { ...map, additionalProperties: refer(map.additionalProperties) } : true;
  const properties = { ...file.properties, defaults: refer(defaults), groups: named(groups), hosts: named(hosts) };
  return { shared, file: { ...file, properties } };
}

/** A map of which any part may be missing (another layer has it) or null (it deletes). Lists are whole: they replace. */
function relax(schema: Schema): Schema {
  const { required: _, properties, additionalProperties, ...rest } = schema;
  if (schema.type !== 'object') return schema;
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, optional(value)])) }),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: additionalProperties === false ? false : optional(additionalProperties) }),
  };
}

function optional(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean' || Object.keys(schema).length === 0) return schema;
  const relaxed = relax(schema);
  if (typeof relaxed.type === 'string' && relaxed.enum === undefined && relaxed.const === undefined) {
    return { ...relaxed, type: [relaxed.type, 'null'] } as unknown as Schema;
  }
  const { description, default: fallback, ...rest } = relaxed;
  return {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    anyOf: [...(isOnlyAnyOf(rest) ? (rest.anyOf ?? []) : [rest]), { type: 'null' }],
  };
}

function isOnlyAnyOf(schema: Schema): boolean {
  return schema.anyOf !== undefined && Object.keys(schema).length === 1;
}
