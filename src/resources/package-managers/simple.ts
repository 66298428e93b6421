import { join, type Sh, sh } from '../../core/sh.ts';
import type { PackageAction } from './package-manager.ts';

/** The words of a manager that needs one call to install and one to remove. */
export interface Words {
  /** Runs first: who may not ask, how long a lock is waited for. */
  readonly settings: Sh;
  install(words: readonly string[]): Sh;
  remove(names: readonly string[]): Sh;
  /** One package in one version, in the manager's own form. */
  pin(name: string, version: string): string;
  /** Takes an installed package away again, with what only it needed. */
  uninstall(name: string): Sh;
}

/** All changes of a stage: first what goes, then what comes. */
export function simpleTransaction({ settings, install, remove, pin }: Words, actions: readonly PackageAction[]): Sh {
  const going = actions.filter((one) => one.op === 'remove').map((one) => one.name);
  const coming = actions
    .filter((one) => one.op === 'install')
    .map((one) => (one.version === undefined ? one.name : pin(one.name, one.version)));
  return join([
    sh`set +e; umask 022`,
    settings,
    ...(going.length === 0 ? [] : [sh`${remove(going)} || exit $?`]),
    ...(coming.length === 0 ? [] : [sh`${install(coming)} || exit $?`]),
  ]);
}

/** What was not there goes, and what was there comes back in its version, or else in today's. */
export function simpleUndo(words: Words, { op, name, from }: PackageAction): Sh {
  const back =
    from === undefined
      ? words.install([name])
      : sh`${words.install([words.pin(name, from)])} || ${words.install([name])}`;
  return join([
    sh`set +e; umask 022`,
    words.settings,
    op === 'install' && from === undefined ? sh`${words.uninstall(name)} || exit $?` : sh`${back} || exit $?`,
  ]);
}
