import { z } from 'zod';
import { type PortRange, rangesOf } from './cluster/port-ranges.ts';

/** The ports of every node of a cluster. `workers` is a range, both ends in it. */
export interface RayPorts {
  readonly gcs: number;
  readonly 'node-manager': number;
  readonly 'object-manager': number;
  readonly 'runtime-env': number;
  readonly 'dashboard-agent-grpc': number;
  readonly 'dashboard-agent': number;
  readonly metrics: number;
  readonly dashboard: number;
  readonly client: number;
  readonly 'autoscaler-metrics': number;
  readonly 'dashboard-metrics': number;
  readonly workers: { readonly first: number; readonly last: number };
}

/** A port of its own, by its name in the fleet file. */
export type SinglePort = Exclude<keyof RayPorts, 'workers'>;

interface PortRow {
  readonly byDefault: number;
  /** Only the head listens there. */
  readonly headOnly: boolean;
  readonly meaning: string;
}

/** Every single port. Ray chooses by chance what is not pinned, and no firewall can be written for that. */
const SINGLE_PORTS: Readonly<Record<SinglePort, PortRow>> = {
  gcs: { byDefault: 6379, headOnly: true, meaning: 'The head: what every node connects to.' },
  'node-manager': { byDefault: 6380, headOnly: false, meaning: 'Each node: its raylet.' },
  'object-manager': { byDefault: 6381, headOnly: false, meaning: 'Each node: objects that go from node to node.' },
  'runtime-env': { byDefault: 6382, headOnly: false, meaning: 'Each node: environments of jobs.' },
  'dashboard-agent-grpc': { byDefault: 6383, headOnly: false, meaning: 'Each node: its agent.' },
  'dashboard-agent': { byDefault: 52_365, headOnly: false, meaning: 'Each node: its agent, over HTTP.' },
  metrics: { byDefault: 8080, headOnly: false, meaning: 'Each node: metrics for Prometheus.' },
  dashboard: { byDefault: 8265, headOnly: true, meaning: 'The head: dashboard and API of jobs.' },
  client: { byDefault: 10_001, headOnly: true, meaning: 'The head: drivers that are not nodes (Ray Client).' },
  'autoscaler-metrics': { byDefault: 44_217, headOnly: true, meaning: 'The head: metrics of its autoscaler.' },
  'dashboard-metrics': { byDefault: 44_227, headOnly: true, meaning: 'The head: metrics of its dashboard.' },
};

const DEFAULT_WORKERS = '10002-10999';

const port = z.int().min(1024).max(65_535);

const range = z.string().superRefine((text, { addIssue }) => {
  const { first, last } = rangeOf(text);
  const message = `must be two ports from 1024 to 65535 with a hyphen between, such as ${DEFAULT_WORKERS}`;
  if (!(first >= 1024 && last <= 65_535 && first < last)) addIssue({ code: 'custom', message });
});

function single(name: SinglePort) {
  const { byDefault, meaning } = SINGLE_PORTS[name];
  return port.optional().describe(`${meaning} Default: ${byDefault}.`);
}

/** `ports:` of a cluster, as it is written. */
export const portsSchema = z
  .strictObject({
    gcs: single('gcs'),
    'node-manager': single('node-manager'),
    'object-manager': single('object-manager'),
    'runtime-env': single('runtime-env'),
    'dashboard-agent-grpc': single('dashboard-agent-grpc'),
    'dashboard-agent': single('dashboard-agent'),
    metrics: single('metrics'),
    dashboard: single('dashboard'),
    client: single('client'),
    'autoscaler-metrics': single('autoscaler-metrics'),
    'dashboard-metrics': single('dashboard-metrics'),
    workers: range
      .optional()
      .describe(`Each node: one for each process that works, first and last of a range. Default: ${DEFAULT_WORKERS}.`),
  })
  .describe('The ports of every node, so that a firewall can be written for them.');

/** The ports of a cluster, with defaults for what is not written. */
export function portsOf(written: z.output<typeof portsSchema> | undefined): RayPorts {
  const singles = singleNames().map((name) => [name, written?.[name] ?? SINGLE_PORTS[name].byDefault]);
  return {
    ...(Object.fromEntries(singles) as Record<SinglePort, number>),
    workers: rangeOf(written?.workers ?? DEFAULT_WORKERS),
  };
}

/** The single ports that a node of this role listens at. */
export function singlePortsOf(role: 'head' | 'worker', ports: RayPorts): readonly { name: SinglePort; port: number }[] {
  return singleNames().flatMap((name) =>
    SINGLE_PORTS[name].headOnly && role === 'worker' ? [] : [{ name, port: ports[name] }],
  );
}

/** What `expose` of a cluster may name. */
export const EXPOSABLE = ['workers', ...singleNames()] as const satisfies readonly (keyof RayPorts)[];

/** The ports of a node, without those of these names. */
export function portsBut(
  role: 'head' | 'worker',
  ports: RayPorts,
  names: readonly (keyof RayPorts)[] = [],
): readonly PortRange[] {
  const { first, last } = ports.workers;
  return rangesOf([
    ...singlePortsOf(role, ports).flatMap(({ name, port }) => (names.includes(name) ? [] : [port])),
    ...(names.includes('workers') ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  ]);
}

/** How many ports the range of the workers has. */
export function workerPortCount({ workers: { first, last } }: RayPorts): number {
  return last - first + 1;
}

/**
 * Ports that so many processors take: a process for each, as many again while old ones end, and eight for drivers and the
 * processes that spill objects. Source: ray src/ray/raylet/worker_pool.cc (each worker takes a port of the range).
 */
export function workerPortsNeeded(cpus: number): number {
  return cpus * 2 + 8;
}

function singleNames(): readonly SinglePort[] {
  return Object.keys(SINGLE_PORTS) as SinglePort[];
}

function rangeOf(text: string): RayPorts['workers'] {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  return { first: Number(first), last: Number(last) };
}
