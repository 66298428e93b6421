import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import type { Channel, Connection, HostKey } from './connection.ts';
import type { LoggedIn } from './handshake.ts';
import { endpointOf, placeOf } from './place.ts';
import { createSemaphore } from './semaphore.ts';
import { type SshChannel, sshChannel } from './ssh-channel.ts';
import type { SshTarget } from './target.ts';

/** More at once make sshd refuse some: the library says `close` before the server has freed its slot (MaxSessions 10). */
const CHANNELS_AT_ONCE = 4;
const OPEN_TRIES = 9;
/** SSH_OPEN_CONNECT_FAILED and SSH_OPEN_RESOURCE_SHORTAGE (RFC 4254 section 5.1): sshd's words for "no free session". */
const NO_FREE_SESSION = new Set<unknown>([2, 4]);
const GOODBYE_MS = 1_000;

/** Everything that one connection stands on. */
export interface Hops extends LoggedIn {
  readonly target: SshTarget;
  /** The jump hosts, first one first; they are this connection's alone. */
  readonly jumps: readonly Pick<LoggedIn, 'client' | 'stream'>[];
}

/** A live SSH connection. It owns its jump hosts' connections and ends them with itself. */
export class SshConnection implements Connection {
  readonly transport = 'ssh';
  readonly target: string;
  readonly user: string;
  readonly hostKey: HostKey;
  readonly newKnownHost: string | undefined;
  readonly closed: Promise<Error | undefined>;
  readonly #hops: Hops;
  readonly #settleClosed: (reason: Error | undefined) => void;
  readonly #slots = createSemaphore(CHANNELS_AT_ONCE);
  readonly #open = new Set<SshChannel>();
  #over: { readonly reason: BringupError | undefined } | undefined;
  #lastError: Error | undefined;

  constructor(hops: Hops) {
    this.#hops = hops;
    this.target = `${hops.target.user}@${endpointOf(hops.target)}`;
    this.user = hops.target.user;
    this.hostKey = hops.hostKey;
    this.newKnownHost = hops.newKnownHost;
    const { promise, resolve } = Promise.withResolvers<Error | undefined>();
    this.closed = promise;
    this.#settleClosed = resolve;
    for (const { client } of [hops, ...hops.jumps]) {
      client.on('error', (error) => {
        this.#lastError ??= error;
      });
      client.on('close', () => this.#end(lost(hops.target, this.#lastError)));
    }
  }

  /** Throws BringupError (category `network`). Waits while four commands are running already. */
  async exec(command: string): Promise<Channel> {
    this.#alive();
    const leave = await this.#slots.acquire(`waiting for a channel to ${placeOf(this.#hops.target)}`);
    try {
      const channel = await this.#openChannel(command);
      this.#open.add(channel);
      void channel.freed.then(() => {
        this.#open.delete(channel);
        leave();
      });
      return channel;
    } catch (error) {
      leave();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const wasOver = this.#over !== undefined;
    this.#over ??= { reason: undefined };
    for (const channel of this.#open) channel.close();
    const { client, stream, jumps } = this.#hops;
    if (!wasOver) {
      const gone = new Promise<void>((resolve) => client.once('close', () => resolve()));
      const left = new Promise<void>((resolve) => stream.once('finish', () => resolve()));
      client.end();
      const late = sleep(GOODBYE_MS, undefined, { ref: false });
      if (jumps.length > 0) {
        await Promise.race([gone, late]);
      } else {
        // Straight to the host it is enough that the goodbye left this machine: its answer is a round trip that nobody
        // has to wait for. Destroying the socket now could reset it and lose what the host has not read yet.
        await Promise.race([gone, left, late]);
        if (stream instanceof Socket) stream.unref();
        void Promise.race([gone, late]).then(() => this.#destroy());
        this.#settleClosed(this.#over.reason);
        return;
      }
    }
    for (const jump of jumps.toReversed()) jump.client.end();
    this.#destroy();
    this.#settleClosed(this.#over.reason);
  }

  async #openChannel(command: string): Promise<SshChannel> {
    for (let attempt = 1; ; attempt++) {
      this.#alive();
      try {
        return await this.#tryOpen(command);
      } catch (error) {
        if (this.#over !== undefined) this.#alive();
        const reason = error instanceof Error && 'reason' in error ? error.reason : undefined;
        if (!NO_FREE_SESSION.has(reason)) throw openFailed(this.#hops.target, error);
        if (attempt === OPEN_TRIES) throw noSession(this.#hops.target, error);
        await sleep(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  #tryOpen(command: string): Promise<SshChannel> {
    return new Promise((resolve, reject) => {
      this.closed.then(() => reject(new Error('connection lost')));
      // At once: the exit of a short command may be in the packet that is being read, and is told only now.
      this.#hops.client.exec(command, (error, channel) =>
        error === undefined || error === null ? resolve(sshChannel(channel)) : reject(error),
      );
    });
  }

  #alive(): void {
    if (this.#over === undefined) return;
    throw this.#over.reason ?? openFailed(this.#hops.target, new Error('the connection was closed'));
  }

  #end(reason: BringupError): void {
    if (this.#over !== undefined) return;
    this.#over = { reason };
    this.#destroy();
    for (const channel of this.#open) channel.lost(reason);
    this.#open.clear();
    this.#settleClosed(reason);
  }

  #destroy(): void {
    for (const { stream } of [this.#hops, ...this.#hops.jumps.toReversed()]) stream.destroy();
  }
}

function lost(target: SshTarget, cause: Error | undefined): BringupError {
  const silent = /Keepalive timeout/.test(cause?.message ?? '');
  return new BringupError({
    code: silent ? 'connection-silent' : 'connection-lost',
    category: 'network',
    what: silent
      ? `${placeOf(target)} stopped answering: the machine hangs, or the network in between is gone.`
      : `The connection to ${placeOf(target)} broke${cause === undefined ? '' : `: ${cause.message}`}.`,
    remedy: 'Run it again: it finds out what was done and goes on from there.',
    where: { host: target.name },
    cause,
  });
}

function openFailed(target: SshTarget, cause: unknown): BringupError {
  return new BringupError({
    code: 'channel-failed',
    category: 'network',
    what: `${placeOf(target)} did not start a command: ${cause instanceof Error ? cause.message : String(cause)}.`,
    remedy:
      'Check that the user may run commands: no ForceCommand, no ChrootDirectory without a shell, a login shell that exists.',
    where: { host: target.name },
    cause,
  });
}

function noSession(target: SshTarget, cause: unknown): BringupError {
  return new BringupError({
    code: 'too-many-sessions',
    category: 'throttled',
    what: `${placeOf(target)} has no free session on this connection (MaxSessions).`,
    remedy: 'Set MaxSessions to 5 or more in sshd_config; the default is 10.',
    where: { host: target.name },
    cause,
  });
}
