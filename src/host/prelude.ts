import { type Sh, trusted } from '../core/sh.ts';

/** Shell text without comment lines, blank lines and indentation. Not for text with quoted line breaks or here-documents. */
export function compact(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');
}

const SOURCE = `
unset CDPATH ENV BASH_ENV IFS
umask 077
LC_ALL=C
PATH=\${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
# uname prints its fields in this order whatever the order of its flags.
bu_uname() { BU_OS=$1 BU_RELEASE=$2 BU_ARCH=$3; }
[ -n "${'$'}{BU_OS-}" ] || bu_uname $(uname -s -r -m)
[ "$BU_OS" = Darwin ] && PATH=$PATH:/opt/homebrew/bin:/opt/homebrew/sbin
BU_PM=
bu_has() { command -v "$1" >/dev/null 2>&1; }
bu_stat() {
  [ $# -gt 0 ] || return 0
  case $BU_OS in
    Darwin|*BSD) /usr/bin/stat -f '%Xp|%Su|%Sg|%u|%g|%z|%i|%N' -- "$@" ;;
    *)
      # OpenWrt and other small systems have no stat; ls says the same, with numbers for names.
      if bu_has stat; then stat -c '%f|%U|%G|%u|%g|%s|%i|%n' -- "$@"; else ls -lind -- "$@"; fi ;;
  esac 2>/dev/null
}
# Only plain files: a FIFO would be waited for.
bu_sha256() {
  for bu_i; do
    shift
    [ -f "$bu_i" ] && set -- "$@" "$bu_i"
  done
  [ $# -gt 0 ] || return 0
  if bu_has sha256sum; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi 2>/dev/null
}
# By the package database and not by the command alone: Debian has a game named pacman, openSUSE can have dnf.
bu_pm() {
  if [ -z "$BU_PM" ]; then
    if [ "$BU_OS" = Darwin ]; then bu_has brew && BU_PM=brew
    elif [ -e /var/lib/dpkg/status ] && bu_has apt-get; then BU_PM=apt
    elif [ -e /etc/apk/world ] && bu_has apk; then BU_PM=apk
    elif [ -d /var/lib/pacman/local ] && bu_has pacman; then BU_PM=pacman
    elif [ -d /etc/zypp ] && [ ! -e /etc/redhat-release ] && bu_has zypper; then BU_PM=zypper
    elif bu_has dnf; then BU_PM=dnf
    fi
    : "\${BU_PM:=none}"
  fi
  echo "$BU_PM"
}
`;

/**
 * What every program on a host starts with, in POSIX sh (dash, bash, busybox ash, ksh, macOS sh); it costs one process.
 * Variables: `BU_OS` (`Linux`, `Darwin`), `BU_RELEASE` (of the kernel), `BU_ARCH` (`uname -m`), `BU_PM` (after `bu_pm`).
 * - `bu_stat FILE...`: one line per path that exists, symlinks not followed: `mode in hex|owner|group|uid|gid|size|inode|path` (`parseStat`).
 * - `bu_sha256 FILE...`: `hash  path` per plain file that can be read (`parseSha256`).
 * - `bu_pm`: apt, dnf, apk, pacman, zypper, brew or none; kept in `BU_PM`, so `bu_pm >/dev/null` needs no process.
 * - `bu_has CMD`: whether the command can be found.
 */
export const PRELUDE: Sh = trusted(compact(SOURCE));
