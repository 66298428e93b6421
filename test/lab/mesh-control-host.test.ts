import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { CAPABILITIES } from '../../src/capabilities.ts';
import { connector } from '../../src/engine/connect-host.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import { openControlServer } from '../../src/mesh/control-server.ts';
import { sudoRuns } from '../../src/mesh/headscale/cli/this-machine.ts';
import { meshSectionOf } from '../../src/mesh/status.ts';
import { installTailscale } from '../support/mesh/by-hand.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { headscaleOnHost } from '../support/mesh/headscale-on-host.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

const BUILD_MS = 1_800_000;

describe.skipIf(!requireLab() || !requireGo())('a control server that is asked by its command line on a host', () => {
  const lab = freshLab([
    { name: 'new', suite: 'trixie', sudo: 'password' },
    { name: 'old', suite: 'bookworm' },
  ]);
  const place = temporary();
  const urls: Record<string, string> = {};
  beforeAll(async () => {
    urls['new'] = (await headscaleOnHost(lab(), 'new', '0.29.2')).url;
    urls['old'] = (await headscaleOnHost(lab(), 'old', '0.26.1')).url;
  }, BUILD_MS);

  const fleetFile = async (
    host: string,
    sudo: object = {},
    control: object = {},
    members: Record<string, object> = {},
  ) => {
    const document = parse(lab().fleetYaml()) as { mesh: object; hosts: Record<string, object> };
    document.mesh = { server: urls[host], user: 'mesh', control: { host, ...control } };
    // The lab's own file names a secret for each host whose sudo asks.
    for (const name of Object.keys(document.hosts)) document.hosts[name] = { ...document.hosts[name], sudo: undefined };
    document.hosts[host] = { ...document.hosts[host], sudo };
    for (const [name, mesh] of Object.entries(members)) document.hosts[name] = { ...document.hosts[name], mesh };
    const file = join(place(), `fleet-${host}.yaml`);
    await writeFile(file, stringify(document));
    return file;
  };
  const status = async (host: string, password?: string, control: object = {}) => {
    const file = await fleetFile(
      host,
      password === undefined ? {} : { password: { secret: 'SUDO_PASSWORD' } },
      control,
    );
    const result = await bringup(place(), ['mesh', 'status', '--json', '-f', file], {
      env: { SUDO_PASSWORD: password },
    });
    return {
      code: result.code,
      ...(result.json as unknown as {
        server?: object;
        problem?: { code: string };
        problems?: readonly { code: string }[];
      }),
      traces: result.traces,
    };
  };

  it('is found by its name alone, through sudo, with a password where sudo asks for one', async () => {
    expect(await status('old')).toMatchObject({
      code: 0,
      server: { version: '0.26 or 0.27' },
      user: { name: 'mesh' },
      nodes: [],
    });
    const asked = await status('new', lab().sudoPassword);
    expect(asked).toMatchObject({ code: 0, server: { version: '0.29.2' } });
    expect(asked.traces).not.toContain(lab().sudoPassword);
  });

  it('sudo that refuses, a command that is not there and a server that is down are told apart', async () => {
    expect((await status('new')).problem?.code).toBe('sudo-needs-password');
    expect((await status('new', 'wrong')).problem?.code).toBe('sudo-wrong-password');
    expect((await status('old', undefined, { command: 'headscales' })).problem?.code).toBe('mesh-command-missing');
    expect(await status('old', undefined, { host: 'ol' })).toMatchObject({
      code: 2,
      problems: [{ code: 'mesh-control-host' }],
    });
    await lab().run('old', 'systemctl stop headscale');
    expect((await status('old')).problem?.code).toBe('mesh-server-unreachable');
  });

  it('on a machine of ours sudo is used where it needs no password', async () => {
    const fleet = await loadFleet({
      file: await fleetFile('old'),
      capabilities: CAPABILITIES,
      env: {},
      secrets: 'require',
    });
    const answers = await Promise.all(
      fleet.hosts.map(async (host) => {
        const { connection } = await connector(fleet, {})(host, new AbortController().signal);
        await using _connection = connection;
        return [host.name, await sudoRuns(connection, 'headscale'), await sudoRuns(connection, 'headscales')];
      }),
    );
    expect(answers).toEqual([
      ['new', false, false],
      ['old', true, false],
    ]);
  });

  it('a key that is made there comes back, and stays nowhere else on that host', async () => {
    const file = await fleetFile('new', { password: { secret: 'SUDO_PASSWORD' } });
    const env = { SUDO_PASSWORD: lab().sudoPassword };
    const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env, secrets: 'require' });
    const section = meshSectionOf(fleet);
    if (section === undefined) throw new Error('no section');
    await using control = await openControlServer(section, { fleet, connect: connector(fleet, {}) });
    const { id, key } = await control.createKey({
      expiration: new Date(Date.now() + 600_000),
      tags: ['tag:worker'],
      ephemeral: false,
    });
    expect(key.reveal()).toMatch(/^hskey-auth-/);
    // Its secret part may have hyphens itself.
    const secret = key.reveal().slice(-40);
    const search = `journalctl -o cat --no-pager; cat /var/log/*.log /proc/[0-9]*/cmdline /home/*/.*_history /root/.*_history 2>/dev/null; ls -R /tmp /var/tmp`;
    const { stdout } = await lab().run('new', search);
    expect(stdout).toContain('preauthkeys create');
    expect(stdout.includes(secret)).toBe(false);
    const files = await lab().run('new', `grep -rlaF "$(cat)" /tmp /var/log /run/user /home /root /etc 2>/dev/null`, {
      input: secret,
    });
    expect(files.stdout).toBe('');
    await control.deleteKey(id);
    expect(await control.keys()).toEqual([]);
  });

  it('a host joins and leaves by it, with a key that is made on the control host', async () => {
    await installTailscale(lab(), 'old');
    const run = async (state: 'joined' | 'left') => {
      const member = { old: { state, tags: ['tag:worker'], install: { from: 'present' } } };
      const file = await fleetFile('new', { password: { secret: 'SUDO_PASSWORD' } }, {}, member);
      const env = { SUDO_PASSWORD: lab().sudoPassword };
      const { json, traces } = await bringup(place(), ['apply', '--yes', '--json', '-s', 'old', '-f', file], { env });
      return { hosts: json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]), traces };
    };
    const listed = async (what: string) =>
      JSON.parse((await lab().run('new', `headscale ${what} list -o json`)).stdout) as
        | readonly Record<string, unknown>[]
        | null;
    const joined = await run('joined');
    expect(joined.hosts).toEqual([['old', 'changed', undefined]]);
    expect(await listed('nodes')).toMatchObject([{ given_name: 'old', online: true, tags: ['tag:worker'] }]);
    expect(await listed('preauthkeys')).toMatchObject([{ used: true }]);
    expect((await run('joined')).hosts).toEqual([['old', 'converged', undefined]]);
    expect((await run('left')).hosts).toEqual([['old', 'changed', undefined]]);
    expect((await listed('nodes')) ?? []).toEqual([]);
    expect(joined.traces).not.toMatch(/hskey-auth-\S{12}-/);
  });
});
