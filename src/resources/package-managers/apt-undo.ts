import { join, type Sh, sh } from '../../core/sh.ts';
import { APT_FUNCTIONS } from './apt-transaction.ts';
import type { PackageAction } from './package-manager.ts';

/** Keeps dpkg's list and apt's marks as they are before a transaction, and which packages the transaction is about. */
export function aptSave({ name }: PackageAction): Sh {
  return sh`[ -e "$BU_SAVE.dpkg" ] || LC_ALL=C dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}\n' >"$BU_SAVE.dpkg"
if [ -e /var/lib/apt/extended_states ]; then cp /var/lib/apt/extended_states "$BU_SAVE.auto"; fi
echo ${name} >>"$BU_SAVE.names"`;
}

/**
 * Takes a whole transaction back, from the list before it: what it installed goes, what it removed or changed comes back in
 * its version (or, where that is gone, in today's), then what only it had pulled in goes. Configuration files and data stay,
 * because they may have been used since; what was there before, or came from somebody else, stays too. Done once, it finds nothing more to do.
 */
const UNDO = join([
  APT_FUNCTIONS,
  sh`bu_apt_free
bu_tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$bu_tmp"' EXIT
bu_native=:$(dpkg --print-architecture)
bu_there() { awk -F '|' -v native="$bu_native" '$1 ~ /^.[^nc]/ { sub(native "$", "", $2); print $2, $3, substr($1, 1, 1) }' | sort; }
bu_there <"$BU_SAVE.dpkg" >"$bu_tmp/before"
dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}|\${Provides}\n' >"$bu_tmp/list"
bu_there <"$bu_tmp/list" >"$bu_tmp/now"
sort -u "$BU_SAVE.names" | sed "s/$bu_native\$//" >"$bu_tmp/names"
cut -d ' ' -f 1 "$bu_tmp/before" >"$bu_tmp/b"
cut -d ' ' -f 1 "$bu_tmp/now" >"$bu_tmp/n"
bu_new=$(comm -13 "$bu_tmp/b" "$bu_tmp/n" | tr '\n' ' ')
bu_gone=$(comm -23 "$bu_tmp/b" "$bu_tmp/n" | tr '\n' ' ')
bu_in() { case " $2 " in *" $1 "*) return 0 ;; esac; return 1; }
bu_field() { awk -v name="$1" -v n="$3" '$1 == name { print $n }' "$2"; }
bu_take='' bu_exact='' bu_any=''
for bu_name in $(cat "$bu_tmp/names"); do
  if bu_in "$bu_name" "$bu_new"; then bu_take="$bu_take $bu_name"
  elif [ "$(bu_field "$bu_name" "$bu_tmp/before" 2)" != "$(bu_field "$bu_name" "$bu_tmp/now" 2)" ]; then bu_gone="$bu_gone $bu_name"
  elif ! grep -q "^$bu_name " "$bu_tmp/now"; then
    for bu_one in $(awk -F '|' -v name="$bu_name" '{ n = split($4, p, /,[ ]*/); for (i = 1; i <= n; i++) { sub(/ .*/, "", p[i]); if (p[i] == name) print $2 } }' "$bu_tmp/list"); do
      bu_one=\${bu_one%"$bu_native"}
      if bu_in "$bu_one" "$bu_new"; then bu_take="$bu_take $bu_one"; fi
    done
  fi
done
for bu_name in $(printf '%s\n' $bu_gone | sort -u); do
  bu_any="$bu_any $bu_name"
  bu_exact="$bu_exact $bu_name=$(bu_field "$bu_name" "$bu_tmp/before" 2)"
done
bu_back() {
  [ -z "$bu_any" ] || bu_apt_fetch install --allow-downgrades --allow-change-held-packages -- "$@" || return 1
  bu_apt_guard "$bu_new" install --allow-downgrades --allow-change-held-packages -- "$@"
  bu_apt install --allow-downgrades --allow-change-held-packages -- "$@"
}
bu_minus=
for bu_name in $bu_take; do bu_minus="$bu_minus $bu_name-"; done
if [ -n "$bu_minus$bu_exact" ]; then bu_back $bu_exact $bu_minus || bu_back $bu_any $bu_minus || exit 1; fi
for bu_name in $bu_any; do
  if awk -v name="$bu_name" '/^Package: / { p = $2 } /^Auto-Installed: 1/ && p == name { found = 1 } END { exit !found }' "$BU_SAVE.auto" 2>/dev/null; then apt-mark auto "$bu_name"; fi
done
for bu_name in $(cat "$bu_tmp/names"); do
  case $(bu_field "$bu_name" "$bu_tmp/before" 3):$(bu_field "$bu_name" "$bu_tmp/now" 3) in
    h:*) apt-mark hold "$bu_name" ;;
    i:h) apt-mark unhold "$bu_name" ;;
  esac
done
bu_apt_takes -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false autoremove >"$bu_tmp/unneeded"
set --
for bu_name in $(sed "s/$bu_native\$//" "$bu_tmp/unneeded"); do
  if bu_in "$bu_name" "$bu_new"; then set -- "$@" "$bu_name"; fi
done
[ $# -eq 0 ] || bu_apt remove -- "$@" || exit 1`,
]);

/** Takes the transaction of a change back; the first of its changes to be undone does it for all. */
export function aptUndo(): Sh {
  return UNDO;
}
