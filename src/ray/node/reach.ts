import { join, sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import type { PortRange } from '../cluster/port-ranges.ts';
import { reachedOf, unitOf } from '../places.ts';
import { preparedOf } from '../prepare.ts';
import { probePorts } from './probe.ts';

/** That the head reaches a worker on every port of Ray, which is tried before Ray starts there. */
export interface ReachSpec {
  readonly cluster: string;
  readonly state: 'present';
  /** Name of the head's host, which has to take part in the run. */
  readonly head: string;
  readonly address: string;
  readonly ports: readonly PortRange[];
  /** Folders of the Python environments, of the host and of its head. */
  readonly environment: string;
  readonly headEnvironment: string;
}

interface ReachState {
  readonly known: boolean;
}

/**
 * Ray joins a node that its head cannot reach, says that all went well, and throws it out half a minute later without a reason.
 * Where its unit runs already, the proof is better evidence than a try.
 */
export const reachKind = defineKind<ReachSpec, ReachState, Record<string, never>>({
  kind: 'ray-reach',
  order: ORDER['ray-reach'],
  category: 'verify',
  slow: true,
  key: ({ cluster }) => cluster,
  timeoutMs: () => 120_000,
  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) =>
          sh`if systemctl --quiet is-active -- ${unitOf(cluster)} 2>/dev/null || [ -e ${reachedOf(cluster)} ]; then echo ${`known ${index}`}; fi`,
      ),
    ),
  parse: (output, specs) => specs.map((_, index) => ({ known: output.split('\n').includes(`known ${index}`) })),
  decide: ({ known }) =>
    known
      ? { verdict: 'ok' }
      : { verdict: 'change', verb: 'run', summary: 'whether its head reaches it is tried', action: {} },
  async supply({ spec: { head, address, ports, environment, headEnvironment } }, context) {
    const { fleet, run } = preparedOf(context);
    const hostOf = (name: string) => {
      const host = fleet.hosts.find((one) => one.name === name);
      if (host === undefined) throw new TypeError(`there is no host ${name}`);
      return host;
    };
    await probePorts(
      {
        from: { host: hostOf(head), environment: headEnvironment },
        to: { host: hostOf(context.host), environment },
        address,
        ports,
      },
      run,
    );
    return {};
  },
  apply: (changes) => join(changes.map(({ spec }) => sh`: >${reachedOf(spec.cluster)} || exit 1`)),
  undo: ({ spec }) => sh`rm -f ${reachedOf(spec.cluster)}`,
});
