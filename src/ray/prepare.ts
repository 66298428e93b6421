import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import type { PrepareContext } from '../engine/capability.ts';
import type { RunnerContext } from '../engine/resource.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { EnvironmentPreparation } from './environment/wanted-lock.ts';
import { clustersOf } from './members.ts';

/** What clusters need of this machine, and the way to their hosts. */
export interface RayPrepared {
  readonly fleet: Fleet;
  readonly run: Pick<PrepareContext, 'connect' | 'signal' | 'env'>;
  readonly environment: EnvironmentPreparation;
  /** The file with more packages of a cluster, by its name. */
  readonly requirements: ReadonlyMap<string, { readonly text: string; readonly file: string }>;
}

/** Reads the files that clusters name. Throws BringupError `ray-requirements-unreadable`. */
export async function prepareRay(fleet: Fleet, run: RayPrepared['run']): Promise<RayPrepared> {
  const requirements = new Map<string, { readonly text: string; readonly file: string }>();
  for (const { name, cluster } of clustersOf(fleet)) {
    const file = cluster.requirements;
    if (file === undefined) continue;
    try {
      requirements.set(name, { text: await readFile(join(fleet.root, file), 'utf8'), file });
    } catch (error) {
      throw new BringupError({
        code: 'ray-requirements-unreadable',
        category: 'config',
        what: `the requirements of the Ray cluster ${name} cannot be read: ${(error as Error).message}`,
        remedy: 'name a file beside the fleet file',
        where: fleet.locate(['ray', 'clusters', name, 'requirements']),
        cause: error,
      });
    }
  }
  const { env } = run;
  return {
    ...{ fleet, run, requirements },
    environment: { fleetFolder: fleet.root, ...(env === undefined ? {} : { env }) },
  };
}

/** What was prepared, for a kind at work. */
export function preparedOf({ prepared }: Pick<RunnerContext, 'prepared'>): RayPrepared {
  return prepared as RayPrepared;
}
