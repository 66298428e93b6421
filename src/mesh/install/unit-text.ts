import { DEFAULTS, PROGRAMS } from './client-state.ts';

/** The daemon's unit, as the archive brings it but for where the daemon stands. Source: tailscale v1.102.3, cmd/tailscaled/tailscaled.service. */
export const UNIT_TEXT = `[Unit]
Description=Tailscale node agent
Documentation=https://tailscale.com/docs/
Wants=network-pre.target
After=network-pre.target NetworkManager.service systemd-resolved.service

[Service]
EnvironmentFile=${DEFAULTS}
ExecStart=${PROGRAMS[1]} --state=/var/lib/tailscale/tailscaled.state --socket=/run/tailscale/tailscaled.sock --port=\${PORT} $FLAGS
ExecStopPost=${PROGRAMS[1]} --cleanup

Restart=on-failure

RuntimeDirectory=tailscale
RuntimeDirectoryMode=0755
StateDirectory=tailscale
StateDirectoryMode=0700
CacheDirectory=tailscale
CacheDirectoryMode=0750
Type=notify

[Install]
WantedBy=multi-user.target
`;
