import type { Secret } from '../../core/secret.ts';
import { type Sh, sh } from '../../core/sh.ts';
import { STATE_FILE } from '../identity/kind.ts';
import type { Flag, JoinedState, MembershipSpec } from './spec.ts';

/** `tailscale` asks its daemon, which may hang: then it answers nothing. */
const bounded = (seconds: number) => sh`bu_t=; bu_has timeout && bu_t='timeout '${seconds}`;

/** Before something is done about a daemon that answers nothing it has longer than when it is only read. */
const BOUNDED = bounded(10);

/**
 * What the client says of itself, in two documents. A daemon that hangs gives none, and does not keep us. Where none runs,
 * wherever its socket would be, `tailscale` would try for two seconds, to say the same.
 */
export const READ_NODE: Sh = sh`if bu_has tailscale; then
${bounded(5)}
echo status; if bu_has pidof && ! pidof tailscaled >/dev/null 2>&1; then
echo "failed to connect to local tailscaled; it doesn't appear to be running"
elif $bu_t tailscale status --json --peers=false 2>&1; then
printf '\nprefs\n'; $bu_t tailscale debug prefs 2>/dev/null
fi
elif bu_has systemctl && systemctl -q is-active tailscaled; then echo status; echo 'the program tailscale is missing'
else echo absent; fi`;

/** Prints what client and service manager know of why a host is not connected. */
const WHY = sh`bu_why() {
if bu_has systemctl; then systemctl show -p ActiveState -p SubState -p Result -p NRestarts tailscaled || :; fi
bu_said=$($bu_t tailscale status --json --peers=false 2>&1) || echo 'no answer from tailscaled'
printf '%s\n' "$bu_said" | sed -n '/"BackendState"/p;/"Health"/,/]/p;/^[[:alpha:]]/p'
}`;

/** Over a connection that comes through the mesh `tailscale` would ask whether that is meant, and wait for an answer. */
const UNASKED = sh`unset SSH_CLIENT SSH_CONNECTION`;

/** Until the client is connected to its server, for so many seconds; else what is known of why not, and 1. */
export function waitConnected(seconds: number): Sh {
  return sh`${BOUNDED}
${WHY}
bu_until=$(($(date +%s) + ${seconds}))
until case $($bu_t tailscale status --json --peers=false 2>/dev/null) in *'"BackendState": "Running"'*'"Online": true'*) ;; *) false ;; esac; do
if [ "$(date +%s)" -ge "$bu_until" ]; then
bu_why
exit 1
fi
sleep 0.3 2>/dev/null || sleep 1
done`;
}

/**
 * Starts a daemon anew that runs and answers nothing, and waits until the client is connected. A client that answers and has no
 * membership can only join, with a key: that is another change.
 */
export function wake(seconds: number): Sh {
  return sh`${BOUNDED}
${WHY}
if ! $bu_t tailscale status --json --peers=false >/dev/null 2>&1 && bu_has systemctl && systemctl -q is-active tailscaled; then
echo 'tailscaled answers nothing, so it is started anew'
systemctl restart tailscaled || :
fi
bu_until=$(($(date +%s) + ${seconds}))
while :; do
case $($bu_t tailscale status --json --peers=false 2>/dev/null) in
*'"BackendState": "NeedsLogin"'*) echo 'tailscaled answers again, without a membership'; exit 1 ;;
*'"BackendState": "NoState"'* | '') ;;
*) break ;;
esac
if [ "$(date +%s)" -ge "$bu_until" ]; then bu_why; exit 1; fi
sleep 0.3 2>/dev/null || sleep 1
done
${waitConnected(seconds)}`;
}

/**
 * A client that could not join tries on by itself, with a key that nobody else would use: it would join when nobody expects it.
 * Only a new daemon forgets that.
 */
const GIVE_UP = sh`case $bu_said in *'"HaveNodeKey": true'*) ;; *) if bu_has systemctl; then systemctl restart tailscaled || :; fi ;; esac`;

/** Joins with a key. */
export function join(
  spec: MembershipSpec,
  state: JoinedState,
  { key, force }: { readonly key: Secret; readonly force: boolean },
): Sh {
  const seconds = Math.ceil(spec.connectMs / 1000);
  const now = state.client === 'answers' ? state.prefs : undefined;
  const flags: readonly Flag[] = [
    `--timeout=${seconds}s`,
    ...(spec.server === undefined ? [] : [`--login-server=${spec.server}` as const]),
    `--hostname=${spec.hostname}`,
    `--accept-dns=${spec.acceptDns}`,
    `--advertise-routes=${spec.advertiseRoutes.join(',')}`,
    // Routes of others could cut us off: they are taken afterwards, under a guard.
    '--accept-routes=false',
    `--ssh=${now?.ssh ?? false}`,
    `--shields-up=${now?.shieldsUp ?? false}`,
    ...(force ? ['--force-reauth' as const] : []),
  ];
  return sh`${UNASKED}
${BOUNDED}
${WHY}
printf '%s\n' ${key} | tailscale up --reset ${flags} --auth-key=file:/dev/stdin 2>&1 || { bu_rc=$?; bu_why; ${GIVE_UP}; exit "$bu_rc"; }
${waitConnected(seconds)}`;
}

/** Switches a membership on again as it was (without a flag nothing else changes), and sets what differs. */
export function switchOn(seconds: number, flags: readonly Flag[]): Sh {
  return sh`${UNASKED}
${BOUNDED}
${WHY}
bu_up=; bu_has timeout && bu_up=${`timeout ${seconds}`}
$bu_up tailscale up 2>&1 || { bu_rc=$?; bu_why; exit "$bu_rc"; }
${flags.length === 0 ? sh`` : sh`tailscale set ${flags} 2>&1 || exit 1`}
${waitConnected(seconds)}`;
}

/** Changes these preferences and no others. */
export function set(flags: readonly Flag[]): Sh {
  return sh`${UNASKED}
tailscale set ${flags} 2>&1`;
}

/** Puts an identity in the place of the one that the daemon made for itself, and waits until it is connected. */
export function restore(identity: Secret, seconds: number): Sh {
  return sh`${UNASKED}
${BOUNDED}
${WHY}
systemctl stop tailscaled 2>&1
umask 077; mkdir -p /var/lib/tailscale
printf '%s' ${identity} | base64 -d >${STATE_FILE}.bringup && mv -f ${STATE_FILE}.bringup ${STATE_FILE} || { rm -f ${STATE_FILE}.bringup; systemctl start tailscaled; exit 1; }
systemctl start tailscaled 2>&1
${waitConnected(seconds)}`;
}

/** Keeps what the daemon made for itself. */
export const SAVE_IDENTITY: Sh = sh`if [ -e ${STATE_FILE} ]; then cp -p ${STATE_FILE} "$BU_SAVE".identity; fi`;

/** Gives the daemon back what it had made for itself; the node whose identity it was stays as it is at the server. */
export const UNDO_RESTORE: Sh = sh`systemctl stop tailscaled 2>&1 || :
if [ -e "$BU_SAVE".identity ]; then cp -p "$BU_SAVE".identity ${STATE_FILE}; else rm -f ${STATE_FILE}; fi
systemctl start tailscaled 2>&1`;
