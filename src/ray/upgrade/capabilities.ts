import type { AnyCapability, WantedInput } from '../../engine/capability.ts';
import { idOf, type Wanted } from '../../engine/resource.ts';
import { durationMs } from '../../fleet/duration.ts';
import { environmentKind } from '../environment/environment.ts';
import { clusterOf, type NamedCluster, raySectionOf } from '../members.ts';
import { type ExposureSpec, exposureKind } from '../node/exposure.ts';
import { type MemberSpec, memberKind } from '../node/member.ts';
import type { RayPrepared } from '../prepare.ts';
import { environmentSpec } from '../wanted/environment.ts';
import { DEFAULT_PROBATION } from '../wanted/probation.ts';
import type { Wish } from '../wanted/wish.ts';

/** The capability of Ray where only the environments of the clusters are asked for, made ahead and not used yet. */
export function environmentsAhead(ray: AnyCapability): AnyCapability {
  return asking(ray, ({ name, cluster }, { host, prepared }) => {
    const spec = environmentSpec(cluster, raySectionOf(host) ?? { cluster: name }, prepared);
    return [{ kind: environmentKind, spec: { ...spec, ahead: true } } as Wish];
  });
}

/** The capability of Ray where hosts are only proven, and looked at from outside, with the settings they have. `addresses`: of hosts, in their cluster. */
export function onlyProofs(ray: AnyCapability, addresses: ReadonlyMap<string, string>): AnyCapability {
  return asking(ray, ({ name, cluster }, { host }) => {
    const address = addresses.get(host.name) ?? '';
    const spec: MemberSpec = {
      cluster: name,
      state: 'present',
      head: 'its head',
      address,
      probationSeconds: durationMs(cluster.probation ?? DEFAULT_PROBATION) / 1000,
    };
    const looked: ExposureSpec = { cluster: name, state: 'present', address };
    const exposure = { kind: exposureKind, spec: looked } as Wish;
    const member = { kind: memberKind, spec, notify: [idOf(exposure)] } as unknown as Wish;
    return [member, { ...exposure, needs: [idOf(member)] }];
  });
}

/** The same capability, where the work of a worker may go on for so long before it is started anew. */
export function freeingFor(ray: AnyCapability, freeSeconds: number): AnyCapability {
  const { prepare } = ray;
  if (prepare === undefined) throw new TypeError('Ray prepares a run');
  return {
    ...ray,
    async prepare(fleet, context) {
      return { ...((await prepare(fleet, context)) as RayPrepared), freeSeconds };
    },
  };
}

function asking(
  ray: AnyCapability,
  wishesOf: (named: NamedCluster, input: WantedInput<RayPrepared>) => readonly Wish[],
): AnyCapability {
  return {
    ...ray,
    wanted(input): readonly Wanted[] {
      const named = clusterOf(input.fleet, input.host);
      if (named === undefined) return [];
      const source = input.fleet.locateInHost(input.host.name, ['ray']);
      const wishes = wishesOf(named, input as WantedInput<RayPrepared>);
      return wishes.map((wish) => ({ needs: [], notify: [], waitsFor: [], ...wish, capability: ray.name, source }));
    },
  };
}
