import { z } from 'zod';
import type { Json } from '../core/json.ts';
import { type CapabilitySchema, fleetFileSchema } from './schema.ts';

type Schema = z.core.JSONSchema.BaseSchema;

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
  return {
    $schema,
    title: 'bringup fleet',
    description: 'fleet.yaml and environments/*.yaml of bringup.',
    ...(relax(body) as object),
    ...($defs === undefined ? {} : { $defs }),
  } as Json;
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

function optional(schema: boolean | Schema): boolean | Schema {
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
