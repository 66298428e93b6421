import type { WantedInput } from '../../engine/capability.ts';
import type { Wanted } from '../../engine/resource.ts';
import { rangesOf } from '../cluster/port-ranges.ts';
import { clusterPorts } from '../members.ts';
import type { Node } from '../node/files.ts';
import { type ReachSpec, reachKind } from '../node/reach.ts';
import { singlePortsOf, workerPortCount } from '../ports.ts';
import type { RayPrepared } from '../prepare.ts';
import type { Wish } from './wish.ts';

/** That the head reaches every port of a worker, looked at before its Ray starts. */
export function reachOf(
  input: WantedInput<RayPrepared>,
  { name, cluster, address, environment }: Node,
  head: string,
  order: Pick<Wanted, 'needs' | 'waitsFor'>,
): Wish {
  const ports = clusterPorts(cluster);
  const headEnvironment = input.value(`ray.environment.${name}`, head);
  const spec: ReachSpec = {
    cluster: name,
    state: 'present',
    head,
    address,
    ports: rangesOf([
      ...singlePortsOf('worker', ports).map(({ port }) => port),
      ...Array.from({ length: workerPortCount(ports) }, (_, index) => ports.workers.first + index),
    ]),
    environment,
    headEnvironment: typeof headEnvironment === 'string' ? headEnvironment : '',
  };
  return { kind: reachKind, spec, ...order } as Wish;
}
