import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../core/secret.ts';
import type { FleetHost, SshSettings } from '../fleet/fleet.ts';
import { fleetTargets, type SshAccess } from './fleet-target.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-targets-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const DEFAULTS: SshSettings = {
  user: 'root',
  port: 22,
  hostKeys: 'strict',
  knownHosts: [],
  connectTimeoutMs: 10_000,
  written: [],
};

/** A host whose `ssh` settings are written in the fleet file. */
function host(name: string, ssh: Partial<SshSettings> = {}, address = name): FleetHost {
  return {
    name,
    address,
    connection: 'ssh',
    labels: {},
    groups: [],
    vars: {},
    ssh: { ...DEFAULTS, written: Object.keys(ssh), ...ssh },
    sudo: {},
    sections: {},
    source: {},
  };
}

function resolver(hosts: readonly FleetHost[], config = '', access: SshAccess = {}) {
  const sshConfigPath = join(directory, `config-${Math.random()}`);
  writeFileSync(sshConfigPath, config);
  return fleetTargets({ hosts, root: '/fleet', file: '/fleet/fleet.yaml' }, { sshConfigPath, ...access });
}

describe('what counts', () => {
  const CONFIG =
    'Host web\n  HostName web.internal\n  User ops\n  Port 2222\n  IdentityFile /keys/web\n  IdentitiesOnly yes\n  HostKeyAlias rack\n  UserKnownHostsFile none\n';

  test("the user's ssh_config, where the fleet file says nothing", async () => {
    const web = host('web');
    expect(await resolver([web], CONFIG)(web)).toMatchObject({
      name: 'web',
      address: 'web.internal',
      user: 'ops',
      port: 2222,
      identity: undefined,
      identityFiles: ['/keys/web'],
      identitiesOnly: true,
      hostKeyAlias: 'rack',
      hostKeys: 'strict',
    });
  });

  test('the fleet file before it', async () => {
    const web = host('web', { user: 'admin', port: 22, key: 'keys/id', proxy: 'http://proxy:3128' });
    expect(await resolver([web], CONFIG)(web)).toMatchObject({
      user: 'admin',
      port: 22,
      identity: { kind: 'file', path: '/fleet/keys/id' },
      proxy: 'http://proxy:3128',
    });
  });

  test('inputs before both', async () => {
    const web = host('web', { key: 'keys/id', hostKeys: 'accept-new' });
    const key = new Secret('SSH_PRIVATE_KEY', 'text');
    const access = { key, hostKeys: 'strict', knownHosts: 'web ssh-ed25519 AAAA' } as const;
    const target = await resolver([web], '', access)(web);
    expect(target).toMatchObject({ identity: { kind: 'secret', key }, hostKeys: 'strict' });
    expect(target.knownHosts[0]).toEqual({ origin: 'input known-hosts', text: 'web ssh-ed25519 AAAA' });
  });

  test('known_hosts of the fleet file and of files that ssh_config names', async () => {
    const path = join(directory, 'known_hosts');
    writeFileSync(path, 'from the file');
    const web = host('web', { knownHosts: ['one', 'two'] });
    const { knownHosts } = await resolver([web], `UserKnownHostsFile ${path} /nowhere\n`)(web);
    expect(knownHosts.slice(0, 2)).toEqual([
      { origin: '/fleet/fleet.yaml ssh.known-hosts', text: 'one\ntwo' },
      { origin: path, text: 'from the file' },
    ]);
  });
});

describe('the way there', () => {
  const names = (target: { jumps: readonly { name: string; port: number; user: string }[] }) =>
    target.jumps.map(({ user, name, port }) => `${user}@${name}:${port}`);

  test('through another host of the fleet, and its own jump before it', async () => {
    const outer = host('outer', { user: 'o', port: 2200 });
    const inner = host('inner', { user: 'i', jump: 'outer' });
    const end = host('end', { jump: 'inner' });
    expect(names(await resolver([outer, inner, end])(end))).toEqual(['o@outer:2200', 'i@inner:22']);
  });

  test('through a machine outside the fleet', async () => {
    const end = host('end', { user: 'ops', port: 2222, jump: 'me@bastion:2200' });
    expect(names(await resolver([end])(end))).toEqual(['me@bastion:2200']);
    const short = host('end', { user: 'ops', port: 2222, jump: '[2001:db8::1]' });
    expect(names(await resolver([short])(short))).toEqual(['ops@2001:db8::1:22']);
  });

  test('by ProxyJump of ssh_config, unless the fleet file says directly', async () => {
    const config =
      'Host end\n  ProxyJump a,b\nHost a\n  User first\n  ProxyJump before\nHost b\n  Port 2200\n  ProxyJump not-this\n';
    const end = host('end');
    expect(names(await resolver([end], config)(end))).toEqual(['root@before:22', 'first@a:22', 'root@b:2200']);
    const direct = { ...end, ssh: { ...end.ssh, written: ['jump'] } };
    expect(names(await resolver([direct], config)(direct))).toEqual([]);
  });

  test('a circle in ssh_config ends', async () => {
    const end = host('end');
    const target = await resolver([end], 'Host *\n  ProxyJump loop\n')(end);
    expect(target.jumps.length).toBeLessThan(20);
  });

  test('no hop has jumps of its own', async () => {
    const config = 'Host end\n  ProxyJump a\nHost a\n  ProxyJump b\n';
    const end = host('end');
    const target = await resolver([end], config)(end);
    expect(target.jumps.map((hop) => hop.jumps)).toEqual([[], []]);
  });
});

test('a note of ssh_config is told once', async () => {
  const notes: string[] = [];
  const web = host('web');
  const resolve = resolver([web], 'Match exec "true"\n  User x\n', { log: (note) => notes.push(note) });
  await resolve(web);
  await resolve(web);
  expect(notes).toHaveLength(1);
});
