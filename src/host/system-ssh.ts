import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { BringupError } from '../core/error.ts';
import { cancelled } from './cancelled.ts';
import type { Channel, Connection, Exit, HostKey } from './connection.ts';
import { parseKnownHosts } from './known-hosts.ts';
import { localEnvironment, processChannel } from './local.ts';
import { sharedPacer } from './pacer.ts';
import { endpointOf, placeOf } from './place.ts';
import type { SshOptions } from './ssh.ts';
import { systemSshConfig, TARGET_ALIAS } from './system-ssh-config.ts';
import { missingSsh, systemSshError } from './system-ssh-error.ts';
import type { SshTarget } from './target.ts';

/**
 * The same connection by the system's `ssh`, one process and one login per command: for user and host certificates, which
 * our own SSH does not know. A first login proves that it works. Throws BringupError.
 */
export async function connectSystemSsh(target: SshTarget, options: SshOptions = {}): Promise<Connection> {
  if (options.signal?.aborted) throw cancelled(`connecting to ${placeOf(target)}`, options.signal);
  const directory = await mkdtemp(join(tmpdir(), 'bringup-ssh-'));
  try {
    const files = await systemSshConfig(target, directory);
    const { pacer = sharedPacer, signal } = options;
    const run = (...what: readonly string[]) => start(files.config, join(directory, `log-${++serial}`), target, what);
    const log = await pacer.run(endpointOf(target.jumps[0] ?? target), () => prove(run, target, signal), signal);
    return new SystemSshConnection(target, directory, run, await hostKeyFrom(log, files.knownHosts, files.known));
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

let serial = 0;

/** What makes `ssh` run a command there. */
function commandLine(command: string): readonly string[] {
  return [TARGET_ALIAS, '--', command];
}

interface Started {
  readonly channel: Channel;
  /** What ssh itself said, after the end. */
  log(): Promise<string>;
}

/** Starts one `ssh`. Its own messages go to a file, so that stderr is the command's alone. */
async function start(config: string, logFile: string, target: SshTarget, what: readonly string[]): Promise<Started> {
  const environment = localEnvironment();
  const agent = target.agent ?? process.env['SSH_AUTH_SOCK'];
  if (agent) environment['SSH_AUTH_SOCK'] = agent;
  const child = spawn('ssh', ['-T', '-F', config, '-E', logFile, ...what], {
    stdio: 'pipe',
    env: environment,
    detached: true,
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(missingSsh(target, error)));
  });
  const channel = processChannel(child);
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  // ssh ends with 255 for its own failures as well: only its log tells them from the command's code.
  const exit = channel.exit.then(async (end): Promise<Exit> => {
    const own = end.code === 255 && !/Exit status 255/.test(await log());
    return own || end.signal !== undefined ? { code: undefined, signal: undefined } : end;
  });
  return { channel: { ...channel, exit }, log };
}

async function prove(
  run: (...what: readonly string[]) => Promise<Started>,
  target: SshTarget,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { channel, log } = await run(...commandLine('exit 0'));
  const abort = () => channel.close();
  signal?.addEventListener('abort', abort, { once: true });
  channel.stdin.end();
  channel.stdout.resume();
  let fromJumps = '';
  channel.stderr.on('data', (data: Buffer) => {
    if (fromJumps.length < 65_536) fromJumps += data.toString('utf8');
  });
  const { code } = await channel.exit;
  signal?.removeEventListener('abort', abort);
  if (signal?.aborted) throw cancelled(`connecting to ${placeOf(target)}`, signal);
  const said = `${fromJumps}${await log()}`;
  // Any exit code is a login: an account may be made so that it runs one command only.
  if (code === undefined) throw systemSshError(target, said);
  return said;
}

/** The key that was verified, and the line that `accept-new` wrote. */
async function hostKeyFrom(
  log: string,
  knownHostsFile: string,
  before: string,
): Promise<{ hostKey: HostKey | undefined; line: string | undefined }> {
  const fingerprint = [...log.matchAll(/Server host (?:key|certificate): \S+ (SHA256:\S+)/g)]
    .at(-1)?.[1]
    ?.replace(/,$/, '');
  const after = await readFile(knownHostsFile, 'utf8');
  const line = after.slice(before.length).trim().split('\n').at(-1);
  const entry = parseKnownHosts([{ origin: knownHostsFile, text: after }]).entries.find(
    (one) => one.key.fingerprint === fingerprint,
  );
  return { hostKey: entry?.key, line: line === '' ? undefined : line };
}

class SystemSshConnection implements Connection {
  readonly transport = 'ssh';
  readonly target: string;
  readonly user: string;
  readonly hostKey: HostKey | undefined;
  readonly newKnownHost: string | undefined;
  readonly closed: Promise<Error | undefined>;
  readonly #directory: string;
  readonly #run: (...what: readonly string[]) => Promise<Started>;
  readonly #settleClosed: (reason: Error | undefined) => void;
  readonly #open = new Set<Channel>();
  #over = false;

  constructor(
    target: SshTarget,
    directory: string,
    run: (...what: readonly string[]) => Promise<Started>,
    key: { readonly hostKey: HostKey | undefined; readonly line: string | undefined },
  ) {
    this.target = `${target.user}@${endpointOf(target)}`;
    this.user = target.user;
    this.hostKey = key.hostKey;
    this.newKnownHost = key.line;
    this.#directory = directory;
    this.#run = run;
    const { promise, resolve } = Promise.withResolvers<Error | undefined>();
    this.closed = promise;
    this.#settleClosed = resolve;
  }

  async exec(command: string): Promise<Channel> {
    if (this.#over) {
      throw new BringupError({
        code: 'channel-failed',
        category: 'network',
        what: `The connection to ${this.target} is closed already.`,
        remedy: 'Run it again.',
      });
    }
    const { channel } = await this.#run(...commandLine(command));
    this.#open.add(channel);
    void channel.exit.then(() => this.#open.delete(channel));
    return channel;
  }

  /** One `ssh -W`, which connects only when the first byte goes: what is wrong shows as an early end. */
  async dial(port: number): Promise<Duplex> {
    const { channel } = await this.#run('-W', `127.0.0.1:${port}`, TARGET_ALIAS);
    this.#open.add(channel);
    channel.stderr.resume();
    const stream = Duplex.from({ readable: channel.stdout, writable: channel.stdin });
    stream.once('close', () => channel.close());
    void channel.exit.then(() => this.#open.delete(channel));
    return stream;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over = true;
    for (const channel of this.#open) channel.close();
    await Promise.all([...this.#open].map((channel) => channel.exit));
    await rm(this.#directory, { recursive: true, force: true });
    this.#settleClosed(undefined);
  }
}
