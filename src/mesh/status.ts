import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { suggest } from '../fleet/nearest.ts';
import type { MeshNode, MeshUser } from './headscale/answers.ts';
import type { Headscale } from './headscale/client.ts';
import { userMissing } from './headscale/errors.ts';
import type { MeshSection } from './schema.ts';

/** A node, and what it is to the fleet. */
export interface NodeStatus extends MeshNode {
  /** The host of the fleet that has its name. */
  readonly host: string | undefined;
  /** Routes that it offers and nobody has approved. */
  readonly waitingRoutes: readonly string[];
}

/** What the control server says about the mesh of a fleet. */
export interface MeshStatus {
  readonly server: { readonly url: string; readonly version: string };
  readonly user: MeshUser;
  /** Nodes of the user, tagged ones, and those with the name of a host; by name. */
  readonly nodes: readonly NodeStatus[];
  /** How many nodes of other users the server has besides. */
  readonly othersCount: number;
  /** Hosts of the fleet that are no node. */
  readonly missing: readonly string[];
}

/** The section of a fleet about its mesh; undefined when it has none. */
export function meshSectionOf(fleet: Fleet): MeshSection | undefined {
  return fleet.sections['mesh'] as MeshSection | undefined;
}

/** Asks the server about the mesh of these hosts; none of them is contacted. Throws BringupError. */
export async function askMeshStatus(
  section: MeshSection,
  hosts: readonly FleetHost[],
  server: Pick<Headscale, 'version' | 'users' | 'nodes'>,
): Promise<MeshStatus> {
  const [users, nodes] = await Promise.all([server.users(), server.nodes()]);
  const user = users.find(({ name }) => name === section.user);
  if (user === undefined) {
    const names = users.map(({ name }) => name).filter((name) => name !== '');
    const known = names.length === 0 ? 'it has none at all' : suggest(section.user, names, 'users');
    throw userMissing(section.server, section.user, known);
  }
  return {
    server: { url: section.server, version: server.version },
    user,
    ...fleetNodes(
      nodes,
      hosts.map(({ name }) => name),
      user.name,
    ),
  };
}

/** Which nodes are the fleet's, and which hosts have none. A machine whose name was taken has its own as `hostname`. */
function fleetNodes(
  nodes: readonly MeshNode[],
  hosts: readonly string[],
  user: string,
): Pick<MeshStatus, 'nodes' | 'othersCount' | 'missing'> {
  const all = nodes.map(
    (node): NodeStatus => ({
      ...node,
      host: hosts.find((host) => host === node.name) ?? hosts.find((host) => host === node.hostname.toLowerCase()),
      waitingRoutes: node.routes.offered.filter((route) => !node.routes.approved.includes(route)),
    }),
  );
  const ours = all.filter((node) => node.host !== undefined || node.user === undefined || node.user === user);
  const there = new Set(ours.map(({ host }) => host));
  return {
    nodes: ours.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    othersCount: all.length - ours.length,
    missing: hosts.filter((host) => !there.has(host)),
  };
}
