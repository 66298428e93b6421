import { BringupError } from '../core/error.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { type FileType, parseStat } from '../host/prelude-output.ts';
import { isWayIn } from './connectivity.ts';
import {
  type Attributes,
  attributeChanges,
  attributesOf,
  type ReadAttributes,
  restoreAttributes,
  setAttributes,
} from './file-attributes.ts';
import { ancestorsOf, parentOf, saved } from './file-place.ts';
import { filesystemFailure } from './filesystem-failure.ts';
import { isProtected } from './protected-path.ts';

/** One directory. Missing parents are made too (0755, root). */
export interface DirectorySpec extends Attributes {
  readonly path: string;
  readonly state: 'present' | 'absent';
  /** With `state: absent`: also when something is in it. */
  readonly purge?: boolean;
  /** What fills it is set up in the same run, so that goes with it when its making is taken back. */
  readonly filledByOurs?: boolean;
}

export type DirectoryState =
  | { readonly type: 'missing' }
  | ({
      readonly type: FileType;
      /** Read only where the directory should go: whether anything is in it. */
      readonly empty?: boolean;
    } & ReadAttributes);

export type DirectoryAction = { readonly remove: 'empty' | 'all' } | ({ readonly create: boolean } & Attributes);

const MODE_OF_NEW = '0755';

/** Directories of a host: existence, mode and owner. What is in them is only touched by `purge`. */
export const directoryKind = defineKind<DirectorySpec, DirectoryState, DirectoryAction>({
  kind: 'directory',
  order: ORDER.directory,
  category: 'filesystem',
  key: ({ path }) => path,
  implies: ({ path, owner, group, state }) =>
    state === 'absent'
      ? []
      : [
          ...ancestorsOf(path).map((parent) => `directory:${parent}`),
          ...(owner === undefined ? [] : [`user:${owner}`]),
          ...(group === undefined ? [] : [`group:${group}`]),
        ],
  absent: (path) => ({ path, state: 'absent' }),

  statPath: ({ path }) => path,
  read: (specs) =>
    join([
      sh`bu_stat ${specs.map(({ path }) => path)}`,
      ...specs.flatMap(({ path, state }, index) =>
        state === 'absent'
          ? [
              sh`for bu_i in ${path}/* ${path}/.[!.]* ${path}/..?*; do if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then echo full ${index}; break; fi; done`,
            ]
          : [],
      ),
    ]),

  parse(output, specs) {
    const stats = parseStat(
      output,
      specs.map(({ path }) => path),
    );
    const full = new Set(Array.from(output.matchAll(/^full (\d+)$/gm), ([, index]) => Number(index)));
    return specs.map(({ path, state }, index): DirectoryState => {
      const stat = stats.get(path);
      if (stat === undefined) return { type: 'missing' };
      return { type: stat.type, ...attributesOf(stat), ...(state === 'absent' ? { empty: !full.has(index) } : {}) };
    });
  },

  decide(state, wanted) {
    if (wanted.state === 'absent') return decideAbsent(state, wanted);
    if (state.type === 'missing') {
      const { mode = MODE_OF_NEW, owner, group } = wanted;
      const action = {
        create: true,
        mode,
        ...(owner === undefined ? {} : { owner }),
        ...(group === undefined ? {} : { group }),
      };
      return { verdict: 'change', verb: 'create', summary: 'missing', action };
    }
    if (state.type !== 'directory') return { verdict: 'refuse', error: inTheWay(wanted.path, state.type) };
    const fields = attributeChanges(state, wanted);
    if (fields.length === 0) return { verdict: 'ok' };
    const set = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
    return {
      verdict: 'change',
      verb: 'update',
      summary: `${fields.map(({ field }) => field).join(', ')} differ${fields.length === 1 ? 's' : ''}`,
      fields,
      action: { create: false, ...set },
    };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec: { path }, action }) => {
        if ('remove' in action) {
          return action.remove === 'empty' ? sh`rmdir ${path}` : removeAll(path);
        }
        const attributes = setAttributes(path, action);
        return action.create ? join([sh`(umask 022; mkdir -p ${path})`, attributes], ' &&\n') : attributes;
      }),
    ),

  save: ({ spec: { path }, state }) =>
    state.type === 'missing'
      ? sh`bu_t=${path}; while [ ! -d "$bu_t" ]; do bu_t=\${bu_t%/*}; [ -n "$bu_t" ] || bu_t=/; done; printf '%s' "$bu_t" >${saved(path)}`
      : undefined,

  undo({ spec: { path, filledByOurs = false }, state, action }) {
    if (state.type === 'missing') {
      return sh`${filledByOurs ? removeAll(path) : sh`:`}
bu_p=$(cat ${saved(path)}) && bu_t=${path}
while [ "$bu_t" != "$bu_p" ]; do [ ! -d "$bu_t" ] || rmdir "$bu_t" || exit 1; bu_t=\${bu_t%/*}; [ -n "$bu_t" ] || bu_t=/; done`;
    }
    if (!('remove' in action)) return restoreAttributes(path, state);
    if (action.remove === 'all') return { cannot: NOT_KEPT };
    return sh`{ [ -d ${path} ] || mkdir ${path}; } && ${restoreAttributes(path, state)}`;
  },

  risk: ({ path }) => (isWayIn(path) ? 'connectivity' : undefined),
  diagnose(_exitCode, output, { spec: { path } }) {
    const mounted = /^mounted below: (.*)$/m.exec(output)?.[1];
    if (mounted !== undefined) {
      return {
        category: 'filesystem',
        code: 'mounted-below',
        what: `${path} is not removed, because a file system is mounted on ${mounted}`,
        remedy: `unmount it (\`umount ${mounted}\`), then run again`,
      };
    }
    if (/not empty/i.test(output)) {
      return {
        category: 'filesystem',
        code: 'directory-not-empty',
        what: `${path} is not empty`,
        remedy: 'look at what is in it; `purge: true` removes it with everything in it',
      };
    }
    return filesystemFailure(output, path);
  },
});

function removeAll(path: string): Sh {
  return sh`if [ -r /proc/mounts ]; then
while read -r bu_i bu_t bu_r; do case $bu_t in ${path}|${path}/*) echo "mounted below: $bu_t" >&2; exit 1 ;; esac; done </proc/mounts
fi
rm -rf ${path}`;
}

const NOT_KEPT = 'what was in the directory is not kept';

function decideAbsent(state: DirectoryState, { path, purge = false }: DirectorySpec): Decision<DirectoryAction> {
  if (state.type === 'missing') return { verdict: 'ok' };
  if (state.type !== 'directory') return { verdict: 'refuse', error: inTheWay(path, state.type) };
  if (state.empty === true) {
    return { verdict: 'change', verb: 'remove', summary: 'should not be there', action: { remove: 'empty' } };
  }
  if (purge && isProtected(path)) {
    return {
      verdict: 'refuse',
      error: new BringupError({
        code: 'protected-directory',
        category: 'config',
        what: `${path} is part of the system: bringup does not remove it with everything in it`,
        remedy: 'name the directory below it that should go',
      }),
    };
  }
  if (purge) {
    return {
      verdict: 'change',
      verb: 'remove',
      summary: 'should not be there, with all that is in it',
      action: { remove: 'all' },
      irreversible: NOT_KEPT,
    };
  }
  // What is in it may go earlier in the same run; if not, rmdir says so.
  return {
    verdict: 'change',
    verb: 'remove',
    summary: 'should not be there (and goes only when it is empty by then)',
    action: { remove: 'empty' },
  };
}

function inTheWay(path: string, type: FileType): BringupError {
  return new BringupError({
    code: 'not-a-directory',
    category: 'filesystem',
    what: `${path} is a ${type}, but should be a directory`,
    remedy:
      type === 'symlink'
        ? `name the directory it points to (\`readlink -f ${path}\`), or manage the link under \`links:\``
        : `move it away by hand (\`ls -l ${path}\`, in ${parentOf(path)})`,
  });
}
