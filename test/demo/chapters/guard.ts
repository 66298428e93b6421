import { setTimeout as delay } from 'node:timers/promises';
import { faultsOf } from '../../../src/lab/faults.ts';
import type { Chapter, Stage } from '../chapter.ts';

const HOST = 'gate-1';
const GOOD = '{ name: web, action: deny, ports: [8080], proto: tcp }';
const BAD = '{ name: shut, action: deny, ports: [22], proto: tcp }';

/** Changes that could cut bringup off: kept when a new connection confirms them, taken back by the host when none can. */
export const guard: Chapter = {
  name: 'guard',
  title: 'a firewall rule that shuts ssh out undoes itself, also after a reboot; a good one is kept',
  hosts: [{ name: HOST, suite: 'trixie' }],
  async run(stage) {
    const before = await rules(stage);

    stage.say('A rule that shuts ssh out. The plan says that it is guarded.');
    await fleet(stage, [BAD], 8);
    const plan = await stage.bringup('plan', '--no-color');
    stage.claim('the plan says so before', says(plan.stdout, 'guarded: the host takes it back by itself'), plan.stdout);
    const shut = await stage.bringup('apply', '--yes', '--no-color');
    stage.claim(
      'no new connection came through, the host took the rule back, and the report says so (exit 8)',
      shut.code === 8 && says(shut.stdout, 'the host took the change back by itself'),
      `exit ${shut.code}: ${shut.stdout.slice(-400)}`,
    );
    const after = await rules(stage);
    stage.claim('its firewall is as it was', after === before, after);

    stage.say('The same rule with five minutes to confirm it, but the host reboots in between.');
    await fleet(stage, [BAD], 300);
    const started = performance.now();
    const running = stage.bringup('apply', '--yes', '--no-color');
    const applied = await armed(stage);
    stage.claim('the rule was in force when the host went down', applied, String(applied));
    const bootId = await faultsOf(stage.lab, HOST).reboot();
    const rebooted = await running;
    const seconds = Math.round((performance.now() - started) / 1000);
    stage.claim(
      'the host took it back at boot, long before its time was up, and the report says so',
      rebooted.code === 8 && says(rebooted.stdout, 'it took the change back by itself when it booted') && seconds < 120,
      `exit ${rebooted.code} after ${seconds} s, boot ${bootId}: ${rebooted.stdout.slice(-400)}`,
    );
    const booted = await rules(stage);
    stage.claim('its firewall is as it was', booted === before, booted);

    stage.say('A rule that does not stand in our way.');
    await fleet(stage, [GOOD], 8);
    const good = await stage.bringup('apply', '--yes', '--no-color');
    const kept = await rules(stage);
    stage.claim('is confirmed by a new connection and kept', good.code === 0 && kept.includes('bringup:web#'), kept);
    const again = await stage.bringup('apply', '--yes', '--no-color');
    stage.claim('0 changed', /all right/.test(again.stdout), again.stdout);
    const left = await stage.lab.run(
      HOST,
      "ls /etc/systemd/system/bringup-guard* 2>/dev/null; systemctl list-timers --all --no-legend 'bringup-*'",
    );
    stage.claim('no timer and no unit of the guards is left on the host', left.stdout.trim() === '', left.stdout);
  },
};

/** Whether a text has these words, wherever its lines end. */
function says(text: string, words: string): boolean {
  return text.replace(/\s+/g, ' ').includes(words);
}

function fleet(stage: Stage, rules: readonly string[], seconds: number): Promise<void> {
  const wanted = `\n  base:\n    firewall: [${rules.join(', ')}]\nhosts:`;
  const yaml = stage.lab.fleetYaml().replace(/\nhosts:/, wanted);
  return stage.write('fleet.yaml', `${yaml.replace(/^fleet:\n/m, `fleet:\n  guard-seconds: ${seconds}\n`)}`);
}

async function rules({ lab }: Stage): Promise<string> {
  return (await lab.run(HOST, 'nft list ruleset; ls /etc/nftables.d 2>/dev/null')).stdout;
}

/** Waits until the rule is in force and unconfirmed, at most half a minute. */
async function armed({ lab, signal }: Stage): Promise<boolean> {
  for (let tries = 0; tries < 150 && !signal.aborted; tries++) {
    const seen = await lab.run(
      HOST,
      'grep -q applied /var/lib/bringup/guard/result && test -e /var/lib/bringup/guard/armed',
    );
    if (seen.code === 0) return true;
    await delay(200);
  }
  return false;
}
