import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { requireLab } from './support/require-lab.ts';

const NAMES = ['gpu-1', 'gpu-2'] as const;

describe.skipIf(!requireLab())('syncthing over the mesh that the same run makes', () => {
  const mesh = meshLab([
    { name: 'gpu-1', suite: 'trixie', packages: ['syncthing'] },
    { name: 'gpu-2', suite: 'bookworm', packages: ['syncthing'] },
  ]);
  const on = async (host: string, script: string) => {
    const { code, stdout, stderr } = await mesh.lab().run(host, script);
    if (code !== 0) throw new Error(`${host}: ${script}: exit ${code}: ${stdout}${stderr}`);
    return stdout.trim();
  };
  const fleetFile = async () => {
    const file = await mesh.fleetFile();
    const document = parse(await readFile(file, 'utf8')) as { defaults: object };
    const syncthing = { folders: ['shared'], install: 'present' };
    const top = { folders: { shared: { path: '/srv/shared' } } };
    await writeFile(file, stringify({ ...document, syncthing: top, defaults: { ...document.defaults, syncthing } }));
    return file;
  };

  it('hosts join, tell their addresses, are paired by them, and have the same files', async () => {
    const file = await fleetFile();
    const { code, stdout, stderr } = await mesh.bringup('apply', '--yes', '--fleet', file);
    expect(code, stdout + stderr).toBe(0);
    const addresses = await Promise.all(NAMES.map((name) => on(name, 'tailscale ip -4')));
    for (const [index, name] of NAMES.entries()) {
      const config = await on(
        name,
        'cat /home/syncthing/.config/syncthing/config.xml /home/syncthing/.local/state/syncthing/config.xml 2>/dev/null || :',
      );
      expect(config).toContain(`<address>tcp://${addresses[1 - index]}:22000</address>`);
      expect(config).toContain('<allowedNetwork>100.64.0.0/10</allowedNetwork>');
    }
    await on('gpu-1', 'echo over the mesh >/srv/shared/file; chown syncthing: /srv/shared/file');
    // What is new is seen within the ten seconds that Syncthing gathers changes for.
    expect(
      await on(
        'gpu-2',
        'n=450; until [ -s /srv/shared/file ] || [ $n = 0 ]; do n=$((n - 1)); sleep 0.1; done; cat /srv/shared/file',
      ),
    ).toBe('over the mesh');
    const again = await mesh.bringup('apply', '--json', '--yes', '--fleet', file);
    expect(again.json.hosts?.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
  });

  it('is not even looked at where it is left aside, and counts again without the option', async () => {
    const file = await fleetFile();
    await on('gpu-2', 'systemctl stop syncthing@syncthing');
    const up = async (...more: readonly string[]) => {
      const { json } = await mesh.bringup('mesh', 'up', '--json', '--yes', '--fleet', file, ...more);
      const service = await on('gpu-2', 'systemctl is-active syncthing@syncthing || :');
      return [service, ...(json.hosts ?? []).map(({ problem }) => problem?.code)];
    };
    expect(await up('--skip-syncthing')).toEqual(['inactive', undefined, undefined]);
    expect(await up()).toEqual(['active', undefined, undefined]);
  });
});
