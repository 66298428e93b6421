import type { Fleet } from '../fleet/fleet.ts';
import type { ControlServer } from './control-server.ts';
import type { MeshNode } from './headscale/answers.ts';
import { hasName } from './namesakes.ts';
import type { MeshSection } from './schema.ts';

/** A node, and what it is to the fleet. */
export interface NodeStatus extends MeshNode {
  /** The host of the fleet that has its name. */
  readonly host: string | undefined;
  /** The fleet file does not ask for it: that host has no mesh: section, or is to be out. */
  readonly unwanted: boolean;
  /** Routes that it offers and nobody has approved. */
  readonly waitingRoutes: readonly string[];
}

/** What the control server says about the mesh of a fleet. */
export interface MeshStatus {
  readonly server: { readonly product: 'headscale' | 'tailscale'; readonly url: string; readonly version: string };
  /** Whom new nodes belong to; undefined where nodes belong to tags only. */
  readonly user: ControlServer['user'];
  /** Nodes of the user, tagged ones, and those with the name of a host, or only those of the hosts asked for; by name. */
  readonly nodes: readonly NodeStatus[];
  /** How many nodes the server has besides. */
  readonly othersCount: number;
  /** Hosts that are no node, of those asked for. */
  readonly missing: readonly string[];
}

/** The section of a fleet about its mesh; undefined when it has none. */
export function meshSectionOf(fleet: Fleet): MeshSection | undefined {
  return fleet.sections['mesh'] as MeshSection | undefined;
}

/** Whose nodes are asked for. */
export interface Asked {
  /** All hosts of the fleet: their names there, and in the mesh; `wanted` is false for those that are to be no node. */
  readonly fleet: readonly { readonly name: string; readonly inMesh: string; readonly wanted?: boolean }[];
  /** Only these of them; without it also nodes that are no hosts of the fleet are told. */
  readonly only?: readonly string[];
}

/** Asks the server about the mesh of a fleet; no host is contacted. Throws BringupError. */
export async function askMeshStatus(
  asked: Asked,
  { product, url, version, user, nodes }: Pick<ControlServer, 'product' | 'url' | 'version' | 'user' | 'nodes'>,
): Promise<MeshStatus> {
  const all = (await nodes()).map((node) => nodeStatus(node, asked.fleet));
  const shown = all.filter(({ host, user: owner }) => {
    if (asked.only !== undefined) return host !== undefined && asked.only.includes(host);
    return host !== undefined || owner === undefined || owner === user?.name;
  });
  const there = new Set(shown.map(({ host }) => host));
  return {
    server: { product, url, version },
    user,
    nodes: shown.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    othersCount: all.length - shown.length,
    missing: (asked.only ?? asked.fleet.filter(({ wanted }) => wanted !== false).map(({ name }) => name)).filter(
      (host) => !there.has(host),
    ),
  };
}

/** A machine whose name was taken has its own as `hostname`. */
function nodeStatus(node: MeshNode, hosts: Asked['fleet']): NodeStatus {
  const host = hosts.find(({ inMesh }) => inMesh === node.name) ?? hosts.find(({ inMesh }) => hasName(node, inMesh));
  return {
    ...node,
    host: host?.name,
    unwanted: host?.wanted === false,
    waitingRoutes: node.routes.offered.filter((route) => !node.routes.approved.includes(route)),
  };
}
