import { z } from 'zod';
import { type Collection, collectionSchema, entriesOf } from './collection.ts';
import { COLLECTIONS } from './collections.ts';
import { proxySchema } from './proxy.ts';
import { samePath } from './same-path.ts';
import { SETTINGS } from './settings.ts';

/** The `base:` section of a host, as it is written. Made from the table of collections. */
export const baseSchema = z
  .strictObject({
    ...Object.fromEntries(
      COLLECTIONS.map((collection) => [collection.section, collectionSchema(collection).optional()]),
    ),
    ...Object.fromEntries(SETTINGS.map(({ section, schema }) => [section, schema.optional()])),
    proxy: proxySchema.optional(),
  })
  .superRefine((section, context) => {
    const written: Readonly<Record<string, unknown>> = section;
    const whole = COLLECTIONS.flatMap((collection) => problemsOf(collection, written[collection.section]));
    for (const { path, message } of [...whole, ...samePath(written)]) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  })
  .describe('What a host is made of: packages, files, users, services, commands.');

function problemsOf(collection: Collection, written: unknown) {
  return entriesOf(collection, written).flatMap(({ value, path }) => {
    const message = collection.problem?.(value);
    return message === undefined ? [] : [{ path, message }];
  });
}
