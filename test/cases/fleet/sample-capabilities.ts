import { z } from 'zod';
import type { CapabilitySchema } from '../../../src/fleet/schema.ts';
import { secretRef } from '../../../src/fleet/secret-ref.ts';

const file = z.strictObject({
  path: z.string().startsWith('/', 'must start with /').describe('Where the file is.'),
  content: z.union([z.string(), secretRef]).optional(),
  mode: z.string().optional(),
});

/** Two capabilities that ask for everything a schema can: lists, unions, secrets, enums, refinements. */
export const SAMPLE_CAPABILITIES: readonly CapabilitySchema[] = [
  {
    name: 'base',
    hostSchema: z.strictObject({
      packages: z.array(z.string()).optional().describe('Packages to install.'),
      files: z.array(file).optional(),
      reboot: z.boolean().optional(),
      token: z.int().optional(),
      source: z
        .union([z.strictObject({ git: z.string() }), z.strictObject({ archive: z.string(), sha256: z.string() })])
        .optional(),
      level: z.enum(['low', 'middle', 'high']).optional(),
      retries: z.int().min(0).max(5).optional(),
      window: z
        .strictObject({ from: z.int(), to: z.int() })
        .refine(({ from, to }) => from < to, 'must end after it starts')
        .optional(),
    }),
  },
  {
    name: 'mesh',
    fleetSchema: z.strictObject({
      control: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('headscale'), url: z.string(), 'api-key': secretRef }),
        z.strictObject({ kind: z.literal('tailscale'), 'api-key': secretRef }),
      ]),
      name: z.string().optional(),
    }),
  },
];
