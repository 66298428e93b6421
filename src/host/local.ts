import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { homedir, userInfo } from 'node:os';
import type { Duplex } from 'node:stream';
import { BringupError } from '../core/error.ts';
import type { Channel, Connection, Exit } from './connection.ts';
import { dialFailed } from './dial-error.ts';
import { allClosed, forward } from './forward.ts';

/**
 * The only variables a command on this machine gets from us, as a login over SSH would set them. Everything else stays
 * out: inputs and secrets of the job, tokens of the runner, and the variable by which a runner kills what a job leaves.
 */
const PASSED_ON = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
] as const;

/** The environment of a local command: the allow-list and `LC_*`. */
export function localEnvironment(from: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const environment: Record<string, string> = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
  for (const [name, value] of Object.entries(from)) {
    if (value !== undefined && (PASSED_ON.some((one) => one === name) || name.startsWith('LC_')))
      environment[name] = value;
  }
  return environment;
}

/** A connection to the machine itself: every command is a `/bin/sh -c` in a session of its own. Needs no network and no key. */
export function connectLocal(): Connection {
  return new LocalConnection();
}

class LocalConnection implements Connection {
  readonly target = 'local';
  readonly transport = 'local';
  readonly user = userName();
  readonly hostKey = undefined;
  readonly newKnownHost = undefined;
  readonly closed: Promise<Error | undefined>;
  readonly #open = new Set<Channel>();
  readonly #resolveClosed: (reason: Error | undefined) => void;
  #disposed = false;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<Error | undefined>();
    this.closed = promise;
    this.#resolveClosed = resolve;
  }

  async exec(command: string): Promise<Channel> {
    if (this.#disposed) throw startFailure('the connection to this machine is closed already');
    // `detached` makes a session: Ctrl-C at our terminal is ours to handle and does not hit the command halfway.
    const child = spawn('/bin/sh', ['-c', command], {
      cwd: homedir(),
      env: localEnvironment(),
      stdio: 'pipe',
      detached: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => reject(startFailure(error.message, error)));
    });
    const channel = processChannel(child);
    this.#open.add(channel);
    void channel.exit.then(() => this.#open.delete(channel));
    return channel;
  }

  dial(port: number): Promise<Duplex> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(socket));
      socket.once('error', (error) => reject(dialFailed(this.target, port, error.message, error)));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true;
    for (const channel of this.#open) channel.close();
    this.#resolveClosed(undefined);
  }
}

/** A child process as a channel. Closing it hangs up on its whole process group, as a terminal would. */
export function processChannel(child: ChildProcessWithoutNullStreams): Channel {
  const { stdin } = child;
  const [stdout, stderr] = [forward(child.stdout), forward(child.stderr)];
  // A command that ends without reading its input is no error of ours; its exit code tells.
  stdin.on('error', () => {});
  const { promise: exit, resolve: settle } = Promise.withResolvers<Exit>();
  const ended = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? undefined }));
  });
  void Promise.all([ended, allClosed(stdout, stderr)]).then(([end]) => settle(end));
  return {
    stdin,
    stdout,
    stderr,
    exit,
    close() {
      for (const stream of [stdin, stdout, stderr, child.stdout, child.stderr]) stream.destroy();
      // As over SSH: nobody waits any more, whatever the command makes of it.
      settle({ code: undefined, signal: undefined });
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(-child.pid, 'SIGHUP');
      } catch {
        // Already gone, or root's: then the end of its input tells it.
      }
    },
  };
}

function startFailure(why: string, cause?: Error): BringupError {
  return new BringupError({
    code: 'local-start',
    category: 'network',
    what: `No command could be started on this machine: ${why}.`,
    remedy: 'Check that /bin/sh is there and that the machine is not out of processes or memory.',
    cause,
  });
}

/** The user's name, or the number where there is no entry in passwd (containers). */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
