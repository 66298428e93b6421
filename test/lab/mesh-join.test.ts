import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { requireLab } from './support/require-lab.ts';

interface Told {
  readonly hosts: readonly {
    readonly name: string;
    readonly outcome: string;
    readonly connections: number;
    readonly commands: number;
    readonly problem?: { readonly code: string };
    readonly steps: readonly {
      readonly id: string;
      readonly outcome?: string;
      readonly summary?: string;
      readonly problem?: { readonly code: string };
      readonly fields?: readonly { readonly field: string; readonly from?: string; readonly to?: string }[];
    }[];
  }[];
}

describe.skipIf(!requireLab())('hosts that join a mesh', () => {
  const mesh = meshLab([
    { name: 'gpu-1', suite: 'trixie' },
    { name: 'gpu-2', suite: 'bookworm' },
  ]);
  const on = async (host: string, script: string) => {
    const { code, stdout, stderr } = await mesh.lab().run(host, script);
    if (code !== 0) throw new Error(`${script}: ${stderr}${stdout}`);
    return stdout.trim();
  };
  const run = async (command: 'plan' | 'apply', file: string, ...args: readonly string[]) => {
    const result = await mesh.bringup(
      command,
      '--fleet',
      file,
      '--json',
      ...(command === 'apply' ? ['--yes'] : []),
      ...args,
    );
    return { ...result, report: JSON.parse(result.stdout) as Told };
  };

  it('installs, joins with a key of its own for each, and again changes nothing and makes no key', async () => {
    const file = await mesh.fleetFile();
    const first = await run('apply', file);
    expect(first.report.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    const nodes = await mesh.server().nodes();
    expect(nodes.map(({ name, online }) => [name, online]).toSorted()).toEqual([
      ['gpu-1', true],
      ['gpu-2', true],
    ]);
    const keys = async () =>
      JSON.parse(await mesh.server().cli('preauthkeys', 'list', '-o', 'json')) as readonly unknown[];
    expect(await keys()).toHaveLength(2);
    await on('gpu-1', 'tailscale ping --until-direct=false -c 3 gpu-2');
    const second = await run('apply', file);
    expect(second.report.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect(await keys()).toHaveLength(2);
  });

  const told = ({ hosts }: Told, name: string) =>
    Object.fromEntries(
      (hosts.find((host) => host.name === name)?.steps ?? [])
        .filter(({ outcome }) => outcome !== 'ok')
        .map(({ id, summary, problem, fields = [] }) => [
          id,
          [summary, problem?.code, ...fields.map(({ field, from, to }) => `${field} ${from} -> ${to}`)]
            .filter((text) => text !== undefined && text !== '')
            .join('; '),
        ]),
    );

  it('shows drift and repairs it: daemon stopped, name changed, routes taken, switched off', async () => {
    const file = await mesh.fleetFile();
    await on('gpu-1', 'systemctl stop tailscaled');
    await on('gpu-2', 'tailscale set --hostname other --accept-routes');
    const plan = await run('plan', file);
    expect(told(plan.report, 'gpu-1')).toMatchObject({
      'service:tailscaled': expect.stringContaining('drift'),
      'mesh-node:tailscale': expect.stringContaining('its daemon does not run'),
    });
    expect(told(plan.report, 'gpu-2')).toMatchObject({
      'mesh-node:tailscale': expect.stringContaining('hostname other -> gpu-2'),
      'mesh-node:reach': expect.stringContaining('accept-routes true -> false'),
    });
    const applied = await run('apply', file);
    expect(applied.report.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    await on('gpu-1', 'tailscale down');
    const off = await run('apply', file, '--select', 'gpu-1');
    expect(told(off.report, 'gpu-1')).toEqual({ 'mesh-node:tailscale': 'drift: switched off' });
    expect((await run('apply', file)).report.hosts.map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
    expect((await mesh.server().nodes()).map(({ name }) => name).toSorted()).toEqual(['gpu-1', 'gpu-2']);
  });

  it('keeps the name of a host that was installed anew, and joins anew what was deleted on the server', async () => {
    const file = await mesh.fleetFile();
    const idOf = async (name: string) => (await mesh.server().nodes()).find((node) => node.name === name)?.id;
    const before = await idOf('gpu-1');
    await on('gpu-1', 'systemctl stop tailscaled; rm -rf /var/lib/tailscale/*; systemctl start tailscaled');
    await mesh.server().cli('nodes', 'delete', '--force', '-i', String(await idOf('gpu-2')));
    const plan = await run('plan', file);
    expect(told(plan.report, 'gpu-1')['mesh-node:tailscale']).toBe(
      `drift: joins as gpu-1; not in the mesh; the offline node ${before} of that name goes, so its address may change`,
    );
    expect(told(plan.report, 'gpu-2')['mesh-node:tailscale']).toBe(
      'drift: joins as gpu-2; the server does not know it any more',
    );
    const applied = await run('apply', await mesh.fleetFile({ hosts: { 'gpu-1': { mesh: { ephemeral: true } } } }));
    expect(applied.report.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    expect((await mesh.server().nodes()).map(({ name, online }) => [name, online]).toSorted()).toEqual([
      ['gpu-1', true],
      ['gpu-2', true],
    ]);
    expect(await idOf('gpu-1')).not.toBe(before);
    const listed = JSON.parse(await mesh.server().cli('nodes', 'list', '-o', 'json')) as readonly {
      readonly given_name: string;
      readonly pre_auth_key?: { readonly ephemeral?: boolean };
    }[];
    expect(listed.map((node) => [node.given_name, node.pre_auth_key?.ephemeral ?? false]).toSorted()).toEqual([
      ['gpu-1', true],
      ['gpu-2', false],
    ]);
  });

  it('offers routes that the server approves, takes tags, and goes back', async () => {
    const tagged = await mesh.fleetFile({
      hosts: { 'gpu-1': { mesh: { tags: ['tag:worker'], 'advertise-routes': ['10.99.0.0/24'] } } },
    });
    const applied = await run('apply', tagged);
    expect(applied.report.hosts.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    const { nodes } = JSON.parse((await mesh.bringup('mesh', 'status', '--fleet', tagged, '--json')).stdout) as {
      readonly nodes: readonly { readonly name: string; readonly tags: readonly string[]; readonly routes: object }[];
    };
    expect(nodes.find(({ name }) => name === 'gpu-1')).toMatchObject({
      tags: ['tag:worker'],
      routes: { approved: ['10.99.0.0/24'] },
    });
    expect((await run('apply', tagged)).report.hosts.map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
    await run('apply', await mesh.fleetFile());
    expect(await on('gpu-1', "tailscale debug prefs | grep -A2 '\"AdvertiseRoutes'")).toContain('null');
  });

  const keeping = (more: object = {}) =>
    mesh.fleetFile({ hosts: { 'gpu-2': { mesh: { 'keep-identity': true, ...more } } } });
  /** Runs a command for the host whose identity is kept, on a machine that keeps it. */
  const keeper = async (command: 'apply' | 'undo', fleet: string, home: string) => {
    const args = [command, '--fleet', fleet, '--yes', '--json', '--select', 'gpu-2'];
    return JSON.parse((await mesh.bringupWith({ env: { BRINGUP_STATE_DIR: home } }, ...args)).stdout) as Told;
  };
  const anew = () => on('gpu-2', 'systemctl stop tailscaled; rm -rf /var/lib/tailscale/*; systemctl start tailscaled');

  it('gives a host that was installed anew its address back, when its identity is kept', async () => {
    const file = await keeping();
    const home = join(dirname(file), 'state');
    const apply = (fleet = file) => keeper('apply', fleet, home);
    expect(told(await apply(), 'gpu-2')).toEqual({
      'mesh-identity:state': 'a copy of its identity is kept on this machine',
    });
    const address = await on('gpu-2', 'tailscale ip -4');
    const nodes = await mesh.server().nodes();
    await anew();
    // It cannot get through at first: that is no reason to give its identity up.
    const wall = (flag: string) =>
      on('gpu-2', `iptables ${flag} OUTPUT -p tcp --dport ${new URL(mesh.server().url).port} -j REJECT`);
    await wall('-I');
    try {
      const closed = await apply(await keeping({ timeouts: { connect: '5s' } }));
      expect(closed.hosts.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
        ['failed', 'mesh-not-connected'],
      ]);
      await anew();
    } finally {
      await wall('-D');
    }
    const back = await apply();
    expect(back.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([['changed', undefined]]);
    expect(told(back, 'gpu-2')['mesh-node:tailscale']).toMatch(/becomes node \d+ again/);
    expect(await on('gpu-2', 'tailscale ip -4')).toBe(address);
    expect((await mesh.server().nodes()).map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect((await apply()).hosts.map(({ outcome }) => outcome)).toEqual(['converged']);
  }, 300_000);

  it('takes a kept identity back from a host without logging its node out: it can be given again', async () => {
    const file = await keeping();
    const home = join(dirname(file), 'state');
    const apply = () => keeper('apply', file, home);
    expect((await apply()).hosts.map(({ outcome }) => outcome)).toEqual(['changed']);
    const [address, nodes] = [await on('gpu-2', 'tailscale ip -4'), await mesh.server().nodes()];
    await anew();
    expect(told(await apply(), 'gpu-2')['mesh-node:tailscale']).toMatch(/becomes node \d+ again/);
    const undone = await keeper('undo', file, home);
    expect(undone.hosts.map(({ problem }) => problem)).toEqual([undefined]);
    expect(await on('gpu-2', 'tailscale status 2>&1 || :')).toContain('Logged out');
    const again = await apply();
    expect(again.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([['changed', undefined]]);
    expect(told(again, 'gpu-2')['mesh-node:tailscale']).toMatch(/becomes node \d+ again/);
    expect([await on('gpu-2', 'tailscale ip -4'), (await mesh.server().nodes()).map(({ id }) => id)]).toEqual([
      address,
      nodes.map(({ id }) => id),
    ]);
  }, 300_000);

  it('leaves: the node goes from the server, and what was installed for it from the host', async () => {
    const file = await mesh.fleetFile();
    const whom = await mesh.bringup('mesh', 'leave', '--fleet', file, '--yes');
    expect(whom.code).toBe(2);
    const without = await mesh.fleetFile({ hosts: { 'gpu-1': { mesh: null } } });
    expect((await run('plan', without, '--select', 'gpu-1')).stdout).toContain('still a node of the mesh');
    const left = await mesh.bringup('mesh', 'leave', '--fleet', file, '--yes', '--select', 'gpu-1', '--json');
    const report = JSON.parse(left.stdout) as Told;
    expect(report.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([['changed', undefined]]);
    expect((await mesh.server().nodes()).map(({ name }) => name)).toEqual(['gpu-2']);
    expect(
      await on(
        'gpu-1',
        'command -v tailscale tailscaled; ls -d /var/lib/tailscale /etc/systemd/system/tailscaled.service 2>/dev/null; ip -o link | grep tailscale; systemctl is-active tailscaled; true',
      ),
    ).toBe('inactive');
    expect(JSON.stringify(report.hosts)).not.toContain('left on the host');
    expect((await run('plan', without, '--select', 'gpu-1')).stdout).not.toContain('still a node of the mesh');
    const paired = '/home/any/.config/syncthing/config.xml';
    await on(
      'gpu-1',
      `mkdir -p /etc/systemd/system/tailscaled.service.d "$(dirname ${paired})"; echo '<address>tcp://100.64.0.2:22000</address>' >${paired}`,
    );
    const looked = await mesh.bringup('mesh', 'leave', '--fleet', file, '--yes', '--select', 'gpu-1', '--json');
    expect(JSON.parse(looked.stdout)).toMatchObject({
      hosts: [
        {
          outcome: 'converged',
          notes: [
            expect.stringMatching(
              /^left on the host: \/etc\/systemd\/system\/tailscaled\.service\.d \(settings of the unit that somebody made\), \/home\/any\/\S+ \(Syncthing, paired by addresses of the mesh/,
            ),
          ],
        },
      ],
    });
    await on('gpu-1', 'rmdir /etc/systemd/system/tailscaled.service.d; rm -r /home/any');
    const again = await mesh.bringup('mesh', 'leave', '--fleet', file, '--yes', '--select', 'gpu-1', '--json');
    expect((JSON.parse(again.stdout) as Told).hosts.map(({ outcome }) => outcome)).toEqual(['converged']);
  });

  it('joins a host that is in no fleet file, and shows what is sent to it', async () => {
    const host = mesh.lab().host('gpu-1');
    const { defaults } = parse(mesh.lab().fleetYaml()) as {
      readonly defaults: { readonly ssh: { readonly key: string } };
    };
    const file = await mesh.fleetFile();
    const { install } = (parse(await readFile(file, 'utf8')) as MeshFile).defaults.mesh;
    // What is not said is taken from the environment.
    const env = {
      BRINGUP_MESH_SERVER: mesh.server().url,
      BRINGUP_MESH_MIRROR: install.mirror,
      BRINGUP_MESH_SIGNING_ROOT: join(dirname(file), install['signing-root']),
      BRINGUP_MESH_USER: 'mesh',
    };
    const result = await mesh.bringupWith(
      { env },
      'mesh',
      'up',
      `${host.user}@${host.address}`,
      ...['--port', '22', '--identity', defaults.ssh.key, '--accept-new-host-keys', '--hostname', 'direct'],
      ...['--skip-syncthing', '--yes', '--json', '--debug'],
    );
    expect(result.stderr).toContain('tailscale up');
    expect(result.stderr).not.toContain(mesh.env()['HEADSCALE_API_KEY']);
    expect((JSON.parse(result.stdout) as Told).hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['changed', undefined],
    ]);
    expect((await mesh.server().nodes()).map(({ name }) => name).toSorted()).toEqual(['direct', 'gpu-2']);
    const left = await mesh.bringupWith(
      { env },
      'mesh',
      'leave',
      `${host.user}@${host.address}`,
      ...['--port', '22', '--identity', defaults.ssh.key, '--accept-new-host-keys', '--hostname', 'direct', '--yes'],
    );
    expect(left.code, left.stdout).toBe(0);
    expect((await mesh.server().nodes()).map(({ name }) => name)).toEqual(['gpu-2']);
  });

  it('a join that is taken back leaves no node when the run does it itself, and says that one stays when undo does it later', async () => {
    const route = { 'advertise-routes': ['10.99.0.0/24'] };
    const hasty = await mesh.fleetFile({ hosts: { 'gpu-1': { mesh: { ...route, timeouts: { online: '1ms' } } } } });
    const rolledBack = await run('apply', hasty, '--select', 'gpu-1', '--on-failure', 'rollback');
    expect(rolledBack.report.hosts).toMatchObject([{ outcome: 'rolled-back', problem: { code: 'mesh-never-online' } }]);
    expect(rolledBack.stdout).not.toContain('stays');
    expect((await mesh.server().nodes()).map(({ name }) => name)).toEqual(['gpu-2']);
    const file = await mesh.fleetFile();
    expect((await run('apply', file, '--select', 'gpu-1')).code).toBe(0);
    const undone = await mesh.bringup('undo', '--fleet', file, '--yes', '--json', '--select', 'gpu-1');
    expect(undone.code, undone.stdout).toBe(0);
    const steps = (JSON.parse(undone.stdout) as Told).hosts[0]?.steps ?? [];
    expect(steps.find(({ id }) => id === 'mesh-node:tailscale')?.summary).toMatch(/^as before the run; its node stays/);
    expect((await mesh.server().nodes()).map(({ name }) => name).toSorted()).toEqual(['gpu-1', 'gpu-2']);
  });
});

interface MeshFile {
  readonly defaults: { readonly mesh: { readonly install: Readonly<Record<'mirror' | 'signing-root', string>> } };
}
