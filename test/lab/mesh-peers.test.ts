import { beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../src/lab/poll.ts';
import { blockUdp } from '../support/mesh/block-udp.ts';
import { installTailscale, joinByHand, reflash } from '../support/mesh/by-hand.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** What other tests of the mesh stand on: real hosts, joined by hand to a real server, one of them through the tap. */
describe.skipIf(!requireLab() || !requireGo())('peers of the mesh', () => {
  const mesh = meshLab([
    { name: 'gpu-1', suite: 'trixie' },
    { name: 'gpu-2', suite: 'bookworm' },
  ]);
  const addresses: Record<string, string> = {};
  beforeAll(async () => {
    const join = async (host: string) => {
      await installTailscale(mesh.lab(), host);
      const url = host === 'gpu-1' ? mesh.server().url : mesh.tap().url;
      addresses[host] = await joinByHand(mesh.lab(), host, { ...mesh.server(), url });
    };
    await Promise.all(['gpu-1', 'gpu-2'].map(join));
  }, 600_000);

  const on = async (host: string, script: string) => {
    const { code, stdout, stderr } = await mesh.lab().run(host, script);
    return `${code} ${stdout}${stderr}`;
  };
  /** Asks until it is said, and tells what was said last. */
  const eventually = async (host: string, script: string, wanted: RegExp) => {
    let last = '';
    const ask = async () => {
      last = await on(host, script);
      return wanted.test(last) || undefined;
    };
    await poll(ask, { timeoutMs: 60_000 });
    expect(last).toMatch(wanted);
  };

  const bothOnline = () => {
    const online = async () => (await mesh.server().nodes()).filter(({ online }) => online).length === 2 || undefined;
    return poll(online, { timeoutMs: 60_000, everyMs: 200 });
  };

  test('both are online at the server, by their names', async () => {
    expect(await bothOnline()).toBe(true);
    const nodes = await mesh.server().nodes();
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(['gpu-1', 'gpu-2']);
    for (const { name, addresses: known } of nodes) expect(known).toContain(addresses[name]);
    expect(await on('gpu-1', 'tailscale version')).toMatch(/^0 1\.102\.3\n/);
  });

  test('they reach each other directly, and by name', async () => {
    await eventually(
      'gpu-1',
      `tailscale ping -c 5 --timeout 2s ${addresses['gpu-2']}`,
      /^0 [\s\S]*via 10\.77\.\d+\.\d+:\d+ in/,
    );
    await eventually('gpu-2', 'getent hosts gpu-1.mesh.test', new RegExp(`^0 ${addresses['gpu-1']} +gpu-1.mesh.test`));
    const banner = `exec 3<>/dev/tcp/gpu-1.mesh.test/22; head -c 7 <&3`;
    expect(await on('gpu-2', `timeout 10 bash -c '${banner}'`)).toBe('0 SSH-2.0');
  });

  test('without UDP they reach each other through the relay', async () => {
    await using _blocked = await blockUdp(mesh.lab(), 'gpu-1');
    await on('gpu-1', 'systemctl restart tailscaled');
    const ping = `tailscale ping -c 1 --until-direct=false --timeout 5s ${addresses['gpu-2']}`;
    await eventually('gpu-1', ping, /^0 [\s\S]*via DERP\(test\) in/);
    await eventually(
      'gpu-2',
      `timeout 10 bash -c 'exec 3<>/dev/tcp/${addresses['gpu-1']}/22; head -c 7 <&3'`,
      /^0 SSH-2\.0/,
    );
  });

  test('a server that is away leaves them connected, and knows them when it is back', async () => {
    const health = () => fetch(`${mesh.server().url}/health`, { signal: AbortSignal.timeout(1_000) });
    await mesh.server().stop();
    await expect(health()).rejects.toThrow('fetch failed');
    expect(await on('gpu-1', `tailscale ping -c 1 --until-direct=false ${addresses['gpu-2']}`)).toMatch(/^0 pong/);
    await mesh.server().start();
    {
      await using _silent = mesh.server().freeze();
      // A stopped process may still answer what it had read.
      const answer = () => health().then(() => 'an answer', String);
      await expect.poll(answer).toContain('timeout');
    }
    expect((await health()).ok).toBe(true);
    expect(await bothOnline()).toBe(true);
  });

  test('a host that is flashed again is another node to the server, by another name', async () => {
    await reflash(mesh.lab(), 'gpu-2');
    expect(
      await on('gpu-2', 'command -v tailscale; ip -o link show tailscale0; grep 100.100 /etc/resolv.conf'),
    ).toMatch(/^1 (?!.*100\.100)/);
    await installTailscale(mesh.lab(), 'gpu-2', '1.100.0');
    await joinByHand(mesh.lab(), 'gpu-2', mesh.server());
    expect(await on('gpu-2', 'tailscale version')).toMatch(/^0 1\.100\.0\n/);
    const names = (await mesh.server().nodes()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['gpu-1', 'gpu-2', 'gpu-2-1']);
  });
});
