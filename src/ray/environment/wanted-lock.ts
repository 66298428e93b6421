import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import type { RunnerContext } from '../../engine/resource.ts';
import { fileOfCommit } from '../repository/pack.ts';
import { rayCacheDirectory } from './cache.ts';
import { downloadPace } from './download-limit.ts';
import type { PresentEnvironment } from './environment-spec.ts';
import type { EnvironmentState } from './environment-state.ts';
import { configuredIndexes } from './index-settings.ts';
import { type Lock, lockFor } from './lock.ts';
import { lockFileName } from './lock-file.ts';
import type { Making } from './making.ts';
import type { PythonSource } from './python-mirror.ts';
import { type Target, targetOf } from './target.ts';

/** What the `prepare` of the capability says to this kind, below `environment`. All of it may be missing. */
export interface EnvironmentPreparation {
  /** Folder of the fleet file: locks are kept below it. */
  readonly fleetFolder?: string;
  /** A uv that the user names. Default: `$BRINGUP_UV`. */
  readonly uv?: string;
  /** Default: `rayCacheDirectory()`. */
  readonly cache?: string;
  /** What says which index and which mirror there is, and how much may be fetched. Default: the environment of this process, which in an action has lost it. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where exact Pythons come from. Default: `$UV_PYTHON_INSTALL_MIRROR`, else where uv fetches them. */
  readonly pythonMirror?: string;
  /** How much is fetched in a second at most, such as `10MiB`. */
  readonly downloadLimit?: string;
}

/** The Python of an environment on this host: its version, and whether it has to be pushed. Throws BringupError (`ray-python-missing`). */
export function pythonFor(
  { python }: PresentEnvironment,
  { hostPython }: EnvironmentState,
): { version: string; pushed: boolean } {
  if (python !== 'host')
    return {
      version: python.version,
      pushed: python.version !== hostPython || python.archive?.form === 'conda',
    };
  if (hostPython === undefined) throw noPython();
  return { version: hostPython, pushed: false };
}

/** A Python to bring along: where uv knows it from, and through which mirror. Throws BringupError (`ray-target-unsupported`). */
export function pythonSource(
  version: string,
  state: EnvironmentState,
  context: Pick<RunnerContext, 'prepared'>,
): PythonSource {
  const { arch } = targetOf({ machine: state.machine, glibc: state.glibc }, version);
  const { pythonMirror, uv, env = process.env } = preparationOf(context);
  const mirror = env['UV_PYTHON_INSTALL_MIRROR'] || pythonMirror;
  const table = env['UV_PYTHON_DOWNLOADS_JSON_URL'] || undefined;
  return {
    ...{ version, arch },
    ...(mirror === undefined ? {} : { mirror }),
    ...(table === undefined ? {} : { table }),
    ...(uv === undefined ? {} : { uv }),
  };
}

/** The lock of a cluster on this host. Throws BringupError. */
export function wantedLock(
  cluster: string,
  wanted: PresentEnvironment,
  state: EnvironmentState,
  context: Pick<RunnerContext, 'prepared' | 'signal' | 'tell'>,
): Promise<Lock> {
  const target = targetOf({ machine: state.machine, glibc: state.glibc }, pythonFor(wanted, state).version);
  return lockOnTarget(cluster, wanted, target, context);
}

/** The lock of a cluster on all hosts like this. Throws BringupError. */
export async function lockOnTarget(
  cluster: string,
  wanted: PresentEnvironment,
  target: Target,
  context: Pick<RunnerContext, 'prepared' | 'signal' | 'tell'>,
): Promise<Lock> {
  const { fleetFolder, uv } = preparationOf(context);
  const making = await makingOf(context);
  const { inputs, repository, lockName = cluster } = wanted;
  const locked =
    repository === undefined
      ? undefined
      : { text: await fileOfCommit(repository, repository.requirements, making), file: repository.requirements };
  const kept = fleetFolder === undefined ? undefined : await keptLock(fleetFolder, lockName, target);
  return lockFor(
    {
      inputs: locked === undefined ? inputs : { ...inputs, locked },
      target,
      ...(kept === undefined ? {} : { kept }),
      ...(uv === undefined ? {} : { uv }),
      ...(wanted.python !== 'host' && wanted.python.archive?.form === 'conda' ? { manager: 'conda' } : {}),
    },
    making,
  );
}

/** What locks and wheelhouses are made with in this run. Throws BringupError (`ray-index-settings`, `ray-download-limit`). */
export async function makingOf(context: Pick<RunnerContext, 'prepared' | 'signal' | 'tell'>): Promise<Making> {
  const { cache = rayCacheDirectory(), downloadLimit, env } = preparationOf(context);
  const pace = downloadPace(downloadLimit, env);
  return {
    cache,
    indexes: await configuredIndexes(env),
    signal: context.signal,
    tell: (text) => context.tell(text),
    ...(pace === undefined ? {} : { pace }),
  };
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

function noPython(): BringupError {
  return new BringupError({
    code: 'ray-python-missing',
    category: 'unsupported',
    what: 'this host has not the Python that its cluster wants: it has no /usr/bin/python3',
    remedy:
      'install python3 there (`packages: [python3]`), or set ray.clusters.*.python to an exact version, which is brought along',
  });
}
