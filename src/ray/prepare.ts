import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import type { PrepareContext } from '../engine/capability.ts';
import type { RunnerContext } from '../engine/resource.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { openExisting } from '../providers/database.ts';
import { type Quarantine, quarantines } from '../providers/quarantine.ts';
import { stateDirectory } from '../registry/state-directory.ts';
import type { EnvironmentPreparation } from './environment/wanted-lock.ts';
import type { HeadSaid } from './head-versions.ts';
import { clustersOf } from './members.ts';
import type { RaySection } from './schema.ts';

/** What clusters need of this machine, and the way to their hosts. */
export interface RayPrepared {
  readonly fleet: Fleet;
  readonly run: Pick<PrepareContext, 'connect' | 'signal' | 'env'>;
  readonly environment: EnvironmentPreparation;
  /** How long the work of a worker may go on before its Ray is started anew, in seconds. 0: it is not waited for. Default: 60. */
  readonly freeSeconds?: number;
  /** The file with more packages of a cluster, by its name. */
  readonly requirements: ReadonlyMap<string, { readonly text: string; readonly file: string }>;
  /** What heads say that are no part of the run, by the name of the cluster. */
  readonly heads?: ReadonlyMap<string, HeadSaid>;
  /** Who of all providers gets no work, by machine-id. */
  readonly quarantines: ReadonlyMap<string, Quarantine>;
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
  const { 'python-mirror': pythonMirror, 'download-limit': downloadLimit } =
    (fleet.sections['ray'] as RaySection | undefined) ?? {};
  const environment: EnvironmentPreparation = {
    fleetFolder: fleet.root,
    ...(run.env === undefined ? {} : { env: run.env }),
    ...(pythonMirror === undefined ? {} : { pythonMirror }),
    ...(downloadLimit === undefined ? {} : { downloadLimit }),
  };
  const hasClusters = clustersOf(fleet).length > 0;
  const nobody: ReadonlyMap<string, Quarantine> = new Map();
  return { fleet, run, environment, requirements, quarantines: hasClusters ? knownQuarantines(run.env) : nobody };
}

/** Who the registry of this machine has in quarantine; nobody where there is none. Throws BringupError. */
export function knownQuarantines(env: NodeJS.ProcessEnv = process.env): ReadonlyMap<string, Quarantine> {
  using registry = openExisting(stateDirectory(env));
  return registry === undefined ? new Map() : quarantines(registry);
}

/** What was prepared, for a kind at work. */
export function preparedOf({ prepared }: Pick<RunnerContext, 'prepared'>): RayPrepared {
  return prepared as RayPrepared;
}
