import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../../../src/core/secret.ts';
import type { FileEdit } from '../../../../src/image/file-edit.ts';
import type { NodeWish } from '../../../../src/image/os/node-wish.ts';
import { OPERATING_SYSTEMS, operatingSystemOf } from '../../../../src/image/os/operating-systems.ts';
import { FACTS } from './facts.ts';

const WISH: NodeWish = {
  hostname: 'node-1.rack.example.org',
  network: {
    mac: 'DE:AD:BE:EF:00:01',
    dhcp: false,
    addresses: ['192.0.2.11/24', '2001:db8::11/64'],
    gateways: ['192.0.2.1', '2001:db8::1'],
    dns: ['192.0.2.53', '2001:db8::53'],
    searchDomains: ['example.org'],
  },
  users: [
    { name: 'ops', authorizedKeys: ['ssh-ed25519 AAAAC3Nza ops@desk'], sudo: 'without-password', groups: ['video'] },
    { name: 'pi', passwordHash: '$6$salt$hash', expired: true, authorizedKeys: [] },
  ],
  hostKeys: [{ type: 'ed25519', private: new Secret('host key', 'PRIVATE PART\n'), public: 'ssh-ed25519 AAAAPUBLIC root@node-1' }],
  files: [{ type: 'file', path: '/etc/motd', content: Buffer.from('welcome\n'), mode: 0o644, uid: 0, gid: 0 }],
  instanceId: 'sha256-0123456789abcdef',
  timezone: 'Europe/Berlin',
  locale: 'C.UTF-8',
};

function shown(edit: FileEdit): string {
  const mode = 'mode' in edit ? ` ${edit.mode.toString(8).padStart(4, '0')}` : '';
  const owner = 'uid' in edit ? ` ${edit.uid}:${edit.gid}` : '';
  const target = edit.type === 'symlink' ? ` -> ${edit.target}` : '';
  const text = edit.type === 'file' ? String(edit.content).replace(/^/gm, '    ').trimEnd() : '';
  return `  ${edit.type} ${edit.path}${mode}${owner}${target}${text ? `\n${text}` : ''}`;
}

describe.each(OPERATING_SYSTEMS.map((row) => [row.id, row] as const))('%s', (id, row) => {
  const facts = FACTS[id] ?? { volumes: [] };

  test('is recognised by its image, and by no other row', () => {
    expect(operatingSystemOf(facts).id).toBe(id);
  });

  test('gets these edits for a wish with everything in it', async () => {
    const wish = WISH;
    const parts = row.edits(wish, facts).map(({ partition, edits }) => `partition ${partition}\n${edits.map(shown).join('\n')}\n`);
    await expect(`${parts.join('')}attested by ${row.attestation}\n`).toMatchFileSnapshot(join(import.meta.dirname, `${id}.txt`));
    expect(row.edits(wish, facts)).toEqual(row.edits(wish, facts));
  });

  test('keeps its users, network and host keys when none are wished', () => {
    const edits = row
      .edits({ hostname: 'n', users: [], hostKeys: [], files: [], instanceId: 'i' }, facts)
      .flatMap((one) => one.edits);
    const paths = edits.map(({ path }) => path);
    expect(paths.filter((path) => /shadow|network-config|netplan|ssh_host|\.network$/.test(path))).toEqual([]);
    const userData = edits.find(({ path }) => path.endsWith('user-data'));
    if (id === 'ubuntu-rk1' && userData?.type === 'file') expect(String(userData.content)).toContain('ubuntu:ubuntu');
  });
});

test('an image that nobody knows says what it holds', () => {
  const facts = { volumes: [{ partition: 1, fileSystem: 'ext4', label: 'talos', files: new Map() }] };
  expect(() => operatingSystemOf(facts)).toThrow('no /etc/os-release, file systems: ext4 talos');
});
