import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLab } from '../../src/lab/lab.ts';
import { labStatus } from '../../src/lab/status.ts';
import { labUp } from '../../src/lab/up.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { systemSsh } from './support/system-ssh.ts';

describe.skipIf(!requireLab())('a lab of three hosts', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'trixie', sudo: 'password' },
    { name: 'c', suite: 'bookworm', sudo: 'restricted' },
  ]);

  it('has real systemd hosts of the wanted suites, each its own machine', async () => {
    const ask =
      '. /etc/os-release; echo $VERSION_CODENAME; hostname; cat /etc/machine-id; systemctl is-system-running --wait';
    const answers = await Promise.all(
      lab().hosts.map(async ({ name }) => (await lab().run(name, ask)).stdout.split('\n')),
    );
    expect(answers.map(([suite]) => suite)).toEqual(['trixie', 'trixie', 'bookworm']);
    expect(answers.map(([, hostname]) => hostname)).toEqual(['a', 'b', 'c']);
    expect(answers.map(([, , , state]) => state)).toEqual(['running', 'running', 'running']);
    expect(new Set(answers.map(([, , id]) => id)).size).toBe(3);
    expect(new Set(lab().hosts.map((host) => host.hostKeyLine.split(' ')[2])).size).toBe(3);
  });

  it('lets the user in by ssh with strict host keys, and nobody who shows another key', async () => {
    for (const { name } of lab().hosts) {
      expect(await systemSsh(lab(), name, 'id -un')).toMatchObject({ code: 0, stdout: 'ops\n' });
    }
    const [a, b] = lab().hosts;
    const forged = join(lab().directory, 'forged_known_hosts');
    await writeFile(forged, `${a?.address} ${b?.hostKeyLine.split(' ').slice(1).join(' ')}\n`);
    const refused = await systemSsh(lab(), 'a', 'true', { knownHostsPath: forged });
    expect(refused.code).toBe(255);
    expect(refused.stderr).toContain('Host key verification failed');
  });

  it('runs scripts as root without ssh, with their input, code and both outputs', async () => {
    const answer = await lab().run('c', 'id -u; cat; echo oops >&2; exit 7', { input: 'from stdin' });
    expect(answer).toEqual({ code: 7, stdout: '0\nfrom stdin', stderr: 'oops\n' });
  });

  it('keeps keys and records from others', async () => {
    for (const path of [lab().keyPath, join(lab().directory, 'lab.json')])
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(lab().directory)).mode & 0o777).toBe(0o700);
  });

  it('is found by other processes through its record', async () => {
    const again = await openLab(lab().name);
    expect(again.hosts).toEqual(lab().hosts);
    expect(again.fleetYaml()).toBe(lab().fleetYaml());
    const mine = (await labStatus()).find((one) => one.name === lab().name);
    expect(mine).toMatchObject({ state: 'up', hosts: [{ running: true }, { running: true }, { running: true }] });
  });

  it('refuses a second lab of the same name and leaves the first alone', async () => {
    const second = labUp({ name: lab().name, hosts: [{ name: 'x', suite: 'trixie' }] });
    await expect(second).rejects.toMatchObject({ code: 'lab-exists', category: 'config' });
    expect(await systemSsh(lab(), 'a', 'true')).toMatchObject({ code: 0 });
  });

  it('knows its hosts by name, and reaches the internet by name', async () => {
    expect(await lab().run('a', 'ping -c 1 -W 2 c')).toMatchObject({ code: 0 });
    const mirror = "$(sed -n 's/^deb \\([^ ]*\\) .*/\\1/p' /etc/apt/sources.list | head -n 1)/";
    expect(await lab().run('c', `curl -sSL -o /dev/null -w %{http_code} "${mirror}"`)).toMatchObject({ stdout: '200' });
  });

  it('installs packages with apt on both suites', async () => {
    const install = 'apt-get update -q && apt-get install -qy --no-install-recommends tree && tree --version';
    const answers = await Promise.all(['a', 'c'].map((name) => lab().run(name, install)));
    expect(answers.map((answer) => answer.code)).toEqual([0, 0]);
  });

  it('has tun devices and a firewall', async () => {
    const ask =
      'ip tuntap add mode tun name t0 && ip link delete t0 && nft add table inet probe && nft delete table inet probe';
    for (const { name } of lab().hosts) expect(await lab().run(name, ask)).toMatchObject({ code: 0, stderr: '' });
  });

  it('asks for the password where sudo is by password', async () => {
    expect((await systemSsh(lab(), 'b', 'sudo -n id -u')).stderr).toContain('a password is required');
    const input = `${lab().sudoPassword}\n`;
    expect(await systemSsh(lab(), 'b', 'sudo -S -p "" id -u', { input })).toMatchObject({ code: 0, stdout: '0\n' });
    expect((await systemSsh(lab(), 'b', 'sudo -S -p "" id -u', { input: 'wrong\n' })).code).toBe(1);
  });

  it('allows only some commands where sudo is restricted', async () => {
    expect(await systemSsh(lab(), 'c', 'sudo -n systemctl is-active ssh')).toMatchObject({
      code: 0,
      stdout: 'active\n',
    });
    expect((await systemSsh(lab(), 'c', 'sudo -n id -u')).code).toBe(1);
  });
});

describe.skipIf(!requireLab())('hosts with options', () => {
  const lab = freshLab([
    { name: 'poor', suite: 'bookworm', sudo: 'none' },
    { name: 'fishy', suite: 'trixie', shell: '/usr/bin/fish', packages: ['fish', 'ufw'] },
    { name: 'strict', suite: 'trixie', sshdConfig: ['MaxSessions 1', 'AllowTcpForwarding no'] },
    { name: 'boxes', suite: 'trixie', containers: true },
  ]);

  it('gives no sudo where there shall be none', async () => {
    expect((await systemSsh(lab(), 'poor', 'sudo -n true')).code).toBe(1);
  });

  it('gives the wanted login shell from extra packages', async () => {
    expect(await systemSsh(lab(), 'fishy', 'echo $version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d/),
    });
    expect((await lab().run('fishy', 'ufw version')).code).toBe(0);
    expect((await lab().run('strict', 'command -v ufw')).code).not.toBe(0);
  });

  it('gives sshd the wanted lines', async () => {
    const { stdout } = await lab().run('strict', 'sshd -T');
    expect(stdout).toContain('maxsessions 1\n');
    expect(stdout).toContain('allowtcpforwarding no\n');
  });

  it('prepares a host for container engines', async () => {
    const answer = await lab().run(
      'boxes',
      'stat -f -c %T /var/lib/docker; mkdir /sys/fs/cgroup/pids/probe && rmdir /sys/fs/cgroup/pids/probe',
    );
    expect(answer.stdout).not.toContain('overlay');
    if (existsSync('/sys/fs/cgroup/pids')) expect(answer.code).toBe(0);
  });
});
