import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { HostReport, Report } from '../../../src/report/report.ts';
import type { MeshLab } from '../../support/mesh/mesh-lab.ts';
import { COMPILED, PROGRAM } from '../../support/program.ts';
import type { Applied } from './condition.ts';

/** A lab's mesh, with short words for what tests of bad luck do again and again. */
export interface MeshTrouble {
  /** Runs a script as root; throws with what it said when it fails. Returns its output. */
  on(host: string, script: string, input?: string): Promise<string>;
  /** Runs a command of bringup as a person does, and reads the report as well. The first host's part is `host`. */
  run(file: string, ...args: readonly string[]): Promise<Applied>;
  /** `run` with `apply`. */
  apply(file: string, ...args: readonly string[]): Promise<Applied>;
  /** The same with other variables in its environment. */
  applyWith(env: Readonly<Record<string, string>>, file: string): Promise<Applied>;
  /** Starts `apply` and does not wait for it. */
  start(file: string): { readonly child: ChildProcess; readonly done: Promise<Ended> };
  /** Keys on the server that could still be used by somebody. */
  liveKeys(): Promise<readonly string[]>;
  /** Nodes on the server by name: `a online`, sorted. */
  nodes(): Promise<readonly string[]>;
  /** The same wish is met by nothing but another run, no key is left over, and the run after that changes nothing and asks for none. */
  expectHeals(file: string): Promise<Applied>;
}

/** How a run ended that was started, and all it printed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** What a key looks like in the answer of `headscale preauthkeys list -o json`. */
interface ListedKey {
  readonly id: number;
  readonly used?: boolean;
  readonly reusable?: boolean;
  readonly expiration: { readonly seconds: number };
}

/** The short words for a lab. `place` is where reports are put. */
export function meshTrouble(mesh: MeshLab): MeshTrouble {
  let runs = 0;
  const runWith = async (
    env: Readonly<Record<string, string>>,
    file: string,
    args: readonly string[],
  ): Promise<Applied> => {
    runs += 1;
    const place = join(file, '..', `report-${runs}.json`);
    const { code, stdout, stderr, traces } = await mesh.bringupWith(
      { env },
      ...args,
      '--fleet',
      file,
      '--report',
      place,
    );
    const text = await readFile(place, 'utf8').catch(() => {
      throw new Error(`exit ${code}, and no report\n${stdout}\n${stderr}`);
    });
    const report = JSON.parse(text) as Report;
    const [host] = report.hosts;
    if (host === undefined) throw new Error('a report without a host');
    return { code, stdout, stderr, traces, report, host, fleet: file };
  };
  const run = (file: string, ...args: readonly string[]) => runWith({}, file, args);
  const apply = (file: string, ...args: readonly string[]) => run(file, 'apply', '--yes', ...args);
  const liveKeys = async () => {
    const list = (JSON.parse(await mesh.server().cli('preauthkeys', 'list', '-o', 'json')) ??
      []) as readonly ListedKey[];
    const now = Date.now() / 1000;
    return list.filter((key) => !key.used && key.expiration.seconds > now).map(({ id }) => String(id));
  };
  return {
    start(file) {
      const args = [PROGRAM, 'apply', '--yes', '--verbose', '--fleet', file];
      const home = join(file, '..');
      const child = spawn(process.execPath, args, {
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          BRINGUP_STATE_DIR: join(home, 'state'),
          NODE_COMPILE_CACHE: COMPILED,
          ...mesh.env(),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
      return { child, done: new Promise((resolve) => child.on('close', (code) => resolve({ code, output }))) };
    },
    async on(host, script, input = '') {
      const { code, stdout, stderr } = await mesh.lab().run(host, script, { input });
      if (code !== 0) throw new Error(`${host}: ${script} ended with ${code}: ${stderr}${stdout}`);
      return stdout.trim();
    },
    run,
    apply,
    applyWith: (env, file) => runWith(env, file, ['apply', '--yes']),
    liveKeys,
    async nodes() {
      const nodes = await mesh.server().nodes();
      return nodes.map(({ name, online }) => `${name} ${online ? 'online' : 'offline'}`).toSorted();
    },
    async expectHeals(file) {
      const healed = await apply(file);
      expect(healed.code, healed.stdout + healed.stderr).toBe(0);
      expect(await liveKeys()).toEqual([]);
      const asked = mesh.tap().calls.length;
      const again = await apply(file);
      expect(again.report.hosts.map(facts), again.stdout).toEqual(
        again.report.hosts.map(() => ({ outcome: 'converged', connections: 1, commands: 1, unknownBefore: [] })),
      );
      expect(
        mesh
          .tap()
          .calls.slice(asked)
          .filter(({ method }) => method !== 'GET'),
      ).toEqual([]);
      return healed;
    },
  };
}

function facts({ outcome, connections, commands, unknownBefore }: HostReport) {
  return { outcome, connections, commands, unknownBefore };
}

/** What a server answers when it has made a key. */
export function answerWithKey(key: string): string {
  const times = { expiration: new Date(Date.now() + 600_000).toISOString(), createdAt: new Date().toISOString() };
  const made = { id: '4711', key, reusable: false, ephemeral: false, used: false, aclTags: [], ...times };
  return JSON.stringify({ preAuthKey: { user: { id: '1', name: 'mesh' }, ...made } });
}
