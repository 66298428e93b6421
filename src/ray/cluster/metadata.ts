import { z } from 'zod';
import type { Dashboard } from './dashboard.ts';
import { notRay } from './dashboard-errors.ts';

/** What every node of a cluster has to be, the Python to its patch level. */
export interface ClusterVersions {
  readonly ray: string;
  readonly python: string;
}

const version = z.string().regex(/^\d+\.\d+\.\d+[\w.+-]{0,40}$/);
const answer = z.object({ data: z.object({ rayVersion: version, pythonVersion: version }) });

/** The versions of the head. Throws BringupError. */
export async function askVersions(dashboard: Dashboard, port: number): Promise<ClusterVersions> {
  const versions = parseVersions(await dashboard.get('/api/v0/cluster_metadata'));
  if (versions === undefined) throw notRay(port, 'it does not tell the versions of Ray and Python');
  return versions;
}

/** The versions in an answer of `/api/v0/cluster_metadata`; undefined where it is none. */
export function parseVersions(json: unknown): ClusterVersions | undefined {
  const { success, data } = answer.safeParse(json);
  return success ? { ray: data.data.rayVersion, python: data.data.pythonVersion } : undefined;
}
