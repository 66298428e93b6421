import type { CommitAt } from '../repository/fetch-commit.ts';
import type { LockInputs } from './lock-inputs.ts';
import type { PythonArchive } from './python-archive.ts';

/** The Python of an environment: the host's own, or an exact one, which is pushed where the host has another. */
export type PythonWish = 'host' | ExactPython;

export interface ExactPython {
  /** `3.13.7`. */
  readonly version: string;
  /** Where it comes from when the host's own is another: an archive whose only folder holds `bin/python3`. */
  readonly archive?: PythonArchive;
}

/** The environment of a cluster on a host. */
export type EnvironmentSpec = {
  readonly cluster: string;
  /** Folder of all environments and Pythons: `/opt/bringup`. Does not depend on facts. */
  readonly root: string;
  /** The host's own Python: `/usr/bin/python3`. Does not depend on facts. */
  readonly hostPython: string;
} & (PresentEnvironment | { readonly state: 'absent' });

export interface PresentEnvironment {
  readonly state: 'present';
  readonly inputs: LockInputs;
  readonly python: PythonWish;
  /** The user's repository, where a file in it locks requirements of its own: they are part of the environment. */
  readonly repository?: CommitAt & { readonly requirements: string };
  /** Whose lock it is: what its file beside the fleet file is called after. Default: the cluster. */
  readonly lockName?: string;
  /** It is only to be there, and not in use yet: a later run takes it. */
  readonly ahead?: true;
}

/** Where environments and the host's own Python are, unless a test says otherwise. */
export const ENVIRONMENT_PLACES = { root: '/opt/bringup', hostPython: '/usr/bin/python3' } as const;

/** The folder of an environment; `bin/ray` and `bin/python` are in it. */
export function environmentPath(root: string, lockHash: string): string {
  return `${root}/envs/${lockHash}`;
}

/** What the folder of a pushed Python is called: one of conda is another than one of that version alone. */
export function pythonName({ version, archive }: ExactPython): string {
  return archive?.form === 'conda' ? `${version}-conda` : version;
}

/** The folder of a pushed Python, by its name. */
export function pythonPath(root: string, name: string): string {
  return `${root}/python/${name}`;
}

/** The file that tells which environment a cluster uses on a host, and which one before. */
export function pointerPath(root: string, cluster: string): string {
  return `${root}/envs/.clusters/${cluster}`;
}
