import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { makeAccounts } from './support/accounts.ts';
import { type Attempt, attempt, CANARY, PROOF } from './support/attempt.ts';
import { freshLab } from './support/fresh-lab.ts';
import { leaks, leaksOnHost } from './support/leaks.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';
import { PASSWORD, WELCOME, WELCOME_PACKAGES, welcomeAttempt } from './support/welcome-users.ts';

const PATIENT = ['apply', '--lock-timeout', '2m'];

describe.skipIf(!requireLab())('unusual users and hosts that have to work', () => {
  const lab = freshLab([
    { name: 'one', suite: 'trixie', packages: WELCOME_PACKAGES, sshdConfig: ['MaxStartups 50'] },
    { name: 'bare', suite: 'bookworm' },
  ]);
  const place = temporary();
  let key = '';

  beforeAll(async () => {
    key = await readFile(lab().keyPath, 'utf8');
    await makeAccounts(
      lab(),
      'one',
      WELCOME.flatMap(({ account }) => account ?? []),
    );
  });

  const cases = WELCOME.map(({ case: title }, index) => ({ title, index }));

  describe.concurrent('reach the wanted state', () => {
    it.for(cases)('$title', async ({ index }, { expect }) => {
      const result = await attempt(lab(), place(), { ...welcomeAttempt(lab(), key, index), command: PATIENT });
      expect(result.json.hosts?.[0], result.stdout).toMatchObject({ outcome: 'changed', connections: 1, commands: 1 });
      expect(result.code).toBe(0);
      expect(leaks(lab(), result.traces, [PASSWORD, key])).toEqual([]);
      const { stdout } = await lab().run('one', `stat -c '%a %U' ${PROOF}-${index}; cat ${PROOF}-${index}`);
      expect(stdout).toBe(`640 root\n${CANARY}`);
    });
  });

  describe('and are right the second time', () => {
    let before = '';
    beforeAll(async () => {
      before = await manifest(lab(), 'one', '/etc /var/lib/bringup');
    });

    describe.concurrent('with one connection and one command', () => {
      it.for(cases)('$title', async ({ index }, { expect }) => {
        const result = await attempt(lab(), place(), welcomeAttempt(lab(), key, index));
        expect(result.json.hosts?.[0]).toMatchObject({ outcome: 'converged', connections: 1, commands: 1 });
        expect(result.code).toBe(0);
        expect(leaks(lab(), result.traces, [PASSWORD, key])).toEqual([]);
      });
    });

    it('and nothing was written', async () => {
      expect(await manifest(lab(), 'one', '/etc /var/lib/bringup')).toBe(before);
    });

    it('and no secret stands anywhere but where it belongs', async () => {
      const files = cases.map(({ index }) => `${PROOF}-${index}`);
      expect(await leaksOnHost(lab(), 'one', CANARY, files)).toBe('');
      expect(await leaksOnHost(lab(), 'one', PASSWORD)).toBe('');
    });
  });

  it('a host whose /tmp is noexec, without python, whose sshd lets one session in at a time', async () => {
    await must(
      lab(),
      `mount -t tmpfs -o noexec,nodev,nosuid tmpfs /tmp
      mv $(readlink -f /usr/bin/python3) /root/python.away
      echo 'MaxSessions 1' >>/etc/ssh/sshd_config.d/10-lab.conf; systemctl reload ssh
      ! command -v python3`,
    );
    await worksTwice(lab(), place());
  });

  const poor = [
    { without: 'flock', how: 'the lock is perl’s' },
    { without: 'setsid', how: 'the process group is perl’s' },
    { without: 'perl', how: 'the lock is a claim' },
  ];
  it.for(poor)('a host without $without: $how', async ({ without }) => {
    await must(lab(), `mv /usr/bin/${without} /root/${without}.away`);
    await worksTwice(lab(), place());
    await excludesOthers(lab(), place());
    await stopsAll(lab(), place());
  });

  it('takes over a claim from one that died', async () => {
    await must(
      lab(),
      'mkdir /var/lib/bringup/lock.d; : >"/var/lib/bringup/lock.d/$(cat /proc/sys/kernel/random/boot_id):1-1:1:1"',
    );
    await worksTwice(lab(), place());
    expect((await lab().run('bare', 'ls -d /var/lib/bringup/lock*')).stdout).toBe('/var/lib/bringup/lock\n');
  });
});

const bare = (wanted: Partial<Attempt>): Attempt => ({ host: 'bare', ...wanted });

async function must(lab: Lab, script: string): Promise<void> {
  expect(await lab.run('bare', `set -e\n${script}`)).toMatchObject({ code: 0 });
}

/** Changed, then right, and nothing left running or lying about. */
async function worksTwice(lab: Lab, place: string): Promise<void> {
  await must(lab, `rm -f ${PROOF}`);
  const first = await attempt(lab, place, bare({}));
  expect(first.json.hosts?.[0], first.stdout).toMatchObject({ outcome: 'changed', connections: 1, commands: 1 });
  const before = await manifest(lab, 'bare');
  const second = await attempt(lab, place, bare({}));
  expect(second.json.hosts?.[0]).toMatchObject({ outcome: 'converged', connections: 1, commands: 1 });
  expect(await manifest(lab, 'bare')).toBe(before);
  expect((await lab.run('bare', `cat ${PROOF}`)).stdout).toBe(CANARY);
  expect(leaks(lab, first.traces + second.traces)).toEqual([]);
}

/** While one run is in the middle of a step, another is turned away and told by whom. */
async function excludesOthers(lab: Lab, place: string): Promise<void> {
  await must(lab, 'rm -f /run/begun /run/go');
  const waits = {
    name: `waits ${Math.random()}`,
    run: ': >/run/begun; until [ -e /run/go ]; do sleep 0.1; done',
    timeout: '20s',
  };
  const first = attempt(lab, place, bare({ base: { commands: [waits] } }));
  await must(lab, 'for i in $(seq 600); do [ -e /run/begun ] && exit; sleep 0.05; done; exit 1');
  const second = await attempt(
    lab,
    place,
    bare({ base: { commands: [waits] }, command: ['apply', '--lock-timeout', '1s'] }),
  );
  await must(lab, ': >/run/go');
  const { json } = await first;
  expect(json.hosts?.[0]).toMatchObject({ outcome: 'changed' });
  expect(second.json.hosts?.[0]).toMatchObject({
    outcome: 'locked',
    problem: { code: 'locked', category: 'lock', what: expect.stringContaining(`run ${json.run?.id} of `) },
  });
  expect(second.code).toBe(5);
}

/** A step that takes too long ends with all that it started. */
async function stopsAll(lab: Lab, place: string): Promise<void> {
  const endless = { name: 'endless', run: 'sleep 4321 & sleep 1234', timeout: '1s', interrupt: 'kill' };
  const { json, code } = await attempt(lab, place, bare({ base: { commands: [endless] } }));
  expect(json.hosts?.[0]).toMatchObject({ outcome: 'failed', problem: { code: 'step-timeout', category: 'timeout' } });
  expect(code).toBe(3);
  expect((await lab.run('bare', 'ps -eo args | grep -E "^sleep (1234|4321)"')).stdout).toBe('');
}
