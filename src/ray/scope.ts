import { BringupError } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { headOf, raySectionOf, takesPart } from './members.ts';

/** A fleet, and the hosts of it that a run works on. */
export interface Scope {
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
}

/**
 * What a join works on: the hosts, and the heads that they join, because what a head is it says itself. Throws BringupError
 * (`ray-nobody`) when none of the hosts is to be a node.
 */
export function joining({ fleet, hosts }: Scope): Scope {
  if (!hosts.some(takesPart)) throw nobodyJoins();
  const names = new Set(hosts.map(({ name }) => name));
  for (const host of hosts) {
    const section = raySectionOf(host);
    const head = section === undefined || !takesPart(host) ? undefined : headOf(fleet, section.cluster);
    if (head !== undefined) names.add(head.name);
  }
  return { fleet, hosts: fleet.hosts.filter(({ name }) => names.has(name)) };
}

/** The same fleet with these hosts out of their clusters, whatever their section says. */
export function leaving({ fleet, hosts }: Scope): Scope {
  const names = new Set(hosts.map(({ name }) => name));
  const left = (all: readonly FleetHost[]) =>
    all.map((host) => {
      const section = raySectionOf(host);
      if (section === undefined || !names.has(host.name)) return host;
      return { ...host, sections: { ...host.sections, ray: { ...section, state: 'left' } } };
    });
  return { fleet: { ...fleet, hosts: left(fleet.hosts) }, hosts: left(hosts) };
}

function nobodyJoins(): BringupError {
  return new BringupError({
    code: 'ray-nobody',
    category: 'config',
    what: 'none of these hosts has a ray: section, so none is to be a node',
    remedy: 'write `ray: { cluster: NAME }` below a group or a host (docs/fleet/ray.yaml)',
  });
}
