import type { z } from 'zod';
import { wrongRecord } from './errors.ts';
import { refuseSecrets } from './refuse-secrets.ts';

/** The door of the registry: what is as a schema says and holds no secret. Throws BringupError (`providers-wrong-record`, `providers-secret`). */
export function checked<T>(schema: z.ZodType<T>, value: unknown, file?: string): T {
  // First, so that no message of the schema can repeat one.
  refuseSecrets(value);
  const result = schema.safeParse(value);
  if (!result.success) throw wrongRecord(result.error, file);
  return result.data;
}
