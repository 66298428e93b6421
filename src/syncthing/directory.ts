import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { runAs } from '../resources/command-text.ts';
import { filesystemFailure } from '../resources/filesystem-failure.ts';

/** The directory of a shared folder. What is there already keeps its owner and mode. */
export interface DirectorySpec {
  readonly path: string;
  readonly user: string;
  readonly state: 'present' | 'absent';
}

/** `closed`: the account may not write there. */
export type DirectoryState = 'missing' | 'other' | 'usable' | 'closed';

/** After what base makes. */
const ORDER_OF_DIRECTORY = ORDER.command + 4;

/** Directories that Syncthing shares: made when they are missing, never removed, because there are people's files in them. */
export const directoryKind = defineKind<DirectorySpec, DirectoryState, { readonly make: true }>({
  kind: 'syncthing-directory',
  order: ORDER_OF_DIRECTORY,
  category: 'filesystem',
  key: ({ path }) => path,
  implies: ({ path, user }) => [`user:${user}`, `directory:${path}`],
  absent: (path) => ({ path, user: '', state: 'absent' }),

  // Where Syncthing has put its own marker it can write.
  read: (specs) =>
    join(
      specs.map(({ path, user }, index) => {
        const may = runAs({ user, cwd: '/', text: join([sh`[ -w ${path} ] && [ -x ${path} ]`]).text });
        return sh`if [ -d ${`${path}/.stfolder`} ]; then echo ${index} usable
elif [ -d ${path} ]; then if ${may} 2>/dev/null || ! id -u ${user} >/dev/null 2>&1; then echo ${index} usable; else echo ${index} closed; fi
elif [ -e ${path} ] || [ -L ${path} ]; then echo ${index} other
else echo ${index} missing; fi`;
      }),
    ),
  parse(output, specs) {
    const said = new Map(Array.from(output.matchAll(/^(\d+) (\w+)$/gm), ([, index, word]) => [index, word] as const));
    return specs.map((_, index) => (said.get(String(index)) as DirectoryState | undefined) ?? 'missing');
  },

  decide(state, { path, user, state: wanted }): Decision<{ readonly make: true }> {
    if (wanted === 'absent' || state === 'usable') return { verdict: 'ok' };
    if (state === 'missing') return { verdict: 'change', verb: 'create', summary: 'missing', action: { make: true } };
    return { verdict: 'refuse', error: state === 'other' ? notADirectory(path) : closed(path, user) };
  },

  apply: (changes) =>
    join(
      changes.map(
        ({ spec: { path, user } }) => sh`(umask 022; mkdir -p ${path}) && chown ${`${user}:`} ${path} || exit 1`,
      ),
    ),
  // What Syncthing put there itself is nobody's file.
  undo: ({ spec: { path } }) =>
    sh`[ ! -d ${path} ] || { rm -rf -- ${`${path}/.stfolder`} && rmdir -- ${path}; } || { echo ${`${path} stays: there are files in it`} >&2; exit 1; }`,
  diagnose: (_exitCode, output, { spec: { path } }) => filesystemFailure(output, path),
});

function notADirectory(path: string): BringupError {
  return new BringupError({
    code: 'syncthing-not-a-directory',
    category: 'filesystem',
    what: `${path} is to be shared, but it is no directory`,
    remedy: 'move it away by hand, or give the folder another path on this host (syncthing.folders.NAME.hosts)',
  });
}

function closed(path: string, user: string): BringupError {
  return new BringupError({
    code: 'syncthing-directory-closed',
    category: 'filesystem',
    what: `${path} is to be shared, but ${user} may not write there`,
    remedy: `let it (\`chown ${user}: ${path}\`, a group, or an ACL), or set syncthing.user to who may; bringup leaves owner and mode of a directory that is there as they are`,
  });
}
