import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';

/** Loads a fleet of hosts a, b and c with these sections. Throws what loading throws. */
export async function fleetWith(top: object, hosts: Readonly<Record<string, object | undefined>>): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'syncthing-section-'));
  try {
    const file = join(folder, 'fleet.yaml');
    const names = ['a', 'b', 'c'];
    const document = {
      version: 'bringup/v1',
      fleet: { name: 'lab' },
      syncthing: top,
      hosts: Object.fromEntries(names.map((name, index) => [name, { address: `192.0.2.${index + 1}`, ...hosts[name] }])),
    };
    await writeFile(file, stringify(document));
    return await loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me' }, secrets: 'require' });
  } finally {
    await rm(folder, { recursive: true });
  }
}
