import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import type { RunnerContext } from '../../engine/resource.ts';
import { rayCacheDirectory } from './cache.ts';
import type { PresentEnvironment } from './environment-spec.ts';
import type { EnvironmentState } from './environment-state.ts';
import { configuredIndexes } from './index-settings.ts';
import { type Lock, lockFor } from './lock.ts';
import { lockFileName } from './lock-file.ts';
import type { Making } from './making.ts';
import { type Target, targetOf } from './target.ts';

/** What the `prepare` of the capability says to this kind, below `environment`. All of it may be missing. */
export interface EnvironmentPreparation {
  /** Folder of the fleet file: locks are kept below it. */
  readonly fleetFolder?: string;
  /** A uv that the user names. Default: `$BRINGUP_UV`. */
  readonly uv?: string;
  /** Default: `rayCacheDirectory()`. */
  readonly cache?: string;
  /** What says which index there is. Default: the environment of this process, which in an action has lost it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The Python of an environment on this host: its version, and whether it has to be pushed. Throws BringupError (`ray-python-missing`). */
export function pythonFor(
  { python }: PresentEnvironment,
  { hostPython }: EnvironmentState,
): { version: string; pushed: boolean } {
  if (python === 'host') {
    if (hostPython === undefined)
      throw missing('it has no /usr/bin/python3', 'install python3 there (`packages: [python3]`)');
    return { version: hostPython, pushed: false };
  }
  if (python.version === hostPython) return { version: hostPython, pushed: false };
  if (python.archive !== undefined) return { version: python.version, pushed: true };
  throw missing(
    `its own is ${hostPython ?? 'missing'}, and ${python.version} is wanted`,
    'give ray.clusters.*.python an archive with its sha256 (of python-build-standalone, or of a mirror), or set it to host',
  );
}

/** The lock of a cluster on this host. Throws BringupError. */
export async function wantedLock(
  cluster: string,
  wanted: PresentEnvironment,
  state: EnvironmentState,
  context: Pick<RunnerContext, 'prepared' | 'signal' | 'tell'>,
): Promise<Lock> {
  const target = targetOf({ machine: state.machine, glibc: state.glibc }, pythonFor(wanted, state).version);
  const { fleetFolder, uv } = preparationOf(context);
  const kept = fleetFolder === undefined ? undefined : await keptLock(fleetFolder, cluster, target);
  return lockFor(
    { inputs: wanted.inputs, target, ...(kept === undefined ? {} : { kept }), ...(uv === undefined ? {} : { uv }) },
    await makingOf(context),
  );
}

/** What locks and wheelhouses are made with in this run. Throws BringupError (`ray-index-settings`). */
export async function makingOf(context: Pick<RunnerContext, 'prepared' | 'signal' | 'tell'>): Promise<Making> {
  const { cache = rayCacheDirectory(), env } = preparationOf(context);
  return { cache, indexes: await configuredIndexes(env), signal: context.signal, tell: (text) => context.tell(text) };
}

function preparationOf({ prepared }: Pick<RunnerContext, 'prepared'>): EnvironmentPreparation {
  return (prepared as { readonly environment?: EnvironmentPreparation } | undefined)?.environment ?? {};
}

async function keptLock(folder: string, cluster: string, target: Target) {
  const file = lockFileName(cluster, target);
  try {
    return { text: await readFile(join(folder, file), 'utf8'), file };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BringupError({
      code: 'ray-lock-unreadable',
      category: 'config',
      what: `the lock cannot be read: ${(error as Error).message}`,
      where: { file },
      remedy: 'look at its permissions',
      cause: error,
    });
  }
}

function missing(why: string, remedy: string): BringupError {
  return new BringupError({
    code: 'ray-python-missing',
    category: 'unsupported',
    what: `this host has not the Python that its cluster wants: ${why}`,
    remedy,
  });
}
