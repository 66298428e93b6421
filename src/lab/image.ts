import { type BuildContext, ensureLayer } from './layer.ts';
import { machineLayer } from './machine-layer.ts';

export const SUITES = ['trixie', 'bookworm'] as const;
export type Suite = (typeof SUITES)[number];

/** Besides Debian's minimum: an init, ssh, sudo, and what provisioning needs on any real server. */
const BASE_PACKAGES = [
  'systemd-sysv',
  'dbus',
  'openssh-server',
  'sudo',
  'iproute2',
  'iputils-ping',
  'curl',
  'ca-certificates',
  'python3-minimal',
  'iptables',
  'nftables',
  'procps',
];

/** What makes a minimal root into a lab host: the user, the network, no timer that takes apt's lock, nothing that two hosts would share. */
const FINISH = `
chroot "$1" useradd --create-home --uid 1000 --shell /bin/bash ops
chroot "$1" systemctl --quiet enable systemd-networkd.service
chroot "$1" systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer systemd-networkd-wait-online.service
rm -f "$1"/etc/ssh/ssh_host_*
rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb
: >"$1/etc/machine-id"
rm -f "$1/var/lib/dbus/machine-id" "$1/etc/resolv.conf"
`;

/** The directories a host's root is stacked from, the top one first: extra packages, settings of this machine, Debian. Built when missing. */
export async function ensureImage(
  suite: Suite,
  packages: readonly string[],
  context: BuildContext,
): Promise<readonly string[]> {
  const base = await ensureLayer(
    {
      name: suite,
      lowers: [],
      script: `debootstrap --variant=minbase --include=${BASE_PACKAGES.join(',')} ${suite} "$1"\n${FINISH}`,
    },
    context,
  );
  const machine = await machineLayer(suite, base, context);
  const lowers = machine === undefined ? [base] : [machine, base];
  if (packages.length === 0) return lowers;
  return [await ensureLayer(extraPackages(suite, lowers, packages), context), ...lowers];
}

function extraPackages(suite: Suite, lowers: readonly string[], packages: readonly string[]) {
  const names = [...new Set(packages)].sort();
  const script = `
cp -L /etc/resolv.conf "$1/etc/resolv.conf"
printf '#!/bin/sh\\nexit 101\\n' >"$1/usr/sbin/policy-rc.d"
chmod 755 "$1/usr/sbin/policy-rc.d"
chroot "$1" apt-get update -q
chroot "$1" apt-get install -qy --no-install-recommends ${names.join(' ')}
rm -rf "$1/usr/sbin/policy-rc.d" "$1/etc/resolv.conf" "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb
`;
  return { name: `${suite}-with-${names[0]}${names.length > 1 ? `-and-${names.length - 1}` : ''}`, lowers, script };
}
