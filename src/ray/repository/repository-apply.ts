import { type Sh, sh } from '../../core/sh.ts';
import {
  currentPath,
  foldersOf,
  madePath,
  ownersOf,
  previousPath,
  type RepositoryPlace,
  type RepositoryState,
  rightsOf,
  TREE_FUNCTIONS,
} from './repository-state.ts';

/** What a failed step prints for `diagnose`. */
export const ROOM = 'bringup: room';
export const NO_ACCOUNT = 'bringup: no account';

/**
 * Unpacks a tree beside its place, renames it, and notes how it is: without that note it is not there. Then the cluster is given it, by one rename
 * of a link.
 * @param archive on the host, compared with its hash
 */
export function installTree(at: RepositoryPlace, tree: string, archive: string): Sh {
  const { root, reader } = at;
  const fresh = freshPath(root);
  const place = `${root}/${tree}`;
  const made = madePath(root, tree);
  const { owners, mode } = ownersOf(reader);
  return sh`umask 022
${TREE_FUNCTIONS}
id -u ${reader} >/dev/null || { echo ${NO_ACCOUNT} >&2; exit 1; }
{
rm -rf ${fresh} && mkdir -p ${foldersOf(root)} &&
{ bu_tree_whole ${place} ${rightsOf(reader)} || {
{ bu_n=$(($(stat -c %s ${archive}) / 1024 + 1024)); set -- $(df -Pk ${root} | tail -n 1)
[ -z "\${4-}" ] || [ "$4" -ge "$bu_n" ] || { echo ${ROOM} "$bu_n $4" >&2; false; }; } &&
mkdir -m 0700 ${fresh} && mkdir ${fresh}/tree &&
tar -xiof ${archive} -C ${fresh}/tree &&
chown ${owners} ${fresh}/tree && chmod ${mode} ${fresh}/tree &&
bu_tree_print ${fresh}/tree >${fresh}/made &&
{ sync -f ${fresh} 2>/dev/null || sync; } &&
rm -f ${made} &&
{ [ ! -e ${place} ] || mv ${place} ${fresh}/old; } &&
mv ${fresh}/tree ${place} && mv ${fresh}/made ${made} && rm -rf ${fresh}
}; }
} || { bu_r=$?; rm -rf ${fresh}; rmdir ${foldersOf(root)} 2>/dev/null; exit "$bu_r"; }
${useTree(at, tree)}`;
}

/** Lets a cluster use a tree that is there. The one before stays: what runs may be using it. */
export function useTree(at: RepositoryPlace, tree: string): Sh {
  const { root } = at;
  const current = currentPath(at);
  const previous = previousPath(at);
  return sh`bu_c=$(readlink ${current} 2>/dev/null) || bu_c=
mkdir -p ${foldersOf(root)} &&
{ [ -z "$bu_c" ] || [ "$bu_c" = ${`../${tree}`} ] || { ln -sfn "$bu_c" ${previous}.new && mv -fT ${previous}.new ${previous}; }; } &&
ln -sfn ${`../${tree}`} ${current}.new && mv -fT ${current}.new ${current} || exit
${removeUnused(root)}`;
}

/** Takes the cluster's links away, and all that nobody uses any more. */
export function leaveRepository(at: RepositoryPlace): Sh {
  const { root } = at;
  return sh`rm -f ${currentPath(at)} ${previousPath(at)}
${removeUnused(root)}
rmdir ${[...foldersOf(root), root.replace(/\/[^/]*$/, '')]} 2>/dev/null || :`;
}

/** Puts the links back as they were found, and takes away what nobody uses then, and the folders that were not there. */
export function undoRepository(at: RepositoryPlace, found: RepositoryState): Sh {
  const { root } = at;
  const back = (path: string, tree: string | undefined) =>
    tree === undefined ? sh`rm -f ${path}` : sh`ln -sfn ${`../${tree}`} ${path}.new && mv -fT ${path}.new ${path}`;
  const made = foldersOf(root).filter((folder) => !found.folders.includes(folder));
  return sh`${back(currentPath(at), found.current)}
${back(previousPath(at), found.previous)}
${removeUnused(root)}
${made.length === 0 ? sh`:` : sh`rmdir ${made} 2>/dev/null || :`}`;
}

function freshPath(root: string): string {
  return `${root}/.bringup-new`;
}

function removeUnused(root: string): Sh {
  return sh`${TREE_FUNCTIONS}
bu_trees_unused ${root} | while read -r bu_d; do rm -f ${root}/.made/"\${bu_d##*/}"; rm -rf "$bu_d"; done`;
}
