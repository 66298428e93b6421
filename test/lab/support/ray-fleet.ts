import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import type { HostSpec } from '../../../src/lab/host-spec.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { parseNodes, type RayNode } from '../../../src/ray/cluster/nodes.ts';
import { COMPILED, PROGRAM } from '../../support/program.ts';
import { freshLab } from './fresh-lab.ts';
import { FILES } from './manifest.ts';
import { bringup, type CliOptions, type CliResult } from './run-cli.ts';
import { temporary } from './temporary.ts';

/** Names of the hosts of a lab with one head and one worker. */
export const HEAD = 'head-1';
export const WORKER = 'gpu-1';

/** What differs from a cluster `main` on the hosts' own network, with a short probation. */
export interface RayFleet {
  /** More of `ray.clusters.main`, or other values for it. */
  readonly cluster?: object;
  /** More of the `ray:` section of a host, by its name. */
  readonly ray?: Readonly<Record<string, object>>;
  /** Other sections of a host, by its name. */
  readonly hosts?: Readonly<Record<string, object>>;
}

/** A lab whose hosts are to be nodes of a cluster `main`; the first one is its head. */
export interface RayLab {
  lab(): Lab;
  /** A folder that goes with the tests. */
  place(): string;
  /** The cluster's token, in RAY_TOKEN for every run. */
  readonly token: string;
  /** Runs a script as root; throws with what it said when it fails. Returns its output. */
  on(host: string, script: string, input?: string): Promise<string>;
  addressOf(host: string): string;
  /** Writes a fleet file; it stays until the tests of the block are over. */
  fleetFile(fleet?: RayFleet): Promise<string>;
  /** `bringup ray ...` with `--json`, agreed to. */
  run(file: string, ...args: readonly string[]): Promise<CliResult>;
  /** The same with other things in its environment. */
  runWith(options: CliOptions, file: string, ...args: readonly string[]): Promise<CliResult>;
  /** `bringup apply` with `--json`, agreed to: only for the hosts that are selected. */
  apply(file: string, ...args: readonly string[]): Promise<CliResult>;
  /** Starts `bringup ray ...` and does not wait for it. */
  start(file: string, ...args: readonly string[]): StartedRun;
  /** Nodes as the head of `main` tells them, to whom has the token. */
  nodes(): Promise<readonly RayNode[]>;
  /** Which start of the unit of `main` runs on a host; empty: it never ran since the boot. */
  invocation(host: string): Promise<string>;
}

export interface StartedRun {
  readonly child: ChildProcess;
  /** What it printed until now. */
  said(): string;
  readonly done: Promise<{ readonly code: number | null; readonly output: string }>;
}

const RUN_MS = 900_000;
/** Commands that ask nothing. */
const ASKS_NOTHING = ['status', 'check'];

/** Gives the tests of this block a lab of Debian 13 with Python and zstd. */
export function rayLab(names: readonly string[] = [HEAD, WORKER], more: Partial<HostSpec> = {}): RayLab {
  const lab = freshLab(names.map((name) => ({ name, suite: 'trixie', packages: ['python3', 'zstd'], ...more })));
  const place = temporary();
  const token = randomBytes(32).toString('hex');
  const env = { ...ownIndex(), RAY_TOKEN: token };
  const words = (file: string, args: readonly string[]) => [
    'ray',
    ...args,
    ...['--fleet', file, '--json'],
    ...(ASKS_NOTHING.includes(args[0] ?? '') ? [] : ['--yes']),
  ];
  const on: RayLab['on'] = async (host, script, input = '') => {
    const { code, stdout, stderr } = await lab().run(host, script, { input });
    if (code !== 0) throw new Error(`${host}: ${script} ended with ${code}: ${stderr}${stdout}`);
    return stdout.trim();
  };
  const runWith: RayLab['runWith'] = (options, file, ...args) =>
    bringup(place(), words(file, args), { timeoutMs: RUN_MS, ...options, env: { ...env, ...options.env } });
  return {
    lab,
    place,
    token,
    on,
    addressOf: (host) => lab().host(host).address,
    async fleetFile({ cluster = {}, ray = {}, hosts = {} } = {}) {
      const document = parse(lab().fleetYaml()) as { hosts: Record<string, object> };
      const main = { version: '2.60.0', network: 'lan', token: { secret: 'RAY_TOKEN' }, probation: '4s', ...cluster };
      const sections = names.map((name, index) => {
        const own = { cluster: 'main', ...(index === 0 ? { role: 'head' } : {}), ...ray[name] };
        return [name, { ...document.hosts[name], ray: own, ...hosts[name] }] as const;
      });
      const text = { ...document, ray: { clusters: { main } }, hosts: Object.fromEntries(sections) };
      const file = join(await mkdtemp(join(place(), 'fleet-')), 'fleet.yaml');
      await writeFile(file, stringify(text));
      return file;
    },
    run: (file, ...args) => runWith({}, file, ...args),
    runWith,
    apply: (file, ...args) =>
      bringup(place(), ['apply', ...args, '--fleet', file, '--json', '--yes'], { timeoutMs: RUN_MS, env }),
    start(file, ...args) {
      const home = join(file, '..');
      const child = spawn(process.execPath, [PROGRAM, ...words(file, args), '--verbose'], {
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          BRINGUP_STATE_DIR: join(home, 'state'),
          NODE_COMPILE_CACHE: COMPILED,
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
      const done = new Promise<{ code: number | null; output: string }>((resolve) =>
        child.on('close', (code) => resolve({ code, output })),
      );
      return { child, said: () => output, done };
    },
    async nodes() {
      const answer = await on(names[0] ?? HEAD, ASK_NODES);
      return parseNodes(JSON.parse(answer))?.nodes ?? [];
    },
    invocation: (host) => on(host, 'systemctl show -p InvocationID --value bringup-ray-main'),
  };
}

/** For runs: the package index that this machine is told to use, whom it trusts for that, and its cache. So environments are made once. */
export function ownIndex(): NodeJS.ProcessEnv {
  const settings = Object.entries(process.env).filter(([name]) =>
    /^(?:(?:PIP|UV|XDG_CACHE|SSL_CERT)_|NODE_EXTRA_CA_CERTS$)/.test(name),
  );
  return { XDG_CACHE_HOME: join(homedir(), '.cache'), ...Object.fromEntries(settings) };
}

const ASK_NODES = `python3 -c 'import urllib.request; r = urllib.request.Request("http://127.0.0.1:8265/api/v0/nodes?detail=1", headers={"Authorization": "Bearer " + open("/etc/bringup-ray-main/token").read(), "User-Agent": "test"}); print(urllib.request.urlopen(r).read().decode())'`;

/** All that a join could leave: files but for logs and caches, accounts, units, tables of the firewall, listeners. */
export const EVERYTHING = `${FILES}
cat /etc/passwd /etc/group; systemctl list-unit-files --no-legend --no-pager | sort; nft list tables; grep -h ' 0A ' /proc/net/tcp /proc/net/tcp6 | awk '{print $2}' | sort`;

/** What became of each host: name, outcome, code of its problem. */
export function outcomes({ json }: Pick<CliResult, 'json'>) {
  return json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]);
}

/** The next run finds nothing to do, with one connection and one command a host. */
export async function expectNothingToDo(ray: Pick<RayLab, 'run'>, file: string): Promise<CliResult> {
  const result = await ray.run(file, 'up');
  const { code, json, stderr } = result;
  expect([code, json.hosts?.length], stderr).toEqual([0, expect.toSatisfy((count: number) => count > 0)]);
  expect(
    json.hosts?.map(({ outcome, connections, commands }) => [outcome, connections, commands]),
    stderr,
  ).toEqual(json.hosts?.map(() => ['converged', 1, 1]));
  return result;
}

/** What a host's part in a run ended with, as a person is told it. */
export function problemOf({ json }: Pick<CliResult, 'json'>, host: string) {
  const { outcome, problem } = json.hosts?.find(({ name }) => name === host) ?? {};
  return { outcome, code: problem?.code, category: problem?.category, what: problem?.what, remedy: problem?.remedy };
}
