import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { HEAD, ownIndex, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a Ray cluster over the mesh', { timeout: 900_000 }, () => {
  const mesh = meshLab([
    { name: HEAD, suite: 'trixie', packages: ['python3'] },
    { name: WORKER, suite: 'trixie', packages: ['python3'] },
  ]);
  const env = { ...ownIndex(), RAY_TOKEN: randomBytes(32).toString('hex') };
  const fleetFile = () =>
    mesh.fleetFile({
      ray: { clusters: { main: { version: '2.60.0', token: { secret: 'RAY_TOKEN' }, probation: '5s' } } },
      hosts: {
        [HEAD]: { ray: { cluster: 'main', role: 'head' } },
        [WORKER]: { ray: { cluster: 'main' } },
      },
    });
  const run = async (...args: readonly string[]) =>
    mesh.bringupWith({ env, timeoutMs: 600_000 }, ...args, '--fleet', await fleetFile(), '--json', '--yes');
  const reaches = (address: string, port: number) =>
    mesh.lab().run(HEAD, `python3 -c 'import socket; socket.create_connection(("${address}", ${port}), 3)'`);

  it('is made together with the mesh in one apply, and answers on the mesh alone', async () => {
    const first = await run('apply');
    expect(
      first.json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]),
      first.stderr,
    ).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const [address = ''] = (await mesh.lab().run(WORKER, 'tailscale ip -4')).stdout.trim().split('\n');
    for (const port of [6380, 6381]) {
      expect((await reaches(address, port)).code).toBe(0);
      const lan = await reaches(mesh.lab().host(WORKER).address, port);
      expect([lan.code, lan.stderr]).toEqual([1, expect.stringContaining('ConnectionRefusedError')]);
    }
    const second = await run('apply');
    expect(second.json.hosts?.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
  });

  it('refuses a worker that is applied without its head, which bringup ray up takes along', async () => {
    const alone = await run('apply', '--select', WORKER);
    expect(alone.json.problems.map(({ code }) => code)).toEqual(['ray-head-not-selected']);
    const together = await run('ray', 'up', '--select', WORKER);
    expect(together.json.hosts?.map(({ name, outcome }) => [name, outcome])).toEqual([
      [HEAD, 'converged'],
      [WORKER, 'converged'],
    ]);
  });
});
