import { z } from 'zod';
import { Secret } from '../core/secret.ts';

/** What secrets may be called: the name of an environment variable. */
export const SECRET_NAME = /^[A-Z][A-Z0-9_]*$/;

/** Marks issues about a secret, so that the value found in its place is never shown. */
const SECRET_ISSUE = { secret: true } as const;

/**
 * Where a secret belongs. Written `{ secret: NAME }` in the file; load puts the core `Secret` in its place before a
 * schema sees it, so a literal text never passes.
 */
export const secretRef = z
  .custom<Secret>((value) => value instanceof Secret, {
    error: 'must be a secret, written { secret: NAME }',
    params: SECRET_ISSUE,
  })
  .meta({
    id: 'secret',
    description: 'A secret by the name of the environment variable that holds it. Never the value itself.',
    type: 'object',
    properties: { secret: { type: 'string', pattern: SECRET_NAME.source } },
    required: ['secret'],
    additionalProperties: false,
  });
