import { BringupError } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { listed } from '../report/counted.ts';
import { clustersOf, headOf, isByHand, knownNodesOf, partsOf, raySectionOf, takesPart } from './members.ts';

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
  return { fleet, hosts: fleet.hosts.filter((host) => names.has(host.name) && !isByHand(host)) };
}

/**
 * The same fleet with these hosts out of their clusters, whatever their section says. Throws BringupError (`ray-leave-head`) when a head
 * would go and nodes stay that have no other.
 */
export function leaving({ fleet, hosts }: Scope): Scope {
  const names = new Set(hosts.map(({ name }) => name));
  for (const { name } of clustersOf(fleet)) {
    const head = headOf(fleet, name);
    // With those that a person joined.
    const all = new Set([...knownNodesOf(fleet, name), ...partsOf(fleet, name)]);
    const staying = [...all].filter((host) => !names.has(host.name));
    if (head !== undefined && names.has(head.name) && staying.length > 0) throw headLeaves(head.name, name, staying);
  }
  const left = (all: readonly FleetHost[]) =>
    all.map((host) => {
      const section = raySectionOf(host);
      if (section === undefined || isByHand(host) || !names.has(host.name)) return host;
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

function headLeaves(head: string, cluster: string, staying: readonly FleetHost[]): BringupError {
  const names = staying.map(({ name }) => name);
  return new BringupError({
    code: 'ray-leave-head',
    category: 'config',
    what: `${head} is the head of the Ray cluster ${cluster}, and ${listed(names)} would stay in it without a head`,
    remedy: `let them leave, too: --select ${[head, ...names].join(',')}; one that is gone for good: write \`state: left\` below its ray:`,
  });
}
