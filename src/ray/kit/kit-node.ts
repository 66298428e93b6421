import { BringupError } from '../../core/error.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import { sizeBytes } from '../../fleet/size.ts';
import { writtenAddress } from '../address.ts';
import { environmentOf } from '../cluster/environment-text.ts';
import { type PortRange, rangesWithout } from '../cluster/port-ranges.ts';
import { hostAndPort, startArguments } from '../cluster/start-arguments.ts';
import type { Target } from '../environment/target.ts';
import type { RayHostSection } from '../host-schema.ts';
import { clusterOf, clusterPorts, headOf, isByHand, raySectionOf } from '../members.ts';
import { HOST_LABEL } from '../places.ts';
import { portsBut } from '../ports.ts';
import type { RayCluster } from '../schema.ts';
import type { RaySystem } from '../systems/system.ts';
import { SYSTEMS } from '../systems/table.ts';

/** A worker that a person starts on its own machine, with all that its files say. No secret is in it. */
export interface KitNode {
  readonly host: string;
  readonly cluster: string;
  readonly system: RaySystem;
  readonly target: Target;
  /** Version of Ray. */
  readonly ray: string;
  readonly address: string;
  readonly head: { readonly address: string; readonly port: number };
  /** Ports that answer at its address in the cluster only, and ports that answer at all of them. */
  readonly closed: readonly PortRange[];
  readonly open: readonly PortRange[];
  /** Arguments of `ray`. */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** How long its work may go on when it is told to end. */
  readonly drainSeconds: number;
}

/** What wheels are chosen for. uv resolves for the same. Source: uv crates/uv-configuration/src/target_triple.rs. */
const PLATFORMS = {
  macos: { arch: 'aarch64', platform: 'macosx_13_0' },
  windows: { arch: 'x86_64', platform: 'win' },
} as const;

/** Systems whose nodes are started by hand. */
export type KitSystem = keyof typeof PLATFORMS;

const DRAIN_SECONDS = 30;

/** What a host of the fleet is as such a worker. Pure. Throws BringupError (`ray-kit-impossible`). */
export function kitNode(fleet: Fleet, host: FleetHost, id: KitSystem): KitNode {
  const section = raySectionOf(host);
  const named = clusterOf(fleet, host);
  const impossible = (why: string, remedy: string) =>
    new BringupError({
      code: 'ray-kit-impossible',
      category: 'config',
      what: `no kit can be made for ${host.name}: ${why}`,
      remedy,
      where: fleet.locateInHost(host.name, section === undefined ? [] : ['ray']),
    });
  if (section === undefined || named === undefined)
    throw impossible('it has no ray section', 'write `ray: { cluster: NAME }` at the host');
  const { cluster, name } = named;
  if (section.role === 'head' || section.role === 'client')
    throw impossible(`it is the ${section.role} of ${name}, and kits are for workers`, 'take a host with Linux for it');
  if (!isByHand(host))
    throw impossible(
      'bringup itself is to join it',
      'write `state: by-hand` in its ray section: then only status looks at it',
    );
  if (cluster.tls !== undefined)
    throw impossible(`${name} has TLS between its nodes`, 'leave `tls:` out, on a mesh, which is encrypted');
  const python = pythonOf(cluster);
  if (python === undefined)
    throw impossible(
      'its Python has to be that of the head to the patch level, and the fleet file does not say which that is',
      `write it as \`python: 3.x.y\` below ray.clusters.${name}, without conda`,
    );
  const head = headOf(fleet, name);
  const [address, headAddress] = [writtenAddress(host, cluster), head && writtenAddress(head, cluster)];
  if (address === undefined || headAddress === undefined) {
    const who = address === undefined ? host.name : (head?.name ?? 'the head');
    throw impossible(
      `the address of ${who} in ${name} is not in the fleet file, and no host is asked for it`,
      `write it there: \`ray: { address: … }\` of ${who} (on a mesh \`tailscale ip\` tells it)`,
    );
  }
  const ports = clusterPorts(cluster);
  const closed = portsBut('worker', ports, cluster.expose ?? []);
  const system = SYSTEMS[id];
  return {
    ...{ host: host.name, cluster: name, system, ray: cluster.version, address, closed, drainSeconds: DRAIN_SECONDS },
    target: { system: id, ...PLATFORMS[id], python },
    head: { address: headAddress, port: ports.gcs },
    open: rangesWithout(portsBut('worker', ports), closed),
    arguments: startArguments({
      ...{ role: 'worker', address, head: headAddress, ports },
      labels: { ...section.labels, [HOST_LABEL]: host.name },
      resources: section.resources ?? {},
      ...limitsOf(section),
      temporaryFolder: system.places.temporary(name),
    }),
    environment: {
      ...environmentOf({
        role: 'worker',
        tokenPath: system.places.file(system.places.configuration(name), 'token'),
        drainSeconds: DRAIN_SECONDS,
        system: id,
        more: section.env ?? {},
      }),
      RAY_ADDRESS: hostAndPort(headAddress, ports.gcs),
      BRINGUP_RAY_DASHBOARD: hostAndPort(headAddress, ports.dashboard),
    },
  };
}

function pythonOf({ python, 'env-manager': manager }: RayCluster): string | undefined {
  if (manager === 'conda' || python === 'host') return undefined;
  return typeof python === 'object' ? python.version : python;
}

function limitsOf({ cpus, gpus, memory, 'object-store': objectStore }: RayHostSection) {
  return {
    ...(cpus === undefined ? {} : { cpus }),
    ...(gpus === undefined ? {} : { gpus }),
    ...(memory === undefined ? {} : { memoryBytes: sizeBytes(memory) }),
    ...(objectStore === undefined ? {} : { objectStoreBytes: sizeBytes(objectStore) }),
  };
}
