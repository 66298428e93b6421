import type { RayPorts } from '../ports.ts';

/** What a node of a cluster is started with. */
export interface NodeStart {
  readonly role: 'head' | 'worker';
  /** Under which the other nodes reach this one. Instead of a loopback Ray takes another address of the machine. */
  readonly address: string;
  /** Of the head; not used by a head. */
  readonly head: string;
  readonly ports: RayPorts;
  /** Ray's own start with `ray.io/`, which nobody else may use. */
  readonly labels: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, number>>;
  /** What is not given is what Ray finds. */
  readonly cpus?: number;
  readonly gpus?: number;
  readonly memoryBytes?: number;
  readonly objectStoreBytes?: number;
  /** Ray's own folder. Paths of its sockets have 107 bytes at most, of which it takes 64. */
  readonly temporaryFolder: string;
}

/**
 * Arguments of the program `ray` that start a node and stay. Every port is pinned, because Ray chooses by chance what is not, and no
 * firewall can be written for that. Nothing secret is in them. Source: ray 2.60 python/ray/scripts/scripts.py, `start`.
 */
export function startArguments(start: NodeStart): readonly string[] {
  const { address, ports, labels, resources } = start;
  const labelled = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return [
    'start',
    '--block',
    ...(start.role === 'head' ? headOnly(address, ports) : [`--address=${hostAndPort(start.head, ports.gcs)}`]),
    `--node-ip-address=${address}`,
    `--node-manager-port=${ports['node-manager']}`,
    `--object-manager-port=${ports['object-manager']}`,
    `--runtime-env-agent-port=${ports['runtime-env']}`,
    `--dashboard-agent-grpc-port=${ports['dashboard-agent-grpc']}`,
    `--dashboard-agent-listen-port=${ports['dashboard-agent']}`,
    `--metrics-export-port=${ports.metrics}`,
    `--min-worker-port=${ports.workers.first}`,
    `--max-worker-port=${ports.workers.last}`,
    `--temp-dir=${start.temporaryFolder}`,
    ...given('--num-cpus', start.cpus),
    ...given('--num-gpus', start.gpus),
    ...given('--memory', start.memoryBytes),
    ...given('--object-store-memory', start.objectStoreBytes),
    ...(Object.keys(resources).length === 0 ? [] : [`--resources=${JSON.stringify(resources)}`]),
    ...(labelled.length === 0 ? [] : [`--labels=${labelled.join(',')}`]),
    '--log-style=record',
    '--log-color=false',
  ];
}

/** An address and a port as Ray writes them: IPv6 in brackets. */
export function hostAndPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The API is asked by every node, and over SSH at the loopback of the head; who else may reach it is the fence's business, and the token's. */
function headOnly(address: string, ports: RayPorts): readonly string[] {
  return [
    '--head',
    `--port=${ports.gcs}`,
    '--include-dashboard=true',
    `--dashboard-host=${address.includes(':') ? '::' : '0.0.0.0'}`,
    `--dashboard-port=${ports.dashboard}`,
    // Ray[default] has grpcio, and starts this server whether it is asked to or not.
    `--ray-client-server-port=${ports.client}`,
  ];
}

function given(flag: string, value: number | undefined): readonly string[] {
  return value === undefined ? [] : [`${flag}=${value}`];
}
