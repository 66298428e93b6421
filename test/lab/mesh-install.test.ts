import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { fillDisk } from '../../src/lab/faults/fill-disk.ts';
import { clientKind } from '../../src/mesh/install/client.ts';
import type { ClientSpec } from '../../src/mesh/install/client-spec.ts';
import { ARCHITECTURE, tailscaleArchive } from '../support/mesh/archive.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type Mirror, startMirror } from '../support/mesh/mirror.ts';
import { trial } from '../support/trial.ts';
import { labHost } from '../support/trial-host.ts';
import { freshLab } from './support/fresh-lab.ts';
import { endsOf, installLab } from './support/install-lab.ts';
import { requireLab } from './support/require-lab.ts';

const OLD = '1.100.0';
const NEW = '1.102.3';
const BUILD_MS = 1_500_000;

describe.skipIf(!requireLab() || !requireGo())('the Tailscale client from an archive', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const { run, file } = installLab(lab);
  let mirror: Mirror;
  let root: string;
  // Only this machine reaches it: the hosts have no way to any archive.
  beforeAll(async () => {
    mirror = await startMirror({ versions: [OLD, NEW] });
  }, BUILD_MS);
  afterAll(() => mirror?.[Symbol.asyncDispose]());

  const install = async (version: string, more: object = {}) => {
    root = await file('root.pem', mirror.rootKey);
    return { install: { version, mirror: mirror.url, 'signing-root': root, ...more } };
  };
  const on = async (host: string, script: string) => (await lab().run(host, script)).stdout.trim();
  /** Program, daemon that runs, and whether it comes back after a reboot. */
  const client = (host: string) =>
    on(
      host,
      'tailscale version | head -n 1; $(readlink /proc/$(systemctl show -p MainPID --value tailscaled)/exe) --version | head -n 1; systemctl is-enabled tailscaled',
    );
  const running = (version: string) => [version, version, 'enabled'].join('\n');

  it('comes from one download for all hosts, and a second run changes nothing', async () => {
    const wish = await install(OLD);
    const before = mirror.requests.length;
    const first = await run({ a: wish, b: wish });
    expect(endsOf(first)).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    expect(mirror.requests.slice(before).filter((path) => path.endsWith('.tgz'))).toHaveLength(1);
    expect([await client('a'), await client('b')]).toEqual([running(OLD), running(OLD)]);
    expect(await on('a', 'sudo -u ops sudo -n sh -c "command -v tailscale; command -v tailscaled"')).toBe(
      '/usr/local/bin/tailscale\n/usr/local/sbin/tailscaled',
    );
    const second = await run({ a: wish, b: wish });
    expect(second.report.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect(
      await on('a', 'find / -xdev -name "*bringup-push*" -o -xdev -name ".bringup-*" -o -path "*/run/blobs/*"'),
    ).toBe('');
  });

  it('is upgraded and downgraded as the plan says, and keeps its settings', async () => {
    await on('a', 'sed -i s/41641/41642/ /etc/default/tailscaled');
    const plan = await run({ a: await install(NEW) }, { mode: 'plan' });
    const step = plan.report.hosts[0]?.steps.find(({ id }) => id === 'mesh-client:tailscale');
    expect(step).toMatchObject({ summary: expect.stringContaining('upgrade'), fields: [{ from: OLD, to: NEW }] });
    expect(endsOf(await run({ a: await install(NEW) }))).toEqual([['changed', undefined]]);
    expect(await client('a')).toBe(running(NEW));
    const down = await run({ a: await install(OLD) });
    expect(down.report.hosts[0]?.steps.find(({ id }) => id === 'mesh-client:tailscale')?.summary).toContain(
      'downgrade',
    );
    expect(await client('a')).toBe(running(OLD));
    expect(await on('a', 'ss -Hlun sport = :41642 | wc -l')).not.toBe('0');
  });

  it.each([
    ['tampered', 'mesh-archive-not-signed'],
    ['wrong-checksum', 'mesh-archive-damaged'],
    ['wrong-root', 'mesh-signing-keys-untrusted'],
    ['cut-off', 'mesh-mirror-unreachable'],
    ['broken', 'mesh-mirror-refused'],
  ] as const)('a mirror whose archive is %s: refused, and nothing is changed', async (how, code) => {
    const before = await on('a', STATE);
    using _mischief = mirror.misbehave(how);
    expect(endsOf(await run({ a: await install(NEW) }))).toEqual([['failed', code]]);
    expect(await on('a', STATE)).toBe(before);
  });

  it('a mirror that is not there', async () => {
    const wish = await install(NEW, { mirror: 'http://127.0.0.1:1' });
    expect(endsOf(await run({ a: wish }))).toEqual([['failed', 'mesh-mirror-unreachable']]);
  });

  it('a disk that is full in the middle leaves the old client at work', async () => {
    const before = await on('a', STATE);
    {
      await using _full = await fillDisk(lab(), 'a', '/usr/local');
      expect(endsOf(await run({ a: await install(NEW) }))).toEqual([['failed', 'disk-full']]);
      expect(await on('a', STATE)).toBe(before);
      expect(await on('a', 'find /usr/local -name ".bringup-*[0-9a-f]"')).toBe('');
    }
    expect(endsOf(await run({ a: await install(NEW) }))).toEqual([['changed', undefined]]);
    expect(await client('a')).toBe(running(NEW));
  });

  it('a new daemon that does not come up is taken back', async () => {
    await on(
      'b',
      `mkdir -p /etc/systemd/system/tailscaled.service.d
printf '[Service]\\nExecStartPre=/bin/sh -c "! /usr/local/sbin/tailscaled --version | grep -q ^${NEW}"\\n' >/etc/systemd/system/tailscaled.service.d/10-test.conf`,
    );
    const ended = await run({ b: await install(NEW) });
    expect(endsOf(ended)).toEqual([['failed', 'service-not-up']]);
    expect(ended.report.hosts[0]?.steps[0]).toMatchObject({ id: 'mesh-client:tailscale', outcome: 'rolled-back' });
    expect(await client('b')).toBe(running(OLD));
    await on('b', 'rm -r /etc/systemd/system/tailscaled.service.d; systemctl daemon-reload');
  });

  it('a program that somebody changed is put back', async () => {
    await on(
      'b',
      'cp /bin/true /usr/local/bin/tailscale.new; mv /usr/local/bin/tailscale.new /usr/local/bin/tailscale',
    );
    const ended = await run({ b: await install(OLD) });
    expect(ended.report.hosts[0]?.steps.find(({ id }) => id === 'mesh-client:tailscale')?.summary).toContain('drift');
    expect(await client('b')).toBe(running(OLD));
  });

  it('goes again with all that came with it, but for what a user changed', async () => {
    expect(endsOf(await run({ a: { left: true }, b: { left: true } }))).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    const left =
      'ls /usr/local/bin /usr/local/sbin /etc/systemd/system/tailscaled.service /etc/default/tailscaled /var/lib/bringup/mesh-client 2>/dev/null | grep tailscale';
    expect(await on('a', left)).toBe('/etc/default/tailscaled');
    expect(await on('b', left)).toBe('');
    expect(endsOf(await run({ a: { left: true }, b: { left: true } })).map(([outcome]) => outcome)).toEqual([
      'converged',
      'converged',
    ]);
  });

  it('takes back whatever it did, twice if it must', async () => {
    const host = labHost(lab(), 'b');
    const pushed = new Map<string, string>();
    for (const version of [OLD, NEW] as const) {
      const path = `srv/${version}.tgz`;
      await copyFile(await tailscaleArchive(version), join(lab().host('b').rootDir, path));
      pushed.set(version, `/${path}`);
    }
    const specs = (version: string): readonly ClientSpec[] => [
      {
        ...{ name: 'tailscale', state: 'present', from: 'archive', version, arch: ARCHITECTURE },
        ...{ systemd: true, site: mirror.url, roots: [], timeoutMs: 60_000 },
      },
    ];
    const tryOut = async (wanted: readonly ClientSpec[], undo = true) => {
      const version = wanted[0] !== undefined && 'version' in wanted[0] ? wanted[0].version : OLD;
      const supplied = { file: () => pushed.get(version) ?? '', secret: () => new Secret('none', '') };
      const tried = await trial(clientKind, wanted, host, { undo, supplied });
      for (const ran of [...tried.applied, ...tried.undone, ...tried.undoneAgain]) expect(ran.code, ran.output).toBe(0);
      expect(tried.verified.map(({ verdict }) => verdict)).toEqual(['ok']);
      if (undo) expect(tried.restored).toEqual(tried.before);
    };
    const traces =
      'ls -a /usr/local/bin /usr/local/sbin /etc/default /var/lib/bringup | grep -e tailscale -e mesh-client -e "[.]bringup-"';
    await tryOut(specs(OLD));
    expect(await on('b', traces)).toBe('');
    await tryOut(specs(OLD), false);
    await tryOut(specs(NEW));
    await tryOut([{ name: 'tailscale', state: 'absent' }]);
    await tryOut([{ name: 'tailscale', state: 'present', from: 'package' }]);
    expect(await on('b', 'tailscale version | head -n 1')).toBe(OLD);
    await tryOut([{ name: 'tailscale', state: 'absent' }], false);
    expect(await on('b', traces)).toBe('');
  });

  it('does not touch a client that somebody else installed', async () => {
    await on(
      'b',
      'install -D -m 755 /bin/true /opt/ts/tailscaled && ln -s /opt/ts/tailscaled /usr/local/sbin/tailscaled',
    );
    expect(endsOf(await run({ b: await install(NEW) }))).toEqual([['refused', 'mesh-client-foreign']]);
    // Nor a file that only stands where it would go.
    await on(
      'b',
      'mv /usr/local/sbin/tailscaled /opt/ts/link; printf "#!/bin/sh\\necho mine\\n" >/usr/local/bin/tailscale',
    );
    expect(endsOf(await run({ b: await install(NEW) }))).toEqual([['refused', 'mesh-client-foreign']]);
    expect(await on('b', 'sh /usr/local/bin/tailscale; rm /usr/local/bin/tailscale')).toBe('mine');
    await on('b', 'mv /opt/ts/link /usr/local/sbin/tailscaled');
    expect(endsOf(await run({ b: { left: true } }))).toEqual([['converged', undefined]]);
    expect(await on('b', 'readlink /usr/local/sbin/tailscaled')).toBe('/opt/ts/tailscaled');
  });
});

/** What must stay when nothing may be changed: both programs, what is remembered of them, and the daemon's process. */
const STATE =
  'sha256sum /usr/local/bin/tailscale /usr/local/sbin/tailscaled /var/lib/bringup/mesh-client; systemctl show -p MainPID,NRestarts tailscaled';
