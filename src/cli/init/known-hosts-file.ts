import { formatKnownHost } from '../../host/known-hosts.ts';
import type { NewFleet } from './new-host.ts';

/** The text of a new known_hosts: one key for each host that showed one. They are public, and belong into the repository. */
export function knownHostsFile({ hosts }: Pick<NewFleet, 'hosts'>): string {
  const lines = hosts.flatMap((host) =>
    host.connection === 'ssh' && host.hostKey !== undefined
      ? [`${formatKnownHost(host.way.address, host.way.port, host.hostKey)}\n`]
      : [],
  );
  return `# The host keys of this fleet, as they were confirmed. They are public: commit this file.\n${lines.join('')}`;
}
