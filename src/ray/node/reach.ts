import { join, sh } from '../../core/sh.ts';
import { defineKind, ORDER, type RunnerContext } from '../../engine/resource.ts';
import { isActive } from '../../engine/shown-units.ts';
import { rangesOf } from '../cluster/port-ranges.ts';
import { clusterPorts, clustersOf } from '../members.ts';
import { reachedOf, unitOf } from '../places.ts';
import { portsBut } from '../ports.ts';
import { preparedOf } from '../prepare.ts';
import { neighboursOf } from './neighbours.ts';
import { type ProbeRequest, probePorts } from './probe.ts';
import { neededPorts, sampleOf, samplePorts } from './tried-ports.ts';

/** That the nodes of a cluster and a worker reach each other on the ports of Ray, which is tried before Ray starts there. */
export interface ReachSpec {
  readonly cluster: string;
  readonly state: 'present';
  readonly address: string;
  /** Folder of the Python environment. */
  readonly environment: string;
}

interface ReachState {
  readonly known: boolean;
}

/**
 * Ray joins a node that its head cannot reach, says that all went well, and throws it out half a minute later without a reason;
 * and two workers that cannot reach each other are found out by the work. Where its unit runs already, the proof is better
 * evidence than a try.
 */
export const reachKind = defineKind<ReachSpec, ReachState, Record<string, never>>({
  kind: 'ray-reach',
  order: ORDER['ray-reach'],
  category: 'verify',
  slow: true,
  key: ({ cluster }) => cluster,
  timeoutMs: () => 120_000,
  read: (specs) =>
    join(specs.map(({ cluster }, index) => sh`if [ -e ${reachedOf(cluster)} ]; then echo ${`known ${index}`}; fi`)),
  showUnits: ({ cluster }) => [unitOf(cluster)],
  parse: (output, specs) =>
    specs.map(({ cluster }, index) => ({
      known: isActive(output, unitOf(cluster)) || output.split('\n').includes(`known ${index}`),
    })),
  decide: ({ known }) =>
    known
      ? { verdict: 'ok' }
      : {
          verdict: 'change',
          verb: 'run',
          summary: 'whether it and the other nodes reach each other is tried',
          action: {},
        },
  async supply({ spec }, context) {
    await probePorts(requestOf(spec, context), preparedOf(context).run, context.tell);
    return {};
  },
  apply: (changes) => join(changes.map(({ spec }) => sh`: >${reachedOf(spec.cluster)} || exit 1`)),
  undo: ({ spec }) => sh`rm -f ${reachedOf(spec.cluster)}`,
});

/** Who tries what with a worker: the head all ports, other workers a sample, and itself what runs already. */
function requestOf({ cluster: name, address, environment }: ReachSpec, context: RunnerContext): ProbeRequest {
  const { fleet } = preparedOf(context);
  const host = fleet.hosts.find((one) => one.name === context.host);
  const named = clustersOf(fleet).find((one) => one.name === name);
  if (host === undefined || named === undefined) throw new TypeError(`${context.host} is in no cluster ${name}`);
  const ports = clusterPorts(named.cluster);
  const all = portsBut('worker', ports);
  const neighbours = neighboursOf(fleet, named, context);
  return {
    joining: {
      host,
      python: `${environment}/bin/python`,
      address,
      ports: all,
      spare: [[ports.workers.first, ports.workers.last]],
    },
    from: neighbours.map(({ role, ...who }) => ({
      ...who,
      ports: role === 'head' ? all : samplePorts('worker', ports),
      isNeeded: role === 'head',
    })),
    running: neighbours.flatMap(({ role, host: { name: other }, address: there, isProven }) => {
      if (!isProven || there === undefined) return [];
      const [needed, sample] = [neededPorts(role, ports), rangesOf(sampleOf(ports))];
      return [{ name: other, isHead: role === 'head', address: there, needed, sample }];
    }),
  };
}
