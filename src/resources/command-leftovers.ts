import { type Sh, trusted } from '../core/sh.ts';

/**
 * Shell for the end of a command whose main process is gone: looks for what it left behind that still holds the output.
 * What stayed in our process group is a part of the command and ends here; what made a session of its own meant to stay,
 * and is named. Without /proc nothing is looked for. Our own ancestors hold the same output, and stay.
 */
export const endLeftovers: Sh =
  trusted(String.raw`bu_stat() { bu_end=')'; IFS= read -r bu_l <"/proc/$1/stat" || return 1; set -- ${'$'}{bu_l##*"$bu_end" }; bu_parent=$2 bu_group=$3; }
bu_holders() {
  ls -l /proc/[0-9]*/fd/1 /proc/[0-9]*/fd/2 | awk -v out=" -> $1" 'substr($0, length($0) - length(out) + 1) == out { sub(/.*\/proc\//, ""); sub(/\/.*/, ""); print }' | sort -un
}
bu_leftovers() {
  [ -r /proc/self/stat ] || return 0
  read -r bu_pid _ </proc/self/stat
  bu_out=$(readlink "/proc/$bu_pid/fd/3") || return 0
  case $bu_out in *:\[*\]) ;; *) return 0 ;; esac
  bu_ours=' '
  bu_stat "$bu_pid" && bu_us=$bu_group
  until [ "${'$'}{bu_pid:-0}" -le 1 ]; do bu_ours="$bu_ours$bu_pid "; bu_parent=; bu_stat "$bu_pid"; bu_pid=$bu_parent; done
  bu_ended=
  for bu_pid in $(bu_holders "$bu_out"); do
    case $bu_ours in *" $bu_pid "*) continue ;; esac
    bu_stat "$bu_pid" || continue
    bu_words=$(tr '\0' ' ' <"/proc/$bu_pid/cmdline" | cut -c 1-200)
    if [ "$bu_group" = "$bu_us" ]; then
      kill -s TERM "$bu_pid" && bu_ended="$bu_ended $bu_pid" && echo "bringup: ended what the command left behind: pid $bu_pid ($bu_words)" >&3
    else echo "bringup: the command left this running, in a session of its own: pid $bu_pid ($bu_words)" >&3; fi
  done
  [ -n "$bu_ended" ] || return 0
  for bu_n in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 $bu_ended || break; sleep 0.2 || sleep 1; done
  kill -s KILL $bu_ended
}
bu_leftovers 3>&1 >/dev/null 2>&1 || :`);
