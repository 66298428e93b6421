import type { Lab } from '../../../src/lab/lab.ts';
import { WANTED } from './wanted.ts';

/** inventory.py */
export function pyinfraInventory(lab: Lab): string {
  const hosts = lab.hosts.map(({ address }) => `("${address}", {})`).join(', ');
  return `hosts = ([${hosts}], {"ssh_user": "ops", "ssh_key": ${JSON.stringify(lab.keyPath)}, "ssh_known_hosts_file": ${JSON.stringify(lab.knownHostsPath)}, "_sudo": True})\n`;
}

/** deploy.py: twenty operations, one for each thing. */
export function pyinfraDeploy(): string {
  return [
    'from io import StringIO',
    'from pyinfra.operations import apt, files, server, systemd',
    `files.directory(path=${py(WANTED.directory)}, mode="755")`,
    ...WANTED.files.map(({ path, content }) => `files.put(src=StringIO(${py(content)}), dest=${py(path)}, mode="644")`),
    ...WANTED.lines.map(({ path, line }) => `files.line(path=${py(path)}, line=${py(line)})`),
    ...WANTED.packages.map((name) => `apt.packages(packages=[${py(name)}])`),
    ...WANTED.services.map((name) => `systemd.service(service=${py(name)}, running=True, enabled=True)`),
    ...WANTED.sysctls.map(
      ({ name, value }) =>
        `server.sysctl(key=${py(name)}, value=${py(value)}, persist=True, persist_file=${py(`/etc/sysctl.d/60-bench-${name}.conf`)})`,
    ),
    ...WANTED.users.map((name) => `server.user(user=${py(name)})`),
    '',
  ].join('\n');
}

function py(text: string): string {
  return JSON.stringify(text);
}
