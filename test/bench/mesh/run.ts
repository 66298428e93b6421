import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import { poll } from '../../../src/lab/poll.ts';
import { labUp } from '../../../src/lab/up.ts';
import { reflash } from '../../support/mesh/by-hand.ts';
import { type MeshPlaces, writeMeshFleet } from '../../support/mesh/fleet-file.ts';
import { type MeshServer, startMeshServer } from '../../support/mesh/mesh-server.ts';
import { type Mirror, startMirror } from '../../support/mesh/mirror.ts';
import { against, median, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';
import { joinByThemselves } from './by-itself.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { provisionAll } from './seed.ts';

const HOSTS = 10;
const ROUNDS = 3;
/** How much longer than the work itself a join of all may take. */
const FACTOR = 1.5;
const BRINGUP = resolve(import.meta.dirname, '../../../bin/bringup');

/** Seconds of one round. */
interface Round {
  readonly first: number;
  readonly again: number;
  readonly script: number;
  readonly scriptAgain: number;
  /** How long all of it may take. */
  readonly limit: number;
  /** CPU of all hosts while we joined them, and while they joined by themselves. */
  readonly cpu: number;
  readonly cpuAlone: number;
}

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
  say(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
  const rounds: Round[] = [];
  for (let number = 0; number < ROUNDS; number++)
    rounds.push(await round({ lab, server, mirror, folder: await mkdtemp(join(folder, 'round-')) }, say));
  const of = (pick: (round: Round) => number): number => Number(median(rounds.map(pick)).toPrecision(3));
  const [first, again] = [of((one) => one.first), of((one) => one.again)];
  return [
    within(
      `${HOSTS} hosts join, against ${FACTOR} x the work`,
      first,
      of(({ limit }) => limit),
      's',
    ),
    within(
      `CPU of the hosts, against ${FACTOR} x by themselves`,
      of(({ cpu }) => cpu),
      of(({ cpuAlone }) => FACTOR * cpuAlone),
      's',
    ),
    against(
      `${HOSTS} hosts join, against a script over OpenSSH`,
      first,
      of(({ script }) => script),
      's',
      1,
    ),
    against(
      `${HOSTS} hosts joined already, against that script`,
      again,
      of(({ scriptAgain }) => scriptAgain),
      's',
      1,
    ),
  ];
}

async function round(places: MeshPlaces & { readonly mirror: Mirror }, say: (text: string) => void): Promise<Round> {
  const { lab, server, mirror, folder } = places;
  const fleet = await writeMeshFleet(places, { fleet: { parallel: HOSTS } });
  const env = {
    BRINGUP_STATE_DIR: join(folder, 'state'),
    // The archive is fetched and judged again in each round.
    BRINGUP_CACHE_DIR: join(folder, 'cache'),
    HEADSCALE_API_KEY: await server.apiKey('1h'),
  };
  const ours = async () => (await timed([BRINGUP, 'mesh', 'up', '--yes', '-f', fleet], { cwd: folder, env })).seconds;
  const cores = availableParallelism();

  await reset(lab, server);
  const alone = await joinByThemselves(lab, server, mirror);
  await reset(lab, server);
  const before = await cpuSeconds(lab);
  const first = await ours();
  const cpu = (await cpuSeconds(lab)) - before;
  await checkAll(server, 'ours');
  const again = await ours();
  await reset(lab, server);
  const script = await provisionAll(lab, server, mirror, folder);
  await checkAll(server, 'the script');
  const scriptAgain = await provisionAll(lab, server, mirror, folder);

  const limit = FACTOR * Math.max(alone.slowestSeconds, cpu / cores);
  const text = (seconds: number) => `${seconds.toFixed(2)} s`;
  say(`by themselves: the slowest ${text(alone.slowestSeconds)}, CPU of all ${text(alone.cpuSeconds)}`);
  say(
    `ours: first ${text(first)}, CPU of all hosts ${text(cpu)} on ${cores} cores: limit ${text(limit)}; again ${text(again)}`,
  );
  say(`the script: first ${text(script)}, again ${text(scriptAgain)}`);
  return { first, again, script, scriptAgain, limit, cpu, cpuAlone: alone.cpuSeconds };
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
