import { headOf, isNode, raySectionOf } from '../ray/members.ts';
import type { FleetCommand } from './fleet-command.ts';

/** The same, with the heads of the workers among its hosts: a worker joins a head that is there, and what the head is, it says itself. */
export function withHeads(command: FleetCommand): FleetCommand {
  const { fleet, hosts } = command;
  const names = new Set(hosts.map(({ name }) => name));
  for (const host of hosts) {
    const section = raySectionOf(host);
    const head = section === undefined || !isNode(host) ? undefined : headOf(fleet, section.cluster);
    if (head !== undefined) names.add(head.name);
  }
  return { ...command, hosts: fleet.hosts.filter(({ name }) => names.has(name)) };
}
