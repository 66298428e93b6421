import { isIPv6 } from 'node:net';
import { stringify } from 'yaml';
import type { NewFleet, NewHost } from './new-host.ts';
import { REPOSITORY } from './repository-name.ts';
import type { Way } from './way.ts';

/** The text of a new fleet.yaml: what is wanted of all hosts, examples to be uncommented, and the hosts. */
export function fleetFile(fleet: NewFleet): string {
  const shared = sharedSettings(fleet);
  const key = fleet.key ?? shared.key;
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/${REPOSITORY}/v1/schema/fleet.schema.json
#
# What these machines should be. After a change, \`bringup plan\` shows what it means, and \`bringup apply\` makes it so.
version: bringup/v1
fleet: { name: ${fleet.name} }

# What every host starts from. What a host says below goes before it.
defaults:
  ssh:
${shared.user === undefined ? '' : `    user: ${scalar(shared.user)}\n`}${key === undefined ? '    # key: ~/.ssh/id_ed25519   # default: the ssh-agent, then the usual files in ~/.ssh\n' : `    key: ${scalar(key)}\n`}    host-keys: strict # the hosts' keys are in ./known_hosts; a host that shows another one is refused

  # When sudo asks for a password: from the environment variable SUDO_PASSWORD. Or see \`bringup prepare --help\`.
  # sudo: { password: { secret: SUDO_PASSWORD } }

  base:
    # Something small to see it work.
    files:
      /etc/bringup-fleet: "{{ host.name }} is managed by bringup as part of the fleet {{ fleet.name }}\\n"
    # Take the # away from what you want:
${EXAMPLES.map((line) => `    # ${line}\n`).join('')}
hosts:
${fleet.hosts.map((host) => `  ${host.name}: ${hostText(host, shared, fleet.key)}\n`).join('')}`;
}

/** The text of a new environments/NAME.yaml. */
export function environmentFile(name: string): string {
  return `# What is different in ${name}: laid over ../fleet.yaml by \`--env ${name}\`. Maps merge, lists replace, null deletes.
#
# defaults:
#   base:
#     packages: [htop]
# hosts:
#   web-9: { address: web-9.example.org }   # a host that is only here
`;
}

/** Examples of a base section, as lines below it. Together they are valid. */
export const EXAMPLES: readonly string[] = [
  'packages: [curl, chrony]',
  'services: [chrony] # running now, and after a reboot',
  'users:',
  '  deploy: { shell: /bin/bash, groups: [sudo] }',
  'lines:',
  '  - { path: /etc/ssh/sshd_config, line: "PermitRootLogin no", match: "^#?PermitRootLogin " }',
  'sysctl:',
  '  net.ipv4.ip_forward: "1"',
  'commands:',
  '  set the time zone: { run: timedatectl set-timezone UTC, check: timedatectl show | grep -qx Timezone=UTC }',
];

interface Shared {
  readonly user: string | undefined;
  readonly key: string | undefined;
}

/** What all hosts over SSH have in common stands in `defaults`; of several users the most frequent. */
function sharedSettings({ hosts }: NewFleet): Shared {
  const ways = hosts.flatMap((host) => (host.connection === 'ssh' ? [host.way] : []));
  const counts = Map.groupBy(ways, ({ user }) => user);
  const user = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
  const keys = new Set(ways.map(({ key }) => key));
  return { user, key: keys.size === 1 ? ways[0]?.key : undefined };
}

function hostText(host: NewHost, shared: Shared, fleetKey: string | undefined): string {
  if (host.connection === 'local') return '{ connection: local } # the machine bringup runs on';
  const ssh = sshText(host.way, shared, fleetKey);
  const address = isIPv6(host.way.address) ? JSON.stringify(host.way.address) : scalar(host.way.address);
  const later = host.hostKey === undefined ? ' # its host key is not in known_hosts yet' : '';
  return `{ address: ${address}${ssh === '' ? '' : `, ssh: { ${ssh} }`} }${later}`;
}

function sshText({ user, port, key, jump }: Way, shared: Shared, fleetKey: string | undefined): string {
  return [
    ...(user === shared.user ? [] : [`user: ${scalar(user)}`]),
    ...(port === 22 ? [] : [`port: ${port}`]),
    ...(key === undefined || key === shared.key || fleetKey !== undefined ? [] : [`key: ${scalar(key)}`]),
    ...(jump === undefined ? [] : [`jump: ${scalar(jump)}`]),
  ].join(', ');
}

/** One YAML scalar that also stands inside of braces. */
function scalar(text: string): string {
  return /^[A-Za-z0-9_~/][A-Za-z0-9._~/@-]*$/.test(text) && stringify(text).trim() === text
    ? text
    : JSON.stringify(text);
}
