import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { RayHostSection } from './host-schema.ts';
import { portsOf, type RayPorts } from './ports.ts';
import type { RayCluster, RaySection } from './schema.ts';

/** A cluster by its name in the fleet file. */
export interface NamedCluster {
  readonly name: string;
  readonly cluster: RayCluster;
}

/** All clusters of the fleet, in the order of the file. */
export function clustersOf(fleet: Fleet): readonly NamedCluster[] {
  const { clusters } = (fleet.sections['ray'] as RaySection | undefined) ?? { clusters: {} };
  return Object.entries(clusters).map(([name, cluster]) => ({ name, cluster }));
}

/** A host's section; undefined when it has none. */
export function raySectionOf({ sections }: FleetHost): RayHostSection | undefined {
  return sections['ray'] as RayHostSection | undefined;
}

/** The role of a node; of a section that says none it is worker. */
export function roleOf({ role }: RayHostSection): 'head' | 'worker' {
  return role === 'head' ? 'head' : 'worker';
}

/** Whether bringup lets the host take part in a cluster, as a node or as a client: it has a section, does not leave, and is nobody else's affair. */
export function takesPart(host: FleetHost): boolean {
  const section = raySectionOf(host);
  return section !== undefined && section.state !== 'left' && !isByHand(host);
}

/** Whether a person makes the host a node, and bringup only looks whether it is one. */
export function isByHand(host: FleetHost): boolean {
  return raySectionOf(host)?.state === 'by-hand';
}

/** Whether the host is to be a node: it takes part, and not only as a client. */
export function isNode(host: FleetHost): boolean {
  return takesPart(host) && raySectionOf(host)?.role !== 'client';
}

/** The cluster a host takes part in or leaves; undefined without a section, or when the fleet has no such cluster. */
export function clusterOf(fleet: Fleet, host: FleetHost): NamedCluster | undefined {
  const section = raySectionOf(host);
  return clustersOf(fleet).find(({ name }) => name === section?.cluster);
}

/** The hosts that are to be nodes of a cluster, in the order of the file. */
export function nodesOf(fleet: Fleet, cluster: string): readonly FleetHost[] {
  return fleet.hosts.filter((host) => isNode(host) && raySectionOf(host)?.cluster === cluster);
}

/** The hosts that a head should know: the nodes of a cluster, and those that persons made nodes. */
export function knownNodesOf(fleet: Fleet, cluster: string): readonly FleetHost[] {
  return fleet.hosts.filter((host) => (isNode(host) || isByHand(host)) && raySectionOf(host)?.cluster === cluster);
}

/** The hosts that take part in a cluster, as nodes or as clients, in the order of the file. */
export function partsOf(fleet: Fleet, cluster: string): readonly FleetHost[] {
  return fleet.hosts.filter((host) => takesPart(host) && raySectionOf(host)?.cluster === cluster);
}

/** The head of a cluster: the only one, once `clusterProblems` finds nothing. */
export function headOf(fleet: Fleet, cluster: string): FleetHost | undefined {
  return nodesOf(fleet, cluster).find((host) => hasRole(host, 'head'));
}

/** The workers of a cluster, in the order of the file. */
export function workersOf(fleet: Fleet, cluster: string): readonly FleetHost[] {
  return nodesOf(fleet, cluster).filter((host) => hasRole(host, 'worker'));
}

/** The ports of a cluster. */
export function clusterPorts({ ports }: RayCluster): RayPorts {
  return portsOf(ports);
}

function hasRole(host: FleetHost, role: 'head' | 'worker'): boolean {
  const section = raySectionOf(host);
  return section !== undefined && roleOf(section) === role;
}
