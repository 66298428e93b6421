import type { ClusterVersions } from '../cluster/metadata.ts';
import type { RayCluster } from '../schema.ts';

/**
 * How a cluster gets from what runs to what the fleet file says: `rolling`, one wave of workers after the other and the head last, or
 * `together`. Ray compares its own version and that of Python, both to the last number, and turns other nodes away; nodes that differ
 * in nothing of that may be in one cluster. Source: ray 2.60 python/ray/_private/utils.py, check_version_info.
 */
export type Way = 'rolling' | 'together';

/** Which way, from the versions that run and those that are wanted. */
export function wayOf(runs: ClusterVersions, wanted: ClusterVersions): Way {
  return runs.ray === wanted.ray && runs.python === wanted.python ? 'rolling' : 'together';
}

/** The versions that the fleet file asks for. `hostPython`: the head's own. */
export function wantedVersions({ version, python = 'host' }: RayCluster, hostPython: string): ClusterVersions {
  if (python === 'host') return { ray: version, python: hostPython };
  return { ray: version, python: typeof python === 'string' ? python : python.version };
}

/** What is going to be done, for people who are to agree. */
export function wayText(way: Way, from: ClusterVersions, to: ClusterVersions): string {
  if (way === 'rolling')
    return `Ray ${to.ray} and Python ${to.python} stay, so nodes go one wave after the other, each when its work is through; the head goes last`;
  const changes = [
    ...(from.ray === to.ray ? [] : [`Ray ${from.ray} -> ${to.ray}`]),
    ...(from.python === to.python ? [] : [`Python ${from.python} -> ${to.python}`]),
  ];
  return `${changes.join(', ')}: nodes of both cannot be in one cluster, so all of it stops for a short time, and what runs on it is lost`;
}
