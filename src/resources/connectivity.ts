import { type Sh, sh } from '../core/sh.ts';
import type { Diagnosis } from '../engine/resource.ts';

/** Files that decide whether and how a host can be reached: network, firewall, sshd. */
const PATHS: readonly RegExp[] = [
  /^\/etc\/ssh\/sshd_config(\.d\/|$)/,
  /^\/etc\/(netplan|network|systemd\/network|NetworkManager|dhcpcd\.conf|sysconfig\/network)/,
  /^\/etc\/(nftables\.conf|nftables\.d\/|iptables\/|ufw\/|firewalld\/|default\/ufw)/,
  /^\/etc\/hosts\.(allow|deny)$/,
  /\/\.ssh\/authorized_keys2?$/,
];

/** Units whose start, stop or restart can cut connections or bring them up in another way. */
const UNITS: ReadonlySet<string> = new Set(
  [
    'ssh',
    'sshd',
    'networking',
    'network',
    'systemd-networkd',
    'NetworkManager',
    'dhcpcd',
    'wpa_supplicant',
    'nftables',
    'iptables',
    'netfilter-persistent',
    'ufw',
    'firewalld',
    'tailscaled',
  ].map((name) => `${name}.service`),
);

/** Whether a change of this file, or directory of such files, could cut us off. */
export function isConnectivityPath(path: string): boolean {
  return PATHS.some((pattern) => pattern.test(path) || pattern.test(`${path}/`)) || /\/\.ssh$/.test(path);
}

/** Whether a directory's owner or mode decides who gets in: sshd looks at home directories, too (sshd_config(5), StrictModes). */
export function isWayIn(path: string): boolean {
  return isConnectivityPath(path) || /^\/(root|home\/[^/]+)$/.test(path);
}

/** Whether a file decides who may become root. */
export function isSudoersPath(path: string): boolean {
  return /^\/etc\/sudoers(\.d\/|$)/.test(path);
}

/** Whether a change of this unit's state could cut us off. `ssh` and `ssh.service` are the same; sockets count as their service. */
export function isConnectivityUnit(name: string): boolean {
  const unit = name.replace(/\.socket$/, '.service');
  return UNITS.has(unit.endsWith('.service') ? unit : `${unit}.service`);
}

const SSHD_PATH = /^\/etc\/ssh\/sshd_config(\.d\/|$)/;

const SSHD_SAYS_NO = 'bringup: sshd does not accept its configuration';

/** After a file of sshd's was placed: sshd judges the whole of it before anything restarts. Nothing for other files, and where no sshd is installed. */
export function checkedBySshd(path: string): readonly Sh[] {
  if (!SSHD_PATH.test(path)) return [];
  // Debian's sshd -t wants the directory that the unit makes when it starts.
  return [
    sh`if bu_sshd=$(command -v sshd); then
[ -d /run/sshd ] || mkdir -m 755 /run/sshd
"$bu_sshd" -t || { echo ${SSHD_SAYS_NO} >&2; exit 1; }
fi`,
  ];
}

/** What a failed `checkedBySshd` means; undefined when it was not that which failed. */
export function sshdFailure(output: string, path: string): Diagnosis | undefined {
  if (!output.includes(SSHD_SAYS_NO)) return undefined;
  const said = output
    .split('\n')
    .filter((line) => line.trim() !== '' && line !== SSHD_SAYS_NO)
    .slice(-3)
    .join(' · ');
  return {
    category: 'filesystem',
    code: 'sshd-config-invalid',
    what: `sshd does not accept its configuration with the new ${path}: ${said}`,
    remedy: 'correct the file; the host is as it was before, and sshd was not restarted',
  };
}
