import type { Lab } from '../../../src/lab/lab.ts';

/** Every file of a host that bringup might have touched, one a line, with what would show it. Equal before and after: nothing was written. */
export async function manifest(
  lab: Lab,
  host: string,
  directories = '/etc /tmp /var/tmp /var/lib/bringup',
): Promise<string> {
  const { stdout } = await lab.run(
    host,
    `find ${directories} -printf '%p %y %m %u:%g %s %T@ %i %l\\n' 2>/dev/null | grep -v /systemd-private- | sort`,
  );
  return stdout;
}

/** What the kernel shows, devices but for memory that is shared, logs, caches of packages and of package lists, our own journal, and what systemd and Tailscale write while they run. */
const NOT_LOOKED_AT = [
  ...['/proc', '/sys', '/dev', '/run', '/var/log', '/var/cache/apt', '/var/cache/debconf', '/var/lib/apt'],
  ...['/var/lib/bringup', '/var/lib/systemd', '/var/lib/tailscale', '*/systemd-private-*'],
];

/** Every file of a host but those, with what shows that it is another; and all of Ray that would stand among them. The records of a provider stay. */
export const FILES = `find / -xdev \\( ${NOT_LOOKED_AT.map((path) => `-path '${path}'`).join(' -o ')} \\) -prune -o -printf '%p %y %m %U:%G %l\\n' 2>/dev/null | sort
find /dev/shm /tmp -xdev -path '*/systemd-private-*' -prune -o -printf '%p %y %m %U:%G %l\\n' 2>/dev/null | sort -u
find /usr /boot -xdev -type f -printf '%p %s\\n' 2>/dev/null | sort
find /run /var/lib/bringup/ray \\( -path '/run/bringup*' -o -path '/var/lib/bringup/ray/*' \\) -print 2>/dev/null | sort`;

const WHOLE = `echo '# files'; ${FILES}
echo '# what stands in them'; find /etc /usr/local /opt /root /home -xdev -type f ! -name '*-' -exec sha256sum {} + 2>/dev/null | sort -k 2
echo '# packages'; dpkg-query -W -f '\${Package} \${Version} \${Status}\\n'
echo '# accounts'; cat /etc/passwd /etc/group
echo '# units'; systemctl list-unit-files --no-legend --no-pager | sort
echo '# firewall'; nft list ruleset | sed 's/counter packets [0-9]* bytes [0-9]*//'
echo '# listeners'; grep -h ' 0A ' /proc/net/tcp /proc/net/tcp6 | awk '{print $2}' | sort`;

/**
 * All that a host is to people: every file but logs, caches and our journal, and the content of those that people and programs
 * write; packages, accounts, units, rules of the firewall, listeners. Equal before and after: nothing was left.
 */
export async function wholeManifest(lab: Lab, host: string): Promise<string> {
  const { stdout } = await lab.run(host, WHOLE);
  return stdout;
}
