import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from '../../../src/lab/poll.ts';
import { tailscalePrograms } from '../../support/mesh/programs.ts';

/** A real tailscaled on this machine, in user space, with a state of its own that goes with it. */
export interface Tailscaled extends AsyncDisposable {
  /** Path, for `tailscale --socket=…`. */
  readonly socket: string;
  /** Runs `tailscale` with these words; `input` goes to its standard input. Returns what it printed; throws when it failed. */
  cli(words: readonly string[], input?: string): Promise<string>;
  /** `Running`, `NeedsLogin`, … */
  state(): Promise<string>;
  /** Ends the daemon and starts it again with its state. */
  restart(): Promise<void>;
}

/** Starts one and waits until it answers. */
export async function startTailscaled(): Promise<Tailscaled> {
  const programs = await tailscalePrograms('1.102.3');
  const folder = mkdtempSync(join(tmpdir(), 'ts-'));
  const socket = join(folder, 's');
  let daemon: Awaited<ReturnType<typeof launch>> | undefined;
  const cli = (words: readonly string[], input = ''): Promise<string> =>
    new Promise((resolve, reject) => {
      // What we give a child as its input is a socket, which /dev/stdin cannot open; a pipe it can.
      const line = ['-c', 'cat | "$@"', 'sh', join(programs, 'tailscale'), `--socket=${socket}`, ...words];
      const child = execFile('sh', line, { timeout: 60_000 }, (error, stdout, stderr) =>
        error === null ? resolve(stdout.trim()) : reject(new Error(`tailscale ${words[0]}: ${stderr}${stdout}`)),
      );
      child.stdin?.end(input);
    });
  const state = async () =>
    String((JSON.parse(await cli(['status', '--json', '--peers=false'])) as { BackendState: unknown }).BackendState);
  const begin = async () => {
    daemon = launch(join(programs, 'tailscaled'), folder, socket);
    const answered = await poll(
      () =>
        state().then(
          () => true,
          () => undefined,
        ),
      { timeoutMs: 20_000, everyMs: 100 },
    );
    if (answered === undefined)
      throw new Error(`tailscaled did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-2_000)}`);
  };
  const end = async () => {
    await daemon?.end();
    daemon = undefined;
  };
  const dispose = async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await begin();
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    socket,
    cli,
    state,
    async restart() {
      await end();
      await begin();
    },
    [Symbol.asyncDispose]: dispose,
  };
}

function launch(program: string, folder: string, socket: string) {
  const words = [
    '--tun=userspace-networking',
    `--socket=${socket}`,
    `--statedir=${folder}`,
    '--port=0',
    '--no-logs-no-support',
  ];
  const line = [
    '--pdeathsig',
    'KILL',
    'sh',
    '-c',
    'log=$1; shift; exec "$@" >>"$log" 2>&1',
    'sh',
    join(folder, 'log'),
    program,
    ...words,
  ];
  // It goes with us also when we are killed.
  const child = spawn('setpriv', line, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async end() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    },
  };
}
