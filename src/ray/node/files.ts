import { sizeBytes } from '../../fleet/size.ts';
import { machineLabel } from '../../providers/label.ts';
import { environmentOf, environmentText } from '../cluster/environment-text.ts';
import { hostAndPort, startArguments } from '../cluster/start-arguments.ts';
import { unitText } from '../cluster/unit-text.ts';
import type { RayHostSection } from '../host-schema.ts';
import { clusterPorts, roleOf } from '../members.ts';
import {
  configurationOf,
  HOST_LABEL,
  JOIN_LABEL,
  leavingOf,
  MACHINE_LABEL,
  SERVICE_USER,
  tempDirOf,
} from '../places.ts';
import { currentPath, nodesRepository } from '../repository/repository-state.ts';
import type { RayCluster } from '../schema.ts';
import { fenceTable, fenceText } from './fence.ts';

/** A node of a cluster, with all that its files need. */
export interface Node {
  readonly host: string;
  readonly name: string;
  readonly cluster: RayCluster;
  readonly section: RayHostSection;
  /** Its own address in the cluster, and the head's. */
  readonly address: string;
  readonly head: string;
  /** Where it is known. */
  readonly machineId: string | undefined;
  /** Folder of its Python environment. */
  readonly environment: string;
}

/** Where clients of a mesh have their packets go through. */
export const MESH_INTERFACE = 'tailscale0';
/** Where systemd looks for programs of a service. Source: systemd.exec(5). */
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** How long a node that is told to end waits for its tasks. */
const DRAIN_SECONDS = 30;

/** What its processes and bringup's own questions find in their environment. */
export function environmentFile({ name, cluster, section, head, environment }: Node): string {
  const ports = clusterPorts(cluster);
  const folder = configurationOf(name);
  return environmentText({
    ...environmentOf({
      role: roleOf(section),
      tokenPath: `${folder}/token`,
      drainSeconds: DRAIN_SECONDS,
      ...(cluster.storage === 'rocksdb' ? { rocksdbFolder: `${tempDirOf(name)}/gcs` } : {}),
      headMetrics: { autoscaler: ports['autoscaler-metrics'], dashboard: ports['dashboard-metrics'] },
      ...(cluster.tls === undefined ? {} : { tls: cluster.tls }),
      system: 'linux',
      more: section.env ?? {},
    }),
    HOME: tempDirOf(name),
    // So `python` and `ray` of a job are those of the node.
    PATH: `${environment}/bin:${SYSTEM_PATH}`,
    // The environment is root's: what Python compiles of it is kept here, once for all processes of the node.
    PYTHONPYCACHEPREFIX: `${tempDirOf(name)}/pycache`,
    RAY_ADDRESS: hostAndPort(head, ports.gcs),
    BRINGUP_RAY_DASHBOARD: hostAndPort(head, ports.dashboard),
    BRINGUP_RAY_ENVIRONMENT: environment,
    ...((section.repository ?? cluster.repository) === undefined
      ? {}
      : { BRINGUP_RAY_REPOSITORY: currentPath(nodesRepository(name)) }),
  });
}

/** Who may reach its ports. */
export function fenceFile({ name, cluster, section, address }: Node): string {
  return fenceText({
    cluster: name,
    role: roleOf(section),
    ports: clusterPorts(cluster),
    exposed: cluster.expose ?? [],
    through: cluster.network === 'lan' ? { address } : { interface: MESH_INTERFACE },
    account: SERVICE_USER,
  });
}

/** Its unit of systemd. Each start of it is another node, which the label tells apart. */
export function unitFile(node: Node): string {
  const { name, cluster, section, address, head, environment, machineId } = node;
  const { memory, 'object-store': objectStore, cpus, gpus, writable } = section;
  const role = roleOf(section);
  const ports = clusterPorts(cluster);
  const fence = `${configurationOf(name)}/fence.nft`;
  return unitText({
    cluster: name,
    host: node.host,
    role,
    environmentFolder: environment,
    arguments: startArguments({
      role,
      address,
      head,
      ports,
      labels: {
        ...section.labels,
        [HOST_LABEL]: node.host,
        ...(machineId === undefined ? {} : { [MACHINE_LABEL]: machineLabel(machineId) }),
      },
      resources: section.resources ?? {},
      ...(cpus === undefined ? {} : { cpus }),
      ...(gpus === undefined ? {} : { gpus }),
      ...(memory === undefined ? {} : { memoryBytes: sizeBytes(memory) }),
      ...(objectStore === undefined ? {} : { objectStoreBytes: sizeBytes(objectStore) }),
      temporaryFolder: tempDirOf(name),
    }),
    invocationLabel: JOIN_LABEL,
    environmentFile: `${configurationOf(name)}/environment`,
    user: SERVICE_USER,
    temporaryFolder: tempDirOf(name),
    address,
    head: { address: head, port: ports.gcs },
    drainSeconds: DRAIN_SECONDS,
    ...(writable === undefined ? {} : { writable }),
    before: [['/usr/sbin/nft', '-f', fence]],
    after: [['-/usr/sbin/nft', 'delete', 'table', 'inet', fenceTable(name)]],
    unlessPath: leavingOf(name),
  });
}
