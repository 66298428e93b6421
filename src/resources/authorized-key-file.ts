import { join, type Sh, sh } from '../core/sh.ts';
import { type FileStat, parseStat } from '../host/prelude-output.ts';
import { ACCOUNTS } from './account-lookup.ts';
import { type KeyLine, parseKeyLine } from './authorized-key-line.ts';

/** What stands in one account's ~/.ssh. */
export interface KeyFile {
  readonly problem: string | undefined;
  /** Permission bits of ~/.ssh and of authorized_keys; undefined where there is none. */
  readonly directory: number | undefined;
  readonly file: number | undefined;
  readonly keys: readonly KeyLine[];
}

const NO_USER: KeyFile = { problem: undefined, directory: undefined, file: undefined, keys: [] };

/** Reads the key files of accounts: one `stat` and one `grep` for all. Links are not followed. */
export function readKeyFiles(users: readonly string[]): Sh {
  return sh`${ACCOUNTS}
bu_accounts passwd ${[...new Set(users)]} | {
set --
while IFS=: read -r n _ u g _ h _; do
  echo "user:$n:$u:$h"
  set -- "$@" "$h"
done
bu_homes=$#
for h; do set -- "$@" "$h/.ssh" "$h/.ssh/authorized_keys"; done
bu_stat "$@"
shift "$bu_homes"
for f; do
  shift
  if [ -f "$f" ] && [ ! -h "$f" ] && [ ! -h "\${f%/*}" ]; then set -- "$@" "$f"; fi
done
grep -as '' "$@" /dev/null | while IFS= read -r l; do printf 'text:%s\n' "$l"; done
}`;
}

/** The key file of an account, by its name, from what `readKeyFiles` printed. */
export function parseKeyFiles(output: string): (user: string) => KeyFile {
  const lines = output.split('\n');
  const users = new Map(
    lines
      .filter((line) => line.startsWith('user:'))
      .map((line) => {
        const [, name = '', uid = '', ...home] = line.split(':');
        return [name, { uid: Number(uid), home: home.join(':') }];
      }),
  );
  const paths = [...users.values()].flatMap(({ home }) => [home, `${home}/.ssh`, `${home}/.ssh/authorized_keys`]);
  const stats = parseStat(output, paths);
  return (name) => {
    const user = users.get(name);
    if (user === undefined) return NO_USER;
    const path = `${user.home}/.ssh/authorized_keys`;
    const [directory, file] = [stats.get(`${user.home}/.ssh`), stats.get(path)];
    return {
      problem: problemOf(directory, user.uid, 'directory') ?? problemOf(file, user.uid, 'file'),
      directory: directory?.mode,
      file: file?.mode,
      keys: lines
        .filter((line) => line.startsWith(`text:${path}:`))
        .flatMap((line) => parseKeyLine(line.slice(`text:${path}:`.length)) ?? []),
    };
  };
}

function problemOf(stat: FileStat | undefined, uid: number, type: 'directory' | 'file'): string | undefined {
  if (stat === undefined) return undefined;
  if (stat.type !== type) return `${stat.path} is a ${stat.type}`;
  return stat.uid === uid ? undefined : `${stat.path} belongs to ${stat.owner}`;
}

export interface KeyEdit {
  /** Keys (base64) whose lines go. */
  readonly remove: readonly string[];
  readonly add: readonly string[];
  /** What stood there before, for an undo: an empty file or directory that was not there goes, and permissions come back. */
  readonly before?: Pick<KeyFile, 'directory' | 'file'>;
}

/**
 * Edits one account's file as that account: a copy beside it, then a rename. root does nothing in a directory that the
 * user could exchange for a link in the meantime. A failure is told by `bu_failed=1`, so that the next account has its turn.
 */
export function editKeys(user: string, { remove, add, before }: KeyEdit): Sh {
  const keep = remove.length === 0 ? sh`grep -a ''` : sh`grep -avF ${remove.flatMap((blob) => ['-e', blob])}`;
  const script = sh`umask 077
die() { echo 'bringup: authorized keys of' ${user}: "$1" >&2; exit 1; }
cd "$1" || die "no home directory $1"
[ -d .ssh ] || mkdir .ssh || die "$1/.ssh cannot be made"
cd .ssh || die "$1/.ssh cannot be entered"
chmod go-w . || die "$1/.ssh belongs to somebody else"
rm -f .bringup.[0-9]*
trap 'rm -f ".bringup.$$"' EXIT
{ [ ! -f authorized_keys ] || ${keep} authorized_keys; ${add.length === 0 ? sh`:` : sh`printf '%s\n' ${add}`}; } >".bringup.$$" || die "$1/.ssh cannot be written to"
if ${isNew(before, 'file') ? sh`[ ! -s ".bringup.$$" ]` : sh`false`}; then rm -f authorized_keys ".bringup.$$"
else mv -f ".bringup.$$" authorized_keys || die "$1/.ssh/authorized_keys cannot be replaced"
fi`;
  const edit = join([script, ...afterwards(before)]);
  return sh`(
set +e
${ACCOUNTS}
bu_edit=${edit.text}
bu_line=$(bu_accounts passwd ${user}) || bu_line=
set -f; IFS=:
set -- $bu_line
set +f; unset IFS
if [ $# -lt 6 ]; then ${before === undefined ? sh`echo 'bringup: authorized keys of' ${user}: no such user >&2; exit 1` : sh`exit 0`}
elif [ "$3" = 0 ]; then sh -c "$bu_edit" sh "$6"
elif setpriv --reuid="$3" --regid="$4" --init-groups true 2>/dev/null; then setpriv --reuid="$3" --regid="$4" --init-groups sh -c "$bu_edit" sh "$6"
elif command -v runuser >/dev/null 2>&1; then runuser -u ${user} -- sh -c "$bu_edit" sh "$6"
else su -s /bin/sh -c "$bu_edit" ${user} sh "$6"
fi || exit 1
if command -v restorecon >/dev/null 2>&1; then restorecon -R "$6/.ssh" || :; fi
) || bu_failed=1`;
}

function isNew(before: KeyEdit['before'], what: 'directory' | 'file'): boolean {
  return before !== undefined && before[what] === undefined;
}

function afterwards(before: KeyEdit['before']): readonly Sh[] {
  if (before === undefined) return [];
  const octal = (mode: number) => mode.toString(8);
  return [
    ...(before.file === undefined ? [] : [sh`chmod ${octal(before.file)} authorized_keys || exit 1`]),
    before.directory === undefined
      ? sh`cd .. && rmdir .ssh 2>/dev/null || :`
      : sh`chmod ${octal(before.directory)} . || exit 1`,
  ];
}
