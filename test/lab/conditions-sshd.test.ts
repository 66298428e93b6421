import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freezeSshd } from '../../src/lab/faults/freeze-sshd.ts';
import { skewClock } from '../../src/lab/faults/skew-clock.ts';
import { PROOF } from './support/attempt.ts';
import { applyOnce, expectHeals, expectNothingHalf, expectTold } from './support/condition.ts';
import { freshLab } from './support/fresh-lab.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

describe.skipIf(!requireLab())('an sshd that does not answer, and a clock that is wrong', () => {
  const lab = freshLab([
    { name: 'one', suite: 'trixie' },
    { name: 'strict', suite: 'trixie', sshdConfig: ['PerSourcePenalties authfail:1h min:1s max:2h'] },
  ]);
  const place = temporary();
  const on = async (script: string) => (await lab().run('one', script)).stdout;
  const free = () => on('flock -n /var/lib/bringup/lock echo free');
  const slow = { name: 'slow', run: ': >/run/begun; sleep 4201', timeout: '5m' };

  beforeAll(() => on('mkdir -p /srv'));
  afterEach(async () => {
    await expectNothingHalf(lab(), 'one');
    await on(`rm -rf /var/lib/bringup /run/begun ${PROOF}`);
  });

  it('frozen before a run: unreachable, within the time to connect', async () => {
    const before = await manifest(lab(), 'one');
    await using frozen = await freezeSshd(lab(), 'one');
    const result = await applyOnce(lab(), place(), { host: 'one' });
    expectTold(result, {
      outcome: 'unreachable',
      exit: 6,
      code: 'ssh-silent',
      category: 'network',
      what: /./,
      remedy: /./,
    });
    expect(result.host.durationMs).toBeLessThan(60_000);
    await frozen.undo();
    expect(await manifest(lab(), 'one')).toBe(before);
    await expectHeals(lab(), place(), { host: 'one' });
  });

  it('frozen in the middle of a step: said within half a minute, the host frees itself, the next run goes on', async () => {
    const running = applyOnce(lab(), place(), { host: 'one', base: { commands: [slow] } });
    await expect.poll(() => on('ls /run/begun'), { timeout: 20_000 }).toBe('/run/begun\n');
    await using frozen = await freezeSshd(lab(), 'one');
    const result = await running;
    expectTold(result, {
      outcome: 'unknown',
      exit: 7,
      code: 'connection-silent',
      category: 'network',
      what: /stopped answering/,
      remedy: /finds out what was done/,
    });
    expect(result.host.durationMs).toBeLessThan(60_000);
    await expect.poll(() => on(`flock -n /var/lib/bringup/lock pgrep -xc sleep`), { timeout: 45_000 }).toBe('0\n');
    await frozen.undo();
    const next = await applyOnce(lab(), place(), { host: 'one' });
    expect(next.host).toMatchObject({ outcome: 'changed' });
    expect(await free()).toBe('free\n');
  });

  it('penalties after wrong keys: it is told, nobody hammers, and the run goes on when they are over', async () => {
    const stranger = await applyOnce(lab(), place(), { host: 'strict', user: 'nobody' });
    expect(stranger.host).toMatchObject({ outcome: 'unreachable', problem: { category: 'auth' } });
    const turnedAway = async () =>
      Number((await lab().run('strict', 'journalctl --no-pager -o cat -u ssh | grep -c "drop connection"')).stdout);
    const running = applyOnce(lab(), place(), { host: 'strict', command: ['apply', '--verbose'] });
    await expect.poll(turnedAway, { timeout: 20_000 }).toBeGreaterThan(0);
    await lab().run('strict', 'systemctl restart ssh');
    const result = await running;
    expect(result.code, result.stdout).toBe(0);
    expect(result.host).toMatchObject({ outcome: 'changed' });
    expect(result.stderr).toMatch(/is up but turns us away for now.*Trying again in/);
    expect(await turnedAway()).toBeLessThanOrEqual(2);
    await expectHeals(lab(), place(), { host: 'strict' });
  });

  it.each([400, -400])(
    'a clock that is %i days off: the fact says so, and nothing in a run depends on it',
    async (days) => {
      await using _ = await skewClock(lab(), 'one', days * 86_400);
      const base = {
        files: [{ path: PROOF, content: 'x\n' }],
        commands: [{ name: 'x', run: 'date >/srv/date' }],
      };
      await expectHeals(lab(), place(), { host: 'one', base });
      const { fleet } = await applyOnce(lab(), place(), { host: 'one', base });
      const facts = await bringup(place(), ['facts', '--json', '--fleet', fleet]);
      const skewMs = Number(/"clockSkewMs": *(-?\d+)/.exec(facts.stdout)?.[1]);
      expect(Math.abs(skewMs - days * 86_400_000)).toBeLessThan(60_000);
      const at = /"at":"(\d+)/.exec(await on('cat /var/lib/bringup/history.jsonl'))?.[1];
      expect(at).toBe(String(new Date().getUTCFullYear()));
    },
  );
});
