import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { CAPABILITIES } from '../../capabilities.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import { environmentFile, fleetFile } from './fleet-file.ts';
import { ignoreFile } from './ignore-file.ts';
import { knownHostsFile } from './known-hosts-file.ts';
import type { NewFleet } from './new-host.ts';
import type { NewFile } from './place-files.ts';
import { type Repository, repositoryOf } from './repository.ts';
import { workflowFile } from './workflow-file.ts';

/** A file of a new fleet with what it is for. */
export interface StartingFile extends NewFile {
  readonly purpose: string;
}

/** Where the files of a new fleet go, before anything is known of it. */
export async function startingPaths(folder: string, environment: string | undefined) {
  const repository = await repositoryOf(folder);
  return {
    repository,
    fleet: join(folder, 'fleet.yaml'),
    knownHosts: join(folder, 'known_hosts'),
    workflow: join(repository.root, '.github', 'workflows', 'bringup.yml'),
    ignore: join(folder, '.gitignore'),
    environment: environment === undefined ? undefined : join(folder, 'environments', `${environment}.yaml`),
  };
}

export type StartingPaths = Awaited<ReturnType<typeof startingPaths>>;

/** The files of a new fleet. A .gitignore that is there gets lines added; everything else is new, or replaced with `force`. */
export async function startingFiles(
  fleet: NewFleet,
  paths: StartingPaths,
  force: boolean,
): Promise<readonly StartingFile[]> {
  const { repository } = paths;
  const before = await readFile(paths.ignore, 'utf8').catch(() => '');
  const ignored = ignoreFile(before, privateKeyInside(fleet.key, repository, dirname(paths.fleet)));
  const hosts = fleet.hosts.length;
  return [
    {
      path: paths.fleet,
      text: fleetFile(fleet),
      replaces: force,
      purpose: `${hosts} host${hosts === 1 ? '' : 's'}, and a small file to apply first`,
    },
    {
      path: paths.knownHosts,
      text: knownHostsFile(fleet),
      replaces: force,
      purpose: 'their host keys: public, to be committed',
    },
    ...(paths.environment === undefined || fleet.environment === undefined
      ? []
      : [
          {
            path: paths.environment,
            text: environmentFile(fleet.environment),
            replaces: force,
            purpose: `what is different in ${fleet.environment}`,
          },
        ]),
    {
      path: paths.workflow,
      text: workflowFile({
        fleet: repository.fromRoot(paths.fleet),
        environment: fleet.environment,
        branch: repository.branch,
      }),
      replaces: force,
      purpose: 'plans, applies and looks for drift; its first lines say what it needs',
    },
    ...(ignored === before
      ? []
      : [{ path: paths.ignore, text: ignored, replaces: true, purpose: 'keeps plans, reports and keys out of Git' }]),
  ];
}

/** Loads the new fleet as every later command will. Throws BringupErrors when it would not. */
export async function proveFleet(
  files: readonly NewFile[],
  folder: string,
  environment: string | undefined,
): Promise<void> {
  const trial = await mkdtemp(join(tmpdir(), 'bringup-init-'));
  try {
    for (const { path, text } of files) {
      const inside = relative(folder, path);
      if (inside.startsWith('..')) continue;
      await mkdir(dirname(join(trial, inside)), { recursive: true });
      await writeFile(join(trial, inside), text);
    }
    await loadFleet({
      file: join(trial, 'fleet.yaml'),
      ...(environment === undefined ? {} : { environment }),
      capabilities: CAPABILITIES,
      env: process.env,
      secrets: 'ignore',
    });
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

/** A private key that lies inside of the repository must not come into it. */
function privateKeyInside(key: string | undefined, repository: Repository, folder: string): readonly string[] {
  if (key === undefined || key.startsWith('~')) return [];
  const path = resolve(folder, key);
  return repository.fromRoot(path).startsWith('..') || relative(folder, path).startsWith('..')
    ? []
    : [`/${relative(folder, path)}`];
}
