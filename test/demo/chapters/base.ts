import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReport } from '../../../src/report/read.ts';
import type { Report } from '../../../src/report/report.ts';
import type { Chapter, Stage } from '../chapter.ts';

/** What the fleet of this chapter wants on each host, below `defaults`. */
const WANTED = `
  base:
    packages: [cron, less]
    users:
      - { name: web, shell: /usr/sbin/nologin, system: true }
    directories:
      - { path: /srv/app, owner: web, group: web, mode: "0750" }
    files:
      - path: /etc/motd
        content: "managed by bringup, fleet {{ fleet.name }}, this is {{ host.name }}\\n"
      - path: /srv/app/app.conf
        content: "listen = 8080\\nworkers = 4\\n"
        owner: web
        mode: "0640"
        diff: true
      - path: /etc/cron.d/app
        content: "*/5 * * * * web true\\n"
        notify: [service:cron]
    lines:
      - { path: /etc/ssh/sshd_config, line: "MaxAuthTries 4", match: "^#?MaxAuthTries " }
    sysctl:
      - { name: net.ipv4.ip_forward, value: "1" }
    services: [cron]
`;

/** A fleet brought to its wanted state, kept there, and repaired after it was broken by hand. */
export const base: Chapter = {
  name: 'base',
  title: 'three real hosts brought to their wanted state, broken, and repaired',
  hosts: [
    { name: 'web-1', suite: 'trixie' },
    { name: 'web-2', suite: 'trixie' },
    { name: 'old-1', suite: 'bookworm' },
  ],
  async run(stage) {
    const { lab } = stage;
    await stage.write('fleet.yaml', lab.fleetYaml().replace(/\nhosts:/, `${WANTED}hosts:`));
    const before = await manifests(stage);

    stage.say('What would change? Nothing is touched.');
    const plan = await stage.bringup('plan', '--no-color');
    stage.claim(
      'plan tells changes for each host and exits 0',
      plan.code === 0 && lab.hosts.every(({ name }) => new RegExp(`^${name} +\\d+ changes`, 'm').test(plan.stdout)),
      `exit ${plan.code}`,
    );
    const untouched = await manifests(stage);
    stage.claim(
      'plan changed nothing on any host (all of /etc, /srv, /usr/bin and /var/lib/bringup compared)',
      untouched === before,
      difference(before, untouched),
    );

    stage.say('Make it so.');
    const apply = await stage.bringup('apply', '--yes', '--no-color');
    stage.claim(
      'apply brought all three hosts to their wanted state',
      apply.code === 0 && /3 hosts · 3 changed/.test(apply.stdout),
      apply.stdout.slice(-300),
    );
    const seen = await Promise.all(
      lab.hosts.map(({ name }) =>
        lab.run(
          name,
          'cat /etc/motd; systemctl is-active cron; cat /proc/sys/net/ipv4/ip_forward; stat -c "%a %U" /srv/app; command -v less',
        ),
      ),
    );
    stage.claim(
      'the hosts themselves say so',
      seen.every(
        ({ code, stdout }, index) =>
          code === 0 &&
          stdout.includes(`this is ${lab.hosts[index]?.name}`) &&
          stdout.includes('\nactive\n1\n750 web\n'),
      ),
      seen.map(({ stdout }) => stdout).join(' | '),
    );

    stage.say('Again: there is nothing to do, and it costs one connection and one command for each host.');
    const again = await report(stage, 'again.json');
    stage.claim(
      '0 changed',
      again.hosts.every(({ outcome }) => outcome === 'converged'),
      JSON.stringify(again.hosts.map(({ name, outcome }) => [name, outcome])),
    );
    stage.claim(
      'one connection and one command for each host',
      again.hosts.every(({ connections, commands }) => connections === 1 && commands === 1),
      JSON.stringify(again.hosts.map(({ connections, commands }) => [connections, commands])),
    );

    stage.say('Now somebody breaks things by hand.');
    await stage.onHost('web-1', 'echo "have fun" >>/srv/app/app.conf');
    await stage.onHost('web-2', 'systemctl stop cron');
    await stage.onHost('old-1', 'DEBIAN_FRONTEND=noninteractive apt-get -y -q remove less');
    await stage.onHost('old-1', 'sysctl -w net.ipv4.ip_forward=0');

    stage.say('bringup sees exactly that.');
    const drift = await stage.bringup('plan', '--no-color', '--report', '../plan.json');
    const drifted = await planned(stage);
    const expected = [
      'old-1 package:less',
      'old-1 sysctl:net.ipv4.ip_forward',
      'web-1 file:/srv/app/app.conf',
      'web-2 service:cron',
    ];
    stage.claim(
      'the plan has exactly the four things that were broken',
      drifted.join() === expected.join(),
      drifted.join(', '),
    );
    stage.claim('and shows the edit as a diff', /- have fun/.test(drift.stdout), drift.stdout);

    stage.say('And repairs exactly that.');
    const repair = await report(stage, 'report.json', '--summary', '../summary.md', '--junit', '../junit.xml');
    const repaired = repair.hosts
      .flatMap((host) =>
        host.steps.filter(({ outcome }) => outcome === 'changed').map(({ id }) => `${host.name} ${id}`),
      )
      .toSorted();
    stage.claim('apply changed exactly the four things', repaired.join() === expected.join(), repaired.join(', '));
    const calm = await stage.bringup('apply', '--yes', '--no-color');
    stage.claim(
      'after that all is right again',
      /all right · 1 connection and 1 command each/.test(calm.stdout),
      calm.stdout,
    );

    for (const name of ['report.json', 'summary.md', 'junit.xml'])
      await copyFile(join(stage.output, name), join(stage.output, '..', name));
  },
};

/** Applies, keeping the report as JSON. */
async function report(stage: Stage, file: string, ...more: readonly string[]): Promise<Report> {
  await stage.bringup('apply', '--yes', '--no-color', '--report', join('..', file), ...more);
  return parseReport(await readFile(join(stage.output, file), 'utf8'));
}

/** `host id` of each thing the plan would change, sorted. */
async function planned(stage: Stage): Promise<readonly string[]> {
  const plan = parseReport(await readFile(join(stage.output, 'plan.json'), 'utf8'));
  return plan.hosts
    .flatMap((host) => host.steps.filter(({ outcome }) => outcome === 'planned').map(({ id }) => `${host.name} ${id}`))
    .toSorted();
}

/** Path, mode, owner, size, time and inode of everything that a plan must not touch, of all hosts. */
async function manifests(stage: Stage): Promise<string> {
  const found = await Promise.all(
    stage.lab.hosts.map(({ name }) =>
      stage.lab.run(
        name,
        'find /etc /srv /usr/bin /var/lib/bringup /var/lib/dpkg -xdev -printf "%p %m %u %s %T@ %i\\n" 2>/dev/null | sort; cat /proc/sys/net/ipv4/ip_forward',
      ),
    ),
  );
  return found.map(({ stdout }) => stdout).join('\n');
}

function difference(before: string, after: string): string {
  const old = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !old.has(line))
    .slice(0, 5)
    .join('; ');
}
