import { z } from 'zod';
import type { Path } from './tree.ts';

/** What `.describe()` says about the value at a path of a schema; undefined when it says nothing. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  const own = describe(schema);
  const [key, ...rest] = path;
  if (key === undefined) return own;
  for (const inner of inside(bare(schema), key)) {
    const found = descriptionAt(inner, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function describe(schema: z.ZodType): string | undefined {
  return schema.description ?? (bare(schema) === schema ? undefined : describe(bare(schema)));
}

/** The schema without what only says whether it may be left out or what is made of it. */
function bare(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return bare(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return bare(schema.in as z.ZodType);
  return schema;
}

function inside(schema: z.ZodType, key: string | number): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const field = Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType) : undefined;
    return field === undefined ? [] : [field];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => inside(bare(option as z.ZodType), key));
  return [];
}
