import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { poll } from '../../../src/lab/poll.ts';
import { freePort } from './ports.ts';
import { type HeadscaleVersion, headscaleProgram } from './programs.ts';
import { openRelayDoor } from './relay.ts';
import { OPEN_POLICY, type ServerPlace, writeServerConfig } from './server-config.ts';

const execute = promisify(execFile);

export interface MeshServerOptions {
  /** An address of this machine: a lab's gateway, so that its hosts reach it. Default 127.0.0.1. */
  readonly address?: string;
  /** Default: the newest that tests know. */
  readonly version?: HeadscaleVersion;
  /** What is allowed; default: all may speak to all, and the user `mesh` owns `tag:worker` and `tag:server`. */
  readonly policy?: object;
}

/** What a key for joining may do. */
export interface JoinKey {
  readonly tags?: readonly string[];
  readonly ephemeral?: boolean;
  readonly reusable?: boolean;
  /** Default `1h`. */
  readonly life?: string;
}

/** A node as the server lists it. */
export interface ServerNode {
  readonly id: number;
  /** As MagicDNS knows it. */
  readonly name: string;
  readonly online: boolean;
  readonly addresses: readonly string[];
}

/** A real Headscale with plain HTTP and a relay of its own. It has the user `mesh`; its files go with it. */
export interface MeshServer extends AsyncDisposable {
  readonly url: string;
  readonly version: HeadscaleVersion;
  /** The command `headscale` of its version. */
  readonly program: string;
  /** Path of its config.yaml, for `headscale -c`. */
  readonly config: string;
  /** Path of its socket. */
  readonly socket: string;
  /** Runs the server's own command line and returns what it prints. */
  cli(...args: readonly string[]): Promise<string>;
  /** An API key that lives for so long, such as `1h`. */
  apiKey(life: string): Promise<string>;
  /** A key that a client joins with, of the user `mesh`. */
  joinKey(wanted?: JoinKey): Promise<string>;
  nodes(): Promise<readonly ServerNode[]>;
  /** Ends the server; its files stay. Connections are refused then. */
  stop(): Promise<void>;
  /** Starts it again with what it knew, at the same address. */
  start(): Promise<void>;
  /** Makes it silent: connections open and nobody answers. Disposing of the answer lets it go on. */
  freeze(): AsyncDisposable;
  /** What it wrote so far. */
  log(): string;
}

/** Starts one and waits until it serves. */
export async function startMeshServer(options: MeshServerOptions = {}): Promise<MeshServer> {
  const { address = '127.0.0.1', version = '0.29.2', policy = OPEN_POLICY } = options;
  const program = await headscaleProgram(version);
  const folder = mkdtempSync(join(tmpdir(), 'hs-'));
  const config = join(folder, 'config.yaml');
  await using failed = new AsyncDisposableStack();
  failed.defer(() => rmSync(folder, { recursive: true, force: true }));

  const http = await freePort(address);
  const relay = failed.use(await openRelayDoor(folder, address, http));
  const [grpc, metrics] = [await freePort('127.0.0.1'), await freePort('127.0.0.1')];
  const place: ServerPlace = {
    folder,
    address,
    ports: { http, grpc, metrics, stun: await freePort(address, 'udp') },
    relay,
  };
  writeServerConfig(place, policy);
  const url = `http://${address}:${http}`;
  let running: Running | undefined;
  const stop = async () => {
    await running?.end();
    running = undefined;
  };
  failed.defer(stop);
  const start = async () => {
    running ??= await serve(program, folder, url);
  };
  const cli = async (...args: readonly string[]) =>
    (await execute(program, ['-c', config, ...args], { cwd: folder })).stdout.trim();
  await start();
  await cli('users', 'create', 'mesh');

  const disposal = failed.move();
  return {
    url,
    version,
    program,
    config,
    socket: join(folder, 's'),
    cli,
    apiKey: (life) => cli('apikeys', 'create', '--expiration', life),
    async joinKey({ tags = [], ephemeral = false, reusable = false, life = '1h' } = {}) {
      const options = ['-u', '1', '-e', life, '-o', 'json', ...(tags.length === 0 ? [] : ['--tags', tags.join(',')])];
      if (ephemeral) options.push('--ephemeral');
      if (reusable) options.push('--reusable');
      return (JSON.parse(await cli('preauthkeys', 'create', ...options)) as { key: string }).key;
    },
    async nodes() {
      const list = (JSON.parse(await cli('nodes', 'list', '-o', 'json')) ?? []) as readonly ListedNode[];
      return list.map((node) => ({
        id: node.id,
        name: node.given_name,
        online: node.online ?? false,
        addresses: node.ip_addresses ?? [],
      }));
    },
    stop,
    start,
    freeze() {
      running?.signal('SIGSTOP');
      return { [Symbol.asyncDispose]: async () => running?.signal('SIGCONT') };
    },
    log: () => readFileSync(join(folder, 'log'), 'utf8'),
    [Symbol.asyncDispose]: () => disposal.disposeAsync(),
  };
}

/** As the command line prints it up to 0.29; what is false is left out. */
interface ListedNode {
  readonly id: number;
  readonly given_name: string;
  readonly online?: boolean;
  readonly ip_addresses?: readonly string[];
}

interface Running {
  signal(name: NodeJS.Signals): void;
  end(): Promise<void>;
}

async function serve(program: string, folder: string, url: string): Promise<Running> {
  const log = openSync(join(folder, 'log'), 'a');
  const command = [program, 'serve', '-c', join(folder, 'config.yaml')];
  // It goes with us also when we are killed.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], { cwd: folder, stdio: ['ignore', log, log] });
  closeSync(log);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const over = () => child.exitCode !== null || child.signalCode !== null;
  const end = async () => {
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  };
  const healthy = () =>
    fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.ok || over() || undefined,
      () => over() || undefined,
    );
  const answered = await poll(healthy, { timeoutMs: 60_000 });
  if (answered && !over()) return { signal: (name) => child.kill(name), end };
  await end();
  throw new Error(`${program} did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-2_000)}`);
}
