import { type PortRange, rangesOf } from '../cluster/port-ranges.ts';
import { type RayPorts, type SinglePort, singlePortsOf } from '../ports.ts';

/** What another node connects to, and so has to get through to. */
const NEEDED: Readonly<Record<'head' | 'worker', readonly SinglePort[]>> = {
  head: ['gcs', 'dashboard', 'node-manager', 'object-manager'],
  worker: ['node-manager', 'object-manager'],
};

/** Ports of the range of the workers that are tried between two workers. */
const SAMPLE = 32;

/** Its own ports, and some of the range, spread over all of it with both ends. */
export function samplePorts(role: 'head' | 'worker', ports: RayPorts): readonly PortRange[] {
  return rangesOf([...singlePortsOf(role, ports).map(({ port }) => port), ...sampleOf(ports)]);
}

/** Ports at which the Ray of another node answers as soon as it runs. */
export function neededPorts(role: 'head' | 'worker', ports: RayPorts): readonly PortRange[] {
  return rangesOf(NEEDED[role].map((name) => ports[name]));
}

/** Of the range alone. */
export function sampleOf({ workers: { first, last } }: RayPorts): readonly number[] {
  const count = Math.min(SAMPLE, last - first + 1);
  return Array.from({ length: count }, (_, index) => first + Math.round((index * (last - first)) / (count - 1)));
}
