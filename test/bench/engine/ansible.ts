import { stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { WANTED } from './wanted.ts';

/** ansible.cfg: pipelining, 50 forks, facts off, as its own guides tune it. */
export function ansibleConfig(): string {
  return '[defaults]\nforks = 50\ngathering = explicit\nhost_key_checking = False\nretry_files_enabled = False\ninterpreter_python = /usr/bin/python3\n[ssh_connection]\npipelining = True\nssh_args = -o ControlMaster=auto -o ControlPersist=60s -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR\n';
}

export function ansibleInventory(lab: Lab): string {
  return stringify({
    all: {
      vars: { ansible_user: 'ops', ansible_ssh_private_key_file: lab.keyPath, ansible_become: true },
      hosts: Object.fromEntries(lab.hosts.map(({ name, address }) => [name, { ansible_host: address }])),
    },
  });
}

/** Twenty tasks, one for each thing. ansible-core has no sysctl module, so those are shell with their own check. */
export function ansiblePlaybook(): string {
  return stringify([
    {
      hosts: 'all',
      gather_facts: false,
      tasks: [
        { 'ansible.builtin.file': { path: WANTED.directory, state: 'directory', mode: '0755' } },
        ...WANTED.files.map(({ path, content }) => ({ 'ansible.builtin.copy': { dest: path, content, mode: '0644' } })),
        ...WANTED.lines.map(({ path, line }) => ({ 'ansible.builtin.lineinfile': { path, line, create: true } })),
        ...WANTED.packages.map((name) => ({ 'ansible.builtin.apt': { name, state: 'present' } })),
        ...WANTED.services.map((name) => ({
          'ansible.builtin.systemd_service': { name, state: 'started', enabled: true },
        })),
        ...WANTED.sysctls.map(({ name, value }) => ({
          'ansible.builtin.shell': `f=/etc/sysctl.d/60-bench-${name}.conf; [ "$(cat $f 2>/dev/null)" = "${name} = ${value}" ] && [ "$(sysctl -n ${name})" = ${value} ] && exit 0; echo "${name} = ${value}" >$f; sysctl -q -w ${name}=${value}; echo changed`,
          register: 'sysctl',
          changed_when: "'changed' in sysctl.stdout",
        })),
        ...WANTED.users.map((name) => ({ 'ansible.builtin.user': { name } })),
      ],
    },
  ]);
}
