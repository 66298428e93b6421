import { ENVIRONMENT_PLACES, type EnvironmentSpec, type PythonWish } from '../environment/environment-spec.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';

/** Without it Ray has no API to be asked by. */
const NEEDED_EXTRA = 'default';

/** The Python environment of a cluster's nodes. */
export function environmentSpec(name: string, cluster: RayCluster, prepared: RayPrepared): EnvironmentSpec {
  const { version, extras = [] } = cluster;
  const requirements = prepared.requirements.get(name);
  return {
    ...ENVIRONMENT_PLACES,
    cluster: name,
    state: 'present',
    inputs: {
      ray: version,
      extras: [...new Set([NEEDED_EXTRA, ...extras])],
      ...(requirements === undefined ? {} : { requirements }),
    },
    python: pythonOf(cluster),
  };
}

function pythonOf({ python = 'host' }: RayCluster): PythonWish {
  if (python === 'host') return 'host';
  if (typeof python === 'string') return { version: python };
  return { version: python.version, archive: { from: python.archive, sha256: python.sha256 } };
}
