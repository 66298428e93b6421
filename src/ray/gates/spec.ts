import type { FactTree } from '../../engine/capability.ts';
import { machineIdOf } from '../../engine/machine-id.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import { sizeBytes } from '../../fleet/size.ts';
import type { Quarantine } from '../../providers/quarantine.ts';
import type { HeadSaid } from '../head-versions.ts';
import { clusterOf, clusterPorts, headOf, raySectionOf, roleOf, takesPart } from '../members.ts';
import { apartSeconds } from './clock.ts';
import type { GatesSpec } from './gate.ts';

/** What is known besides the fleet file. */
export interface GatesContext {
  readonly facts: FactTree | undefined;
  /** By machine-id. */
  readonly quarantines: ReadonlyMap<string, Quarantine>;
  /** What heads say that are no part of the run, by the name of the cluster. */
  readonly heads?: ReadonlyMap<string, HeadSaid> | undefined;
  /** The Python that a host has itself, as far as somebody told. */
  pythonOf(host: string): string | undefined;
}

/** What a host has to be good for; undefined where it is to be no node of any cluster. Pure. */
export function gatesSpec(
  fleet: Fleet,
  host: FleetHost,
  { facts, quarantines, heads, pythonOf }: GatesContext,
): GatesSpec | undefined {
  const section = raySectionOf(host);
  const named = clusterOf(fleet, host);
  if (section === undefined || named === undefined || !takesPart(host)) return undefined;
  const { name, cluster } = named;
  const head = headOf(fleet, name);
  const said = head === undefined || head.name === host.name ? undefined : heads?.get(name);
  const ownPython = said === undefined || 'unknown' in said ? undefined : said.python;
  const headPython = head === undefined || head.name === host.name ? undefined : (pythonOf(head.name) ?? ownPython);
  const python = typeof cluster.python === 'object' ? cluster.python.version : (cluster.python ?? 'host');
  const clock = facts?.['clock'] as
    | { readonly clockSkewMs?: number | null; readonly clockSkewUncertaintyMs?: number | null }
    | undefined;
  const quarantine = quarantines.get(machineIdOf(facts) ?? '');
  const { memory, cpus, gpus, 'object-store': objectStore } = section;
  return {
    cluster: name,
    role: roleOf(section),
    ...(section.role === 'client' ? { client: true as const } : {}),
    ports: clusterPorts(cluster),
    python,
    ...(python === 'host' && headPython !== undefined ? { headPython } : {}),
    ...(said === undefined ? {} : { head: { wanted: cluster.version, said } }),
    ...(cpus === undefined ? {} : { cpus }),
    ...(gpus === undefined ? {} : { gpus }),
    ...(memory === undefined ? {} : { memoryBytes: sizeBytes(memory) }),
    ...(objectStore === undefined ? {} : { objectStoreBytes: sizeBytes(objectStore) }),
    ...(quarantine === undefined ? {} : { quarantine }),
    clockSkewSeconds: apartSeconds(clock?.clockSkewMs ?? null, clock?.clockSkewUncertaintyMs ?? null),
  };
}
