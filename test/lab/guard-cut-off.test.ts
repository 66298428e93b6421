import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base } from '../../src/base/capability.ts';
import { faultsOf } from '../../src/lab/faults.ts';
import { poll } from '../../src/lab/poll.ts';
import { start } from './faults/runner.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const SHUT = { name: 'shut', action: 'deny', ports: [22], proto: 'tcp', backend: 'nft' };

describe.skipIf(!requireLab())('a guarded change that nobody can confirm', () => {
  const lab = freshLab([{ name: 'a', suite: 'trixie' }]);
  const directory = temporary();
  const run = async (script: string) => (await lab().run('a', script)).stdout.trim();
  const holds = async (script: string) => (await lab().run('a', script)).code === 0;
  const until = async (script: string, timeoutMs = 30_000) => {
    const seen = await poll(async () => ((await holds(script)) ? true : undefined), { timeoutMs });
    if (seen === undefined) throw new Error(`it never came to this: ${script}`);
  };
  const applied = 'grep -q applied /var/lib/bringup/guard/result && test -e /var/lib/bringup/guard/armed';
  const open =
    "! nft list ruleset | grep -q 'bringup:shut' && ! ls /etc/systemd/system/bringup-guard* /etc/nftables.d/* 2>/dev/null";
  const fleet = (section: object) => fleetOfLab(lab(), [base], { a: { base: section } });
  const apply = async (section: object, seconds: number, signal?: AbortSignal) =>
    runOnLab({ ...(await fleet(section)), guardSeconds: seconds }, [base], signal === undefined ? {} : { signal });
  const fleetFile = async (base: string) => {
    const file = join(directory(), 'fleet.yaml');
    const yaml = lab()
      .fleetYaml()
      .replace(/\nhosts:/, `\n  base:\n${base}\nhosts:`);
    await writeFile(file, yaml);
    return file;
  };

  /** Opens a way past the rule for others, behind bringup's back: it confirms nothing. */
  const letIn = () => run('nft insert rule inet bringup input tcp dport 22 accept');

  it('its run is killed: no other gets the host until it has taken the change back; that needs no unlock', async () => {
    const home = join(directory(), 'home');
    const runner = await start(home, await fleetFile(`    firewall: [${JSON.stringify(SHUT)}]`), ['apply', '--yes']);
    await until(applied);
    runner.kill();
    await runner.ended;
    await letIn();
    const next = await fleetFile('    files: [{ path: /srv/next, content: x }]');
    const refused = await (await start(home, next, ['apply', '--yes', '--lock-timeout', '1s'])).ended;
    expect(refused).toMatchObject({ code: 5 });
    expect(refused.output).toMatch(/held by a change of run \S+ of \S+ \(firewall:shut\)/);
    const { code, output, seconds } = await (await start(home, next, ['apply', '--yes'])).ended;
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(seconds).toBeLessThan(45);
    expect(await holds(open)).toBe(true);
    expect(await run('cat /var/lib/bringup/guard/taken-back')).toContain('firewall:shut');
  }, 120_000);

  it('the host reboots in between: it takes the change back at boot, long before its time is up', async () => {
    const going = apply({ firewall: [SHUT] }, 300);
    await until(applied);
    await faultsOf(lab(), 'a').reboot();
    const { report } = await going;
    expect(report.hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'guard-taken-back' } });
    expect(await holds(open)).toBe(true);
    expect(await run('cat /var/lib/bringup/journal.jsonl')).toContain('"result":"taken-back"');
    expect((await apply({ files: [{ path: '/srv/after', content: 'x' }] }, 6)).report.hosts[0]?.outcome).toBe(
      'changed',
    );
  }, 120_000);

  it('the power fails in between and the run is killed, too: the same at the next boot', async () => {
    const home = join(directory(), 'home');
    const runner = await start(home, await fleetFile(`    firewall: [${JSON.stringify(SHUT)}]`), ['apply', '--yes']);
    await until(applied);
    const power = await faultsOf(lab(), 'a').cutPower();
    runner.kill();
    await runner.ended;
    await power.undo();
    await until(open);
    const { report } = await apply({ files: [{ path: '/srv/power', content: 'x' }] }, 6);
    expect(report.hosts[0]?.outcome).toBe('changed');
    expect(await holds('test ! -s /var/lib/bringup/journal.jsonl')).toBe(true);
  }, 120_000);

  it('the run is cancelled: it is taken back at once', async () => {
    const controller = new AbortController();
    const going = apply({ firewall: [SHUT] }, 300, controller.signal);
    await until(applied);
    controller.abort();
    const { report } = await going;
    expect(report.exitCode).toBe(130);
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([['firewall:shut', 'rolled-back']]);
    expect(await holds(open)).toBe(true);
  });
});
