import type { Connect } from '../engine/connect-host.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { keptLabels } from '../providers/labels.ts';
import type { Look, Sighting } from '../providers/presence.ts';
import { writtenAddress } from './address.ts';
import { openDashboard } from './cluster/dashboard.ts';
import { dialTcp } from './cluster/dial-tcp.ts';
import { askVersions, type ClusterVersions } from './cluster/metadata.ts';
import { askNodes, type RayNode } from './cluster/nodes.ts';
import { clusterPorts, headOf, knownNodesOf, type NamedCluster, raySectionOf, roleOf } from './members.ts';
import { isOtherAddress } from './other-address.ts';
import { HOST_LABEL, MACHINE_LABEL } from './places.ts';

/** A host of the fleet, as the head of its cluster tells it. */
export interface HostOfCluster {
  readonly host: string;
  readonly role: 'head' | 'worker';
  /** The newest node that it was; undefined: the head knows of none. */
  readonly node?: RayNode;
  /** Where it should be, by the fleet file, when its node is alive at another address. */
  readonly moved?: string;
}

/** A cluster as its head knows it. */
export interface ClusterStatus {
  readonly cluster: string;
  readonly versions: ClusterVersions;
  readonly hosts: readonly HostOfCluster[];
  /** Nodes that are alive and no host of the fleet is. */
  readonly strangers: readonly RayNode[];
}

/** The way to a head. */
export interface HeadWay {
  readonly connect: Connect;
  readonly signal: AbortSignal;
  /** Nobody logs in to its host: it is asked over the network. The fleet knows no other node then. */
  readonly headElsewhere?: boolean;
}

/** Asks the head of a cluster, through one connection to its host; `look` is the same for the registry of providers. Throws BringupError. */
export async function askCluster(
  fleet: Fleet,
  { name, cluster }: NamedCluster,
  { connect, signal, headElsewhere = false }: HeadWay,
): Promise<(ClusterStatus & { readonly look: Look }) | undefined> {
  const head = headOf(fleet, name);
  if (head === undefined) return undefined;
  const way = headElsewhere ? undefined : (await connect(head, signal)).connection;
  await using _ = way;
  const port = clusterPorts(cluster).dashboard;
  const dial = (to: number) => way?.dial(to) ?? dialTcp(head.address, to, { network: cluster.network, signal });
  const dashboard = openDashboard({ dial, port, token: cluster.token, signal });
  const versions = await askVersions(dashboard, port);
  const { nodes } = await askNodes(dashboard, port);
  const expected = knownNodesOf(fleet, name).filter((host) => !headElsewhere || host !== head);
  const hosts = sorted(expected, cluster, nodes);
  const look = {
    cluster: `${fleet.name}/${name}`,
    nodes: nodes.map((node) => sighting(node, versions, cluster)),
    names: hosts.hosts.map(({ host }) => host),
  };
  return { cluster: name, versions, ...hosts, ...(headElsewhere ? { strangers: [] } : {}), look };
}

/** What the head is told when bringup takes a host out for longer; the death of its node repeats it. */
const ASKED_TO_GO = /bringup: the host (?:leaves|is drained)/;

/** Whether a node that is dead was asked to go. */
export function wasAskedToGo({ death }: RayNode): boolean {
  return ASKED_TO_GO.test(death ?? '');
}

function sighting(node: RayNode, versions: ClusterVersions, { network }: NamedCluster['cluster']): Sighting {
  const label = node.labels[MACHINE_LABEL];
  return {
    node: node.id,
    ...(label === undefined ? {} : { label }),
    alive: node.alive,
    startedMs: node.startedMs,
    ...(node.death === undefined ? {} : { reason: node.death }),
    left: !node.alive && wasAskedToGo(node),
    facts: {
      rayVersion: versions.ray,
      pythonVersion: versions.python,
      labels: keptLabels(node.labels),
      ...(network === 'lan' ? {} : { meshIp: node.address }),
    },
  };
}

/** Which node is which host. One that ended stays in the list, so the newest counts. */
function sorted(
  expected: readonly FleetHost[],
  cluster: NamedCluster['cluster'],
  nodes: readonly RayNode[],
): Pick<ClusterStatus, 'hosts' | 'strangers'> {
  const newest = nodes.toSorted((a, b) => Number(b.alive) - Number(a.alive) || b.startedMs - a.startedMs);
  const hosts = expected.map((host): HostOfCluster => {
    const node = newest.find(({ labels }) => labels[HOST_LABEL] === host.name);
    const section = raySectionOf(host);
    const role = section === undefined ? 'worker' : roleOf(section);
    const address = writtenAddress(host, cluster);
    const moved =
      node?.alive && address !== undefined && isOtherAddress(node.address, address) ? { moved: address } : {};
    return { host: host.name, role, ...(node === undefined ? {} : { node }), ...moved };
  });
  const known = new Set(hosts.flatMap(({ node }) => (node === undefined ? [] : [node.id])));
  return { hosts, strangers: nodes.filter(({ id, alive }) => alive && !known.has(id)) };
}
