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

/** Logs, caches of packages and of package lists, our own journal, and what lives only until the next boot. */
const NOT_LOOKED_AT =
  '/proc /sys /dev /run /tmp /var/tmp /var/log /var/cache /var/lib/apt /var/lib/bringup /var/lib/systemd /var/lib/tailscale';

const WHOLE = `echo '# files'
find / -xdev \\( ${NOT_LOOKED_AT.split(' ')
  .map((path) => `-path ${path}`)
  .join(' -o ')} \\) -prune -o -printf '%p %y %m %U:%G %l\\n' 2>/dev/null | sort
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
