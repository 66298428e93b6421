import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environmentKind } from '../../../src/ray/environment/environment.ts';
import type { EnvironmentAction } from '../../../src/ray/environment/environment-decide.ts';
import type { EnvironmentSpec } from '../../../src/ray/environment/environment-spec.ts';
import type { EnvironmentState } from '../../../src/ray/environment/environment-state.ts';
import type { EnvironmentPreparation } from '../../../src/ray/environment/wanted-lock.ts';
import { LocalKind } from './local-kind.ts';

/** A Python 3 of this machine, itself and no shim; undefined when there is none. */
export function ownPython(): { readonly path: string; readonly version: string; readonly prefix: string } | undefined {
  const shim = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .find((path) => existsSync(path));
  if (shim === undefined) return undefined;
  const script =
    'import os, sys; print(os.path.realpath(sys.executable)); print("%d.%d.%d" % sys.version_info[:3]); print(sys.base_prefix)';
  const [path = '', version = '', prefix = ''] = execFileSync(shim, ['-c', script], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return { path, version, prefix };
}

/** The environment's way on this machine. */
export class LocalEnvironment extends LocalKind<EnvironmentSpec, EnvironmentState, EnvironmentAction> {
  constructor(environment: EnvironmentPreparation) {
    super(environmentKind, { environment });
  }
}
