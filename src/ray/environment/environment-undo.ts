import { type Sh, sh } from '../../core/sh.ts';
import { removeUnused } from './environment-apply.ts';
import { type EnvironmentSpec, pointerPath } from './environment-spec.ts';
import type { EnvironmentState } from './environment-state.ts';

/** Puts the cluster's claim back as it was found, and takes away what nobody claims then, and the folders that were not there. */
export function undoEnvironment({ cluster, root }: EnvironmentSpec, found: EnvironmentState): Sh {
  const pointer = pointerPath(root, cluster);
  const { current, previous, next } = found;
  const lines = [
    ...(current === undefined ? [] : [`current ${current}`]),
    ...(previous === undefined ? [] : [`previous ${previous}`]),
    ...(next === undefined ? [] : [`next ${next}`]),
  ];
  const made = [`${root}/envs/.clusters`, `${root}/envs`, `${root}/python`, root].filter(
    (folder) => !found.folders.includes(folder),
  );
  return sh`umask 022
${
  lines.length === 0
    ? sh`rm -f ${pointer} ${pointer}.new`
    : sh`printf '%s\n' ${lines} >${pointer}.new && mv -f ${pointer}.new ${pointer}`
}
${removeUnused(root)}
${made.length === 0 ? sh`:` : sh`rmdir ${made} 2>/dev/null || :`}`;
}

/** Whether it is: what was damaged may be whole now, and what nobody used may be gone. */
export function isEnvironmentBack(state: EnvironmentState, found: EnvironmentState): boolean {
  return (
    state.current === found.current &&
    state.previous === found.previous &&
    state.next === found.next &&
    Object.keys(state.environments).every((lockHash) => lockHash in found.environments) &&
    Object.keys(state.pythons).every((version) => version in found.pythons)
  );
}
