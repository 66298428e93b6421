/** Shell that becomes a command in a process group of its own, so that it can be ended with all it starts, or outlive us. */
export const OWN_SESSION = `
bu_session() {
  if command -v setsid >/dev/null 2>&1; then exec setsid "$@"
  elif command -v perl >/dev/null 2>&1; then exec perl -e 'setpgrp(0,0);exec @ARGV' "$@"
  else exec "$@"; fi
}
`;

/**
 * Shell that takes locks with what a host has: flock, else perl's, else claims. A claim is a file whose name tells boot,
 * owner, process and start time. Who claims looks at all others afterwards, so of two at once at most one goes on. A worker
 * and a step that outlives its agent join the agent's claim while one of theirs still lives. `BU_OWN` is set with claims only.
 */
export const HOST_LOCK = `
bu_stamp() {
  { read -r BU_Z <"/proc/$1/stat"; } 2>/dev/null || return
  set -- \${BU_Z##*) }
  [ "$1" = Z ] || { shift 19; printf %s "$1"; }
}
bu_claim() {
  BU_A=$(bu_stamp "$1"); [ -n "$BU_A" ] || return
  BU_A="$BU_V/lock.d/$BU_BOOT:$BU_OWN:$1:$BU_A"
  { mkdir -p "$BU_V/lock.d" && true >"$BU_A"; } 2>/dev/null
}
bu_living() {
  BU_Y=$1
  for BU_E in "$BU_V/lock.d/"*; do
    [ "$BU_E" != "$BU_A" ] && [ -e "$BU_E" ] || continue
    IFS=:; set -- \${BU_E##*/}; unset IFS
    if [ "$1" != "$BU_BOOT" ] || [ "$(bu_stamp "$3")" != "$4" ]; then rm -f "$BU_E"
    elif [ "$2" "$BU_Y" "$BU_OWN" ]; then return; fi
  done
  return 1
}
bu_join() { bu_claim "$1" && bu_living =; }
bu_try() {
  if command -v flock >/dev/null 2>&1; then flock -n "$1"
  elif command -v perl >/dev/null 2>&1; then perl -e 'use Fcntl ":flock";open(F,">&=$ARGV[0]")&&flock(F,LOCK_EX|LOCK_NB)||exit 1' "$1"
  else
    BU_OWN=$$-$(bu_stamp $$)
    bu_claim $$ || return
    ! bu_living != || { rm -f "$BU_A"; return 1; }
  fi
}
bu_flock() {
  BU_N=$2
  until bu_try "$1"; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}
`;
