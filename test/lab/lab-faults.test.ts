import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lab/faults.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { systemSsh } from './support/system-ssh.ts';

describe.skipIf(!requireLab())('faults', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const reaches = async (host: string): Promise<boolean> =>
    (await systemSsh(lab(), host, 'true', { connectTimeoutS: 1 })).code === 0;
  const answers = (): Promise<boolean> => connects(lab().host('a').address);
  const received = async (): Promise<number> =>
    Number((await lab().run('a', "awk '/^Tcp: [0-9]/ { print $11 }' /proc/net/snmp")).stdout);

  it('cuts a link and only that', async () => {
    const cut = await faultsOf(lab(), 'a').cutLink();
    expect([await reaches('a'), await reaches('b')]).toEqual([false, true]);
    await cut.undo();
    await expect.poll(() => reaches('a')).toBe(true);
  });

  it('loses what goes to a host', async () => {
    {
      await using _lost = await faultsOf(lab(), 'a').dropDirection('to-host');
      const before = await received();
      expect(await answers()).toBe(false);
      expect(await received()).toBe(before);
    }
    expect(await answers()).toBe(true);
  });

  it('loses what comes from a host, which still hears', async () => {
    {
      await using _lost = await faultsOf(lab(), 'a').dropDirection('from-host');
      const before = await received();
      expect(await answers()).toBe(false);
      expect(await received()).toBeGreaterThan(before);
    }
    expect(await answers()).toBe(true);
  });

  it.each(['a', 'b'])('freezes sshd of %s with its sessions', async (host) => {
    const session = systemSsh(lab(), host, 'echo started; sleep 1; echo over');
    await expect.poll(async () => (await lab().run(host, 'pgrep -xc sleep')).stdout).toBe('1\n');
    const frozen = await faultsOf(lab(), host).freezeSshd();
    expect(frozen.what).toMatch(/[3-9] processes/);
    expect(await connects(lab().host(host).address)).toBe(true);
    expect(await reaches(host)).toBe(false);
    await frozen.undo();
    expect(await reaches(host)).toBe(true);
    expect(await session).toMatchObject({ code: 0, stdout: 'started\nover\n' });
  });

  it('fills a disk, keeps what was there, and what was written meanwhile', async () => {
    await lab().run('a', 'mkdir -p /srv/full/sub; echo one >/srv/full/sub/kept; echo two >/srv/full/removed');
    const full = await faultsOf(lab(), 'a').fillDisk('/srv/full');
    const write = await lab().run(
      'a',
      'cat /srv/full/sub/kept; rm /srv/full/removed; head -c 100000 /dev/zero >/srv/full/new',
    );
    expect(write.stdout).toBe('one\n');
    expect(write.stderr).toContain('No space left on device');
    await full.undo();
    const after = await lab().run(
      'a',
      'head -c 100000 /dev/zero >/srv/full/new && ls /srv/full; mountpoint -q /srv/full || echo plain',
    );
    expect(after).toEqual({ code: 0, stdout: 'new\nsub\nplain\n', stderr: '' });
  });

  it('breaks apt and mends it', async () => {
    const broken = await faultsOf(lab(), 'b').breakApt();
    expect((await lab().run('b', 'apt-get update 2>&1')).stdout).toMatch(/Connection refused|Could not connect/);
    expect((await lab().run('b', 'apt-get install -y tree')).code).toBe(100);
    await broken.undo();
    expect(await lab().run('b', 'apt-get -o APT::Update::Error-Mode=any update -q')).toMatchObject({ code: 0 });
  });

  it.each(['a', 'b'])('holds the lock of apt on %s by a process with a name', async (host) => {
    const held = await faultsOf(lab(), host).holdAptLock({ seconds: 60 });
    const refused = await lab().run(host, 'apt-get remove -y tree');
    expect(refused.code).toBe(100);
    expect(refused.stderr).toMatch(/lock-frontend. It is held by process \d+ \(unattended-upgr\)/);
    await held.undo();
    expect(await lab().run(host, 'dpkg --configure -a')).toMatchObject({ code: 0 });
  });

  it('lets go of the lock of apt after the time it was given', async () => {
    await using _held = await faultsOf(lab(), 'a').holdAptLock({ seconds: 1, process: 'other' });
    expect((await lab().run('a', 'dpkg --configure -a')).code).toBe(2);
    await expect.poll(async () => (await lab().run('a', 'dpkg --configure -a')).code).toBe(0);
  });

  it('skews what date tells', async () => {
    const seconds = async (): Promise<number> =>
      Number((await systemSsh(lab(), 'a', 'date +%s')).stdout) - Date.now() / 1000;
    const skewed = await faultsOf(lab(), 'a').skewClock(-86_400);
    expect(Math.abs((await seconds()) + 86_400)).toBeLessThan(3);
    expect((await systemSsh(lab(), 'a', 'date -u -d @0 +%Y')).stdout).toBe('1970\n');
    await skewed.undo();
    expect(Math.abs(await seconds())).toBeLessThan(3);
  });

  it('cuts the power, and the disk is what it was', async () => {
    const bootId = async (): Promise<string> => (await lab().run('a', 'cat /proc/sys/kernel/random/boot_id')).stdout;
    await lab().run('a', 'echo here >/etc/before-the-cut');
    const before = await bootId();
    const cut = await faultsOf(lab(), 'a').cutPower();
    expect(await reaches('a')).toBe(false);
    await expect(async () => lab().run('a', 'true')).rejects.toMatchObject({ code: 'lab-host-not-running' });
    await cut.undo();
    expect((await systemSsh(lab(), 'a', 'cat /etc/before-the-cut')).stdout).toBe('here\n');
    expect(await bootId()).not.toBe(before);
  });

  it.each(['a', 'b'])('reboots %s, as often as wanted, also from within', async (host) => {
    const first = await faultsOf(lab(), host).reboot();
    const second = await faultsOf(lab(), host).reboot();
    expect(second).not.toBe(first);
    expect(await reaches(host)).toBe(true);
    expect((await lab().run(host, 'systemctl is-system-running --wait')).stdout).toBe('running\n');
  });
});

function connects(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 22, timeout: 1000 });
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
