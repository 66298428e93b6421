import type { Secret } from '../../core/secret.ts';
import { type Sh, sh } from '../../core/sh.ts';
import type { Flag, JoinedState, MembershipSpec } from './spec.ts';

/**
 * What the client says of itself, in two documents. `tailscale` asks its daemon, which may hang; then there is no answer.
 */
export const READ_NODE: Sh = sh`if bu_has tailscale; then
bu_t=; bu_has timeout && bu_t='timeout 10'
echo status; $bu_t tailscale status --json --peers=false 2>&1
printf '\nprefs\n'; $bu_t tailscale debug prefs 2>/dev/null
else echo absent; fi`;

/** Over a connection that comes through the mesh `tailscale` would ask whether that is meant, and wait for an answer. */
const UNASKED = sh`unset SSH_CLIENT SSH_CONNECTION`;

/** Until the client is connected to its server, for so many seconds; else what is known of why not, and 1. */
export function waitConnected(seconds: number): Sh {
  return sh`bu_until=$(($(date +%s) + ${seconds}))
until case $(tailscale status --json --peers=false 2>/dev/null) in *'"BackendState": "Running"'*'"Online": true'*) ;; *) false ;; esac; do
if [ "$(date +%s)" -ge "$bu_until" ]; then
tailscale status --peers=false 2>&1
bu_has journalctl && journalctl -u tailscaled -n 12 --no-pager -o cat 2>/dev/null
exit 1
fi
sleep 0.3 2>/dev/null || sleep 1
done`;
}

/** Joins with a key, or switches a membership on again without one. */
export function up(
  spec: MembershipSpec,
  state: JoinedState,
  join?: { readonly key: Secret; readonly force: boolean },
): Sh {
  const seconds = Math.ceil(spec.connectMs / 1000);
  const now = state.client === 'answers' ? state.prefs : undefined;
  const flags: readonly Flag[] = [
    `--timeout=${seconds}s`,
    ...(spec.server === undefined ? [] : [`--login-server=${spec.server}` as const]),
    `--hostname=${spec.hostname}`,
    `--accept-dns=${spec.acceptDns}`,
    `--advertise-routes=${spec.advertiseRoutes.join(',')}`,
    // What could cut us off stays as it is here, and is changed under a guard.
    `--accept-routes=${now?.acceptRoutes ?? false}`,
    `--ssh=${now?.ssh ?? false}`,
    `--shields-up=${now?.shieldsUp ?? false}`,
    ...(join?.force ? ['--force-reauth' as const] : []),
  ];
  const command =
    join === undefined
      ? sh`tailscale up --reset ${flags}`
      : sh`printf '%s\n' ${join.key} | tailscale up --reset ${flags} --auth-key=file:/dev/stdin`;
  return sh`${UNASKED}
${command} 2>&1 || { bu_rc=$?; tailscale status --peers=false 2>&1; bu_has journalctl && journalctl -u tailscaled -n 12 --no-pager -o cat 2>/dev/null; exit "$bu_rc"; }
${waitConnected(seconds)}`;
}

/** Changes these preferences and no others. */
export function set(flags: readonly Flag[]): Sh {
  return sh`${UNASKED}
tailscale set ${flags} 2>&1`;
}
