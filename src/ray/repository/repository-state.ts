import type { Secret } from '../../core/secret.ts';
import { join, type Sh, sh } from '../../core/sh.ts';
import { SERVICE_USER } from '../places.ts';

/** The user's code for a cluster on a host: for its nodes, or for one account that gives work to them. */
export type RepositorySpec = {
  readonly cluster: string;
  /** Folder of all that `reader` has. Does not depend on facts. */
  readonly root: string;
  /** The account that may read it; besides root nobody else may. */
  readonly reader: string;
} & (PresentRepository | { readonly state: 'absent' });

export interface PresentRepository {
  readonly state: 'present';
  readonly url: string;
  readonly commit: string;
  readonly submodules: boolean;
  readonly deployKey?: Secret;
  readonly hostKeys?: readonly string[];
}

const REPOSITORIES = '/opt/bringup/repositories';

/** Whose a repository is, and where it is, unless a test says otherwise. */
export type RepositoryPlace = Pick<RepositorySpec, 'cluster' | 'root' | 'reader'>;

/** What the nodes of a cluster have. */
export function nodesRepository(cluster: string): RepositoryPlace {
  return { cluster, root: REPOSITORIES, reader: SERVICE_USER };
}

/** What an account has that gives work to a cluster. */
export function clientRepository(cluster: string, account: string): RepositoryPlace {
  return { cluster, root: `${REPOSITORIES}-of-${account}`, reader: account };
}

/** What a host has for one cluster. Trees are called after their commits. */
export interface RepositoryState {
  readonly current?: string;
  readonly previous?: string;
  /** `damaged`: made, and not as it was. What is half made is not there. */
  readonly trees: Readonly<Record<string, 'whole' | 'damaged'>>;
  /** Which of the folders are there. */
  readonly folders: readonly string[];
  /** Folders of trees that no cluster uses: a step was cut off. */
  readonly unused: readonly string[];
}

/** A link that always leads to what the cluster uses now. */
export function currentPath({ root, cluster }: Pick<RepositorySpec, 'root' | 'cluster'>): string {
  return `${root}/current/${cluster}`;
}

/** A link to what it used before. */
export function previousPath({ root, cluster }: Pick<RepositorySpec, 'root' | 'cluster'>): string {
  return `${root}/previous/${cluster}`;
}

/** The file, beside a tree, that tells how it was when it was made. */
export function madePath(root: string, tree: string): string {
  return `${root}/.made/${tree}`;
}

/** Folders that are made for them, the innermost first. */
export function foldersOf(root: string): readonly string[] {
  return [`${root}/.made`, `${root}/current`, `${root}/previous`, root];
}

/** Whose the folder of a tree is. What an account has for itself is its own; what nodes run, no job of theirs may change. */
export function ownersOf(reader: string): { readonly owners: Sh; readonly mode: string } {
  return reader === SERVICE_USER
    ? { owners: sh`"0:$(id -g ${reader} 2>/dev/null)"`, mode: 'u=rwx,g=rx,g-s,o=' }
    : { owners: sh`"$(id -u ${reader} 2>/dev/null):0"`, mode: 'u=rx,g-s,go=' };
}

/** How `stat -c '%u:%g %a'` shows the folder of a tree that is right. */
export function rightsOf(reader: string): Sh {
  return sh`${ownersOf(reader).owners}' '${reader === SERVICE_USER ? '750' : '500'}`;
}

/**
 * Shell functions: `bu_tree_print DIR` prints one hash over the names, kinds, modes, sizes, times and links of all files of a tree, and
 * `bu_tree_whole DIR RIGHTS` succeeds when it is the one that was noted when the tree was made, and its folder shows RIGHTS.
 * `bu_trees_unused ROOT` prints the folders of trees that no cluster uses, and what a cut-off step left.
 */
export const TREE_FUNCTIONS: Sh = sh`bu_tree_print() {
( cd "$1" && find . -mindepth 1 \( -type d -printf '%P d %m\n' \) -o -printf '%P %y %m %s %T@ %l\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1 )
}
bu_tree_whole() {
[ -d "$1" ] && [ -r "\${1%/*}/.made/\${1##*/}" ] && read -r bu_tl <"\${1%/*}/.made/\${1##*/}" && [ "$(stat -c '%u:%g %a' "$1")" = "$2" ] && [ "$(bu_tree_print "$1")" = "$bu_tl" ]
}
bu_trees_unused() {
for bu_d in "$1"/* "$1"/.bringup-new; do
case \${bu_d##*/} in current | previous) continue ;; esac
[ -d "$bu_d" ] || continue
bu_u=
for bu_l in "$1"/current/* "$1"/previous/*; do if [ "$(readlink "$bu_l" 2>/dev/null)" = "../\${bu_d##*/}" ]; then bu_u=1; fi; done
[ -n "$bu_u" ] || printf '%s\n' "$bu_d"
done
}`;

/** Prints what is there. */
export function readRepositories(specs: readonly RepositorySpec[]): Sh {
  return join([
    TREE_FUNCTIONS,
    ...specs.map(
      ({ cluster, root, reader }, index) => sh`echo ${`thing ${index}`}
for bu_w in current previous; do if [ -L ${root}/$bu_w/${cluster} ]; then bu_l=$(readlink ${root}/$bu_w/${cluster}); echo "$bu_w \${bu_l##*/}"; fi; done
for bu_d in ${foldersOf(root)}; do if [ -d "$bu_d" ]; then echo "folder $bu_d"; fi; done
for bu_d in ${root}/.made/*; do
if [ -f "$bu_d" ]; then bu_d=\${bu_d##*/}; if bu_tree_whole ${root}/"$bu_d" ${rightsOf(reader)}; then echo "whole $bu_d"; else echo "damaged $bu_d"; fi; fi
done
bu_trees_unused ${root} | sed 's/^/unused /'`,
    ),
  ]);
}

/** The states from what `readRepositories` printed. */
export function parseRepositories(output: string, specs: readonly RepositorySpec[]): readonly RepositoryState[] {
  const [, ...things] = output.split(/^thing \d+\n/m);
  return specs.map((_, index): RepositoryState => {
    const lines = (things[index] ?? '').split('\n');
    const after = (word: string) =>
      lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    const [current] = after('current');
    const [previous] = after('previous');
    return {
      ...(current === undefined ? {} : { current }),
      ...(previous === undefined ? {} : { previous }),
      trees: Object.fromEntries([
        ...after('damaged').map((name) => [name, 'damaged'] as const),
        ...after('whole').map((name) => [name, 'whole'] as const),
      ]),
      folders: after('folder'),
      unused: after('unused'),
    };
  });
}
