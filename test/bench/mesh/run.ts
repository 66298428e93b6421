import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import { poll } from '../../../src/lab/poll.ts';
import { labUp } from '../../../src/lab/up.ts';
import { reflash } from '../../support/mesh/by-hand.ts';
import { writeMeshFleet } from '../../support/mesh/fleet-file.ts';
import { type MeshServer, startMeshServer } from '../../support/mesh/mesh-server.ts';
import { startMirror } from '../../support/mesh/mirror.ts';
import { against, median, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';
import { joinByThemselves } from './by-itself.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { provisionAll } from './seed.ts';

const HOSTS = 10;
const ROUNDS = 3;
/** How much longer than the work itself a join of all may take. */
const FACTOR = 1.5;

/**
 * Ten hosts with nothing but ssh join a mesh: ours, the commands of a plain script one by one over OpenSSH, and the hosts by
 * themselves, which is the work that nobody can save. In turn, so that the machine's moods hit all alike.
 */
export async function meshBench(say: (text: string) => void): Promise<readonly Row[]> {
  const hosts = Array.from({ length: HOSTS }, (_, index) => ({ name: `h${index + 1}`, suite: 'trixie' as const }));
  await using lab = await labUp({ hosts, progress: say });
  await using server = await startMeshServer({ address: lab.gateway });
  await using mirror = await startMirror({ address: lab.gateway });
  const folder = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(folder, { recursive: true, force: true }));
  const fleet = await writeMeshFleet({ lab, server, mirror, folder }, { fleet: { parallel: HOSTS } });
  const env = { BRINGUP_STATE_DIR: join(folder, 'state'), HEADSCALE_API_KEY: await server.apiKey('1h') };
  const up = () =>
    timed([resolve(import.meta.dirname, '../../../bin/bringup'), 'apply', '--yes', '-f', fleet], {
      cwd: folder,
      env,
    });

  const took = { first: [] as number[], again: [] as number[], seed: [] as number[], seedAgain: [] as number[] };
  const limits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await reset(lab, server);
    const alone = await joinByThemselves(lab, server, mirror);
    const limit = FACTOR * Math.max(alone.slowestSeconds, alone.cpuSeconds / availableParallelism());
    limits.push(limit);
    say(
      `by themselves: the slowest ${alone.slowestSeconds.toFixed(2)} s, CPU of all ${alone.cpuSeconds.toFixed(2)} s on ` +
        `${availableParallelism()} cores, so the limit is ${limit.toFixed(2)} s`,
    );

    await reset(lab, server);
    const before = await cpuSeconds(lab);
    took.first.push((await up()).seconds);
    const cpu = (await cpuSeconds(lab)) - before;
    await checkAll(server, 'ours');
    took.again.push((await up()).seconds);
    say(
      `ours: first ${took.first.at(-1)?.toFixed(2)} s (CPU of hosts ${cpu.toFixed(2)} s), converged ${took.again.at(-1)?.toFixed(2)} s`,
    );

    await reset(lab, server);
    took.seed.push(await provisionAll(lab, server, mirror, folder));
    await checkAll(server, 'the script');
    took.seedAgain.push(await provisionAll(lab, server, mirror, folder));
    say(`the script: first ${took.seed.at(-1)?.toFixed(2)} s, again ${took.seedAgain.at(-1)?.toFixed(2)} s`);
  }
  return [
    within(
      `${HOSTS} hosts join, against 1.5 x their own work`,
      median(took.first),
      Number(median(limits).toPrecision(3)),
      's',
    ),
    against(`${HOSTS} hosts join, against a script over OpenSSH`, median(took.first), median(took.seed), 's', 1),
    against(`${HOSTS} hosts joined already, against that script`, median(took.again), median(took.seedAgain), 's', 1),
  ];
}

/** Hosts as nobody has touched them, and a server that knows none of them. */
async function reset(lab: Lab, server: MeshServer): Promise<void> {
  await Promise.all(lab.hosts.map(({ name }) => reflash(lab, name)));
  for (const { id } of await server.nodes()) await server.cli('nodes', 'delete', '-i', String(id), '--force');
}

/** Throws when something said it was done and a host is not online at the server under its name. */
async function checkAll(server: MeshServer, who: string): Promise<void> {
  const online = async () => {
    const nodes = (await server.nodes()).filter((node) => node.online && /^h\d+$/.test(node.name));
    return nodes.length === HOSTS || undefined;
  };
  if ((await poll(online, { timeoutMs: 20_000, everyMs: 250 })) !== true)
    throw new Error(`${who}: not all hosts are online: ${JSON.stringify(await server.nodes())}`);
}
