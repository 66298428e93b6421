import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base } from '../../src/base/capability.ts';
import { sha256 } from '../../src/core/json.ts';
import { secretsIn } from '../../src/core/secrets-in.ts';
import { connector } from '../../src/engine/connect-host.ts';
import { undoFleet } from '../../src/engine/undo-fleet.ts';
import { serve } from '../cases/resources/download/server.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

const TOKEN = "correct 'horse' battery";

/** A tool in a directory, packed. */
function toolArchive(): Buffer {
  const root = mkdtempSync(join(tmpdir(), 'bringup-tool-'));
  mkdirSync(join(root, 'tool-1/bin'), { recursive: true });
  writeFileSync(join(root, 'tool-1/bin/tool'), '#!/bin/sh\necho tool 1\n', { mode: 0o755 });
  execFileSync('tar', ['-czf', join(root, 'tool.tar.gz'), '-C', root, 'tool-1']);
  const bytes = readFileSync(join(root, 'tool.tar.gz'));
  rmSync(root, { recursive: true });
  return bytes;
}

describe.skipIf(!requireLab())('files, lines, downloads and commands on real hosts', () => {
  const lab = freshLab([
    { name: 'trixie', suite: 'trixie' },
    { name: 'bookworm', suite: 'bookworm' },
  ]);
  const both = ['trixie', 'bookworm'] as const;
  const fleetOf = (section: object) =>
    fleetOfLab(lab(), [base], Object.fromEntries(both.map((host) => [host, { base: section }])), { TOKEN });
  const apply = async (section: object, options: object = {}) =>
    (await runOnLab(await fleetOf(section), [base], options)).report;
  const on = async (host: string, script: string) => (await lab().run(host, script)).stdout;
  /** Everything but bringup's own store and what the system writes by itself. */
  const snapshot = (host: string) =>
    on(
      host,
      `find /etc /opt /srv /usr/local -xdev ! -name '.bringup*' -printf '%p %m %u %g %l\\n' 2>/dev/null | sort
find /etc /opt /srv /usr/local -xdev ! -name '.bringup*' -type f -exec sha256sum {} + 2>/dev/null | sort -k 2`,
    );

  it('brings all of it, twice costs one command and changes nothing, undo brings back every byte', async () => {
    const archive = toolArchive();
    const binary = 'a binary\0\n';
    await using server = await serve(
      {
        '/tool.tar.gz': { body: archive.toString('base64') },
        '/bin': { body: Buffer.from(binary).toString('base64') },
      },
      lab().gateway,
    );
    const section = {
      directories: { '/srv/shared/a b': { mode: '2775', group: 'adm' }, '/etc/app': {} },
      files: {
        '/etc/motd': 'managed by bringup on {{ host.name }} ({{ facts.os.id }} {{ facts.os.versionId }})\n',
        "/etc/app/it's ünïcödé": { content: 'x\n', mode: '0640', group: 'adm' },
        '/etc/app/token': { secret: 'TOKEN' },
        '/etc/sudoers.d/app': {
          content: '%adm ALL=(ALL) NOPASSWD: /usr/bin/true\n',
          mode: '0440',
          validate: 'visudo -cf %s',
        },
      },
      links: { '/usr/local/bin/tool': '/opt/tool/bin/tool', '/etc/app/link': 'token' },
      lines: {
        root: {
          path: '/etc/ssh/sshd_config',
          match: '^#?PermitRootLogin',
          line: 'PermitRootLogin no',
          validate: 'sshd -t -f %s',
        },
        x11: {
          path: '/etc/ssh/sshd_config',
          match: '^#?X11Forwarding',
          line: 'X11Forwarding no',
          validate: 'sshd -t -f %s',
        },
        hosts: { path: '/etc/hosts', line: '192.0.2.77 far-away' },
      },
      downloads: { '/opt/binary': { url: `${server.url}/bin`, sha256: sha256(binary), mode: '0755' } },
      archives: { '/opt/tool': { source: `${server.url}/tool.tar.gz`, sha256: sha256(archive), strip: 1 } },
      commands: {
        'the tool runs': {
          run: 'tool >/opt/said',
          check: 'grep -q "tool 1" /opt/said',
          undo: 'rm /opt/said',
          needs: ['archive:/opt/tool', 'link:/usr/local/bin/tool'],
        },
        'takes a secret': {
          run: 'cat >/opt/secret-length; wc -c </opt/secret-length >/opt/length; rm /opt/secret-length',
          creates: '/opt/length',
          stdin: { secret: 'TOKEN' },
          undo: 'rm /opt/length',
        },
      },
    };
    const before = await Promise.all(both.map(snapshot));
    const first = await apply(section);
    expect(first.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    expect(await on('trixie', 'cat /etc/motd')).toMatch(/^managed by bringup on trixie \(debian 13\)\n$/);
    expect(
      await on(
        'bookworm',
        'stat -c "%a %G %n" /etc/app/* "/srv/shared/a b" /srv/shared; cat /etc/app/token; cat /opt/length /opt/said',
      ),
    ).toBe(
      `640 adm /etc/app/it's ünïcödé\n777 root /etc/app/link\n600 root /etc/app/token\n2775 adm /srv/shared/a b\n755 root /srv/shared\n${TOKEN}${TOKEN.length}\ntool 1\n`,
    );
    expect(await on('bookworm', 'grep -E "^#?(PermitRootLogin|X11Forwarding)" /etc/ssh/sshd_config')).toBe(
      'PermitRootLogin no\nX11Forwarding no\n',
    );

    const second = await apply(section);
    expect(second.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect(JSON.stringify([first, second])).not.toContain('correct');
    for (const host of both) expect((await lab().run(host, 'grep -rl correct /var/lib/bringup')).stdout).toBe('');

    const fleet = await fleetOf(section);
    const { report } = await undoFleet({
      fleet,
      hosts: fleet.hosts,
      capabilities: [base],
      secrets: secretsIn(fleet.hosts),
      signal: new AbortController().signal,
      parallel: 2,
      lockTimeoutMs: 10_000,
      connect: connector(fleet, {}),
    });
    const undone = report.hosts.flatMap(({ steps }) => steps);
    expect(undone.filter(({ outcome }) => outcome !== 'rolled-back')).toEqual([]);
    expect(undone.length).toBeGreaterThan(20);
    expect(await Promise.all(both.map(snapshot))).toEqual(before);
  });

  it('shows what differs: text as text, secrets by name, files of a few only by their hash', async () => {
    for (const host of both)
      await lab().run(
        host,
        'printf "by hand\\n" >/etc/motd; printf old >/etc/few; chmod 600 /etc/few; printf old >/etc/token',
      );
    const report = await apply(
      { files: { '/etc/motd': 'new\n', '/etc/few': 'new', '/etc/token': { secret: 'TOKEN' } } },
      { mode: 'plan' },
    );
    const steps = Object.fromEntries((report.hosts[0]?.steps ?? []).map((step) => [step.id, step]));
    expect(steps['file:/etc/motd']).toMatchObject({ verb: 'update', text: { before: 'by hand\n', after: 'new\n' } });
    expect(steps['file:/etc/few']?.text).toBeUndefined();
    expect(steps['file:/etc/few']?.fields).toEqual([
      { field: 'content', from: `sha256 ${sha256('old').slice(0, 12)}`, to: `sha256 ${sha256('new').slice(0, 12)}` },
    ]);
    expect(steps['file:/etc/token']?.fields).toContainEqual({
      field: 'content',
      from: 'something else',
      to: '[secret TOKEN]',
    });
  });

  it('tells what the disk says: full, read-only, mounted, immutable', async () => {
    for (const host of both) {
      await lab().run(host, 'mkdir -p /full /ro; mount -t tmpfs -o size=16k none /full; mount -t tmpfs -o ro none /ro');
    }
    try {
      const codes = async (path: string, content: string) =>
        (await apply({ files: { [path]: content } })).hosts.map(({ problem }) => problem?.code);
      expect(await codes('/full/x', 'x'.repeat(100_000))).toEqual(['disk-full', 'disk-full']);
      expect(await codes('/ro/x', 'x')).toEqual(['read-only-filesystem', 'read-only-filesystem']);
      expect(await codes('/proc/x', 'x')).toEqual(['no-parent-directory', 'no-parent-directory']);
      expect(await on('trixie', 'ls -A /full')).toBe('');
      for (const host of both) await lab().run(host, 'echo old >/opt/mounted; mount --bind /opt/mounted /opt/mounted');
      expect(await codes('/opt/mounted', 'x')).toEqual(['mounted', 'mounted']);
      const fixed = await Promise.all(
        both.map(async (host) => (await lab().run(host, 'echo old >/opt/fixed; chattr +i /opt/fixed')).code === 0),
      );
      expect(await codes('/opt/fixed', 'x')).toEqual(fixed.map((could) => (could ? 'immutable' : undefined)));
    } finally {
      for (const host of both)
        await lab().run(host, 'umount /full /ro /opt/mounted; chattr -i /opt/fixed; rm -f /opt/fixed /opt/mounted');
    }
  });

  it('removes with --prune what it made, line by line and file by file', async () => {
    const section = {
      files: { '/opt/made': 'x' },
      lines: [{ path: '/etc/hosts', line: '192.0.2.78 gone-soon' }],
      directories: ['/opt/dir'],
      links: { '/opt/link': 'x' },
    };
    expect((await apply(section)).hosts.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    const pruned = await apply({}, { prune: true });
    expect(pruned.hosts.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect(await on('trixie', 'ls -d /opt/made /opt/dir /opt/link 2>/dev/null; grep gone-soon /etc/hosts')).toBe('');
  });

  it('sets the name of the host and its time zone, and says when the zone is not there', async () => {
    const { hosts } = await apply({ hostname: '{{ host.name }}-renamed', timezone: 'Nowhere/None' });
    expect(hosts.map(({ problem }) => problem?.code)).toEqual(['link-target-missing', 'link-target-missing']);
    expect(await on('bookworm', 'uname -n; cat /etc/hostname')).toBe('bookworm-renamed\nbookworm-renamed\n');
    expect((await apply({ hostname: '{{ host.name }}' })).hosts.map(({ outcome }) => outcome)).toEqual([
      'changed',
      'changed',
    ]);
    expect(await on('bookworm', 'uname -n')).toBe('bookworm\n');
  });
});
