import { z } from 'zod';
import { secretRef } from '../fleet/secret-ref.ts';

/** The `mesh:` section at the top of the fleet file, as it is written. */
export const meshSchema = z
  .strictObject({
    server: z
      .string()
      .regex(/^https?:\/\//, {
        error: 'must start with https:// or http://, such as https://mesh.example.org',
        abort: true,
      })
      .regex(/^https?:\/\/[^\s/@?#]+\/?$/, {
        error: 'must be the address of the server alone, such as https://mesh.example.org or http://192.0.2.5:8080',
        abort: true,
      })
      .refine((text) => URL.canParse(text), 'must be an address, such as https://mesh.example.org')
      .describe('Address of the Headscale server. Use https unless nobody else is on the way to it.'),
    'api-key': secretRef.describe('API key of the server, made there by `headscale apikeys create`.'),
    user: z
      .string()
      .regex(/^\S+$/, 'must be the name of a user, without spaces')
      .describe('The user of the server that nodes belong to, by name.'),
  })
  .describe('The mesh that hosts join: a Headscale server.');

export type MeshSection = z.output<typeof meshSchema>;
