import type { BringupError } from '../../core/error.ts';
import { type Inspection, type InspectOptions, inspectHosts } from '../../engine/inspect.ts';
import { machineClashes } from '../../engine/machine-identity.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import { isNode } from '../members.ts';
import { knownQuarantines } from '../prepare.ts';
import type { RayHostFacts } from './facts.ts';
import type { GateResult } from './gate.ts';
import { unreadable } from './kind.ts';
import { parseGateFacts } from './parse.ts';
import { READ_GATES } from './read.ts';
import { type GatesContext, gatesSpec } from './spec.ts';
import { judgeGates } from './table.ts';

/** What the gates found on one host. */
export interface CheckedHost {
  readonly name: string;
  readonly cluster: string;
  readonly role: 'head' | 'worker';
  /** No gate failed. */
  readonly ready: boolean;
  readonly gates: readonly GateResult[];
  /** Why it could not be looked at, and there are no gates then; or that another host is the same machine, or has a copy of its disk. */
  readonly problem?: BringupError;
}

const SECTION = 'ray-gates';

/**
 * Looks at all hosts that are to be nodes, at once: one connection and one command each. Nothing is changed, and nothing is thrown
 * for a host. A worker is compared with the Python of its head where that is among them.
 */
export async function checkHosts(
  fleet: Fleet,
  options: Pick<InspectOptions, 'hosts' | 'parallel' | 'signal' | 'connect' | 'onDone' | 'log'>,
): Promise<readonly CheckedHost[]> {
  const hosts = options.hosts.filter(isNode);
  const found = await inspectHosts({
    ...options,
    hosts,
    allFacts: false,
    sections: [{ name: SECTION, body: READ_GATES }],
  });
  return judgeHosts(fleet, found, knownQuarantines());
}

/** What the gates say of hosts that were looked at. Pure. */
export function judgeHosts(
  fleet: Fleet,
  found: readonly Inspection[],
  quarantines: GatesContext['quarantines'],
): readonly CheckedHost[] {
  const facts = new Map(found.map((one) => [one.host.name, parseGateFacts(one.sections.get(SECTION) ?? '')]));
  const clashes = machineClashes(found.map((one) => ({ ...one, hostKeyFingerprint: one.hostKey?.fingerprint })));
  return found.flatMap((one) =>
    checked(fleet, one, facts, quarantines).map((host) => {
      const clash = clashes.get(host.name);
      return clash === undefined || host.problem !== undefined ? host : { ...host, ready: false, problem: clash };
    }),
  );
}

function checked(
  fleet: Fleet,
  { host, facts, problem }: Inspection,
  all: ReadonlyMap<string, RayHostFacts>,
  quarantines: GatesContext['quarantines'],
): readonly CheckedHost[] {
  const spec = gatesSpec(fleet, host, { facts, quarantines, pythonOf: (name) => all.get(name)?.python?.version });
  const own = all.get(host.name);
  if (spec === undefined || own === undefined) return [];
  const { cluster, role } = spec;
  const why = problem ?? (own.complete ? undefined : unreadable().at({ host: host.name }));
  if (why !== undefined) return [{ name: host.name, cluster, role, ready: false, gates: [], problem: why }];
  const gates = judgeGates(own, spec);
  return [{ name: host.name, cluster, role, ready: gates.every(({ status }) => status !== 'fail'), gates }];
}

/** Hosts that the check says nothing of, because they are to be no nodes. */
export function notNodes(hosts: readonly FleetHost[]): readonly string[] {
  return hosts.filter((host) => !isNode(host)).map(({ name }) => name);
}
