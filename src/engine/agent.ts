import { randomBytes } from 'node:crypto';
import { quote } from '../core/sh.ts';
import { GUARD_IN_AGENT } from './guard.ts';
import { HOST_LOCK, OWN_SESSION } from './host-lock.ts';

/**
 * The agent: POSIX sh that lives as long as one remote command. It brings the first reads along (program 0), and takes messages
 * on stdin, one line each, and answers on stdout with lines that start with the run's marker. What is read is told at once and
 * not line by line, because each packet costs both sides more than a process:
 *
 *   r BYTES N        program N follows, which reads for seconds at most; run it here, in a subshell: no process more than it needs
 *   w BYTES GRACE N  program N follows; run it as a worker in a session of its own, GRACE seconds between TERM and KILL
 *   q BYTES N        the last program N follows, which takes 30 s at most; run it in this very shell, then go
 *   l SECONDS        the line that says who we are follows; take the lock, waiting that long
 *   k                stop the worker
 *   b                heartbeat; a worker that was killed without a word is then told as stopped
 *
 * Hearing nothing for 30 s (90 s at first: reads may take 60 s), or the end of stdin, it stops its worker and goes. Between
 * TERM and KILL it waits for the whole group. A worker keeps the lock's descriptor, so the lock outlives the agent until the
 * worker is gone, and a worker that was told to stop goes after its step; what the worker starts does not have the descriptor.
 * There is always somebody who listens for silence: an agent may be killed at any moment. It is never stopped: sudo would stop with
 * it, for ever, and the connection would stay open (sudo src/exec_nopty.c, handle_sigchld_nopty).
 */
const AGENT = String.raw`
BU_V=/var/lib/bringup BU_W= BU_D= BU_G=0 BU_H= BU_ME=
bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }
bu_read() {
  BU_P=$(exec 9>&-; "$@"; bu_event exit "$BU_N" $?)
  printf %s "$BU_P"
  bu_event stopped "$BU_N"
}
bu_idle() { [ -z "$BU_W" ] || wait "$BU_W" 2>/dev/null; BU_W=; }
bu_take() { BU_P=$(dd bs="$1" count=1 iflag=fullblock 2>/dev/null) || BU_P=$(dd bs=1 count="$1" 2>/dev/null); }
bu_tree() {
  [ "$2" != "$BU_ME" ] || return 0
  kill -s STOP "$2" 2>/dev/null
  for BU_C in $(cat "/proc/$2/task/$2/children" 2>/dev/null); do bu_tree "$1" "$BU_C"; done
  kill -s "$1" "$2" 2>/dev/null; kill -s CONT "$2" 2>/dev/null
}
bu_signal() { kill -s "$1" -- "-$BU_W" 2>/dev/null || bu_died "$BU_W" || bu_tree "$1" "$BU_W"; }
bu_died() {
  [ -d /proc/self ] || { ! kill -s 0 "$1" 2>/dev/null; return; }
  BU_S=Z; { read -r _ _ BU_S _ <"/proc/$1/stat"; } 2>/dev/null; [ "$BU_S" = Z ]
}
bu_kill() {
  [ -n "$BU_W" ] || return 0
  if [ "$BU_G" -gt 0 ]; then
    bu_signal TERM
    ( exec </dev/null >/dev/null 2>&1 9>&-; sleep "$BU_G"; bu_signal KILL ) & BU_K=$!
    wait "$BU_W" 2>/dev/null
    BU_N=$BU_G
    while [ "$BU_N" -gt 0 ] && kill -s 0 -- "-$BU_W" 2>/dev/null; do sleep 1; BU_N=$((BU_N - 1)); done
    kill "$BU_K" 2>/dev/null
  fi
  bu_signal KILL
  wait "$BU_W" 2>/dev/null
  BU_W=
}
bu_watch() {
  BU_O=$BU_D
  ( exec </dev/null >/dev/null 2>&1 9>&-
    trap 'kill $s; exit' TERM; sleep "$1" & s=$!; wait $s
    [ -z "$BU_W" ] || [ "$BU_G" = 0 ] || bu_signal TERM
    [ -n "$BU_W" ] || { read -r BU_ME BU_E </proc/self/stat; BU_E=$(cat /proc/$$/task/$$/children 2>/dev/null); kill -s KILL $$; for BU_C in $BU_E; do bu_tree KILL "$BU_C"; done; bu_guard now; exit; }
    kill -s KILL $$
    bu_guard now
    while [ "$BU_G" -gt 0 ] && { kill -s 0 -- "-$BU_W" || kill -s 0 "$BU_W"; }; do sleep 1; BU_G=$((BU_G - 1)); done
    bu_signal KILL ) & BU_D=$!
  [ -z "$BU_O" ] || kill "$BU_O" 2>/dev/null
}
bu_finished() {
  [ -z "$BU_OWN" ] && [ -e "$BU_V/finish" ] || return 0
  exec 8>>"$BU_V/finish"
  bu_flock 8 "$1"; BU_R=$?
  exec 8>&-
  return "$BU_R"
}
bu_lock() {
  { if [ -d "$BU_V" ]; then { [ -O "$BU_V" ] || chown 0 "$BU_V"; } && chmod 700 "$BU_V"; else mkdir -p "$BU_V"; fi && true >>"$BU_V/lock"; } 2>/dev/null || { bu_event lock-failed; return; }
  exec 9>>"$BU_V/lock"
  if ! bu_flock 9 "$1"; then bu_event lock-held; cat "$BU_V/holder" 2>/dev/null; bu_event lock-end; return; fi
  { printf '%s\n' "$BU_P" >"$BU_V/holder"; } 2>/dev/null || { bu_event lock-failed; return; }
  if ! bu_finished "$1"; then bu_event lock-held; cat "$BU_V/finish.holder" 2>/dev/null; bu_event lock-end; return; fi
  if ! bu_unguarded "$1"; then bu_event lock-held; cat "$BU_V/guard/armed" "$BU_V/guard/taking-back" 2>/dev/null; bu_event lock-end; return; fi
  BU_H=1
  bu_event lock-ok
}
bu_leave() {
  bu_kill
  bu_guard
  [ -z "$BU_D" ] || kill "$BU_D" 2>/dev/null
  [ -z "$BU_OWN" ] || { rm -f "$BU_V/lock.d/$BU_BOOT:$BU_OWN:$$:"*; BU_A=; bu_living !=; rmdir "$BU_V/lock.d"; } 2>/dev/null
  exit 0
}
BU_OWN= BU_BOOT= BU_Q=0
export BU_OS BU_RELEASE BU_ARCH
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
case $(command -v printf) in */*) BU_B=0 ;; *) BU_B=1 ;; esac
bu_event hello "$BU_B" "$BU_BOOT"
bu_watch 90
BU_N=0; bu_read bu_first
while IFS= read -r BU_L; do
  set -- $BU_L
  case $1 in
    r) bu_take "$2"; bu_idle; BU_N=$3; bu_read eval "$BU_P"; BU_P=; continue ;;
    q) bu_take "$2"; bu_idle; bu_watch 30
      case $BU_P in *'}') ;; *) bu_leave ;; esac
      eval "$BU_P"; BU_R=$?
      kill "$BU_D" 2>/dev/null; BU_D=
      bu_event exit "$3" "$BU_R"; bu_leave ;;
    w) bu_take "$2"; bu_idle
      [ -z "$BU_OWN" ] || BU_P="BU_V=$BU_V BU_BOOT=$BU_BOOT BU_OWN=$BU_OWN
$BU_X
read -r BU_Z BU_E </proc/self/stat; bu_join \"\$BU_Z\" || exit 75
$BU_P"
      printf '%s\n%s\n' "$BU_M" "$BU_P" | bu_session sh -c 'IFS= read -r BU_M;BU_P=$(cat);exec </dev/null;BU_END=;trap : TERM;(trap BU_END=1 TERM;eval "$BU_P");printf "\n%s exit %s %s\n" "$BU_M" "$1" $?' sh "$4" & BU_W=$!
      BU_G=$3 BU_Q=$4 ;;
    l) IFS= read -r BU_P && bu_lock "$2" ;;
    k) bu_kill; bu_event stopped "$BU_Q" ;;
    b) if [ -n "$BU_W" ] && bu_died "$BU_W"; then
      wait "$BU_W" 2>/dev/null || bu_signal KILL
      BU_W=; bu_event stopped "$BU_Q"
    fi ;;
  esac
  BU_P=
  bu_watch 30
done
bu_leave
`;

/** Removes comments' and indentation's bytes: the agent travels on every connection. */
function compact(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A marker nobody can guess: it tells the agent's lines from everything else on the stream. */
export function newMarker(): string {
  return randomBytes(16).toString('hex');
}

/**
 * The text of the agent for one connection. `marker` starts each of its lines; `prelude` are the functions programs may use;
 * `first` are the first reads.
 */
export function agentText(marker: string, prelude: string, first: string): string {
  return `{\nBU_M=${quote(marker)}\n${prelude}\nbu_first() {\n${first}\n}\nBU_X=${quote(compact(HOST_LOCK))}\neval "$BU_X"\n${GUARD_IN_AGENT.text}\n${compact(OWN_SESSION + AGENT)}\n}`;
}

/** What sudo prints where it asks for the password: seen twice, the password was wrong, whatever words the host has for that. */
export function passwordPrompt(hello: string): string {
  return `${hello}-password:`;
}

/**
 * The one short line that the login shell gets, whatever shell that is: no newline, no `!`, single quotes only. It prints
 * `hello` on a line of its own, then reads the agent by exact length from stdin. In password mode it first drops lines up to
 * `go`, because sudo leaves the password unread where it needs none.
 */
export function bootstrap(options: {
  readonly hello: string;
  readonly bytes: number;
  readonly sudo: 'root' | 'nopasswd' | 'password';
}): string {
  const { hello, bytes, sudo } = options;
  const skip = sudo === 'password' ? `while IFS= read -r l;do case $l in ${hello}-go)break;;esac;done;` : '';
  const load = `eval "$(dd bs=${bytes} count=1 iflag=fullblock 2>/dev/null||dd bs=1 count=${bytes} 2>/dev/null)"`;
  const body = `printf "\\n%s\\n" ${hello};${skip}${load}`;
  const flags = { nopasswd: '-n', password: `-S -p ${passwordPrompt(hello)}` };
  // In the host's own language sudo's refusals could not be told apart.
  const become = sudo === 'root' ? '' : `env LC_ALL=C sudo ${flags[sudo]} `;
  return `exec ${become}sh -c '${body}'`;
}
