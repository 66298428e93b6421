import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sudoersPath, sudoersText } from '../../src/engine/sudoers.ts';
import { poll } from '../../src/lab/poll.ts';
import { makeAccounts, NOPASSWD, WITH_PASSWORD } from './support/accounts.ts';
import { type Attempt, attempt } from './support/attempt.ts';
import { freshLab } from './support/fresh-lab.ts';
import { leaks, leaksOnHost } from './support/leaks.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import type { CliResult } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';
import { watchOldWay, watchProcesses } from './support/watch-host.ts';

const HOSTS = ['new', 'old'];
const OPS = sudoersPath('ops');

describe.skipIf(!requireLab())('bringup prepare on real hosts', () => {
  const lab = freshLab([
    { name: 'new', suite: 'trixie', sudo: 'password', sshdConfig: ['PerSourcePenalties no'] },
    { name: 'old', suite: 'bookworm', sudo: 'password' },
  ]);
  const place = temporary();
  const run = async (wanted: Partial<Attempt>, options: readonly string[] = []): Promise<CliResult> => {
    const result = await attempt(lab(), place(), { host: HOSTS, command: ['prepare', ...options], ...wanted });
    expect(leaks(lab(), result.traces, [lab().sudoPassword])).toEqual([]);
    return result;
  };
  const withPassword = (): Partial<Attempt> => ({ sudoPassword: lab().sudoPassword });
  const each = (result: CliResult) => result.json.hosts?.map(({ outcome, problem }) => problem?.code ?? outcome);
  const must = async (host: string, script: string) => {
    expect(await lab().run(host, `set -e\n${script}`)).toMatchObject({ code: 0 });
  };
  /** Files of /etc. Directories tell when something was there meanwhile, and that is no harm. */
  const files = async () =>
    (await Promise.all(HOSTS.map((host) => manifest(lab(), host, '/etc')))).map((text) =>
      text.replaceAll(/^\S+ d .*\n/gm, ''),
    );
  const works = async (wanted: Partial<Attempt> = {}) => each(await run({ command: ['plan'], ...wanted }));
  let before: readonly string[] = [];

  beforeAll(async () => {
    await makeAccounts(lab(), 'new', [
      { name: 'few', sudoers: ['NAME ALL=(root) NOPASSWD: /usr/bin/apt-get, /usr/bin/systemctl'] },
      { name: 'typist', sudoers: ['Defaults:NAME requiretty', ...WITH_PASSWORD], password: lab().sudoPassword },
      { name: 'free', sudoers: NOPASSWD },
    ]);
    before = await files();
  });

  it('sudo asks, and without the password nothing goes', async () => {
    expect(await works()).toEqual(['sudo-needs-password', 'sudo-needs-password']);
    const result = await run({});
    expect(each(result)).toEqual(['sudo-needs-password', 'sudo-needs-password']);
    expect(result.code).toBe(6);
  });

  it('a wrong password is tried once, and nothing changes', async () => {
    const result = await run({ sudoPassword: 'not the right one' });
    expect(each(result)).toEqual(['sudo-wrong-password', 'sudo-wrong-password']);
    expect(result.code).toBe(6);
    for (const host of HOSTS) {
      const { stdout } = await lab().run(host, 'journalctl --no-pager -o cat -t sudo | grep "incorrect password"');
      expect(stdout.match(/\d incorrect password attempts?/g)).toEqual(['1 incorrect password attempt']);
    }
    expect(await files()).toEqual(before);
  });

  it('a dry run shows the lines and writes nothing', async () => {
    const result = await run(withPassword(), ['--dry-run']);
    expect(result.json.hosts?.[0]?.steps[0]).toMatchObject({
      outcome: 'planned',
      text: { after: sudoersText('ops', undefined) },
    });
    expect(await files()).toEqual(before);
  });

  it('with the password: then it works without, and the password was seen nowhere', async () => {
    const seen = await watchProcesses(lab(), 'new');
    const oldWay = await watchOldWay(lab(), 'old', 'ops', lab().sudoPassword);
    const result = await run(withPassword());
    expect(each(result)).toEqual(['changed', 'changed']);
    expect(result.code).toBe(0);
    const lines = await seen.end();
    expect(lines).toContain('sudo\n');
    expect(leaks(lab(), lines, [lab().sudoPassword])).toEqual([]);
    expect(await oldWay.end()).toBe('tried\n');
    for (const host of HOSTS) {
      const { stdout } = await lab().run(
        host,
        `stat -c '%a %U:%G' ${OPS}; cat ${OPS}; visudo -c >/dev/null && echo fine`,
      );
      expect(stdout).toBe(`440 root:root\n${sudoersText('ops', undefined)}fine\n`);
      expect(await leaksOnHost(lab(), host, lab().sudoPassword)).toBe('');
    }
    expect(await works()).toEqual(['changed', 'changed']);
    expect(await works(withPassword())).toEqual(['changed', 'changed']);
  });

  it('again it changes nothing, with or without the password', async () => {
    const now = await files();
    for (const wanted of [{}, withPassword()]) {
      const { json, code } = await run(wanted);
      expect(json.hosts?.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
        ['converged', 1, 1],
        ['converged', 1, 1],
      ]);
      expect(code).toBe(0);
    }
    expect(await files()).toEqual(now);
  });

  it('works also where sudo begins to ask for a terminal', async () => {
    await must('new', `echo 'Defaults requiretty' >/etc/sudoers.d/aa-tty; chmod 440 /etc/sudoers.d/aa-tty`);
    expect(await works({ host: 'new' })).toEqual(['changed']);
    expect(await works({ host: 'new', user: 'free' })).toEqual(['sudo-needs-tty']);
    await must('new', 'rm /etc/sudoers.d/aa-tty');
  });

  it('--expires: in the past refused, else written for sudo to keep', async () => {
    const past = await run(withPassword(), ['--expires', '2020-01-01']);
    expect(past.code).toBe(2);
    expect(past.stderr).toContain('write a day to come');
    const result = await run({ ...withPassword(), host: 'old' }, ['--expires', '2099-12-31']);
    expect(each(result)).toEqual(['changed']);
    expect((await lab().run('old', `grep NOTAFTER ${OPS}`)).stdout).toBe(
      'ops ALL=(root) NOTAFTER=20991231235959Z NOPASSWD: /bin/sh, /usr/bin/sh\n',
    );
    expect(await works({ host: 'old' })).toEqual(['changed']);
  });

  it('--undo puts everything back, and the old way works at every moment', async () => {
    const oldWay = await watchOldWay(lab(), 'new', 'ops', lab().sudoPassword);
    const result = await run({}, ['--undo']);
    expect(each(result)).toEqual(['changed', 'changed']);
    expect(await oldWay.end()).toBe('tried\n');
    expect(await files()).toEqual(before);
    expect(await works()).toEqual(['sudo-needs-password', 'sudo-needs-password']);
    expect(await works(withPassword())).toEqual(['changed', 'changed']);
  });

  it('sudo forgets the rule when it has expired', async () => {
    const becomes = async () => (await lab().run('old', `su ops -c 'sudo -n sh -c true'`)).code === 0;
    const expires = new Date(Date.now() + 5_000);
    await lab().run('old', `cat >${OPS}; chmod 440 ${OPS}`, { input: sudoersText('ops', expires) });
    expect(await becomes()).toBe(true);
    const forgot = await poll(async () => ((await becomes()) ? undefined : Date.now()), { timeoutMs: 20_000 });
    expect(forgot).toBeGreaterThan(expires.getTime() - 1_000);
    expect(await works({ host: 'old' })).toEqual(['sudo-needs-password']);
    expect(each(await run({ ...withPassword(), host: 'old' }))).toEqual(['changed']);
    expect(await works({ host: 'old' })).toEqual(['changed']);
    expect(each(await run({ host: 'old' }, ['--undo']))).toEqual(['changed']);
  });

  it('sudoers that is broken already stays as it is', async () => {
    for (const host of HOSTS)
      await must(host, `echo 'this is broken' >/etc/sudoers.d/mm-broken; chmod 440 /etc/sudoers.d/mm-broken`);
    const broken = await files();
    const result = await run(withPassword());
    expect(each(result)).toEqual(['sudoers-broken', 'sudoers-broken']);
    expect(result.json.hosts?.[0]?.problem).toMatchObject({
      category: 'sudo',
      what: expect.stringContaining('/etc/sudoers.d/mm-broken:1:9: syntax error'),
      remedy: expect.stringContaining('visudo -c'),
    });
    expect(result.json.hosts?.[0]?.steps[0]?.problem?.code).toBe('sudoers-broken');
    expect(result.code).toBe(4);
    expect(await files()).toEqual(broken);
    for (const host of HOSTS) await must(host, 'rm /etc/sudoers.d/mm-broken');
    expect(await works(withPassword())).toEqual(['changed', 'changed']);
  });

  it('restricted sudo, and one that wants a terminal: the lines that an administrator has to add', async () => {
    const few = await run({ host: 'new', user: 'few' });
    expect(few.json.hosts?.[0]?.problem).toMatchObject({
      code: 'sudo-restricted',
      remedy: expect.stringContaining(
        'has to add `few ALL=(root) NOPASSWD: /bin/sh, /usr/bin/sh`, with `visudo -f /etc/sudoers.d/zz-bringup-few`',
      ),
    });
    const tty = await run({ host: 'new', user: 'typist', ...withPassword() });
    expect(tty.json.hosts?.[0]?.problem).toMatchObject({
      code: 'sudo-needs-tty',
      remedy: expect.stringContaining(
        'has to add `Defaults:typist !requiretty`, with `visudo -f /etc/sudoers.d/zz-bringup-typist`',
      ),
    });
    expect([few.code, tty.code]).toEqual([6, 6]);
    expect(await files()).toEqual(before);
  });

  it('the lines that an administrator is told to add are enough', async () => {
    await must(
      'new',
      `echo 'few ALL=(root) NOPASSWD: /bin/sh, /usr/bin/sh' >/etc/sudoers.d/zz-bringup-few; chmod 440 /etc/sudoers.d/zz-bringup-few`,
    );
    expect(await works({ host: 'new', user: 'few' })).toEqual(['changed']);
    await must('new', 'rm /etc/sudoers.d/zz-bringup-few');
  });

  it('a user who needs no password is left alone', async () => {
    const result = await run({ host: 'new', user: 'free' });
    expect(result.json.hosts?.[0]).toMatchObject({ outcome: 'converged', steps: [], notes: [] });
    expect(await files()).toEqual(before);
  });

  it('and is told that no --expires of ours ends the rule that lets it in', async () => {
    const { json, code } = await run({ host: 'new', user: 'free' }, ['--expires', '30d']);
    expect(json.hosts?.[0]).toMatchObject({
      outcome: 'converged',
      steps: [],
      notes: [expect.stringMatching(/^nothing expires here: free needs no password by another rule/)],
    });
    expect(code).toBe(0);
    expect(await files()).toEqual(before);
  });

  it('is for the user who logs in, also when ~/.ssh/config says who that is', async () => {
    const home = join(place(), 'home-with-config');
    await mkdir(join(home, '.ssh'), { recursive: true });
    await writeFile(join(home, '.ssh', 'config'), 'Host *\n  User ops\n');
    const wanted: Partial<Attempt> = {
      host: 'new',
      text: (fleet) => fleet.replace(/^ +user: ops\n/m, ''),
      env: { HOME: home, USER: 'somebody' },
    };
    expect(each(await run({ ...wanted, ...withPassword(), env: { ...wanted.env } }))).toEqual(['changed']);
    expect((await lab().run('new', `ls ${OPS}`)).code).toBe(0);
    expect(await works({ host: 'new' })).toEqual(['changed']);
    expect(each(await run({ ...wanted }, ['--undo']))).toEqual(['changed']);
    expect(await files()).toEqual(before);
  });

  it('tells when sudo does not read the rule, and the old way still works', async () => {
    await must(
      'new',
      `cp -p /etc/sudoers /root/sudoers; cat /etc/sudoers.d/ops >>/etc/sudoers; sed -i /includedir/d /etc/sudoers`,
    );
    const unusual = await files();
    const result = await run({ host: 'new', ...withPassword() });
    expect(result.json.hosts?.[0]?.problem).toMatchObject({
      code: 'prepare-not-effective',
      category: 'sudo',
      what: expect.stringContaining('sudo asks for the password of ops'),
      remedy: expect.stringContaining('@includedir /etc/sudoers.d'),
    });
    expect(result.code).toBe(6);
    expect(await works({ host: 'new', ...withPassword() })).toEqual(['changed']);
    expect(each(await run({ host: 'new', ...withPassword() }, ['--undo']))).toEqual(['changed']);
    expect(await files()).toEqual(unusual);
  });
});
