import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bringup } from '../lab/support/run-cli.ts';
import { WindowsMachine } from '../support/windows-emulator/machine.ts';
import { requirePowershellParser } from '../support/windows-emulator/parser.ts';
import { startWindowsSshd, type WindowsSshd } from '../support/windows-emulator/shell.ts';
import { type MeshSite, startMeshSite } from '../support/windows-emulator/site.ts';

const there = await requirePowershellParser();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesh-up-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/* A host that is in no fleet file, at a port that is not 22: nothing of what a person says may be lost on the way. */
describe.runIf(there)('bringup mesh up USER@HOST', { timeout: 240_000 }, () => {
  async function joined(work: (place: Place) => Promise<void>): Promise<void> {
    const machine = new WindowsMachine();
    await using site = await startMeshSite();
    site.serve(machine);
    await using windows = await startWindowsSshd(machine);
    const root = join(windows.sshd.directory, 'root.pem');
    writeFileSync(root, site.rootKey);
    await work({ machine, site, windows, root });
    expect(windows.faults).toEqual([]);
  }

  /** What both say: how to log in, and that nobody is asked. */
  const up = (
    { windows, site }: Place,
    host: string,
    env: Readonly<Record<string, string>>,
    ...more: readonly string[]
  ) =>
    bringup(folder, ['mesh', 'up', host, '-i', windows.key, '--accept-new-host-keys', '--yes', '--json', ...more], {
      env: { HEADSCALE_API_KEY: site.apiKey, ...env },
    });

  test('takes from the environment what no option says', () =>
    joined(async (place) => {
      const { machine, site, windows, root } = place;
      const env = {
        BRINGUP_MESH_SERVER: site.url,
        BRINGUP_MESH_USER: 'office',
        BRINGUP_MESH_MIRROR: site.url,
        BRINGUP_MESH_SIGNING_ROOT: root,
      };
      const { json, stderr } = await up(place, `${windows.sshd.user}@127.0.0.1:${windows.sshd.port}`, env);
      expect(
        json.hosts?.map(({ outcome, problem }) => [outcome, problem]),
        stderr,
      ).toEqual([['changed', undefined]]);
      expect(site.nodes.map(({ user }) => user.name)).toEqual(['office']);
      expect(machine.tailscale.prefs.ControlURL).toBe(site.url);
    }));

  test('takes an option before the environment, and --port before that of the address', () =>
    joined(async (place) => {
      const { machine, site, windows, root } = place;
      const env = {
        BRINGUP_MESH_SERVER: 'http://127.0.0.1:1',
        BRINGUP_MESH_USER: 'nobody',
        BRINGUP_MESH_MIRROR: 'http://127.0.0.1:1',
        BRINGUP_MESH_SIGNING_ROOT: '/nowhere',
      };
      const said = ['--server', site.url, '--user', 'mesh', '--mirror', site.url, '--signing-root', root];
      const port = ['--port', String(windows.sshd.port), '--hostname', 'office-one'];
      const { json, stderr } = await up(place, `${windows.sshd.user}@127.0.0.1:1`, env, ...said, ...port);
      expect(
        json.hosts?.map(({ outcome, problem }) => [outcome, problem]),
        stderr,
      ).toEqual([['changed', undefined]]);
      expect(site.nodes.map(({ givenName, user }) => [givenName, user.name])).toEqual([['office-one', 'mesh']]);
      expect(machine.tailscale.prefs.ControlURL).toBe(site.url);
    }));

  test('leaves again with the same options, and nothing of it stays at the server', () =>
    joined(async (place) => {
      const { site, windows, root } = place;
      const host = `${windows.sshd.user}@127.0.0.1:${windows.sshd.port}`;
      const install = { BRINGUP_MESH_MIRROR: site.url, BRINGUP_MESH_SIGNING_ROOT: root };
      const said = ['--server', site.url, '--hostname', 'office-one'];
      expect((await up(place, host, install, ...said)).code).toBe(0);
      expect(site.nodes.map(({ givenName }) => givenName)).toEqual(['office-one']);
      const leave = () =>
        bringup(
          folder,
          ['mesh', 'leave', host, '-i', windows.key, '--accept-new-host-keys', '--yes', '--json', ...said],
          {
            env: { HEADSCALE_API_KEY: site.apiKey },
          },
        );
      const { json, stderr } = await leave();
      expect(
        json.hosts?.map(({ outcome, problem }) => [outcome, problem]),
        stderr,
      ).toEqual([['changed', undefined]]);
      expect(site.nodes).toEqual([]);
      expect((await leave()).json.hosts?.map(({ outcome }) => outcome)).toEqual(['converged']);
    }));

  test('leaves Syncthing of the fleet file aside when it is told to, and only then', () =>
    joined(async ({ site, windows }) => {
      const { user, port, directory } = windows.sshd;
      const ssh = { user, port, key: windows.key, 'known-hosts': [windows.sshd.knownHosts().trim()] };
      const office = {
        address: '127.0.0.1',
        ssh,
        mesh: { install: { mirror: site.url, 'signing-root': 'root.pem' } },
        // Which is not possible there: whoever tries is told.
        syncthing: { folders: ['shared'] },
      };
      const file = join(directory, 'fleet.yaml');
      const document = {
        version: 'bringup/v1',
        fleet: { name: 'office' },
        mesh: { server: site.url, 'api-key': { secret: 'HEADSCALE_API_KEY' }, user: 'mesh' },
        syncthing: { folders: { shared: { path: '/srv/shared' } } },
        hosts: { 'office-one': office },
      };
      writeFileSync(file, stringify(document));
      const run = async (...more: readonly string[]) => {
        const env = { HEADSCALE_API_KEY: site.apiKey };
        const { json } = await bringup(folder, ['mesh', 'up', '-f', file, '--yes', '--json', ...more], { env });
        return json.hosts?.map(({ outcome, problem }) => [outcome, problem?.code]);
      };
      expect(await run()).toEqual([['refused', 'not-on-windows']]);
      expect(site.nodes).toEqual([]);
      expect(await run('--skip-syncthing')).toEqual([['changed', undefined]]);
      expect(site.nodes).toHaveLength(1);
    }));
});

interface Place {
  readonly machine: WindowsMachine;
  readonly site: MeshSite;
  readonly windows: WindowsSshd;
  readonly root: string;
}
