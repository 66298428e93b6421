import { type Sh, sh } from '../core/sh.ts';

/**
 * Defines `bu_accounts DATABASE NAME...`: the lines of /etc/passwd, group or shadow with these names, read by the shell itself,
 * and through `getent` those that stand elsewhere (LDAP). Ends well when all are there. Not by `getent` alone: musl's gives up
 * at the first name it does not know, and has no shadow.
 */
export const ACCOUNTS: Sh = sh`bu_accounts() {
  bu_db=$1; shift
  bu_left=" $* "
  if [ -r "/etc/$bu_db" ]; then
    while IFS= read -r bu_line; do
      case $bu_left in
        *" \${bu_line%%:*} "*)
          printf '%s\n' "$bu_line"
          bu_left="\${bu_left%%" \${bu_line%%:*} "*} \${bu_left#*" \${bu_line%%:*} "}"
          ;;
      esac
    done <"/etc/$bu_db"
  fi
  case $bu_left in *[!\ ]*) getent "$bu_db" $bu_left 2>/dev/null ;; esac
}`;
