import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { labUp } from '../../../src/lab/up.ts';
import { against, median, type Row } from '../row.ts';
import { timed } from '../timed.ts';
import { type Endpoints, startEndpoints } from './endpoints.ts';
import { FOUR_COMMANDS, FOUR_SAFE_COMMANDS, FOUR_SECTION } from './four-steps.ts';
import { sakeProgram } from './sake-program.ts';

const ENDPOINTS = 500;
const ROUNDS = 3;
/** Where each was fastest on two cores. */
const PARALLEL = { ours: 50, sake: 500 };
const HOST = 'many';

/**
 * Five hundred endpoints, four idempotent steps each, by bringup and by sake in turn: first where nothing is there, then where all is
 * right. What each leaves is checked on every endpoint before its figure counts.
 */
export async function sakeBench(say: (text: string) => void): Promise<readonly Row[]> {
  const sake = await sakeProgram(say);
  await using lab = await labUp({ hosts: [{ name: HOST, suite: 'trixie' }], progress: say });
  const endpoints = await startEndpoints(lab, HOST, ENDPOINTS);
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    await writeFile(join(cwd, 'fleet.yaml'), fleetFile(lab, endpoints));
    await writeFile(join(cwd, 'sake.yaml'), sakeFile(lab, endpoints, join(cwd, 'known_hosts')));
    await writeFile(join(cwd, 'known_hosts'), knownHosts(endpoints));
    const engines = {
      ours: {
        words: [resolve(import.meta.dirname, '../../../bin/bringup'), 'apply', '--yes'],
        env: { BRINGUP_STATE_DIR: join(cwd, 'state'), HOME: cwd },
      },
      sake: { words: [sake, '--config', join(cwd, 'sake.yaml'), 'run', 'four'], env: { HOME: cwd } },
      safeSake: { words: [sake, '--config', join(cwd, 'sake.yaml'), 'run', 'safe'], env: { HOME: cwd } },
    };
    const none = () => ({ first: [] as number[], again: [] as number[] });
    const seconds = { ours: none(), sake: none(), safeSake: none() };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ['ours', 'sake', 'safeSake'] as const) {
        const { words, env } = engines[name];
        await endpoints.reset();
        const first = await timed(words, { cwd, env });
        await checkAll(endpoints, name, first.output);
        const again = await timed(words, { cwd, env });
        await checkAll(endpoints, name, again.output);
        seconds[name].first.push(first.seconds);
        seconds[name].again.push(again.seconds);
        const load = loadavg()[0]?.toFixed(1);
        say(`${name}: first ${first.seconds.toFixed(2)} s, again ${again.seconds.toFixed(2)} s (load ${load})`);
      }
    }
    const what = `${ENDPOINTS} endpoints x ${FOUR_COMMANDS.length} steps, against sake`;
    return [
      against(`${what}: first`, median(seconds.ours.first), median(seconds.sake.first), 's', 1),
      against(`${what} that are as safe: first`, median(seconds.ours.first), median(seconds.safeSake.first), 's', 1),
      against(`${what}: all right already`, median(seconds.ours.again), median(seconds.sake.again), 's', 1),
    ];
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

async function checkAll(endpoints: Endpoints, engine: string, output: string): Promise<void> {
  const right = await endpoints.right();
  if (right !== ENDPOINTS) throw new Error(`${engine} left ${right} of ${ENDPOINTS} right: ${output.slice(-2000)}`);
}

function fleetFile(lab: Lab, { address, ports }: Endpoints): string {
  return stringify({
    version: 'bringup/v1',
    fleet: { name: 'scale', parallel: PARALLEL.ours },
    defaults: { ssh: { user: 'root', key: lab.keyPath, 'connect-timeout': '60s' }, base: FOUR_SECTION },
    hosts: Object.fromEntries(ports.map((port) => [`e${port}`, { address, ssh: { port } }])),
  });
}

function sakeFile(lab: Lab, { address, ports }: Endpoints, knownHostsFile: string): string {
  const server = (port: number) => ({ host: address, port, user: 'root', identity_file: lab.keyPath });
  return stringify({
    known_hosts_file: knownHostsFile,
    shell: 'sh',
    // Without a terminal its header has no width to fill, and it panics.
    themes: { default: { text: { header: '', header_filler: '' } } },
    servers: Object.fromEntries(ports.map((port) => [`e${port}`, server(port)])),
    specs: { all: { strategy: 'host_pinned', forks: PARALLEL.sake, output: 'text', silent: true } },
    targets: { all: { all: true } },
    tasks: { four: task(FOUR_COMMANDS), safe: task(FOUR_SAFE_COMMANDS) },
  });
}

function task(commands: readonly string[]): object {
  return { spec: 'all', target: 'all', tasks: commands.map((cmd, index) => ({ name: `t${index}`, cmd })) };
}

function knownHosts({ address, ports, hostKey }: Endpoints): string {
  return ports.map((port) => `[${address}]:${port} ${hostKey}\n`).join('');
}
