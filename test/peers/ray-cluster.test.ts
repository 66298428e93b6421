import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { poll } from '../../src/lab/poll.ts';
import { openDashboard } from '../../src/ray/cluster/dashboard.ts';
import { drainArguments, parseDrain } from '../../src/ray/cluster/drain.ts';
import { environmentOf } from '../../src/ray/cluster/environment-text.ts';
import { diagnoseRay } from '../../src/ray/cluster/failures.ts';
import { askVersions } from '../../src/ray/cluster/metadata.ts';
import { askNodes, type RayNode } from '../../src/ray/cluster/nodes.ts';
import { parseProof, proofProgram } from '../../src/ray/cluster/proof-program.ts';
import { type NodePorts, startArguments } from '../../src/ray/cluster/start-arguments.ts';
import { rayVenv } from '../support/ray/venv.ts';

const VERSION = '2.60.0';
const venv = await rayVenv(VERSION);
if ('missing' in venv) console.warn(`skipped: ${venv.missing}`);

describe.skipIf('missing' in venv)(`a head of Ray ${VERSION}`, () => {
  const bin = (name: string) => join('folder' in venv ? venv.folder : '', 'bin', name);
  const token = new Secret('RAY_TOKEN', randomBytes(32).toString('hex'));
  let folder: string;
  let ports: NodePorts;
  let environment: NodeJS.ProcessEnv;
  let head: ChildProcess;
  let said = '';
  let node: RayNode;

  const dashboard = (secret = token) =>
    openDashboard({
      dial: async (port) => connect(port, '127.0.0.1'),
      port: ports.dashboard,
      token: secret,
      signal: new AbortController().signal,
    });
  const nodes = async () => (await askNodes(dashboard(), ports.dashboard)).nodes;

  beforeAll(async () => {
    // Paths of sockets are short, and the folder for tests is long enough already.
    folder = mkdtempSync(join(tmpdir(), 'ray-'));
    const tokenPath = join(folder, 'token');
    writeFileSync(tokenPath, token.reveal(), { mode: 0o600 });
    ports = await chosenPorts();
    const headMetrics = { autoscaler: ports.workers.first - 1, dashboard: ports.workers.first - 2 };
    environment = {
      PATH: process.env['PATH'],
      HOME: folder,
      ...environmentOf({ role: 'head', tokenPath, drainSeconds: 0, headMetrics, system: 'linux', more: {} }),
    };
    const words = startArguments({
      role: 'head',
      address: '127.0.0.1',
      head: '127.0.0.1',
      ports,
      cpus: 1,
      objectStoreBytes: 80_000_000,
      labels: { 'bringup.dev/host': 'head-1' },
      resources: { big: 1 },
      temporaryFolder: join(folder, 'r'),
    });
    head = spawn(bin('ray'), words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    for (const stream of [head.stdout, head.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    const first = await poll(
      async () => {
        if (head.exitCode !== null) throw new Error(said);
        return (await nodes().catch(() => [])).find(({ alive }) => alive);
      },
      { timeoutMs: 150_000, everyMs: 250 },
    );
    if (first === undefined) throw new Error(`the head did not come up:\n${said}`);
    node = first;
  }, 600_000);

  afterAll(async () => {
    if (head?.pid !== undefined) await endFamily(head.pid);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  test('tells its nodes with labels and resources, and its versions', async () => {
    expect(node).toMatchObject({
      // Instead of a loopback Ray takes another address of the machine.
      address: expect.stringMatching(/^[\d.]+$|:/),
      head: true,
      alive: true,
      labels: { 'bringup.dev/host': 'head-1' },
      resources: { CPU: 1, big: 1, object_store_memory: 80_000_000 },
    });
    const { ray, python } = await askVersions(dashboard(), ports.dashboard);
    expect(ray).toBe(VERSION);
    expect(python).toMatch(/^3\.\d+\.\d+$/);
  });

  test('takes no other token', async () => {
    const other = dashboard(new Secret('RAY_TOKEN', '0'.repeat(64)));
    await expect(askNodes(other, ports.dashboard)).rejects.toMatchObject({
      code: 'ray-api-token',
      message: expect.stringContaining('403'),
    });
    await expect(dashboard().get('/api/nothing')).rejects.toMatchObject({ code: 'ray-api-other' });
  });

  test('a command with another token is told as one', async () => {
    const wrong = join(folder, 'wrong');
    writeFileSync(wrong, '0'.repeat(64), { mode: 0o600 });
    const { exit, output } = await ended(bin('ray'), ['health-check', `--address=127.0.0.1:${ports.gcs}`], {
      ...environment,
      RAY_AUTH_TOKEN_PATH: wrong,
    });
    expect([exit, diagnoseRay(exit, output)?.code]).toEqual([1, 'ray-token-refused']);
  });

  test('proves that its node runs work, and that no other one does', async () => {
    const absent = '0'.repeat(55);
    const asked = [node.id, `${absent}1`];
    const program = proofProgram({
      address: '127.0.0.1',
      gcsPort: ports.gcs,
      tokenPath: join(folder, 'token'),
      nodes: asked,
      seconds: 50,
    });
    const { exit, output } = await ended(
      bin('python'),
      program.arguments,
      { ...environment, RAY_AUTH_TOKEN_PATH: '/nowhere' },
      program.input,
    );
    const proof = parseProof(output, asked);
    expect(proof.proven, output).toMatchObject([{ node: node.id, address: node.address, ray: VERSION }]);
    expect(proof.failed).toMatchObject([{ node: `${absent}1`, failed: 'gone' }]);
    expect([proof.silent, exit]).toEqual([[], 4]);
  });

  test('says yes to the drain of a node that it does not have', async () => {
    const words = drainArguments({
      head: { address: '127.0.0.1', port: ports.gcs },
      node: '1'.repeat(56),
      message: 'a test',
      deadlineSeconds: 5,
    });
    const { exit, output } = await ended(bin('ray'), words, environment);
    expect(parseDrain(exit, output), output).toEqual({ kind: 'accepted' });
  });
});

/** Runs a command to its end. */
function ended(
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<{ readonly exit: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env, stdio: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.on('error', reject).on('close', (code) => resolve({ exit: code ?? -1, output }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Ends the head and what it started: some of them lead sessions of their own, and rename themselves over their environment. */
async function endFamily(pid: number): Promise<void> {
  const sessions = new Set([pid]);
  const family = () => {
    const all = processes();
    const mine = new Set([pid]);
    for (let before = 0; before !== mine.size; ) {
      before = mine.size;
      for (const one of all) if (mine.has(one.parent) || sessions.has(one.session)) mine.add(one.pid);
      for (const one of all) if (mine.has(one.pid)) sessions.add(one.session);
    }
    return all.filter((one) => mine.has(one.pid) && one.state !== 'Z').map((one) => one.pid);
  };
  const gone = await poll(
    () => {
      const left = family();
      for (const one of left) kill(one);
      return left.length === 0 ? true : undefined;
    },
    { timeoutMs: 20_000, everyMs: 100 },
  );
  expect(gone, 'processes of Ray that do not end').toBe(true);
}

/** All processes of this machine. Source: proc_pid_stat(5). */
function processes(): readonly { pid: number; state: string; parent: number; session: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [state = '', parent, , session] = readFileSync(`/proc/${name}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ');
      return [{ pid: Number(name), state, parent: Number(parent), session: Number(session) }];
    } catch {
      return [];
    }
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with another one.
  }
}

/** Ports that are free below those that systems give away by chance, in one piece. */
async function chosenPorts(): Promise<NodePorts> {
  for (let first = 20_000 + (process.pid % 200) * 50; first < 32_000; first += 50) {
    const all = Array.from({ length: 30 }, (_, index) => first + index);
    if ((await Promise.all(all.map(isFree))).every(Boolean))
      return {
        gcs: first,
        'node-manager': first + 1,
        'object-manager': first + 2,
        'runtime-env': first + 3,
        'dashboard-agent-grpc': first + 4,
        'dashboard-agent': first + 5,
        metrics: first + 6,
        dashboard: first + 7,
        client: first + 8,
        workers: { first: first + 12, last: first + 29 },
      };
  }
  throw new Error('no free ports');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });
}
