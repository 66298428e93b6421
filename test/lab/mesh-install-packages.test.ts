import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDisk } from '../../src/lab/faults/fill-disk.ts';
import { fingerprintsIn } from '../../src/mesh/install/openpgp.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type Mirror, startMirror } from '../support/mesh/mirror.ts';
import { type PackageSite, requireGpg, startPackageSite } from '../support/mesh/package-site.ts';
import { freshLab } from './support/fresh-lab.ts';
import { endsOf, installLab } from './support/install-lab.ts';
import { requireLab } from './support/require-lab.ts';

const OLD = '1.100.0';
const NEW = '1.102.3';
const BUILD_MS = 1_500_000;
const CHANGED = ['changed', undefined];

describe.skipIf(!requireLab() || !requireGo() || !requireGpg())('the Tailscale client from a package', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const { run, file } = installLab(lab);
  const started = new AsyncDisposableStack();
  let site: PackageSite;
  let mirror: Mirror;
  beforeAll(async () => {
    site = started.use(await startPackageSite(lab().gateway, [OLD, NEW], ['trixie', 'bookworm']));
    mirror = started.use(await startMirror({ versions: [OLD] }));
    // Nothing is asked of Debian's own servers.
    await Promise.all(['a', 'b'].map((host) => on(host, 'rm -rf /etc/apt/sources.list /etc/apt/sources.list.d/*')));
  }, BUILD_MS);
  afterAll(() => started.disposeAsync());

  const on = async (host: string, script: string) => (await lab().run(host, script)).stdout.trim();
  const apt = async (version?: string) => ({
    install: {
      from: 'apt',
      mirror: site.url,
      keyring: await file('key.gpg', site.keyring),
      ...(version === undefined ? {} : { version }),
    },
  });
  const client = (host: string) =>
    on(
      host,
      `dpkg-query -W -f='\${Version}\n' tailscale; readlink /proc/$(systemctl show -p MainPID --value tailscaled)/exe; apt-mark showhold`,
    );
  const packaged = (version: string) => [version, '/usr/sbin/tailscaled', 'tailscale'].join('\n');

  it('is not taken from a repository that another key signs than the vendor’s', async () => {
    const ended = await run({ a: { install: { from: 'apt', mirror: site.url } } });
    expect(endsOf(ended)).toEqual([['failed', 'mesh-repository-key-other']]);
    expect(await on('a', 'ls /etc/apt/sources.list.d; dpkg -l tailscale 2>/dev/null | grep ^ii')).toBe('');
  });

  it('comes in the version that is wanted, and takes the place of an archive', async () => {
    const archive = {
      install: { version: OLD, mirror: mirror.url, 'signing-root': await file('root.pem', mirror.rootKey) },
    };
    expect(endsOf(await run({ b: archive }))).toEqual([CHANGED]);
    // The key comes from the site, too, for both hosts at once.
    const [vendorKey] = fingerprintsIn(site.keyring);
    const wish = { install: { from: 'apt', mirror: site.url, version: OLD }, 'vendor-key': vendorKey };
    expect(endsOf(await run({ a: wish, b: wish }))).toEqual([CHANGED, CHANGED]);
    expect([await client('a'), await client('b')]).toEqual([packaged(OLD), packaged(OLD)]);
    expect(await on('b', 'ls /usr/local/bin /usr/local/sbin /etc/systemd/system | grep tailscale')).toBe('');
    expect(await on('b', 'systemctl is-enabled tailscaled')).toBe('enabled');
    const second = await run({ a: wish, b: wish });
    expect(second.report.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
  });

  it('a disk that is full in the middle leaves the old client at work; then it goes up and down', async () => {
    {
      await using _full = await fillDisk(lab(), 'a', '/var/cache/apt');
      expect(endsOf(await run({ a: await apt(NEW) }))).toEqual([['failed', 'disk-full']]);
      expect(await client('a')).toBe(packaged(OLD));
    }
    expect(endsOf(await run({ a: await apt(NEW) }))).toEqual([CHANGED]);
    expect(await client('a')).toBe(packaged(NEW));
    expect(endsOf(await run({ a: await apt(OLD) }))).toEqual([CHANGED]);
    expect(await client('a')).toBe(packaged(OLD));
  });

  it('goes again with its repository and its key', async () => {
    expect(endsOf(await run({ a: { left: true } }))).toEqual([CHANGED]);
    const left = `dpkg-query -W -f='\${db:Status-Abbrev}' tailscale; ls /etc/apt/sources.list.d /usr/share/keyrings | grep tailscale; apt-mark showhold`;
    expect(await on('a', left)).toMatch(/^(rc|un)?$/);
    expect(await on('a', 'systemctl is-active tailscaled')).toBe('inactive');
  });

  it('comes from the distribution where that has it; Debian is told to have none', async () => {
    const distro = { a: { install: { from: 'distro' } } };
    const none = await run(distro);
    expect(endsOf(none)).toEqual([['failed', 'package-not-found']]);
    expect(none.report.hosts[0]?.problem?.remedy).toContain('add the source that has it');
    const source = `deb [signed-by=/etc/apt/keyrings/own.gpg] ${site.url}/stable/debian trixie main`;
    await lab().run('a', 'mkdir -p /etc/apt/keyrings; base64 -d >/etc/apt/keyrings/own.gpg', {
      input: site.keyring.toString('base64'),
    });
    await on('a', `echo '${source}' >/etc/apt/sources.list.d/own.list`);
    expect(endsOf(await run(distro))).toEqual([CHANGED]);
    expect(await client('a')).toBe([NEW, '/usr/sbin/tailscaled'].join('\n'));
    expect(endsOf(await run(distro))).toEqual([['converged', undefined]]);
    expect(endsOf(await run({ a: { left: true } }))).toEqual([CHANGED]);
    expect(await on('a', 'ls /etc/apt/sources.list.d; rm /etc/apt/sources.list.d/own.list')).toBe('own.list');
  });

  it('the mask that its removal leaves is in nobody’s way', async () => {
    expect(await on('a', 'readlink /etc/systemd/system/tailscaled.service')).toBe('/dev/null');
    const archive = {
      install: { version: OLD, mirror: mirror.url, 'signing-root': await file('root.pem', mirror.rootKey) },
    };
    expect(endsOf(await run({ a: archive }))).toEqual([CHANGED]);
    expect(await on('a', 'systemctl is-active tailscaled; systemctl is-enabled tailscaled')).toBe('active\nenabled');
    expect(endsOf(await run({ a: { left: true } }))).toEqual([CHANGED]);
    expect(await on('a', 'ls /usr/local/sbin /etc/systemd/system | grep tailscale')).toBe('');
  });

  it('what somebody else installed is used where the fleet file says so, and stays', async () => {
    const deb = `${site.url}/stable/debian/pool/tailscale_${NEW}_$(dpkg --print-architecture).deb`;
    expect((await lab().run('a', `curl -fsSo /tmp/t.deb "${deb}" && dpkg -i /tmp/t.deb`)).code).toBe(0);
    expect(endsOf(await run({ a: { install: { version: NEW } } }))).toEqual([['refused', 'mesh-client-foreign']]);
    const tooNew = { install: { from: 'present', version: '1.104.0' } };
    expect(endsOf(await run({ a: tooNew }))).toEqual([['refused', 'mesh-client-too-old']]);
    expect(endsOf(await run({ a: { install: { from: 'present', version: NEW } } }))).toEqual([
      ['converged', undefined],
    ]);
    expect(endsOf(await run({ a: { install: { from: 'distro' } } }))).toEqual([['converged', undefined]]);
    await on('a', 'systemctl stop tailscaled');
    expect(endsOf(await run({ a: { install: { from: 'present' } } }))).toEqual([CHANGED]);
    expect(endsOf(await run({ a: { left: true } }))).toEqual([['converged', undefined]]);
    expect(await on('a', 'systemctl is-active tailscaled; command -v tailscaled')).toBe('active\n/usr/sbin/tailscaled');
  });
});
