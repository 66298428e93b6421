import { join, type Sh, sh, trusted } from '../core/sh.ts';

/** Where a host remembers which commands ran. */
export const COMMANDS_DIRECTORY = sh`"\${BU_V:-/var/lib/bringup}"/commands`;

/** The file that remembers one command. */
export function markerOf(name: string): Sh {
  return sh`${COMMANDS_DIRECTORY}/${encodeURIComponent(name).replaceAll('.', '%2E')}`;
}

/** `bu_limit SECONDS COMMAND...`: at most that long where the host has `timeout` (busybox before 1.30 spells it differently and gets no limit). */
export const limited: Sh = trusted(
  'bu_limit() { if timeout 1 true 2>/dev/null; then timeout "$@"; else shift; "$@"; fi; }',
);

export interface Script {
  /** POSIX sh from the fleet file. */
  readonly text: string;
  readonly user?: string | undefined;
  readonly cwd?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** Shell, one simple command, that runs a user's text as one word of `sh -c`: as another user, in a directory, with variables. */
export function runAs({ text, user, cwd, env = {} }: Script): Sh {
  const script = join([
    sh`umask 022`,
    ...(user === undefined
      ? []
      : [sh`bu_u=$(id -un) && eval "HOME=~$bu_u" && export HOME USER="$bu_u" LOGNAME="$bu_u"; unset bu_u`]),
    ...Object.entries(env).map(([name, value]) => sh`export ${name}=${value}`),
    ...(cwd === undefined ? [] : [sh`cd ${cwd} || exit`]),
  ]);
  const whole = `${script.text}\n${text}`;
  return user === undefined ? sh`sh -c ${whole}` : sh`sh -c ${BECOME} sh ${user} ${whole}`;
}

/** Becomes another user without a login, so that what runs stays in our session and ends with us. Any of the four that the host has. */
const BECOME = `if [ "$(id -un)" = "$1" ]; then exec sh -c "$2"
elif command -v runuser >/dev/null 2>&1; then exec runuser -u "$1" -- sh -c "$2"
elif command -v setpriv >/dev/null 2>&1; then exec setpriv --reuid "$1" --regid "$(id -g "$1")" --init-groups sh -c "$2"
elif command -v sudo >/dev/null 2>&1; then exec sudo -n -u "$1" sh -c "$2"
else exec su -s /bin/sh "$1" -c "$2"; fi`;
