import { beforeAll, describe, expect, it } from 'vitest';
import { makeAccounts } from './support/accounts.ts';
import { attempt } from './support/attempt.ts';
import { freshLab } from './support/fresh-lab.ts';
import { leaks, leaksOnHost } from './support/leaks.ts';
import { manifest } from './support/manifest.ts';
import { ACCOUNT, PASSWORD, SUDO, WRONG } from './support/refused-users.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

describe.skipIf(!requireLab())('bad input: users who may not', () => {
  const lab = freshLab([
    {
      name: 'one',
      suite: 'trixie',
      packages: ['locales'],
      sshdConfig: [
        'PerSourcePenalties no',
        'MaxStartups 50',
        'Match User files',
        'ForceCommand internal-sftp',
        'Match all',
      ],
    },
    { name: 'old', suite: 'bookworm', sudo: 'restricted', sshdConfig: ['MaxStartups 50'] },
  ]);
  const place = temporary();
  const before = new Map<string, string>();

  beforeAll(async () => {
    await lab().run('one', 'localedef -i de_DE -f UTF-8 de_DE.UTF-8');
    await makeAccounts(
      lab(),
      'one',
      [...SUDO, ...ACCOUNT].map(({ account }) => account),
    );
    await makeAccounts(
      lab(),
      'old',
      SUDO.map(({ account }) => account),
    );
    for (const { name } of lab().hosts) before.set(name, await manifest(lab(), name));
  });

  describe.concurrent('are told and change nothing', () => {
    const onBoth = [...SUDO, ...ACCOUNT]
      .map((refusal) => ({ host: 'one', ...refusal }))
      .concat(SUDO.map((refusal) => ({ host: 'old', ...refusal })));
    it.for(onBoth)(
      '$host: $case',
      async ({ host, account, sudoPassword, code, category, what, remedy }, { expect }) => {
        const result = await attempt(lab(), place(), {
          host,
          user: account.name,
          ...(sudoPassword === undefined ? {} : { sudoPassword }),
        });
        const [report] = result.json.hosts ?? [];
        expect(report).toMatchObject({
          outcome: 'unreachable',
          problem: {
            code,
            category,
            what: expect.stringMatching(what),
            remedy: expect.stringMatching(remedy),
          },
          steps: [],
        });
        expect(report?.durationMs).toBeLessThan(30_000);
        expect(result.code).toBe(6);
        expect(leaks(lab(), result.traces, [PASSWORD, WRONG])).toEqual([]);
      },
    );
  });

  it('has tried each wrong password once', async () => {
    for (const host of ['one', 'old']) {
      const { stdout } = await lab().run(host, 'journalctl --no-pager -o cat -t sudo');
      for (const user of ['wrong', 'insulted']) {
        const counted = stdout
          .split('\n')
          .filter((line) => line.trim().startsWith(`${user} : `) && line.includes('incorrect password'));
        expect(counted, host).toEqual([expect.stringContaining(`${user} : 1 incorrect password attempt`)]);
      }
    }
  });

  it('has written nothing on any host', async () => {
    for (const { name } of lab().hosts) {
      expect(await manifest(lab(), name), name).toBe(before.get(name));
      for (const secret of [PASSWORD, WRONG]) expect(await leaksOnHost(lab(), name, secret)).toBe('');
    }
  });

  it('no sudo at all, and a sudo that cannot read its rules', async () => {
    await lab().run('one', 'mv /usr/bin/sudo /usr/bin/sudo.away');
    const none = await attempt(lab(), place(), { host: 'one' });
    expect(none.json.hosts?.[0]?.problem).toMatchObject({
      code: 'sudo-missing',
      category: 'sudo',
      what: 'there is no sudo on this host, and ops is not root',
      remedy: expect.stringContaining('install sudo'),
    });
    expect(none.code).toBe(6);
    await lab().run('one', 'mv /usr/bin/sudo.away /usr/bin/sudo; chmod 666 /etc/sudoers');
    const broken = await attempt(lab(), place(), { host: 'one' });
    expect(broken.json.hosts?.[0]?.problem).toMatchObject({
      code: 'sudo-broken',
      category: 'sudo',
      what: expect.stringContaining('/etc/sudoers is world writable'),
      remedy: expect.stringContaining('visudo -c'),
    });
    expect(broken.code).toBe(6);
    await lab().run('one', 'chmod 440 /etc/sudoers');
  });
});
