import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import type { FileEdit } from '../../src/image/file-edit.ts';
import type { FoundFile, ImageFacts } from '../../src/image/os/image-facts.ts';
import { makeHostKey } from '../../src/image/os/make-host-key.ts';
import type { NetworkWish, NodeWish } from '../../src/image/os/node-wish.ts';
import { operatingSystemOf } from '../../src/image/os/operating-systems.ts';
import { sha512Crypt } from '../../src/image/os/sha512-crypt.ts';
import { FACTS } from '../cases/image/os/facts.ts';
import { onItsOwn, READER_MAC, type ReaderRoots, readerRoots } from '../support/images/reader-roots.ts';
import { applyEdits, ask, filesOf } from '../support/images/real-root.ts';
import type { ChrootHost } from '../support/trial-host.ts';
import { requireLab } from './support/require-lab.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 900_000 });

/** Rows that Debian's own programs stand for, by what the images of each are made from. */
const ROWS = {
  trixie: ['debian-cloud', 'raspios', 'ubuntu-rk1', 'ubuntu-raspi', 'armbian'],
  bookworm: ['debian-cloud', 'raspios-firstrun', 'armbian'],
} as const;

const SEED = '/var/lib/cloud/seed/nocloud';
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7VUWPMNiLDfGXlO0d8DnKgQoJOIrKdQHWnWNWLvHHi ops@desk';

const HASHES = {
  ops: sha512Crypt(new Secret('password', 'of ops'), 'salt1'),
  anna: sha512Crypt(new Secret('password', 'of anna'), 'salt2'),
};

const NETWORK: NetworkWish = {
  mac: READER_MAC.toUpperCase(),
  dhcp: false,
  addresses: ['192.0.2.11/24', '2001:db8::11/64'],
  gateways: ['192.0.2.1', '2001:db8::1'],
  dns: ['192.0.2.53', '2001:db8::53'],
  searchDomains: ['example.org', 'example.net'],
};

async function wished(more: Partial<NodeWish> = {}): Promise<NodeWish> {
  return {
    hostname: 'node-1.rack.example.org',
    network: NETWORK,
    users: [
      // The image has this one.
      {
        name: 'ops',
        authorizedKeys: [KEY],
        sudo: 'without-password',
        groups: ['video'],
        passwordHash: HASHES.ops,
        shell: '/bin/sh',
      },
      { name: 'anna', passwordHash: HASHES.anna, expired: true, authorizedKeys: [] },
      { name: 'b.c', authorizedKeys: [KEY], sudo: 'without-password', groups: ['docker', 'users'] },
    ],
    hostKeys: [await makeHostKey('ed25519', 'node-1')],
    files: [{ type: 'file', path: '/etc/motd', content: Buffer.from('welcome\n'), mode: 0o644, uid: 0, gid: 0 }],
    instanceId: 'sha256-0123456789abcdef',
    timezone: 'Europe/Berlin',
    locale: 'C.UTF-8',
    ...more,
  };
}

describe.skipIf(!requireLab()).each(Object.entries(ROWS))('programs of %s', (suite, rows) => {
  let roots: ReaderRoots;
  let stock: ReadonlyMap<string, FoundFile> = new Map();
  beforeAll(async () => {
    roots = await readerRoots(suite as 'trixie');
    stock = await filesOf(await roots.fresh());
  });
  afterAll(() => roots?.[Symbol.asyncDispose]());

  /** An image of a row that has the root of this suite. */
  function factsOf(id: string): ImageFacts {
    const volumes = (FACTS[id]?.volumes ?? []).map((volume) => {
      if (!volume.files.has('/etc/os-release')) return volume;
      const files = new Map(stock);
      for (const path of [
        '/etc/os-release',
        '/etc/rpi-issue',
        '/etc/armbian-release',
        '/etc/default/armbian-firstrun',
      ]) {
        const found = volume.files.get(path);
        if (found) files.set(path, found);
      }
      if (!volume.files.has('/etc/cloud/cloud.cfg')) files.delete('/etc/cloud/cloud.cfg');
      return { ...volume, files };
    });
    return { volumes };
  }

  /** A root with all that a row writes; what it writes into a seed partition is where a seed of the root is. */
  async function rootOf(id: string, wish: NodeWish): Promise<ChrootHost> {
    const facts = factsOf(id);
    const row = operatingSystemOf(facts);
    expect(row.id).toBe(id);
    const edits = row.edits(wish, facts).flatMap(({ partition, edits: all }): readonly FileEdit[] => {
      const volume = facts.volumes.find((one) => one.partition === partition);
      return volume?.fileSystem.startsWith('fat')
        ? all.filter(({ path }) => !path.endsWith('.txt')).map((edit) => ({ ...edit, path: `${SEED}${edit.path}` }))
        : all;
    });
    const root = await roots.fresh();
    await applyEdits(root, edits);
    return root;
  }

  const accounts = {
    pwck: 'pwck -r',
    grpck: 'grpck -r',
    visudo: 'visudo -c',
    sshd: 'sshd -t',
    sshdSays: 'sshd -T -C user=ops,host=h,addr=192.0.2.1 | grep -E "^(passwordauthentication|hostkey) "',
    hostKey: 'ssh-keygen -y -f /etc/ssh/ssh_host_ed25519_key',
    hostKeys: 'ls /etc/ssh | grep ^ssh_host_',
    authorized: 'ssh-keygen -lf ~ops/.ssh/authorized_keys && ssh-keygen -lf ~b.c/.ssh/authorized_keys',
    sudo: 'runuser -u ops -- sudo -n id -u && runuser -u b.c -- sudo -n id -u',
    groups: 'id -Gn ops | tr " " "\\n" | sort; echo; id -Gn b.c | tr " " "\\n" | sort',
    homes: 'stat -c "%U %G %a %n" ~ops/.ssh ~ops/.ssh/authorized_keys ~anna ~b.c',
    shadow: 'getent shadow ops anna b.c root stock | cut -d: -f1-3',
    aged: 'LC_ALL=C chage -l anna | grep "must be changed" | head -1',
    shell: 'getent passwd ops b.c | cut -d: -f7',
    name: 'cat /etc/hostname; getent hosts node-1.rack.example.org',
    zone: 'date +%Z; grep ^LANG= /etc/default/locale',
    mark: 'cat /var/lib/bringup-image',
  };

  test.each(rows.map((id) => [id]))('of %s take users, keys and names as they were wished', async (id) => {
    const wish = await wished();
    const root = await rootOf(id, wish);
    const byCloudInit = (FACTS[id]?.volumes ?? []).some(({ files }) => files.has('/etc/cloud/cloud.cfg'));
    if (byCloudInit) {
      const version3 = suite === 'trixie';
      const seen = await ask(
        root,
        {
          userData: `cloud-init schema -c ${SEED}/user-data`,
          network: version3 ? `cloud-init schema -t network-config -c ${SEED}/network-config` : 'true',
          local: 'cloud-init init --local',
          init: 'cloud-init init',
          config: 'cloud-init modules --mode config',
          result: 'cat /run/cloud-init/status.json',
          instance: 'cat /var/lib/cloud/data/instance-id',
          hostname: 'hostname',
          netplan: 'netplan generate >/dev/null 2>&1 && grep -h ^Address= /run/systemd/network/*wired*',
        },
        onItsOwn,
      );
      expect(seen.userData).toMatchObject({ code: 0, said: expect.stringMatching(/^Valid (cloud-config|schema)/) });
      expect(seen.network.code, seen.network.said).toBe(0);
      expect(
        [seen.local.code, seen.init.code, seen.config.code],
        `${seen.local.said}\n${seen.init.said}\n${seen.config.said}`,
      ).toEqual([0, 0, 0]);
      expect(seen.init.said + seen.config.said).not.toMatch(/WARNING|ERROR|failed/i);
      expect(
        JSON.stringify(JSON.parse(seen.result.said)).match(/"(errors|recoverable_errors)":(\[\]|\{\})/g),
      ).not.toBeNull();
      expect(seen.result.said).not.toMatch(/WARNING|ERROR|Exception/);
      expect(seen.instance.said).toBe(wish.instanceId);
      expect(seen.hostname.said).toBe('node-1');
      expect(seen.netplan).toEqual({ code: 0, said: 'Address=192.0.2.11/24\nAddress=2001:db8::11/64' });
    }
    const before = await ask(await roots.fresh(), { pwck: accounts.pwck, grpck: accounts.grpck });
    const after = await ask(root, accounts, onItsOwn);
    expect(after.pwck).toEqual(before.pwck);
    expect(after.grpck).toEqual(before.grpck);
    expect(after.visudo.code, after.visudo.said).toBe(0);
    expect(after.sshd).toEqual({ code: 0, said: '' });
    expect(after.sshdSays.said).toContain('passwordauthentication no');
    expect(after.hostKey.said.split(' ').slice(0, 2)).toEqual(wish.hostKeys[0]?.public.split(' ').slice(0, 2));
    expect(after.hostKeys.said.split('\n')).toEqual(['ssh_host_ed25519_key', 'ssh_host_ed25519_key.pub']);
    expect(after.authorized.code, after.authorized.said).toBe(0);
    expect(after.sudo).toEqual({ code: 0, said: '0\n0' });
    const [ops = '', other = ''] = after.groups.said.split('\n\n');
    expect(ops.split('\n')).toEqual(expect.arrayContaining(['ops', 'sudo', 'video']));
    expect(other.split('\n')).toEqual(expect.arrayContaining(['b.c', 'docker', 'sudo', 'users']));
    expect(after.homes.said.split('\n').map((line) => line.replace(/ \/.*/, ''))).toEqual([
      'ops ops 700',
      'ops ops 600',
      expect.stringMatching(/^anna anna 7[05][05]$/),
      expect.stringMatching(/^b\.c b\.c 7[05][05]$/),
    ]);
    const shadow = Object.fromEntries(
      after.shadow.said.split('\n').map((line) => [line.split(':')[0], line.split(':').slice(1)]),
    );
    for (const name of ['b.c', 'root', 'stock']) expect(shadow[name]?.[0], name).toMatch(/^[!*]/);
    expect(shadow['ops']?.[0]).toBe(HASHES.ops);
    expect(shadow['ops']?.[1]).not.toBe('0');
    expect(shadow['anna']).toEqual([HASHES.anna, '0']);
    expect(after.aged.said).toContain('password must be changed');
    expect(after.shell.said).toBe('/bin/sh\n/bin/bash');
    expect(after.name.said).toMatch(/^node-1\n127\.0\.1\.1\s+node-1\.rack\.example\.org node-1$/);
    expect(after.zone.said).toBe(
      `${new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'short' }).format().includes('GMT+2') ? 'CEST' : 'CET'}\nLANG=C.UTF-8`,
    );
    expect(after.mark.said).toBe(wish.instanceId);
  });
});
