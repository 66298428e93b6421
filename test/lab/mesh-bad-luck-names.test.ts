import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installTailscale, joinByHand } from '../support/mesh/by-hand.ts';
import { addDebugNode } from '../support/mesh/debug-node.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { expectTold } from './support/condition.ts';
import { meshTrouble } from './support/mesh-trouble.ts';
import { until } from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a host whose name, node or membership is not what it should be', () => {
  const mesh = meshLab(
    [
      { name: 'a', suite: 'trixie' },
      { name: 'b', suite: 'bookworm' },
    ],
    { archives: [] },
  );
  const { apply, nodes, liveKeys, on } = meshTrouble(mesh);
  const fleet = (over: Record<string, unknown> = {}) =>
    mesh.fleetFile({
      server: { server: mesh.tap().url },
      mesh: { install: { from: 'present' }, timeouts: { connect: '20s', online: '20s' }, ...over },
    });
  /** Of the first host only. */
  const applyA = (file: string) => apply(file, '--select', 'a');
  const idOf = async (name: string) => (await mesh.server().nodes()).find((node) => node.name === name)?.id;
  beforeAll(async () => {
    await installTailscale(mesh.lab(), 'a');
    await installTailscale(mesh.lab(), 'b');
  });

  it('finds its name with an offline node: that one goes, and the name stays', async () => {
    await addDebugNode(mesh.server(), await mesh.server().apiKey('1h'), 'a');
    const old = await idOf('a');
    const file = await fleet();
    const { code, stdout } = await applyA(file);
    expect([code, stdout]).toEqual([0, expect.stringContaining('changed')]);
    expect(await nodes()).toEqual(['a online']);
    expect(await idOf('a')).not.toBe(old);
  });

  it('was deleted on the server while its client says Running: it joins anew', async () => {
    const file = await fleet();
    const id = await idOf('a');
    await mesh.server().cli('nodes', 'delete', '-i', String(id), '--force');
    const { code, stdout } = await applyA(file);
    expect(code, stdout).toBe(0);
    expect(await nodes()).toEqual(['a online']);
    expect(await idOf('a')).not.toBe(id);
    expect(await liveKeys()).toEqual([]);
  });

  it('was switched off, or its key expired: it is in the mesh again', async () => {
    const file = await fleet();
    await on('a', 'tailscale down');
    const down = await applyA(file);
    expect([down.code, down.host.steps.find(({ id }) => id === 'mesh-node:tailscale')?.summary]).toEqual([
      0,
      expect.stringContaining('switched off'),
    ]);
    const id = await idOf('a');
    await mesh.server().cli('nodes', 'expire', '-i', String(id));
    await until(async () => /"Expired": true|NeedsLogin/.test(await on('a', 'tailscale status --json')), 'expired');
    const { code, stdout } = await applyA(file);
    expect(code, stdout).toBe(0);
    expect(await nodes()).toEqual(['a online']);
    expect(await liveKeys()).toEqual([]);
  });

  it('is tagged and was logged out: it joins anew', async () => {
    const file = await fleet({ tags: ['tag:worker'] });
    const tagged = await applyA(file);
    expect(tagged.code, tagged.stdout).toBe(0);
    await on('a', 'tailscale logout');
    const { code, stdout } = await applyA(file);
    expect(code, stdout).toBe(0);
    expect(await nodes()).toEqual(['a online']);
    expect(await liveKeys()).toEqual([]);
  });

  it('finds its name with another machine that is online: refused', async () => {
    await on('a', 'tailscale logout');
    await mesh.server().cli('nodes', 'delete', '-i', String(await idOf('a')), '--force');
    await joinB(await mesh.server().joinKey());
    const file = await fleet();
    expectTold(await applyA(file), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-name-online',
      category: 'config',
      what: /^node \d+ of the server has the name a already, and it is online$/,
      remedy: /mesh: hostname/,
    });
    expect([await nodes(), await liveKeys()]).toEqual([['a online'], []]);
  });

  it("finds its name with another user's node: refused, and it stays", async () => {
    await on('b', 'tailscale logout');
    for (const { id } of await mesh.server().nodes())
      await mesh.server().cli('nodes', 'delete', '-i', String(id), '--force');
    await mesh.server().cli('users', 'create', 'stranger');
    const key = JSON.parse(await mesh.server().cli('preauthkeys', 'create', '-u', '2', '-o', 'json')) as {
      key: string;
    };
    await joinB(key.key);
    await on('b', 'tailscale down');
    await until(async () => (await nodes()).includes('a offline'), 'the stranger is offline', 30_000);
    expectTold(await applyA(await fleet()), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-name-taken',
      category: 'config',
      what: /^node \d+ of the server has the name a already, and belongs to stranger$/,
      remedy: /rename or delete that node/,
    });
    expect(await nodes()).toEqual(['a offline']);
    await on('b', 'tailscale up && tailscale logout');
    for (const { id } of await mesh.server().nodes())
      await mesh.server().cli('nodes', 'delete', '-i', String(id), '--force');
  });

  it('is in another mesh: refused, and with switch it changes over', async () => {
    await using other: MeshServer = await startMeshServer({ address: mesh.lab().gateway });
    await joinByHand(mesh.lab(), 'a', other);
    expectTold(await applyA(await fleet()), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-other-network',
      category: 'config',
      what: /^the host is in another mesh already: http:/,
      remedy: /on-other-network: switch/,
    });
    expect((await other.nodes()).map(({ online }) => online)).toEqual([true]);
    const switched = await applyA(await fleet({ 'on-other-network': 'switch' }));
    expect(switched.code, switched.stdout).toBe(0);
    expect(await nodes()).toEqual(['a online']);
  });

  it('has a name that a server would rewrite: said before any host is reached', async () => {
    const file = await mesh.fleetFile({ hosts: { a: { mesh: { hostname: 'GPU_1' } } } });
    const { code, stderr } = await mesh.bringup('check', '--fleet', file);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/mesh\.hostname must be [\s\S]*found "GPU_1"[\s\S]*→ write gpu-1/),
    ]);
    for (const [name, near] of [
      ['GPU_1', 'gpu-1'],
      ['a.b', 'a-b'],
    ]) {
      const text = await readFile(await mesh.fleetFile(), 'utf8');
      const own = join(file, '..', `${near}.yaml`);
      await writeFile(own, text.replace(/^ {2}a:$/m, `  ${name}:`));
      const told = await mesh.bringup('check', '--fleet', own);
      expect([told.code, told.stderr]).toEqual([
        2,
        expect.stringMatching(new RegExp(`"?${name}"? in hosts[\\s\\S]*→ write ${near}`)),
      ]);
    }
  });

  const joinB = (key: string) =>
    on(
      'b',
      `cat | tailscale up --reset --login-server ${mesh.server().url} --hostname a --auth-key=file:/dev/stdin --timeout 60s`,
      key,
    );
});
