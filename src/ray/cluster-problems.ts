import { describePlace, type ErrorDetails } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { suggest } from '../fleet/nearest.ts';
import { condaProblems } from './conda-problems.ts';
import {
  clusterPorts,
  clustersOf,
  isNode,
  type NamedCluster,
  nodesOf,
  partsOf,
  raySectionOf,
  roleOf,
  takesPart,
} from './members.ts';
import { singlePortsOf, workerPortCount, workerPortsNeeded } from './ports.ts';

/** What is wrong between the sections of hosts and the clusters at the top; each alone was checked when the file was loaded. Pure. */
export function clusterProblems(fleet: Fleet): readonly ErrorDetails[] {
  return [
    ...fleet.hosts.flatMap((host) => [...unknownCluster(fleet, host), ...nobodyWorks(fleet, host)]),
    ...clustersOf(fleet).flatMap((one) => [
      ...headProblems(fleet, one),
      ...overlaps(fleet, one),
      ...tooFewPorts(fleet, one),
      ...withoutMesh(fleet, one),
      ...tokenInClear(fleet, one),
      ...condaProblems(fleet, one),
    ]),
  ];
}

function unknownCluster(fleet: Fleet, host: FleetHost): readonly ErrorDetails[] {
  const section = raySectionOf(host);
  const names = clustersOf(fleet).map(({ name }) => name);
  if (section === undefined || names.includes(section.cluster)) return [];
  return [
    {
      code: 'ray-unknown-cluster',
      category: 'config',
      what: `${host.name} takes part in the Ray cluster ${section.cluster}, which is not in ray.clusters at the top of the file`,
      remedy:
        names.length === 0
          ? 'write it there, with its version and token (docs/fleet/ray.yaml)'
          : suggest(section.cluster, names, 'clusters'),
      where: fleet.locateInHost(host.name, ['ray', 'cluster']),
    },
  ];
}

/** A client of which nobody is told who works there would get nothing. */
function nobodyWorks(fleet: Fleet, host: FleetHost): readonly ErrorDetails[] {
  const { role, clients = [], cluster = '' } = raySectionOf(host) ?? {};
  if (role !== 'client' || clients.length > 0 || !takesPart(host)) return [];
  return [
    {
      code: 'ray-client-nobody',
      category: 'config',
      what: `${host.name} is a client of the Ray cluster ${cluster}, and nothing says which of its accounts works with it`,
      remedy: 'name them: `clients: [alice]` beside its role',
      where: fleet.locateInHost(host.name, ['ray']),
    },
  ];
}

/** A cluster without any node is only not used yet. */
function headProblems(fleet: Fleet, { name }: NamedCluster): readonly ErrorDetails[] {
  const nodes = partsOf(fleet, name);
  const heads = nodes.filter((host) => roleOf(raySectionOf(host) ?? { cluster: name }) === 'head');
  const [first, ...others] = heads;
  const word = nodes.every(isNode) ? 'worker' : 'host';
  const counted = (count: number) => (count === 1 ? `one ${word}` : `${count} ${word}s`);
  if (nodes.length > 0 && first === undefined)
    return [
      {
        code: 'ray-no-head',
        category: 'config',
        what: `the Ray cluster ${name} has ${counted(nodes.length)} and no head for ${nodes.length === 1 ? 'it' : 'them'} to connect to`,
        remedy: `write \`ray: { cluster: ${name}, role: head }\` at the host that is to be it`,
        where: fleet.locate(['ray', 'clusters', name]),
      },
    ];
  if (first !== undefined && raySectionOf(first)?.state === 'drained')
    return [
      {
        code: 'ray-head-drained',
        category: 'config',
        what: `${first.name} is to be drained, and is the head of the Ray cluster ${name}, which ends with it`,
        remedy:
          'drain its workers; to end the cluster write `state: left` for all of them, or make another host the head',
        where: fleet.locateInHost(first.name, ['ray', 'state']),
      },
    ];
  return others.map((host) => {
    const { host: _, ...place } = roleAt(fleet, first as FleetHost);
    return {
      code: 'ray-two-heads',
      category: 'config',
      what: `${first?.name} (${describePlace(place)}) and ${host.name} are both to be the head of the Ray cluster ${name}`,
      remedy: 'make one of them a worker, or put it into a cluster of its own',
      where: roleAt(fleet, host),
    };
  });
}

function overlaps(fleet: Fleet, { name, cluster }: NamedCluster): readonly ErrorDetails[] {
  const ports = clusterPorts(cluster);
  const singles = singlePortsOf('head', ports);
  const { first, last } = ports.workers;
  const problem = (what: string, field: string): ErrorDetails => ({
    code: 'ray-ports-overlap',
    category: 'config',
    what: `${what} in the Ray cluster ${name}`,
    remedy: 'give one of them another port',
    where: fleet.locate(['ray', 'clusters', name, 'ports', field]),
  });
  return singles.flatMap(({ name: one, port }, index) => {
    const other = singles.slice(0, index).find((earlier) => earlier.port === port);
    // What is written is to blame, and not what it meets of the defaults.
    const written = cluster.ports?.[one] === undefined && other !== undefined ? other.name : one;
    return [
      ...(other === undefined ? [] : [problem(`${other.name} and ${one} are both port ${port}`, written)]),
      ...(port < first || port > last
        ? []
        : [
            problem(
              `${one} is port ${port}, which is among those of the workers (${first}-${last})`,
              cluster.ports?.[one] === undefined ? 'workers' : one,
            ),
          ]),
    ];
  });
}

/** Only for what is written: how many processors a host has is not known before it is read, and is a gate then. */
function tooFewPorts(fleet: Fleet, { name, cluster }: NamedCluster): readonly ErrorDetails[] {
  const count = workerPortCount(clusterPorts(cluster));
  return nodesOf(fleet, name).flatMap((host) => {
    const needed = workerPortsNeeded(raySectionOf(host)?.cpus ?? 1);
    if (count >= needed) return [];
    const cpus = raySectionOf(host)?.cpus;
    return [
      {
        code: 'ray-worker-ports-too-few',
        category: 'config' as const,
        what: `${cluster.ports?.workers ?? ''} are ${count} ports for the processes of Ray, and ${host.name}${cpus === undefined ? '' : ` with ${cpus} processors`} needs ${needed}`,
        remedy: `make ray.clusters.${name}.ports.workers longer, or leave it out`,
        where: fleet.locate(['ray', 'clusters', name, 'ports', 'workers']),
      },
    ];
  });
}

function withoutMesh(fleet: Fleet, { name, cluster }: NamedCluster): readonly ErrorDetails[] {
  if (cluster.network === 'lan') return [];
  return partsOf(fleet, name)
    .filter(
      ({ sections }) => sections['mesh'] === undefined || (sections['mesh'] as { state?: string }).state === 'left',
    )
    .map((host) => ({
      code: 'ray-no-mesh',
      category: 'config',
      what: `${host.name} is to be reached over the mesh by the Ray cluster ${name}, but is no node of the mesh`,
      remedy: `give it a mesh: section, or set ray.clusters.${name}.network to lan`,
      where: fleet.locateInHost(host.name, ['ray']),
    }));
}

/** Ray's API of jobs has no TLS, so a client would send over the network what TLS of the nodes keeps off it. Clients on the head do not. */
function tokenInClear(fleet: Fleet, { name, cluster }: NamedCluster): readonly ErrorDetails[] {
  if (cluster.tls === undefined || cluster.network !== 'lan') return [];
  return partsOf(fleet, name).flatMap((host) => {
    const [account] = raySectionOf(host)?.clients ?? [];
    if (account === undefined || raySectionOf(host)?.role === 'head') return [];
    return [
      {
        code: 'ray-client-tls',
        category: 'config' as const,
        what: `${account} on ${host.name} would send the token of the Ray cluster ${name} over the network in clear text: the nodes have TLS, but Ray's API of jobs has none`,
        remedy: `set ray.clusters.${name}.network to mesh, which encrypts it, too; or let accounts of the head alone work with the cluster`,
        where: fleet.locateInHost(host.name, ['ray', 'clients']),
      },
    ];
  });
}

function roleAt(fleet: Fleet, { name }: FleetHost) {
  return fleet.locateInHost(name, ['ray', 'role']);
}
