import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CAPABILITIES } from '../../../../src/capabilities.ts';
import type { Fleet } from '../../../../src/fleet/fleet.ts';
import { loadFleet } from '../../../../src/fleet/load-fleet.ts';

const HOSTS: Readonly<Record<string, object>> = {
  a: { ray: { cluster: 'main', role: 'head' } },
  b: { ray: { cluster: 'main' } },
  c: { ray: { cluster: 'main' } },
};

/** Loads a fleet of a head a and workers b and c, with the cluster, hosts and the rest of the section changed so, and more hosts. Throws what loading throws. */
export async function rayFleet(
  main: object = {},
  hosts: Readonly<Record<string, object>> = {},
  token = '0123456789abcdef'.repeat(4),
  more: object = {},
): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'ray-section-'));
  try {
    const file = join(folder, 'fleet.yaml');
    const document = {
      version: 'bringup/v1',
      fleet: { name: 'lab' },
      ray: { clusters: { main: { version: '2.60.0', network: 'lan', token: { secret: 'RAY_TOKEN' }, ...main } }, ...more },
      hosts: Object.fromEntries(
        Object.keys({ ...HOSTS, ...hosts }).map((name, index) => [name, { address: `192.0.2.${index + 1}`, ...(hosts[name] ?? HOSTS[name]) }]),
      ),
    };
    await writeFile(file, stringify(document));
    return await loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me', RAY_TOKEN: token }, secrets: 'require' });
  } finally {
    await rm(folder, { recursive: true });
  }
}
