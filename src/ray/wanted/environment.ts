import { ENVIRONMENT_PLACES, type EnvironmentSpec, type PythonWish } from '../environment/environment-spec.ts';
import type { RayHostSection } from '../host-schema.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';
import { commitOf, repositoryOf } from './repository.ts';

/** Without it Ray has no API to be asked by. */
const NEEDED_EXTRA = 'default';

/** The Python environment of a cluster's nodes. */
export function environmentSpec(cluster: RayCluster, section: RayHostSection, prepared: RayPrepared): EnvironmentSpec {
  const name = section.cluster;
  const { version, extras = [] } = cluster;
  const requirements = prepared.requirements.get(name);
  const repository = repositoryOf(cluster, section);
  const file = repository?.requirements;
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
    ...(repository === undefined || file === undefined
      ? {}
      : { repository: { ...commitOf(repository), requirements: file } }),
    ...(section.repository === undefined ? {} : { lockName: `${name}-${section.repository.commit.slice(0, 12)}` }),
  };
}

function pythonOf({ python = 'host', 'env-manager': manager, conda }: RayCluster): PythonWish {
  // Without all of these the fleet is refused before.
  if (manager === 'conda' && conda !== undefined && typeof python === 'string' && python !== 'host')
    return { version: python, archive: { from: conda.installer, sha256: conda.sha256, form: 'conda' } };
  if (python === 'host') return 'host';
  if (typeof python === 'string') return { version: python };
  return { version: python.version, archive: { from: python.archive, sha256: python.sha256 } };
}
