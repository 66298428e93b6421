import { join, type Sh, sh } from '../../core/sh.ts';
import type { PackageAction } from './package-manager.ts';

/** How long a foreign lock is waited for. unattended-upgrades on a fresh machine takes minutes. */
export const LOCK_WAIT_SECONDS = 300;

/**
 * Functions every apt program starts with. Nothing asks a question; files the admin edited stay; needrestart keeps still.
 * `set +e`: every command says itself what its failure means. `Pattern-Only`: without it apt-get takes an unknown name with a dot for a regular expression and installs all that match.
 */
export const APT_FUNCTIONS = sh`set +e
umask 022
export LC_ALL=C DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical NEEDRESTART_SUSPEND=1 APT_LISTCHANGES_FRONTEND=none UCF_FORCE_CONFFOLD=1
bu_apt() {
  apt-get -q -y -o DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS} -o DPkg::Use-Pty=0 -o APT::Cmd::Pattern-Only=true \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}
bu_apt_locks='/var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock'
bu_apt_holder() {
  bu_inodes=$(stat -c %i $bu_apt_locks 2>/dev/null | tr '\n' ' ')
  while read -r _ bu_type _ _ bu_pid bu_where _; do
    [ "$bu_type" != '->' ] || continue
    case " $bu_inodes" in *" \${bu_where##*:} "*) ;; *) continue ;; esac
    for bu_fd in /proc/"$bu_pid"/fd/*; do
      for bu_file in $bu_apt_locks; do
        if [ "$bu_fd" -ef "$bu_file" ]; then echo "$bu_pid"; return 0; fi
      done
    done
  done </proc/locks
  return 1
}
bu_apt_free() {
  bu_left=${LOCK_WAIT_SECONDS} bu_told=
  while bu_pid=$(bu_apt_holder); do
    bu_command=$(tr '\0' ' ' <"/proc/$bu_pid/cmdline" 2>/dev/null) || bu_command=
    if [ "$bu_told" != "$bu_pid" ]; then echo "bringup: waiting for the package lock, held by pid $bu_pid (\${bu_command% })"; bu_told=$bu_pid; fi
    if [ "$bu_left" -le 0 ]; then
      bu_age=$(ps -o etimes= -p "$bu_pid" 2>/dev/null | tr -d ' ')
      echo "bringup: package lock held by pid $bu_pid for \${bu_age:-?} s: $bu_command" >&2
      exit 75
    fi
    bu_left=$((bu_left - 1)); sleep 1
  done
}
bu_apt_stale() {
  set -- /var/lib/apt/lists/*_Packages*
  [ -e "$1" ] || return 0
  for bu_file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [ "$bu_file" -nt /var/lib/apt/lists/partial ]; then return 0; fi
  done
  return 1
}
bu_apt_update() { bu_updated=1; bu_apt update || { sleep 3; bu_apt update; }; }
bu_apt_fetch() {
  bu_updated=
  if bu_apt_stale; then bu_apt_update; fi
  if bu_apt --download-only "$@"; then return 0; fi
  if [ -n "$bu_updated" ]; then return 100; fi
  bu_apt_update && bu_apt --download-only "$@"
}
bu_apt_takes() {
  bu_apt -s "$@" | while read -r bu_word bu_name _; do
    case $bu_word in Remv | Purg) echo "$bu_name" ;; esac
  done
}
bu_apt_guard() {
  bu_asked=" $1 "; shift
  bu_more=
  for bu_name in $(bu_apt_takes "$@"); do
    case $bu_asked in *" $bu_name "*) continue ;; esac
    if [ -n "$(apt-mark showmanual "$bu_name")" ]; then bu_more="$bu_more $bu_name"; fi
  done
  [ -z "$bu_more" ] || { echo "bringup: would also remove:$bu_more" >&2; exit 76; }
}`;

/** Waits, with words, until no other program holds a lock of dpkg or apt; exit 75 when that takes too long. */
export const aptReady = sh`(
${APT_FUNCTIONS}
bu_apt_free
) || exit $?`;

/** Finishes what an interrupted dpkg left; what still needs its dependencies is left to the transaction that follows. */
const REPAIR = sh`echo 'bringup: finishing an interrupted package transaction'
dpkg --force-confdef --force-confold --configure -a || :
if bu_apt_stale; then bu_apt_update; fi
bu_apt --fix-broken install || { bu_apt_update; bu_apt --fix-broken install; } || exit $?
bu_again=$(dpkg-query -W -f='\${db:Status-Abbrev}|\${Package}:\${Architecture}\n' | sed -n 's/^i.R|//p' | tr '\n' ' ')
[ -z "$bu_again" ] || bu_apt install --reinstall -- $bu_again || exit $?`;

/** The command of a transaction, and the packages in it: none when only marks change. */
export function aptWords(actions: readonly PackageAction[]): {
  readonly command: readonly string[];
  readonly words: readonly string[];
} {
  const install = actions.filter((one) => one.op === 'install');
  const remove = actions.filter((one) => one.op === 'remove');
  const words = [
    ...install.map((one) => (one.version === undefined ? one.name : `${one.name}=${one.version}`)),
    ...remove.map((one) => `${one.name}-`),
  ];
  const flags = [
    ...(remove.length === 0 ? ['--no-remove'] : []),
    ...(install.length > 0 && install.every((one) => one.alone) ? ['--no-install-recommends'] : []),
    ...(install.some((one) => one.version !== undefined) ? ['--allow-downgrades'] : []),
    ...(actions.some((one) => one.hold !== undefined) ? ['--allow-change-held-packages'] : []),
  ];
  return { command: ['install', ...flags, '--', ...words], words };
}

/** One apt transaction: repair, fetch everything (with new lists only when they are needed), then install and remove together. */
export function aptTransaction(actions: readonly PackageAction[]): Sh {
  const { command, words } = aptWords(actions);
  const removed = actions.filter((one) => one.op === 'remove').map((one) => one.name);
  const installs = actions.some((one) => one.op === 'install');
  return join([
    APT_FUNCTIONS,
    sh`bu_apt_free`,
    ...(actions.some((one) => one.repair) ? [REPAIR] : []),
    ...(installs ? [sh`bu_apt_fetch ${command} || exit $?`] : []),
    ...(removed.length === 0 ? [] : [sh`bu_apt_guard ${removed.join(' ')} ${command}`]),
    ...(words.length === 0 ? [] : [sh`bu_apt ${command} || exit $?`]),
    ...marks(actions),
  ]);
}

function marks(actions: readonly PackageAction[]): readonly Sh[] {
  return [[true, 'hold'] as const, [false, 'unhold'] as const].flatMap(([hold, verb]) => {
    const names = actions.filter((one) => one.hold === hold && one.op !== 'remove').map((one) => one.name);
    return names.length === 0 ? [] : [sh`apt-mark ${verb} ${names} || exit $?`];
  });
}
