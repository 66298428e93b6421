import { z } from 'zod';

const answer = z.object({
  node: z.string().regex(/^[0-9a-f]{56}$/),
  address: z.string(),
  ray: z.string(),
  python: z.string(),
  cpus: z.number(),
  joinSeconds: z.number(),
  taskSeconds: z.number(),
  resources: z.record(z.string(), z.number()),
});

const failure = z.object({
  failed: z.enum(['join', 'task', 'probation']),
  said: z.string(),
  after: z.number().optional(),
});

/** What a node that was proven said of itself. Seconds. */
export type JoinAnswer = z.output<typeof answer>;

/** In which of the three parts the proof failed, with Ray's own words. */
export type JoinFailure = z.output<typeof failure>;

/** The last answer in an output; undefined where there is none. */
export function joinAnswer(output: string): JoinAnswer | JoinFailure | undefined {
  for (const line of output.split('\n').toReversed()) {
    if (!line.startsWith('{')) continue;
    try {
      const found = z.union([answer, failure]).safeParse(JSON.parse(line));
      if (found.success) return found.data;
    } catch {
      // Not ours.
    }
  }
  return undefined;
}
