import { join, type Sh, sh } from '../../core/sh.ts';
import { APT_FUNCTIONS } from './apt-transaction.ts';
import type { PackageAction } from './manager.ts';

/** Names that are in dpkg's database now, and those that were in it before the change, without the native architecture's suffix. */
const LISTS = sh`bu_native=$(dpkg --print-architecture)
bu_installed() { awk -F '|' -v native=":$bu_native" '$1 ~ /^.[^nc]/ { sub(native "$", "", $2); print $2 }' "$@" | sort; }
bu_tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$bu_tmp"' EXIT
bu_installed "$BU_SAVE.dpkg" >"$bu_tmp/before"
dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}\n' | bu_installed >"$bu_tmp/now"`;

/**
 * Takes an installation back together with what it alone pulled in: what apt calls unneeded and was not there before. Configuration
 * files and data stay, because they may have been used since. Nothing that was there before goes.
 */
function uninstall(name: string): Sh {
  return join([
    APT_FUNCTIONS,
    sh`bu_apt_free`,
    LISTS,
    sh`comm -13 "$bu_tmp/before" "$bu_tmp/now" >"$bu_tmp/new"
bu_apt_takes -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false remove --auto-remove -- ${name} |
  sed "s/:$bu_native\$//" | sort >"$bu_tmp/takes"
set -- $(comm -12 "$bu_tmp/new" "$bu_tmp/takes")
[ $# -gt 0 ] || exit 0
bu_apt_guard "$*" remove -- "$@"
bu_apt remove -- "$@" || exit $?`,
  ]);
}

/** Brings back a removed package, and what went with it, in the versions that were there, or else in today's. */
function reinstall(name: string, version: string): Sh {
  return join([
    APT_FUNCTIONS,
    sh`bu_apt_free`,
    LISTS,
    sh`set -- $(comm -23 "$bu_tmp/before" "$bu_tmp/now")
[ $# -gt 0 ] || set -- ${name}
bu_exact=
for bu_name; do
  bu_version=$(awk -F '|' -v name="$bu_name" -v native=":$bu_native" '{ sub(native "$", "", $2) } $2 == name { print $3 }' "$BU_SAVE.dpkg")
  bu_exact="$bu_exact $bu_name=\${bu_version:-${version}}"
done
bu_apt_fetch install --no-remove --allow-downgrades -- $bu_exact && bu_apt install --no-remove --allow-downgrades -- $bu_exact ||
  { bu_apt_fetch install --no-remove -- "$@" && bu_apt install --no-remove -- "$@"; } || exit $?
for bu_name; do
  if [ "$bu_name" != ${name} ] && awk -v name="$bu_name" '/^Package: / { p = $2 } /^Auto-Installed: 1/ && p == name { found = 1 } END { exit !found }' "$BU_SAVE.auto" 2>/dev/null; then
    apt-mark auto "$bu_name"
  fi
done`,
  ]);
}

/** Takes one apt change back, with the lists that `save` kept beside it. */
export function aptUndo(action: PackageAction): Sh | { readonly cannot: string } {
  const { op, name, from, hold } = action;
  const mark = hold === undefined ? [] : [sh`apt-mark ${hold ? 'unhold' : 'hold'} ${name}`];
  if (op === 'mark') return join(mark);
  if (op === 'remove') return from === undefined ? uninstall(name) : reinstall(name, from);
  if (from === undefined) return join([...mark, uninstall(name)]);
  return join([
    APT_FUNCTIONS,
    sh`bu_apt_free`,
    sh`bu_apt_fetch install --no-remove --allow-downgrades --allow-change-held-packages -- ${`${name}=${from}`} || exit $?
bu_apt install --no-remove --allow-downgrades --allow-change-held-packages -- ${`${name}=${from}`} || exit $?`,
    ...mark,
  ]);
}
