import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import { labUp } from '../../../src/lab/up.ts';
import { against, median, type Row } from '../row.ts';
import { timed } from '../timed.ts';
import { ansibleConfig, ansibleInventory, ansiblePlaybook } from './ansible.ts';
import { fleetFile } from './fleet.yaml.ts';
import { peerEngines } from './peers.ts';
import { pyinfraDeploy, pyinfraInventory } from './pyinfra.ts';
import { RESET, WANTED } from './wanted.ts';

const HOSTS = 20;
const ROUNDS = 3;

/**
 * Twenty hosts, twenty steps each: the first run and the converged one, ours and two peers' in turn, so that the machine's
 * moods hit all alike. Each engine's work is checked on every host before its figure counts.
 */
export async function engineBench(say: (text: string) => void): Promise<readonly Row[]> {
  const bin = await peerEngines(say);
  const hosts = Array.from({ length: HOSTS }, (_, index) => ({
    name: `h${index + 1}`,
    suite: 'trixie' as const,
    packages: ['python3', 'python3-apt'],
  }));
  await using lab = await labUp({ hosts, progress: say });
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    const files = {
      'fleet.yaml': fleetFile(lab),
      'ansible.cfg': ansibleConfig(),
      'inventory.yaml': ansibleInventory(lab),
      'playbook.yaml': ansiblePlaybook(),
      'inventory.py': pyinfraInventory(lab),
      'deploy.py': pyinfraDeploy(),
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
    const engines = {
      ours: {
        words: [resolve(import.meta.dirname, '../../../bin/bringup'), 'apply', '--yes'],
        env: { BRINGUP_STATE_DIR: join(cwd, 'state') },
      },
      pyinfra: {
        words: [join(bin, 'pyinfra'), '-y', '--parallel', String(HOSTS), 'inventory.py', 'deploy.py'],
        env: {},
      },
      ansible: {
        words: [join(bin, 'ansible-playbook'), '-i', 'inventory.yaml', 'playbook.yaml'],
        env: { ANSIBLE_CONFIG: join(cwd, 'ansible.cfg') },
      },
    };
    const seconds = {
      ours: { first: [] as number[], again: [] as number[] },
      pyinfra: { first: [] as number[], again: [] as number[] },
      ansible: { first: [] as number[], again: [] as number[] },
    };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, engine] of Object.entries(engines) as [
        keyof typeof engines,
        (typeof engines)[keyof typeof engines],
      ][]) {
        // One round of the slowest says enough: it takes minutes.
        if (name === 'ansible' && round > 0) continue;
        await reset(lab);
        const first = await timed(engine.words, { cwd, env: engine.env });
        await checkAll(lab, name);
        const again = await timed(engine.words, { cwd, env: engine.env });
        seconds[name].first.push(first.seconds);
        seconds[name].again.push(again.seconds);
        say(`${name}: first ${first.seconds.toFixed(2)} s, converged ${again.seconds.toFixed(2)} s`);
      }
    }
    const { ours, pyinfra, ansible } = seconds;
    return [
      against(
        `${HOSTS} hosts x 20 steps, converged, against ansible-core`,
        median(ours.again),
        median(ansible.again),
        's',
        60,
      ),
      against(
        `${HOSTS} hosts x 20 steps, converged, against pyinfra`,
        median(ours.again),
        median(pyinfra.again),
        's',
        10,
      ),
      against(
        `${HOSTS} hosts x 20 steps, first run, against ansible-core`,
        median(ours.first),
        median(ansible.first),
        's',
        40,
      ),
      against(
        `${HOSTS} hosts x 20 steps, first run, against pyinfra`,
        median(ours.first),
        median(pyinfra.first),
        's',
        8,
      ),
    ];
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

async function reset(lab: Lab): Promise<void> {
  await Promise.all(lab.hosts.map(({ name }) => lab.run(name, RESET)));
}

/** Throws when an engine said it was done and a host is not as wanted. */
async function checkAll(lab: Lab, engine: string): Promise<void> {
  const script = [
    'set -e',
    ...WANTED.files.map(
      ({ path, content }) => `[ "$(cat ${path})" = "$(printf '%s' '${content}')" ]; [ "$(stat -c %a ${path})" = 644 ]`,
    ),
    ...WANTED.lines.map(({ path, line }) => `grep -qx '${line}' ${path}`),
    ...WANTED.packages.map((name) => `dpkg-query -W ${name} >/dev/null`),
    ...WANTED.services.map((name) => `systemctl is-active -q ${name}; systemctl is-enabled -q ${name}`),
    ...WANTED.sysctls.map(
      ({ name, value }) =>
        `[ "$(cat /proc/sys/${name.replaceAll('.', '/')})" = ${value} ]; grep -qrE '^${name} *= *${value}' /etc/sysctl.d`,
    ),
    ...WANTED.users.map((name) => `id ${name} >/dev/null`),
  ].join('\n');
  for (const { name } of lab.hosts) {
    const { code, stderr } = await lab.run(name, script);
    if (code !== 0) throw new Error(`${engine} left ${name} not as wanted (exit ${code}) ${stderr}`);
  }
}
