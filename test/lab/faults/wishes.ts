import { stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';

/** Where everything that trials manage or count lies on a host. */
export const GROUND = '/srv/faults';

const SSHD_FILE = '/etc/ssh/sshd_config.d/50-faults.conf';

/** Things that are changed under guard: what was read while it was undecided may be taken back a moment later. */
export const GUARDED: ReadonlySet<string> = new Set([
  'firewall:generation',
  'firewall:ssh',
  'firewall-settings:host',
  `file:${SSHD_FILE}`,
  'service:ssh',
]);

const COUNT = '/usr/local/lib/faults/count';

/** Of each pair of things one is there and the other is not; the next generation changes places. */
function pair(generation: number): readonly [present: string, absent: string] {
  return generation % 2 === 0 ? ['even', 'odd'] : ['odd', 'even'];
}

/**
 * What is wanted of every host in a generation. Each generation gives every kind of thing work: what differs from the last
 * one is every file, line, unit, user and package, and commands that have not run for it.
 */
function wishes(generation: number): object {
  const [present, absent] = pair(generation);
  const validate = (name: string): string => `${COUNT} ${name} %s`;
  const line = `generation ${generation}`;
  return {
    directories: {
      '/etc/faults': {},
      [`${GROUND}/done`]: { mode: '0750' },
      [`${GROUND}/${present}`]: { mode: '2775', group: 'adm' },
      [`${GROUND}/${absent}`]: { state: 'absent' },
    },
    users: { [`fault-${present}`]: { comment: line }, [`fault-${absent}`]: { state: 'absent', 'remove-home': true } },
    packages: {
      [`faults-${present}`]: { notify: ['command:after-packages'] },
      [`faults-${absent}`]: { state: 'absent' },
    },
    files: {
      '/etc/faults/app.conf': { content: `${line}\n`, validate: validate('app'), notify: ['service:faults'] },
      '/etc/faults/private.conf': { content: `${line}\n`, mode: '0600', validate: validate('private') },
      '/etc/faults/large.conf': { content: `${line}\n`.repeat(2000), group: 'adm', mode: '0640' },
      [`/etc/faults/${present}.conf`]: { content: `${line}\n` },
      [`/etc/faults/${absent}.conf`]: { state: 'absent' },
      [SSHD_FILE]: { content: `ClientAliveInterval ${1000 + generation}\n`, notify: ['service:ssh'] },
    },
    // What follows here and the file of sshd could cut us off, so it is done under guard.
    firewall: {
      ssh: { ports: [22], proto: 'tcp' },
      generation: { action: 'deny', ports: [4000 + generation], proto: 'tcp' },
    },
    'firewall-settings': { incoming: present === 'even' ? 'deny' : 'allow' },
    lines: {
      generation: {
        path: '/etc/faults/lines.conf',
        match: '^generation ',
        line,
        validate: `grep '^generation ' %s >/run/faults-line && ${COUNT} line /run/faults-line`,
        notify: ['command:after-line'],
      },
    },
    units: {
      faults: {
        name: 'faults.service',
        content: `[Service]\nEnvironment=GENERATION=${generation}\nExecStart=/usr/local/lib/faults/serve\n[Install]\nWantedBy=multi-user.target\n`,
        notify: ['service:faults'],
      },
    },
    commands: {
      first: {
        run: `${COUNT} first /etc/faults/private.conf; sleep 0.3; : >${GROUND}/done/first-${generation}`,
        creates: `${GROUND}/done/first-${generation}`,
      },
      second: {
        run: `${COUNT} second /etc/faults/private.conf; sleep 0.2; : >${GROUND}/done/second-${generation}`,
        creates: `${GROUND}/done/second-${generation}`,
        interrupt: 'kill',
        needs: ['command:first'],
      },
      'after-line': { run: `${COUNT} after-line /etc/faults/private.conf`, 'only-when-notified': true },
      'after-packages': { run: `${COUNT} after-packages /etc/faults/private.conf`, 'only-when-notified': true },
    },
    services: { faults: { needs: ['command:second'] }, ssh: {} },
  };
}

/** The fleet file of some hosts of a lab for a generation. */
export function fleetText(lab: Lab, hosts: readonly string[], generation: number): string {
  const keys = lab.hosts.map(({ hostKeyLine }) => hostKeyLine);
  return stringify(
    {
      version: 'bringup/v1',
      fleet: { name: 'faults' },
      defaults: {
        ssh: { user: 'ops', key: lab.keyPath, 'host-keys': 'strict', 'known-hosts': keys },
        base: wishes(generation),
      },
      hosts: Object.fromEntries(hosts.map((name) => [name, { address: lab.host(name).address }])),
    },
    { lineWidth: 0 },
  );
}

/** What must be so on a host that is right for a generation, as sh conditions: bringup's own word is not taken for it. */
export function proofs(generation: number): readonly string[] {
  const [present, absent] = pair(generation);
  const line = `generation ${generation}`;
  return [
    `[ "$(cat /etc/faults/app.conf)" = '${line}' ]`,
    `[ "$(cat /etc/faults/private.conf)" = '${line}' ]`,
    `[ "$(stat -c %a:%G /etc/faults/large.conf)" = 640:adm ]`,
    `[ "$(sort /etc/faults/large.conf | uniq -c | tr -s ' ')" = ' 2000 ${line}' ]`,
    `[ "$(cat /etc/faults/${present}.conf)" = '${line}' ]`,
    `[ ! -e /etc/faults/${absent}.conf ]`,
    `[ "$(grep -c . /etc/faults/lines.conf)" = 2 ] && grep -qx '${line}' /etc/faults/lines.conf`,
    `[ "$(stat -c %a:%G ${GROUND}/${present})" = 2775:adm ]`,
    `[ ! -e ${GROUND}/${absent} ]`,
    `[ "$(getent passwd fault-${present} | cut -d : -f 5)" = '${line}' ]`,
    `! getent passwd fault-${absent} >/dev/null`,
    `[ ! -e /home/fault-${absent} ]`,
    `[ -z "$(dpkg --audit)" ]`,
    `[ "$(dpkg-query -W -f '\${db:Status-Status}' faults-${present})" = installed ]`,
    `[ "$(dpkg-query -W -f '\${db:Status-Status}' faults-${absent} 2>/dev/null)" != installed ]`,
    `[ -e ${GROUND}/done/first-${generation} ] && [ -e ${GROUND}/done/second-${generation} ]`,
    'systemctl is-active --quiet faults && systemctl is-enabled --quiet faults',
    // The notification was served: what runs has loaded what stands in the files.
    `[ "$(tail -n 1 ${GROUND}/starts)" = '${line} unit ${generation}' ]`,
    '[ "$(systemctl show -p NeedDaemonReload --value faults)" = no ]',
    `[ "$(cat ${SSHD_FILE})" = 'ClientAliveInterval ${1000 + generation}' ]`,
    `[ "$(date -d "$(systemctl show -p ActiveEnterTimestamp --value ssh)" +%s)" -ge "$(stat -c %Y ${SSHD_FILE})" ]`,
    `[ "$(nft list table inet bringup | grep -c ' comment ')" = 2 ]`,
    `nft list table inet bringup | grep -q 'dport ${4000 + generation} drop'`,
    `nft list table inet bringup | grep -q 'policy ${present === 'even' ? 'drop' : 'accept'}'`,
    '[ ! -e /var/lib/bringup/guard/armed ] && [ ! -e /var/lib/bringup/guard/taking-back ]',
    '[ ! -e /etc/systemd/system/bringup-guard.service ]',
  ];
}
