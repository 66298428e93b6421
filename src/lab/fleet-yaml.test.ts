import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadFleet } from '../fleet/load-fleet.ts';
import { fleetYaml } from './fleet-yaml.ts';

it('writes a fleet file that loads as it was meant', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bringup-lab-fleet-'));
  const file = join(folder, 'fleet.yaml');
  const line = '10.77.0.10 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEtrynDNR21vF+Q2QzgEQizuYqiI1MnkiXOxSIUFx0QZ';
  const hosts = [
    { name: 'ctl', address: '10.77.0.10', sudo: 'nopasswd' },
    { name: 'gpu-1', address: '10.77.0.11', sudo: 'password' },
  ] as const;
  try {
    await writeFile(file, fleetYaml({ name: 'try', keyPath: '/keys/id', knownHosts: [line], hosts }));
    const env = { LAB_SUDO_PASSWORD: 'x', USER: 'me' };
    const fleet = await loadFleet({ file, capabilities: [], env, secrets: 'require' });
    expect(fleet.name).toBe('try');
    expect(fleet.hosts).toMatchObject(
      hosts.map(({ name, address }) => ({ name, address, ssh: { user: 'ops', key: '/keys/id', knownHosts: [line] } })),
    );
    expect(fleet.hosts.map((host) => host.sudo.password?.reveal())).toEqual([undefined, 'x']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
