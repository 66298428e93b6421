import { describe, expect, it } from 'vitest';
import { base } from '../../src/base/capability.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** Everything that a guarded change could touch. */
const STATE = `nft list ruleset 2>/dev/null; ip rule; ls /etc/systemd/system/bringup-* /etc/nftables.d /etc/ssh/sshd_config.d 2>/dev/null
systemctl list-timers --all --no-legend 'bringup-*'; cat /etc/ssh/sshd_config.d/* 2>/dev/null`;

describe.skipIf(!requireLab())('a change that could cut us off', () => {
  const lab = freshLab([{ name: 'a', suite: 'trixie' }]);
  const run = async (script: string) => (await lab().run('a', script)).stdout.trim();
  const guarded = async (section: object, seconds = 6) => {
    const fleet = await fleetOfLab(lab(), [base], { a: { base: section } });
    return runOnLab({ ...fleet, guardSeconds: seconds }, [base]);
  };
  const outcomes = ({ report }: Awaited<ReturnType<typeof guarded>>) =>
    Object.fromEntries(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome]) ?? []);

  it('keeps a good rule, once a new connection has confirmed it', async () => {
    const rule = { name: 'web', action: 'deny', ports: [81], proto: 'tcp', backend: 'nft' };
    const result = await guarded({ firewall: [rule] });
    expect(result.report.hosts[0]?.problem).toBeUndefined();
    expect(result.report.hosts[0]).toMatchObject({ outcome: 'changed', connections: 2 });
    expect(await run('nft list table inet bringup')).toContain('bringup:web#');
    expect(await run('ls /var/lib/bringup/guard')).toContain('kept');
    expect(
      await run("systemctl list-timers --all --no-legend 'bringup-*'; ls /etc/systemd/system/bringup-guard*"),
    ).toBe('');
    expect((await guarded({ firewall: [rule] })).report.hosts[0]?.outcome).toBe('converged');
    expect((await guarded({ firewall: [{ ...rule, state: 'absent' }] })).report.hosts[0]?.outcome).toBe('changed');
  });

  it('a rule that shuts ssh out is taken back by the host, and the report says so', async () => {
    const before = await run(STATE);
    const result = await guarded({
      firewall: [{ name: 'shut', action: 'deny', ports: [22], proto: 'tcp', backend: 'nft' }],
    });
    expect(result.report.hosts[0]).toMatchObject({
      outcome: 'rolled-back',
      problem: { code: 'guard-taken-back' },
    });
    expect(outcomes(result)).toEqual({ 'firewall:shut': 'rolled-back' });
    expect(result.report.exitCode).toBe(8);
    expect(await run(STATE)).toBe(before);
    expect(await run('cat /var/lib/bringup/journal.jsonl')).toContain('"result":"taken-back"');
  });

  it('a route that cuts even the connection we came by is taken back, too', async () => {
    const result = await guarded({
      commands: [
        {
          name: 'hole',
          run: 'ip rule add prio 10 from all blackhole',
          undo: 'ip rule del prio 10',
          check: 'ip rule | grep -q blackhole',
          risk: 'connectivity',
        },
      ],
    });
    expect(result.report.hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'guard-taken-back' } });
    expect(await run('ip rule')).not.toContain('blackhole');
  }, 180_000);

  it('a step that never ends is stopped, and what it began is taken back at once', async () => {
    const result = await guarded(
      {
        commands: [
          {
            name: 'endless',
            run: 'ip rule add prio 11 to 203.0.113.0/24 blackhole; sleep 600',
            undo: 'ip rule del prio 11',
            check: 'ip rule | grep -q 203.0.113.0',
            timeout: '2s',
            risk: 'connectivity',
          },
        ],
      },
      300,
    );
    expect(result.report.hosts[0]).toMatchObject({ outcome: 'failed', problem: { code: 'step-timeout' } });
    expect(await run('ip rule')).not.toContain('203.0.113.0');
    expect(await run('ls /var/lib/bringup/guard')).toContain('taken-back');
  });

  it('a step that cuts the link and never ends: the host takes it back, and that is what is told', async () => {
    const result = await guarded(
      {
        commands: [
          {
            name: 'hole',
            run: 'ip rule add prio 12 from all blackhole; sleep 600',
            undo: 'ip rule del prio 12',
            check: 'ip rule | grep -q blackhole',
            timeout: '4s',
            risk: 'connectivity',
          },
        ],
      },
      25,
    );
    expect(outcomes(result)).toEqual({ 'command:hole': 'failed' });
    expect(result.report.hosts[0]?.problem?.code).toBe('step-timeout');
    expect(await run('ip rule')).not.toContain('blackhole');
    expect(await run('ls /var/lib/bringup/guard')).toContain('taken-back');
  }, 180_000);

  it('a reboot that a guarded file asks for comes after the guard was kept, and once', async () => {
    const section = {
      files: [{ path: '/etc/hosts.deny', content: 'nobody: 192.0.2.1\n', notify: ['reboot:host'] }],
      reboot: 'notified',
    };
    const boots = 'journalctl --list-boots --no-pager | wc -l; cat /proc/sys/kernel/random/boot_id';
    const before = await run(boots);
    const result = await guarded(section);
    expect(outcomes(result)).toEqual({ 'file:/etc/hosts.deny': 'changed', 'reboot:host': 'changed' });
    expect(await run(boots)).not.toBe(before);
    expect(await run('cat /etc/hosts.deny')).toBe('nobody: 192.0.2.1');
    expect((await guarded(section)).report.hosts[0]?.outcome).toBe('converged');
  });

  it('nothing is changed where the host cannot be made to take it back, and its own words are told', async () => {
    const before = await run(STATE);
    await run('mkdir /etc/systemd/system/bringup-guard.service');
    const rule = { name: 'web', action: 'deny', ports: [81], proto: 'tcp', backend: 'nft' };
    const result = await guarded({ firewall: [rule] });
    await run('rmdir /etc/systemd/system/bringup-guard.service');
    expect(outcomes(result)).toEqual({ 'firewall:web': 'skipped' });
    expect(result.report.hosts[0]?.problem).toMatchObject({
      code: 'guard-failed',
      what: expect.stringMatching(/bringup-guard\.service: Is a directory/),
    });
    expect(await run(STATE)).toBe(before);
  });

  it('sshd judges its configuration before anything restarts', async () => {
    const before = await run(STATE);
    const started = await run('systemctl show -p ActiveEnterTimestampMonotonic ssh');
    const result = await guarded({
      files: [{ path: '/etc/ssh/sshd_config.d/x.conf', content: 'NoSuchOption yes\n', notify: ['service:ssh'] }],
      services: ['ssh'],
    });
    expect(result.report.hosts[0]).toMatchObject({ outcome: 'failed', problem: { code: 'sshd-config-invalid' } });
    expect(await run(STATE)).toBe(before);
    expect(await run('systemctl show -p ActiveEnterTimestampMonotonic ssh')).toBe(started);
  });

  it('a sound sshd configuration that lets nobody in is taken back, with the restart', async () => {
    const before = await run(STATE);
    const result = await guarded({
      files: [{ path: '/etc/ssh/sshd_config.d/x.conf', content: 'AllowUsers nobody\n', notify: ['service:ssh'] }],
      services: ['ssh'],
    });
    expect(result.report.hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'guard-taken-back' } });
    expect(outcomes(result)).toEqual({
      'file:/etc/ssh/sshd_config.d/x.conf': 'rolled-back',
      'service:ssh': 'rolled-back',
    });
    expect(await run(STATE)).toBe(before);
    expect((await guarded({ services: ['ssh'] })).report.hosts[0]?.outcome).toBe('converged');
  });

  it('what asks for a risky restart is taken back with it: an override of the unit, and a user that may not log in', async () => {
    const before = await run(
      `${STATE}; ls /etc/systemd/system/ssh.service.d; systemctl is-active ssh; getent passwd ops`,
    );
    const override = await guarded({
      files: [
        {
          path: '/etc/systemd/system/ssh.service.d/x.conf',
          content: '[Service]\nExecStart=\nExecStart=/bin/false\n',
          notify: ['service:ssh'],
        },
      ],
      directories: ['/etc/systemd/system/ssh.service.d'],
      services: ['ssh'],
    });
    expect({ ...outcomes(override), problem: override.report.hosts[0]?.problem }).toMatchObject({
      'file:/etc/systemd/system/ssh.service.d/x.conf': 'rolled-back',
      problem: { code: expect.not.stringContaining('guard-unknown') },
    });
    const user = await guarded({ users: [{ name: 'ops', shell: '/usr/sbin/nologin' }] });
    expect(user.report.hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'guard-taken-back' } });
    expect(
      await run(
        `rmdir /etc/systemd/system/ssh.service.d; ${STATE}; ls /etc/systemd/system/ssh.service.d; systemctl is-active ssh; getent passwd ops`,
      ),
    ).toBe(before);
  });
});
