import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { freshLab } from './support/fresh-lab.ts';
import { fleetText, otherRunner, SOMEBODY_WAITS, type Started, until } from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

/** A command that stays until `/run/wait` is gone; so is its undo, on `/run/wait-undo`. */
const waits = (name: string, more: object = {}) => ({
  name,
  run: `touch /run/began-${name}; while [ -e /run/wait ]; do sleep 0.1; done; touch /srv/${name}`,
  undo: `touch /run/undoing-${name}; while [ -e /run/wait-undo ]; do sleep 0.1; done; rm /srv/${name}`,
  creates: `/srv/${name}`,
  ...more,
});

/** Things of many kinds, then a command in which the run can be killed, then more. */
const everything = {
  groups: { makers: { gid: 4321 } },
  users: { maker: { group: 'makers', groups: ['adm'], shell: '/bin/bash', comment: 'who makes' } },
  directories: { '/srv/made/deep': { mode: '2770', group: 'makers' } },
  files: {
    '/etc/old': { content: 'new\n', mode: '0600', notify: ['service:cron'] },
    '/etc/new': 'new\n',
    '/srv/made/deep/file': { content: 'x', owner: 'maker' },
    '/etc/gone': { state: 'absent' },
  },
  lines: [{ path: '/etc/hosts', line: '192.0.2.77 far-away' }],
  links: { '/etc/link': '/etc/new' },
  sysctl: { 'net.ipv4.ip_forward': '1' },
  units: [{ name: 'made.service', content: '[Service]\nType=oneshot\nExecStart=/bin/true\n' }],
  packages: ['tree', 'cron'],
  services: { cron: { running: true } },
  commands: [waits('first'), waits('second', { needs: ['command:first'] })],
};

/** Caches, and the copies that tools for accounts make of their files. */
const NOT_COMPARED =
  "\\( -path /etc/.pwd.lock -o -path /usr/share/man -o -name '*.cache' -o -name 'passwd-' -o -name 'shadow-' -o -name 'group-' -o -name 'gshadow-' -o -name 'sub[ug]id-' \\)";

describe.skipIf(!requireLab())(
  'undo, from another runner than the one that made the change',
  { timeout: 300_000 },
  () => {
    const lab = freshLab([{ name: 'a', suite: 'trixie' }]);
    const place = temporary();
    const open: Started[] = [];
    afterAll(async () => {
      for (const { child } of open) child.kill('SIGKILL');
      await Promise.all(open.map(({ done }) => done));
    });
    const on = async (script: string) => (await lab().run('a', script)).stdout;
    const holds = async (script: string) => (await lab().run('a', script)).code === 0;
    const runner = (name: string, base: object, fleet: object = {}) =>
      otherRunner(place(), name, fleetText(lab(), base, fleet));
    const started = (one: Started) => {
      open.push(one);
      return one;
    };
    const kill = async ({ child, done }: Started) => {
      child.kill('SIGKILL');
      await done;
    };
    const free = () => until(() => holds('flock -n /var/lib/bringup/lock true'), 'the host is free', 45_000);
    const report = async (done: Started['done']) => {
      const { stdout, output, code } = await done;
      if (!stdout.startsWith('{')) throw new Error(`exit ${code}, and no report: ${output}`);
      return JSON.parse(stdout) as Report;
    };
    /** Path, type, mode, owner, target and content of everything that a run could change, and what the system itself knows of it. */
    const before = () =>
      on(
        `places='/etc /srv /opt /home /root /usr '$(ls -d /run/bringup* /var/lib/bringup/commands/* 2>/dev/null)
find $places -xdev ${NOT_COMPARED} -prune -o -printf '%p %y %m %U:%G %l\\n' 2>/dev/null | sort
find $places -xdev ${NOT_COMPARED} -prune -o -type f -exec sha256sum {} + 2>/dev/null | sort -k 2
dpkg-query -W; apt-mark showauto; systemctl is-active cron; systemctl is-enabled cron; sysctl net.ipv4.ip_forward; systemctl list-unit-files 'made*' --no-legend`,
      );
    const ready = async () => {
      await on(
        'command -v cron >/dev/null || { apt-get update -qq && apt-get install -qq --no-install-recommends cron; } >/dev/null 2>&1; printf "old\\n" >/etc/old; chmod 640 /etc/old; chgrp adm /etc/old; printf "was here\\n" >/etc/gone; rm -f /run/began-* /run/undoing-* /run/wait*',
      );
      return before();
    };
    /** What is not as it was, line by line. */
    const changedSince = async (was: string) => {
      const [then, now] = [was.split('\n'), (await before()).split('\n')];
      return [
        ...then.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
        ...now.filter((line) => !then.includes(line)).map((line) => `+ ${line}`),
      ];
    };

    it('takes back what a killed run did or began, and everything is as before', async () => {
      const was = await ready();
      await on('touch /run/wait');
      const a = await runner('runner-a', everything);
      const apply = started(a.start('apply', '--yes'));
      await until(() => holds('test -e /run/began-first'), 'the command began', 90_000);
      await kill(apply);
      await free();
      expect(await on('cat /etc/old; id -u maker; command -v tree')).toMatch(/new\n\d+\n\/usr\/bin\/tree/);
      // The second runner has the repository, and nothing else of the first.
      const b = await runner('runner-b', everything);
      await on('rm /run/wait; touch /srv/first');
      const undone = await report(b.run('undo', '--json'));
      const steps = undone.hosts[0]?.steps ?? [];
      expect(steps.filter(({ outcome }) => outcome !== 'rolled-back')).toEqual([]);
      expect(steps.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['command:first', 'file:/etc/old', 'package:tree', 'user:maker', 'group:makers']),
      );
      expect(undone.exitCode).toBe(0);
      expect(await changedSince(was)).toEqual([]);
      expect((await b.run('status')).stdout).toMatch(/at rest/);
      expect(await on('cat /var/lib/bringup/owners.jsonl')).not.toContain('"made":true');
      expect((await report(b.run('undo', '--json'))).hosts[0]?.outcome).toBe('converged');
    });

    it('goes on after it was killed itself, also when a command was taken back and could not say so', async () => {
      const was = await ready();
      const a = await runner('runner-a', everything);
      expect((await report(a.run('apply', '--yes', '--json'))).exitCode).toBe(0);
      await on('touch /run/wait-undo');
      const [b, c] = [await runner('runner-b', everything), await runner('runner-c', everything)];
      const undo = started(b.start('undo', '--yes'));
      await until(() => holds('test -e /run/undoing-second'), 'the undo began', 30_000);
      // It is killed at the worst moment: all is done, and the line that says so is not written.
      await on('rm /srv/second');
      await kill(undo);
      await free();
      expect((await c.run('status')).stdout).toMatch(/\? undo command:second began/);
      await on('rm /run/wait-undo');
      const undone = await report(c.run('undo', '--json'));
      expect(undone.hosts[0]?.steps.filter(({ outcome }) => outcome !== 'rolled-back')).toEqual([]);
      expect(await changedSince(was)).toEqual([]);
      expect((await c.run('status')).stdout).toMatch(/at rest/);
    });

    it('goes on after its link was cut', async () => {
      const was = await ready();
      const a = await runner('runner-a', everything);
      expect((await report(a.run('apply', '--yes', '--json'))).exitCode).toBe(0);
      await on('touch /run/wait-undo');
      const b = await runner('runner-b', everything);
      const undo = started(b.start('undo', '--json'));
      await until(() => holds('test -e /run/undoing-second'), 'the undo began', 30_000);
      await on(
        `port=$(ss -Htn state established '( sport = :22 )' | awk '{ n = split($4, p, ":"); print p[n] }'); printf '%s\\n' 'table inet cut {' 'chain in { type filter hook input priority -10;' "tcp sport $port drop; }" 'chain out { type filter hook output priority -10;' "tcp dport $port drop; }" '}' | nft -f -`,
      );
      await free();
      expect(await holds('test -e /srv/second')).toBe(true);
      await on('nft delete table inet cut; rm /run/wait-undo');
      const { hosts } = await report(undo.done);
      expect(hosts[0]?.problem?.category).toMatch(/network|unknown/);
      expect(hosts[0]?.steps.find(({ id }) => id === 'command:second')?.outcome).toBe('unknown');
      const again = await report((await runner('runner-c', everything)).run('undo', '--json'));
      expect(again.hosts[0]?.steps.filter(({ outcome }) => outcome !== 'rolled-back')).toEqual([]);
      expect(await changedSince(was)).toEqual([]);
    });

    it('takes back with a Ctrl-C what `on-failure: rollback` promises', async () => {
      const was = await ready();
      await on('touch /run/wait');
      const a = await runner('runner-a', everything, { 'on-failure': 'rollback' });
      const apply = started(a.start('apply', '--yes', '--json'));
      await until(() => holds('test -e /run/began-first'), 'the command began', 90_000);
      // Its undo finds what it would have made.
      await on('touch /srv/first');
      apply.child.kill('SIGINT');
      const { hosts, exitCode } = await report(apply.done);
      expect(exitCode).toBe(130);
      expect(hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'cancelled' } });
      expect(hosts[0]?.steps.find(({ id }) => id === 'command:first')?.outcome).toBe('rolled-back');
      expect(await changedSince(was)).toEqual([]);
      expect((await a.run('status')).stdout).toMatch(/at rest/);
    });

    it('keeps of a cut-off run that it made things: --prune of another runner removes them', async () => {
      await ready();
      await on('touch /run/wait; printf mine >/etc/mine');
      const wished = { files: { '/etc/made-1': 'x', '/etc/mine': 'x' }, commands: [waits('first')] };
      const a = await runner('runner-a', wished);
      const apply = started(a.start('apply', '--yes'));
      await until(() => holds('test -e /run/began-first'), 'the command began', 60_000);
      await kill(apply);
      await free();
      await on('rm /run/wait');
      const b = await runner('runner-b', {});
      expect((await report(b.run('plan', '--json'))).hosts[0]?.orphans).toEqual(['file:/etc/made-1']);
      expect((await report(b.run('apply', '--yes', '--json'))).exitCode).toBe(0);
      expect(await on('cat /var/lib/bringup/owners.jsonl')).toContain('"id":"file:/etc/made-1","owners":["');
      expect((await report(b.run('apply', '--yes', '--prune', '--json'))).exitCode).toBe(0);
      expect(await on('ls /etc/made-1 /etc/mine 2>/dev/null')).toBe('/etc/mine\n');
    });

    it('does not go behind a later run, and comes back to what it found itself', async () => {
      await on('rm -rf /var/lib/bringup; printf one >/etc/shared');
      const files = (content: string) => ({ files: { '/etc/shared': content } });
      const [a, b] = [await runner('runner-a', files('two')), await runner('runner-b', files('three'))];
      const first = await report(a.run('apply', '--yes', '--json'));
      const second = await report(b.run('apply', '--yes', '--json'));
      const refused = await report(a.run('undo', '--run', first.run.id, '--json'));
      expect(refused.hosts[0]).toMatchObject({
        outcome: 'refused',
        problem: { code: 'undo-later-run', remedy: expect.stringContaining(second.run.id) },
      });
      expect(await on('cat /etc/shared')).toBe('three');
      expect((await report(a.run('undo', '--json'))).exitCode).toBe(0);
      expect(await on('cat /etc/shared')).toBe('two');
      expect((await report(b.run('undo', '--json'))).exitCode).toBe(0);
      expect(await on('cat /etc/shared')).toBe('one');
    });

    it('comes back to what another run made while it waited for the lock', async () => {
      await on('rm -rf /var/lib/bringup /srv/first /run/began-first; printf one >/etc/shared; touch /run/wait');
      const shared = (content: string, more: object = {}) => ({ files: { '/etc/shared': { content, ...more } } });
      const [a, b] = [
        await runner('runner-a', { ...shared('two', { needs: ['command:first'] }), commands: [waits('first')] }),
        await runner('runner-b', shared('three')),
      ];
      const first = started(a.start('apply', '--yes'));
      await until(() => holds('test -e /run/began-first'), 'the first run holds the host', 60_000);
      const second = started(b.start('apply', '--yes', '--lock-timeout', '100s'));
      await until(() => holds(SOMEBODY_WAITS), 'the second one waits', 60_000);
      await on('rm /run/wait');
      expect([(await first.done).code, (await second.done).code]).toEqual([0, 0]);
      expect(await on('cat /etc/shared')).toBe('three');
      expect((await report(a.run('undo', '--json'))).exitCode).toBe(0);
      expect(await on('cat /etc/shared')).toBe('two');
    });

    it('ends an undo that takes too long, says so, and goes on the next time', async () => {
      await on('rm -rf /var/lib/bringup /srv/slow /run/quick');
      const slow = {
        name: 'slow',
        run: 'touch /srv/slow',
        creates: '/srv/slow',
        timeout: '2s',
        undo: 'test -e /run/quick || sleep 1234; rm /srv/slow',
      };
      const a = await runner('runner-a', { files: { '/etc/shared': 'slow' }, commands: [slow] });
      expect((await report(a.run('apply', '--yes', '--json'))).exitCode).toBe(0);
      const late = await report(a.run('undo', '--json'));
      expect(late.hosts[0]).toMatchObject({
        outcome: 'failed',
        steps: [{ id: 'command:slow', problem: { code: 'undo-timeout' } }, { outcome: 'skipped' }],
      });
      expect(await holds("ps -eo args | grep -x 'sleep 1234'")).toBe(false);
      await on('touch /run/quick');
      const again = await report((await runner('runner-b', {})).run('undo', '--json'));
      expect(again.hosts[0]?.steps.map(({ outcome }) => outcome)).toEqual(['rolled-back', 'rolled-back']);
    });

    it('says in the plan what cannot be taken back, and lists it at the end', async () => {
      await on('truncate -s 65M /etc/large; mkdir -p /srv/full; touch /srv/full/x; useradd -m goes');
      const base = {
        files: { '/etc/large': 'small now\n' },
        directories: { '/srv/full': { state: 'absent', purge: true } },
        users: { goes: { state: 'absent', 'remove-home': true } },
        commands: { once: 'touch /srv/once' },
      };
      const final = ['command:once', 'directory:/srv/full', 'file:/etc/large', 'user:goes'];
      const a = await runner('runner-a', { ...base, links: { '/etc/back': 'large' } });
      const planned = await report(a.run('plan', '--json'));
      const cannot = (one: Report) =>
        (one.hosts[0]?.steps ?? [])
          .flatMap(({ id, irreversible }) => (irreversible === undefined ? [] : [id]))
          .toSorted();
      expect(cannot(planned)).toEqual(final);
      const text = (await a.run('plan')).stdout;
      expect(text.match(/! cannot be taken back: /g)).toHaveLength(4);
      expect(text).toContain('4 cannot be taken back');
      expect(text).toContain('it is larger than 64 MB, so the old file is not kept');
      expect((await report(a.run('apply', '--yes', '--json'))).exitCode).toBe(0);
      const b = await runner('runner-b', base);
      const undone = await report(b.run('undo', '--json'));
      expect(undone).toMatchObject({
        exitCode: 9,
        hosts: [{ outcome: 'manual-needed', problem: { code: 'cannot-be-undone' } }],
      });
      expect(cannot(undone)).toEqual(final);
      expect(undone.hosts[0]?.steps.find(({ id }) => id === 'link:/etc/back')?.outcome).toBe('rolled-back');
      for (const id of final) expect(undone.hosts[0]?.problem?.what).toContain(id);
    });

    it('keeps five runs and 256 MB, and never forgets the newest', async () => {
      await on('rm -rf /var/lib/bringup');
      const stores = async () => (await on('ls /var/lib/bringup/undo')).trim().split('\n');
      for (let round = 0; round < 7; round++) {
        const { exitCode } = await report(
          (await runner('r', { files: { '/etc/round': `${round}\n` } })).run('apply', '--yes', '--json'),
        );
        expect(exitCode).toBe(0);
      }
      const five = await stores();
      expect(five).toHaveLength(5);
      await on(
        `fallocate -l 200M /var/lib/bringup/undo/${five[0]}/1.big; fallocate -l 100M /var/lib/bringup/undo/${five[4]}/1.big`,
      );
      const last = await report(
        (await runner('r', { files: { '/etc/round': 'last\n' } })).run('apply', '--yes', '--json'),
      );
      expect(await stores()).toEqual([...five.slice(1), last.run.id]);
      await on(`fallocate -l 300M /var/lib/bringup/undo/${last.run.id}/1.big`);
      const newest = await report(
        (await runner('r', { files: { '/etc/round': 'newest\n' } })).run('apply', '--yes', '--json'),
      );
      expect(await stores()).toEqual([newest.run.id]);
      expect((await report((await runner('r', {})).run('undo', '--json'))).exitCode).toBe(0);
      expect(await on('cat /etc/round')).toBe('last\n');
    });
  },
);
