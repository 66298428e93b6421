import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { freshLab } from './support/fresh-lab.ts';
import { manifest } from './support/manifest.ts';
import {
  fleetText,
  type OtherRunner,
  otherRunner,
  SOMEBODY_WAITS,
  type Started,
  until,
} from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

interface StatusOfHost {
  readonly state: string;
  readonly heldBy?: { readonly run: string; readonly by: string };
  readonly cutOff: readonly {
    readonly run: string;
    readonly by?: string;
    readonly unknown: readonly { readonly id: string }[];
  }[];
  readonly units: readonly { readonly run: string; readonly steps: readonly string[] }[];
  readonly pending: readonly { readonly id: string }[];
  readonly brokenPackages: readonly string[];
  readonly next?: readonly { readonly id: string; readonly verb: string }[];
  readonly problem?: { readonly code: string };
}

/** A command that is slow once, and a file before it that tells a service. */
const slow = (content: string) => ({
  files: [{ path: '/etc/slow.conf', content, notify: ['service:cron'] }],
  packages: ['cron'],
  services: { cron: { running: true } },
  commands: {
    slow: {
      run: 'touch /run/began; while [ -e /run/wait ]; do sleep 0.1; done; touch /run/over',
      creates: '/run/over',
    },
  },
});

describe.skipIf(!requireLab())(
  'status, from another runner than the one that was cut off',
  { timeout: 300_000 },
  () => {
    const lab = freshLab([{ name: 'a', suite: 'trixie' }]);
    const place = temporary();
    const open: Started[] = [];
    afterAll(async () => {
      for (const { child } of open) child.kill('SIGKILL');
      await Promise.all(open.map(({ done }) => done));
    });
    const on = (script: string) => lab().run('a', script);
    const holds = async (script: string) => (await on(script)).code === 0;
    const runner = (name: string, base: object) => otherRunner(place(), name, fleetText(lab(), base));
    const start = (from: OtherRunner, ...args: readonly string[]) => {
      const started = from.start(...args);
      open.push(started);
      return started;
    };
    const kill = async ({ child, done }: Started) => {
      child.kill('SIGKILL');
      await done;
    };
    const statusOf = async (from: OtherRunner): Promise<StatusOfHost> => {
      const { stdout, output } = await from.run('status', '--json');
      const { hosts } = JSON.parse(stdout === '' ? `no JSON: ${output}` : stdout) as { hosts: readonly [StatusOfHost] };
      return hosts[0];
    };
    const textOf = async (from: OtherRunner) => (await from.run('status')).stdout;
    const free = () => until(() => holds('flock -n /var/lib/bringup/lock true'), 'the host is free');

    beforeEach(async () => {
      await until(
        () => holds('test ! -e /var/lib/bringup/lock || flock -n /var/lib/bringup/lock true'),
        'the host is free',
      );
      await on('rm -rf /var/lib/bringup /run/over /run/began /run/wait');
    });

    it('is one short line where all is well, writes nothing and is in nobody’s way', async () => {
      const a = await runner('runner-a', slow('1'));
      expect(await textOf(a)).toMatch(
        /^no run of this fleet was made from this machine\na {3}at rest, and never changed by bringup\n$/,
      );
      expect(await holds('test -e /var/lib/bringup')).toBe(false);
      expect(await a.run('apply', '--yes')).toMatchObject({ code: 0 });
      const before = await manifest(lab(), 'a');
      const b = await runner('runner-b', slow('1'));
      const text = await textOf(b);
      expect(text).toMatch(
        /\na {3}at rest, last changed \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \(.* ago\) by root@runner-a\n$/,
      );
      expect(await statusOf(b)).toMatchObject({ state: 'at-rest', cutOff: [], pending: [], units: [] });
      expect(await manifest(lab(), 'a')).toBe(before);
    });

    it('names the run that works there, and what it left when it is killed in a step', async () => {
      await on('touch /run/wait');
      const [a, b] = [await runner('runner-a', slow('2')), await runner('runner-b', slow('2'))];
      const apply = start(a, 'apply', '--yes');
      await until(() => holds('test -e /run/began'), 'the step began');
      expect(await statusOf(b)).toMatchObject({ state: 'held', heldBy: { by: a.by }, cutOff: [] });
      expect(await textOf(b)).toMatch(
        /a run works here\n +held by run \S+ of root@runner-a, since .*\n(.*\n)*.*the next apply waits/,
      );
      await kill(apply);
      await free();
      const status = await statusOf(b);
      expect(status).toMatchObject({
        state: 'open',
        cutOff: [{ by: a.by, unknown: [{ id: 'command:slow' }] }],
        pending: [{ id: 'service:cron' }],
        next: [
          { id: 'command:slow', verb: 'run' },
          { id: 'service:cron', verb: 'run' },
        ],
      });
      expect(status.heldBy).toBeUndefined();
      const text = (await textOf(b)).replaceAll(/\s+/g, ' ');
      expect(text).toMatch(
        /a run was cut off run \S+ of root@runner-a, begun \S+ \S+ UTC \(\d+ s ago\), was cut off \? command:slow/,
      );
      for (const line of [
        '? command:slow',
        '▸ service:cron was told',
        'nobody holds the host',
        '▸ base.service cron',
        'bringup undo --run',
      ])
        expect(text).toContain(line);
      await on('rm /run/wait');
      expect(await b.run('apply', '--yes')).toMatchObject({ code: 0 });
      expect(await statusOf(a)).toMatchObject({ state: 'at-rest', cutOff: [], pending: [] });
    });

    it('does not take a run that waits for the lock for one that holds it', async () => {
      await on('touch /run/wait');
      const [a, b, c] = [
        await runner('runner-a', slow('3')),
        await runner('runner-b', slow('3')),
        await runner('runner-c', slow('3')),
      ];
      const first = start(a, 'apply', '--yes');
      await until(() => holds('test -e /run/began'), 'the step began');
      const second = start(b, 'apply', '--yes', '--lock-timeout', '60s');
      // An agent that waits for the lock has its file open, too.
      await until(() => holds(SOMEBODY_WAITS), 'the second one waits');
      expect(await statusOf(c)).toMatchObject({ state: 'held', heldBy: { by: a.by }, cutOff: [] });
      await kill(second);
      expect(await statusOf(c)).toMatchObject({ state: 'held', heldBy: { by: a.by }, cutOff: [] });
      await kill(first);
      await free();
      expect(await statusOf(c)).toMatchObject({ state: 'open', cutOff: [{ by: a.by }] });
      await on('rm /run/wait');
      expect(await c.run('apply', '--yes')).toMatchObject({ code: 0 });
    });

    it('tells of a package transaction that goes on without its runner', async () => {
      const [a, b] = [
        await runner('runner-a', { packages: ['tree'] }),
        await runner('runner-b', { packages: ['tree'] }),
      ];
      await on(
        `touch /run/wait; printf '%s\\n' 'DPkg::Pre-Invoke { "while [ -e /run/wait ]; do sleep 0.1; done"; };' >/etc/apt/apt.conf.d/99wait`,
      );
      try {
        const apply = start(a, 'apply', '--yes');
        await until(() => holds("systemctl list-units 'bringup-*' --no-legend | grep -q ."), 'the unit runs', 60_000);
        await kill(apply);
        await free();
        const status = await statusOf(b);
        expect(status).toMatchObject({ state: 'running', cutOff: [{ by: a.by, unknown: [{ id: 'package:tree' }] }] });
        expect(status.units).toMatchObject([{ run: status.cutOff[0]?.run, steps: ['package:tree'] }]);
        const text = (await textOf(b)).replaceAll(/\s+/g, ' ');
        expect(text).toContain('package:tree still runs (bringup-');
        expect(text).toContain('the next apply waits for that, then');
        expect(text).not.toContain('? package:tree');
      } finally {
        await on('rm -f /run/wait /etc/apt/apt.conf.d/99wait');
      }
      await until(() => holds("! systemctl list-units 'bringup-*' --no-legend | grep -q ."), 'the unit ended', 60_000);
      expect(await statusOf(b)).toMatchObject({ state: 'open', units: [], next: [] });
      expect((await textOf(b)).replaceAll(/\s+/g, ' ')).toContain('has nothing to change: everything is as wanted');
      expect(await b.run('apply', '--yes')).toMatchObject({ code: 0 });
      expect(await statusOf(a)).toMatchObject({ state: 'at-rest' });
    });

    it('tells packages that a transaction left half way', async () => {
      await on(
        `mkdir -p /run/half/DEBIAN && printf '%s\\n' 'Package: half' 'Version: 1' 'Architecture: all' 'Maintainer: x <x@example.org>' 'Description: x' >/run/half/DEBIAN/control && dpkg-deb -b /run/half /run/half.deb && dpkg --unpack /run/half.deb`,
      );
      const a = await runner('runner-a', {});
      expect((await statusOf(a)).brokenPackages.join()).toContain('half');
      expect((await textOf(a)).replaceAll(/\s+/g, ' ')).toMatch(
        /no run works here packages that were left half way: half/,
      );
      await on('dpkg --configure -a && dpkg -r half');
      expect((await statusOf(a)).brokenPackages).toEqual([]);
    });

    it('after a dead link: held while the host waits for a word, then cut off', async () => {
      await on('touch /run/wait');
      const [a, b] = [await runner('runner-a', slow('4')), await runner('runner-b', slow('4'))];
      const apply = start(a, 'apply', '--yes');
      await until(() => holds('test -e /run/began'), 'the step began');
      // Only the packets of that one connection are lost, so others can ask the host.
      const port = `$(ss -Htn state established '( sport = :22 )' | awk '{ n = split($4, p, ":"); print p[n] }')`;
      await on(
        `port=${port}; printf '%s\n' 'table inet cut {' 'chain in { type filter hook input priority -10;' "tcp sport $port drop; }" 'chain out { type filter hook output priority -10;' "tcp dport $port drop; }" '}' | nft -f -`,
      );
      await kill(apply);
      // The host has not heard of the death: until its 30 s are over it is held.
      expect(await statusOf(b)).toMatchObject({ state: 'held', heldBy: { by: a.by } });
      await until(() => holds('flock -n /var/lib/bringup/lock true'), 'the agent gave up', 40_000);
      await on('nft delete table inet cut');
      expect(await statusOf(b)).toMatchObject({
        state: 'open',
        cutOff: [{ by: a.by, failed: [{ id: 'command:slow' }] }],
      });
      await on('rm /run/wait');
      expect(await b.run('apply', '--yes')).toMatchObject({ code: 0 });
    });

    it('tells of a change that waits to be confirmed, and of one that the host took back', async () => {
      const shut = { firewall: [{ name: 'shut', action: 'deny', ports: [22], proto: 'tcp', backend: 'nft' }] };
      const [a, b] = [await runner('runner-a', shut), await runner('runner-b', shut)];
      const apply = start(a, 'apply', '--yes');
      const guard = '/var/lib/bringup/guard';
      await until(
        () => holds(`grep -q applied ${guard}/result && test -e ${guard}/armed`),
        'the guard is armed',
        60_000,
      );
      await kill(apply);
      // A way in for who only looks: it confirms nothing.
      await on('nft insert rule inet bringup input tcp dport 22 accept');
      await free();
      expect(await statusOf(b)).toMatchObject({ guard: { steps: ['firewall:shut'], by: a.by } });
      await until(() => holds(`test -e ${guard}/taken-back`), 'the host took it back', 60_000);
      expect(await statusOf(b)).toMatchObject({
        state: 'open',
        guard: { state: 'taken-back' },
        next: [{ id: 'firewall:shut' }],
      });
      expect((await textOf(b)).replaceAll(/\s+/g, ' ')).toContain(
        'guarded: the host took it back, because no new connection',
      );
      const c = await runner('runner-c', {});
      expect(await c.run('apply', '--yes')).toMatchObject({ code: 0 });
      expect(await textOf(c)).toMatch(/\na {3}at rest/);
    });

    it('tells a newer journal, a cut-off one and a host that is not reached, each in its own words', async () => {
      const a = await runner('runner-a', {});
      await on(
        `mkdir -p /var/lib/bringup; printf '%s' '{"t":"begin","v":1,"run":"r","se' >/var/lib/bringup/journal.jsonl`,
      );
      expect((await textOf(a)).replaceAll(/\s+/g, ' ')).toContain('the journal on the host has 1 line cut off');
      await on(`echo '{"t":"begin","v":9}' >/var/lib/bringup/journal.jsonl`);
      expect(await statusOf(a)).toMatchObject({ problem: { code: 'journal-newer' } });
      await on('rm /var/lib/bringup/journal.jsonl');
    });
  },
);
