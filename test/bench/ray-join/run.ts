import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { labUp } from '../../../src/lab/up.ts';
import { parseReport } from '../../../src/report/read.ts';
import { memoryFolder } from '../../support/memory-folder.ts';
import { cpuOfPrograms, cpuSeconds } from '../mesh/cpu-seconds.ts';
import { against, atLeast, median, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';
import { rayUp } from './by-ray-up.ts';

const HEAD = 'h1';
const WORKERS = ['h2', 'h3', 'h4'] as const;
const VERSION = '2.60.0';
const ROUNDS = 3;
/** How much longer than the work itself a join of all may take. */
const FACTOR = 1.3;
const CONVERGED_SECONDS = 1;
const BRINGUP = resolve(import.meta.dirname, '../../../bin/bringup');

/** Seconds of one round. */
interface Round {
  readonly all: number;
  readonly slowest: number;
  /** CPU of all hosts, and of the program that joined them, while all joined. */
  readonly cpu: number;
  readonly again: number;
  /** The same by the run's own clock, as the command prints it: without the start of Node. */
  readonly run: number;
  /** Hosts that needed one connection and one command to be found right. */
  readonly calm: number;
}

/**
 * Four hosts with a Python and nothing else become a cluster of Ray, without probation: one after another, which tells the slowest
 * single one, and then all in one run; before that once by `ray up`. In between they leave, and nothing of Ray stays on them.
 */
export async function rayJoinBench(say: (text: string) => void): Promise<readonly Row[]> {
  const packages = ['python3', 'python3-venv', 'rsync', 'openssh-client'];
  const hosts = [HEAD, ...WORKERS].map((name) => ({ name, suite: 'trixie' as const, packages }));
  await using cleanup = new AsyncDisposableStack();
  const folder = await memoryFolder(cleanup);
  cleanup.defer(stateIn(join(folder, 'labs')));
  await using lab = await labUp({ hosts, progress: say });
  const fleet = join(folder, 'fleet.yaml');
  await writeFile(fleet, fleetText(lab));
  const env = { BRINGUP_STATE_DIR: join(folder, 'state'), RAY_TOKEN: randomBytes(32).toString('hex') };
  const ours = async (...words: readonly string[]) => {
    const report = join(folder, 'report.json');
    const { seconds } = await timed([BRINGUP, 'ray', ...words, '--yes', '-f', fleet, '--report', report], {
      cwd: folder,
      env,
    });
    const { run, hosts } = parseReport(await readFile(report, 'utf8'));
    return { seconds, run: run.durationMs / 1000, hosts };
  };
  say(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
  // The wheels of the lock are fetched once.
  await ours('up', '--select', HEAD);
  const lockHash = (await lab.run(HEAD, 'ls /opt/bringup/envs')).stdout.trim();
  await ours('leave', '-s', 'all');
  const theirs = await rayUp(lab, { lockHash, version: VERSION, folder });
  say(`ray up with provider local: ${theirs.toFixed(1)} s`);
  const rounds: Round[] = [];
  for (let number = 0; number < ROUNDS; number++) rounds.push(await round(lab, ours, say));
  const of = (pick: (one: Round) => number): number => Number(median(rounds.map(pick)).toPrecision(3));
  const limit = (one: Round) => FACTOR * Math.max(one.slowest, one.cpu / availableParallelism());
  return [
    within(
      `4 hosts join, against ${FACTOR} x max(${of(({ slowest }) => slowest)} s, ${of(({ cpu }) => cpu)} s / ${availableParallelism()})`,
      of(({ all }) => all),
      of(limit),
      's',
    ),
    against(
      'the same, against `ray up` with provider local',
      of(({ all }) => all),
      theirs,
      's',
      1,
    ),
    within(
      '4 hosts joined already',
      of(({ run }) => run),
      CONVERGED_SECONDS,
      's',
    ),
    within(
      'the same with the start of the command',
      of(({ again }) => again),
      CONVERGED_SECONDS,
      's',
    ),
    atLeast(
      'hosts found right with one connection and one command',
      Math.min(...rounds.map(({ calm }) => calm)),
      hosts.length,
      'hosts',
    ),
  ];
}

/** Labs of this process are in that folder, until what it gives is called. */
function stateIn(folder: string): () => void {
  const before = process.env['BRINGUP_STATE_DIR'];
  process.env['BRINGUP_STATE_DIR'] = folder;
  return () => {
    if (before === undefined) Reflect.deleteProperty(process.env, 'BRINGUP_STATE_DIR');
    else process.env['BRINGUP_STATE_DIR'] = before;
  };
}

async function round(
  lab: Lab,
  ours: (
    ...words: readonly string[]
  ) => Promise<Pick<ReturnType<typeof parseReport>, 'hosts'> & { readonly seconds: number; readonly run: number }>,
  say: (text: string) => void,
): Promise<Round> {
  const singles: number[] = [];
  for (const name of [HEAD, ...WORKERS]) singles.push((await ours('up', '--select', name)).seconds);
  await ours('leave', '-s', 'all');
  const before = (await cpuSeconds(lab)) + cpuOfPrograms();
  const { seconds: all } = await ours('up');
  const cpu = (await cpuSeconds(lab)) + cpuOfPrograms() - before;
  const { seconds: again, run, hosts } = await ours('up');
  const { seconds: one } = await ours('up', '--select', HEAD);
  const calm = hosts.filter(
    ({ outcome, connections, commands }) => outcome === 'converged' && connections === 1 && commands === 1,
  ).length;
  await ours('leave', '-s', 'all');
  const slowest = Math.max(...singles);
  const text = (seconds: number) => `${seconds.toFixed(2)} s`;
  say(
    `one by one ${singles.map(text).join(', ')}; all ${text(all)}, CPU of the hosts and of bringup ${text(cpu)} on ${availableParallelism()} cores; again ${text(again)} (the run ${text(run)}), one of them alone ${text(one)}`,
  );
  return { all, slowest, cpu, again, run, calm };
}

/** A cluster on the hosts' own network. */
function fleetText(lab: Lab): string {
  const document = parse(lab.fleetYaml()) as { hosts: Record<string, object> };
  const cluster = { version: VERSION, network: 'lan', token: { secret: 'RAY_TOKEN' }, probation: '0s' };
  const hosts = Object.fromEntries(
    Object.entries(document.hosts).map(([name, host]) => [
      name,
      { ...host, ray: { cluster: 'main', ...(name === HEAD ? { role: 'head' } : {}) } },
    ]),
  );
  return stringify({ ...document, ray: { clusters: { main: cluster } }, hosts });
}
