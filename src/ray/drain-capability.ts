import type { AnyCapability } from '../engine/capability.ts';
import { clusterOf, raySectionOf, roleOf } from './members.ts';
import { draining } from './wanted/draining.ts';

/** The capability of Ray where nothing is asked for but that hosts are drained, now and whatever else there is to do. `force`: heads and nodes without one are stopped. */
export function drainCapability(
  ray: AnyCapability,
  { deadlineSeconds, force }: { readonly deadlineSeconds: number; readonly force: boolean },
): AnyCapability {
  return {
    ...ray,
    wanted({ fleet, host }) {
      const section = raySectionOf(host);
      const named = clusterOf(fleet, host);
      if (section === undefined || named === undefined) return [];
      const isHead = roleOf(section) === 'head';
      return [
        {
          ...{ needs: [], notify: [], waitsFor: [], capability: ray.name },
          ...draining(named.name, isHead ? 0 : deadlineSeconds, force),
          source: fleet.locateInHost(host.name, ['ray']),
        },
      ];
    },
  };
}
