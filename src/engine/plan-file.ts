import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BringupError } from '../core/error.ts';

const schema = z.strictObject({
  version: z.literal('bringup.plan/1'),
  fleet: z.string(),
  environment: z.string().optional(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  hash: z.string(),
  hosts: z.array(
    z.strictObject({
      name: z.string(),
      digest: z.string(),
      reached: z.boolean(),
      steps: z.array(z.strictObject({ id: z.string(), digest: z.string() })),
    }),
  ),
});

/** A plan that somebody looked at, as digests: enough to tell whether what would be done now is the same. Holds no secret. */
export type SealedPlan = z.infer<typeof schema>;

/** Reads the file that `plan --out` wrote. Throws BringupError. */
export async function readPlanFile(path: string): Promise<SealedPlan> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new BringupError({
      code: 'plan-file-unreadable',
      category: 'config',
      what: `the plan file ${path} cannot be read`,
      remedy: 'write one with `bringup plan --out FILE`',
      where: { file: path },
      cause,
    });
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {}
  throw new BringupError({
    code: 'plan-file-invalid',
    category: 'config',
    what: `${path} is not a plan of this version of bringup`,
    remedy: 'make a new one with `bringup plan --out FILE`',
    where: { file: path },
  });
}

/** Throws BringupError when a plan was made for another fleet or environment: nothing is tried then. */
export function refuseForeignPlan(
  sealed: Pick<SealedPlan, 'fleet' | 'environment'>,
  fleet: Pick<SealedPlan, 'fleet' | 'environment'>,
): void {
  if (sealed.fleet === fleet.fleet && sealed.environment === fleet.environment) return;
  throw new BringupError({
    code: 'plan-foreign',
    category: 'config',
    what: `the plan was made for ${described(sealed)}, and this is ${described(fleet)}`,
    remedy: 'name the fleet file and the environment that the plan was made for, or make a new plan',
  });
}

function described({ fleet, environment }: Pick<SealedPlan, 'fleet' | 'environment'>): string {
  return `fleet ${fleet}${environment === undefined ? ' without an environment' : `, environment ${environment}`}`;
}

/** What is not as it was when the plan was sealed: the error that refuses the host, and the steps that moved. */
export interface Moved {
  readonly error: BringupError;
  readonly ids: readonly string[];
}

/** For each host whose plan is not the sealed one any more, why it is refused. */
export function comparePlan(sealed: SealedPlan, now: SealedPlan): ReadonlyMap<string, Moved> {
  const errors = new Map<string, Moved>();
  for (const host of now.hosts) {
    // What the plan wanted is there already: a plan may be applied again.
    if (host.reached && host.steps.length === 0) continue;
    const before = sealed.hosts.find(({ name }) => name === host.name);
    if (before?.reached && before.digest === host.digest) continue;
    const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
    const error = new BringupError({
      code: 'plan-moved',
      category: 'moved',
      what:
        before === undefined || !before.reached
          ? `the plan of ${sealed.madeAt} does not have this host`
          : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? '' : `: ${movedIds.join(', ')}`}`,
      remedy: 'make a new plan, look at it, and apply that one',
      where: { host: host.name },
    });
    errors.set(host.name, { error, ids: movedIds });
  }
  return errors;
}

function movedSteps(before: SealedPlan['hosts'][number], now: SealedPlan['hosts'][number]): readonly string[] {
  const old = new Map(before.steps.map(({ id, digest }) => [id, digest]));
  const changed = now.steps.filter(({ id, digest }) => old.get(id) !== digest).map(({ id }) => id);
  const gone = before.steps.filter(({ id }) => !now.steps.some((step) => step.id === id)).map(({ id }) => id);
  return [...changed, ...gone];
}
