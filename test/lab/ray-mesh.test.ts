import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OnboardResult } from '../../src/onboard/result.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { HEAD, ownIndex, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const NEW = 'gpu-2';
const BOTH = `${HEAD},${WORKER}`;

describe.skipIf(!requireLab())('a Ray cluster over the mesh', { timeout: 900_000 }, () => {
  const mesh = meshLab([
    { name: HEAD, suite: 'trixie', packages: ['python3'] },
    { name: WORKER, suite: 'trixie', packages: ['python3'] },
    { name: NEW, suite: 'trixie', packages: ['python3'] },
  ]);
  const env = { ...ownIndex(), RAY_TOKEN: randomBytes(32).toString('hex') };
  const fleetFile = (server: Record<string, unknown> = {}) =>
    mesh.fleetFile({
      server,
      ray: { clusters: { main: { version: '2.60.0', token: { secret: 'RAY_TOKEN' }, probation: '5s' } } },
      hosts: {
        [HEAD]: { ray: { cluster: 'main', role: 'head' } },
        [WORKER]: { ray: { cluster: 'main' } },
        [NEW]: { ray: { cluster: 'main' } },
      },
    });
  const run = async (...args: readonly string[]) =>
    mesh.bringupWith({ env, timeoutMs: 600_000 }, ...args, '--fleet', await fleetFile(), '--json', '--yes');
  const meshAddress = async (host: string) =>
    (await mesh.lab().run(host, 'tailscale ip -4')).stdout.trim().split('\n')[0] ?? '';
  const reaches = (address: string, port: number) =>
    mesh.lab().run(HEAD, `python3 -c 'import socket; socket.create_connection(("${address}", ${port}), 3)'`);

  it('is made together with the mesh in one apply, and answers on the mesh alone', async () => {
    const first = await run('apply', '--select', BOTH);
    expect(
      first.json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]),
      first.stderr,
    ).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const address = await meshAddress(WORKER);
    for (const port of [6380, 6381]) {
      expect((await reaches(address, port)).code).toBe(0);
      const lan = await reaches(mesh.lab().host(WORKER).address, port);
      expect([lan.code, lan.stderr]).toEqual([1, expect.stringContaining('ConnectionRefusedError')]);
    }
    const second = await run('apply', '--select', BOTH);
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

  it('gets another worker by one onboarding from nothing, with a key that lets it in and nothing else', async () => {
    const file = await fleetFile({ 'api-key': undefined, user: undefined, 'auth-key': { secret: 'MESH_AUTH_KEY' } });
    const onboard = async (key: string) => {
      const words = ['onboard', '--fleet', file, '--host', NEW, '--role', 'provider', '--json', '--yes'];
      const { stdout, stderr, traces } = await mesh.bringupWith(
        { env: { ...env, MESH_AUTH_KEY: key }, timeoutMs: 600_000 },
        ...words,
      );
      expect(stdout, stderr).toMatch(/^\{/);
      expect(traces).not.toContain(key);
      return JSON.parse(stdout) as OnboardResult;
    };
    const first = await onboard(await mesh.server().joinKey());
    expect([first.verdict, first.problem?.what]).toEqual(['joined', undefined]);
    expect(first.phases.flatMap(({ phase, state }) => (state === 'done' ? [phase] : []))).toEqual([
      ...['register', 'dependencies', 'mesh', 'ray', 'verify'],
    ]);
    expect([first.meshIp, first.nodeId]).toEqual([await meshAddress(NEW), expect.stringMatching(/^[0-9a-f]{56}$/)]);
    // Who is in the mesh needs no key that still works.
    expect((await onboard('0'.repeat(48))).verdict).toBe('already');
  });

  it('follows a worker that has another address in the mesh', async () => {
    const was = await meshAddress(WORKER);
    await mesh.lab().run(WORKER, 'tailscale logout');
    const node = (await mesh.server().nodes()).find(({ addresses }) => addresses.includes(was));
    if (node !== undefined) await mesh.server().cli('nodes', 'delete', '-i', String(node.id), '--force');
    const back = await run('apply', '--select', BOTH);
    expect(
      back.json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]),
      back.stderr,
    ).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const is = await meshAddress(WORKER);
    expect(is).not.toBe(was);
    const status = await mesh.bringupWith({ env }, 'ray', 'status', '--fleet', await fleetFile(), '--json');
    const { clusters } = JSON.parse(status.stdout) as {
      clusters: { hosts: { host: string; node?: { address: string; alive: boolean } }[] }[];
    };
    const worker = clusters[0]?.hosts.find(({ host }) => host === WORKER);
    expect(worker?.node).toMatchObject({ address: is, alive: true });
    const again = await run('apply', '--select', BOTH);
    expect(again.json.hosts?.map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
  });
});
