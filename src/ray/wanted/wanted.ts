import type { WantedInput } from '../../engine/capability.ts';
import { idOf, type Wanted } from '../../engine/resource.ts';
import type { RayHostSection } from '../host-schema.ts';
import { clusterOf, isByHand, raySectionOf } from '../members.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';
import { clientsGone, clientWishes } from './client.ts';
import { leaving } from './leaving.ts';
import { drainedWishes, nodeWishes } from './node.ts';
import { takingPart } from './taking-part.ts';
import type { Wish } from './wish.ts';

/** What the ray section of a host asks for. Pure. */
export function rayWanted(input: WantedInput<RayPrepared>): readonly Wanted[] {
  const section = raySectionOf(input.host);
  const named = clusterOf(input.fleet, input.host);
  if (section === undefined || named === undefined || isByHand(input.host)) return [];
  const source = input.fleet.locateInHost(input.host.name, ['ray']);
  const asked =
    section.state === 'left'
      ? leaving(input, named.name, section.clients ?? [])
      : joined(input, section, named.cluster);
  const gone = section.state === 'left' ? clientsGone(input.made ?? [], asked) : [];
  return [...asked, ...gone].map((wish) => ({
    needs: [],
    notify: [],
    waitsFor: [],
    ...wish,
    capability: 'ray',
    source,
  }));
}

function joined(input: WantedInput<RayPrepared>, section: RayHostSection, cluster: RayCluster): readonly Wish[] {
  const part = takingPart(input, section, cluster);
  if (part === undefined) return [];
  const { checked, environment } = part;
  if (section.state === 'drained') return drainedWishes(part);
  if (section.role === 'client')
    return [...checked, environment, ...clientWishes(part, [...checked, environment].map(idOf))];
  const { made, proofs } = nodeWishes(part, input.prepared.freeSeconds);
  return [...made, ...proofs, ...clientWishes(part, proofs.map(idOf))];
}
