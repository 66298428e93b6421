import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../../core/error.ts';

const START_MS = 15_000;
const STOP_MS = 5_000;

/** A second tailscaled: it makes no interface and changes no route, rule or resolver, and all it has is in one folder. */
export interface Daemon {
  readonly folder: string;
  readonly pid: number;
  readonly socket: string;
  /** Where it takes SOCKS5 and HTTP proxy connections to the mesh. */
  readonly proxyPort: number;
}

/** A new folder for one daemon. It is short, because the path of a socket has at most 104 characters. */
export function newFolder(): string {
  return mkdtempSync('/tmp/bringup-mesh-');
}

/** Starts the daemon in its folder and waits for its socket. Throws BringupError. */
export async function startDaemon(program: string, folder: string, onPid: (pid: number) => void): Promise<Daemon> {
  const proxyPort = await freePort();
  const proxy = `127.0.0.1:${proxyPort}`;
  const log = openSync(join(folder, 'log'), 'a', 0o600);
  const socket = socketOf(folder);
  const words = [
    ...['--tun=userspace-networking', `--socket=${socket}`, `--statedir=${folder}`, '--port=0'],
    ...[`--socks5-server=${proxy}`, `--outbound-http-proxy-listen=${proxy}`, '--no-logs-no-support'],
  ];
  // It keeps RUNNER_TRACKING_ID: should nobody stop it, the runner does when the job ends.
  const child = spawn(program, words, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const failed = new Promise<'failed'>((resolve) => {
    child.once('error', () => resolve('failed')).once('exit', () => resolve('failed'));
  });
  child.unref();
  if (child.pid !== undefined) onPid(child.pid);
  const deadline = Date.now() + START_MS;
  while (!existsSync(socket)) {
    const step = await Promise.race([failed, delay(50)]);
    if (step === 'failed' || child.pid === undefined || Date.now() > deadline) throw notStarted(folder);
  }
  return { folder, pid: child.pid ?? 0, socket, proxyPort };
}

/** Ends exactly that daemon, if it still is one, and removes its folder. */
export async function stopDaemon(pid: number | undefined, folder: string): Promise<void> {
  const isOurs = (): boolean => pid !== undefined && commandOf(pid).includes(`--statedir=${folder}`);
  const signal = (name: NodeJS.Signals): void => {
    if (pid !== undefined && isOurs()) process.kill(pid, name);
  };
  signal('SIGTERM');
  for (const deadline = Date.now() + STOP_MS; isOurs() && Date.now() < deadline; ) await delay(50);
  signal('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

/** The daemon's socket. */
export function socketOf(folder: string): string {
  return join(folder, 's');
}

/** The command line of a process; empty when there is none. A number may have become another's. */
function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function notStarted(folder: string): BringupError {
  const said = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n').slice(-3).join(' · ');
  return new BringupError({
    code: 'runner-join-failed',
    category: 'service',
    what: `A second tailscaled did not start on this runner: ${said || 'it said nothing'}.`,
    remedy: 'Start tailscaled --tun=userspace-networking there by hand as the same user: it tells what it misses.',
  });
}
