import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base } from '../../src/base/capability.ts';
import { poll } from '../../src/lab/poll.ts';
import { waitForSsh } from '../../src/lab/ready.ts';
import { start } from './faults/runner.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const NAMES = ['a', 'b'] as const;

/** A file that asks for a reboot, and a command that needs it. */
const section = (content: string) => ({
  files: [{ path: '/etc/asks-for-reboot', content, notify: ['reboot:host'] }],
  reboot: 'notified',
  commands: [{ name: 'last', run: 'touch /run/after-boot', creates: '/run/after-boot', needs: ['reboot:host'] }],
});

describe.skipIf(!requireLab())('a reboot as a step', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const directory = temporary();
  const run = async (host: string, script: string) => (await lab().run(host, script)).stdout.trim();
  const bootIds = () => Promise.all(NAMES.map((host) => run(host, 'cat /proc/sys/kernel/random/boot_id')));
  const apply = async (wish: object) => {
    const sections = Object.fromEntries(NAMES.map((host) => [host, { base: wish }]));
    return runOnLab(await fleetOfLab(lab(), [base], sections), [base]);
  };

  it('is proven by the new boot id, done by one host after the other, and the plan goes on after it', async () => {
    const before = await bootIds();
    const { report, events } = await apply(section('1'));
    for (const host of report.hosts) {
      expect(host.problem).toBeUndefined();
      expect(host.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['file:/etc/asks-for-reboot', 'changed'],
        ['reboot:host', 'changed'],
        ['command:last', 'changed'],
      ]);
    }
    const after = await bootIds();
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(await Promise.all(NAMES.map((host) => run(host, 'ls /run/after-boot')))).toEqual([
      '/run/after-boot',
      '/run/after-boot',
    ]);
    const turns = events.flatMap((event) => {
      if (event.type === 'note' && event.text === 'rebooting') return [`down ${event.host}`];
      return event.type === 'step-finished' && event.step === 'reboot:host' ? [`up ${event.host}`] : [];
    });
    const [, first = ''] = turns[0]?.split(' ') ?? [];
    const second = NAMES.find((name) => name !== first) ?? '';
    expect(turns).toEqual([`down ${first}`, `up ${first}`, `down ${second}`, `up ${second}`]);
    expect((await apply(section('1'))).report.hosts.map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
  });

  it('is done when the host says that it needs one, and not again', async () => {
    await run('a', 'touch /run/reboot-required; echo libc6 >/run/reboot-required.pkgs');
    const { report } = await apply({ reboot: 'needed' });
    expect(report.hosts.map(({ outcome }) => outcome)).toEqual(['changed', 'converged']);
    expect(report.hosts[0]?.steps[0]?.summary).toBe('packages ask for it: libc6');
    expect((await apply({ reboot: 'needed' })).report.hosts.map(({ outcome }) => outcome)).toEqual([
      'converged',
      'converged',
    ]);
  });

  it('its run is killed while the host is down: the next one finds it done and does not reboot again', {
    timeout: 400_000,
  }, async () => {
    const file = join(directory(), 'fleet.yaml');
    const home = join(directory(), 'home');
    const wish = { base: section('2') };
    const yaml = lab()
      .fleetYaml()
      .replace(/\nhosts:/, `\n  base: ${JSON.stringify(wish.base)}\nhosts:`);
    await writeFile(file, yaml);
    const before = await run('a', 'cat /proc/sys/kernel/random/boot_id');
    const runner = await start(home, file, ['apply', '--yes', '--select', 'a']);
    // A systemd that is just going does not answer everybody who asks it.
    const ask = (script: string) => lab().run('a', script, { timeoutMs: 10_000 });
    // It goes down when systemd has the job; a moment later nobody answers any more.
    const goesDown = async () => {
      const jobs = await ask('systemctl list-jobs --no-legend');
      return jobs.code !== 0 || jobs.stdout.includes('reboot.target') ? true : undefined;
    };
    const down = await poll(() => goesDown().catch(() => true as const), { timeoutMs: 30_000 });
    expect(down).toBe(true);
    runner.kill();
    await runner.ended;
    const isBack = async () => {
      const { stdout } = await ask(
        'systemctl is-system-running --wait >/dev/null; cat /proc/sys/kernel/random/boot_id',
      );
      return stdout !== '' && stdout.trim() !== before ? true : undefined;
    };
    expect(await poll(() => isBack().catch(() => undefined), { timeoutMs: 240_000 })).toBe(true);
    await waitForSsh(lab().name, lab().host('a'), { timeoutMs: 60_000 });
    const booted = await run('a', 'cat /proc/sys/kernel/random/boot_id');
    const next = await (await start(home, file, ['apply', '--yes', '--select', 'a'])).ended;
    expect(next).toMatchObject({ code: 0 });
    expect(await run('a', 'cat /proc/sys/kernel/random/boot_id')).toBe(booted);
    expect(await run('a', 'ls /run/after-boot; cat /var/lib/bringup/journal.jsonl')).toBe('/run/after-boot');
  });
});
