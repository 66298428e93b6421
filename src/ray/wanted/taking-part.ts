import type { WantedInput } from '../../engine/capability.ts';
import { machineIdOf } from '../../engine/machine-id.ts';
import { idOf } from '../../engine/resource.ts';
import { TAKES_PART } from '../../engine/values.ts';
import { addressOf, addressValue } from '../address.ts';
import { environmentKind } from '../environment/environment.ts';
import { gatesKind, PYTHON_VALUE } from '../gates/kind.ts';
import { gatesSpec } from '../gates/spec.ts';
import type { RayHostSection } from '../host-schema.ts';
import { headOf } from '../members.ts';
import { exposureValue } from '../node/exposure.ts';
import type { Node } from '../node/files.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';
import { headNotThere } from './address.ts';
import { environmentSpec } from './environment.ts';
import type { Wish } from './wish.ts';

/** How a host takes part in its cluster, as far as this run knows. */
export interface TakingPart {
  readonly node: Node;
  /** `beside`: another host, which takes part in this run. `failed`: it did, and failed. `away`: it does not. */
  readonly head: 'itself' | 'beside' | 'failed' | 'away';
  /** What is looked at before anything is changed. */
  readonly checked: readonly Wish[];
  readonly environment: Wish;
  /** Values that its files need and nobody told yet. */
  readonly waitsFor: readonly string[];
  /** The same for what needs a head that was proven and looked at. Throws BringupError when no run of this kind can tell them. */
  late(): readonly string[];
}

/** Undefined where the cluster has no head. Pure. */
export function takingPart(
  input: WantedInput<RayPrepared>,
  section: RayHostSection,
  cluster: RayCluster,
): TakingPart | undefined {
  const { host, value } = input;
  const { cluster: name } = section;
  const headHost = headOf(input.fleet, name);
  if (headHost === undefined) return undefined;
  const checked = gatesOf(input);
  const path = value(`ray.environment.${name}`);
  const address = addressOf(input, host, cluster);
  const headAddress = addressOf(input, headHost, cluster);
  const head = headOfRun(input, headHost.name);
  const waitsFor = [
    ...(typeof path === 'string' ? [] : [`ray.environment.${name}`]),
    ...(address === undefined ? [addressValue(cluster)] : []),
    ...(headAddress === undefined && head !== 'itself' ? [`${addressValue(cluster)} of ${headHost.name}`] : []),
  ];
  return {
    node: {
      host: host.name,
      name,
      cluster,
      section,
      address: address ?? '',
      head: headAddress ?? '',
      environment: typeof path === 'string' ? path : '',
      machineId: machineIdOf(input.facts),
    },
    head,
    checked,
    environment: {
      kind: environmentKind,
      spec: environmentSpec(cluster, section, input.prepared),
      needs: checked.map(idOf),
    } as Wish,
    waitsFor,
    late() {
      if (head !== 'itself' && head !== 'beside' && headAddress === undefined)
        throw headNotThere(host.name, headHost.name);
      // A worker joins a head that was proven and looked at, where that is part of the run; else its own proof finds out.
      const isReady = head !== 'beside' || value(exposureValue(name), headHost.name) !== undefined;
      return isReady ? waitsFor : [...waitsFor, `${exposureValue(name)} of ${headHost.name}`];
    },
  };
}

function headOfRun({ host, value }: WantedInput<RayPrepared>, head: string): TakingPart['head'] {
  if (head === host.name) return 'itself';
  const takesPart = value(TAKES_PART, head);
  if (takesPart === true) return 'beside';
  return takesPart === false ? 'failed' : 'away';
}

function gatesOf(input: WantedInput<RayPrepared>): readonly Wish[] {
  const { fleet, host, facts } = input;
  const spec = gatesSpec(fleet, host, {
    facts,
    quarantines: input.prepared.quarantines,
    heads: input.prepared.heads,
    pythonOf(name) {
      const told = input.value(PYTHON_VALUE, name);
      return typeof told === 'string' ? told : undefined;
    },
  });
  return spec === undefined ? [] : [{ kind: gatesKind, spec } as Wish];
}
