import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import type { Channel, Connection, HostKey } from './connection.ts';
import { dialFailed } from './dial-error.ts';
import { farewell } from './farewell.ts';
import type { Hop } from './hop.ts';
import type { JumpLease } from './jump-pool.ts';
import { endpointOf, placeOf } from './place.ts';
import { createSemaphore } from './semaphore.ts';
import { type SshChannel, sshChannel } from './ssh-channel.ts';
import type { SshTarget } from './target.ts';

/** More at once make sshd refuse some: the library says `close` before the server has freed its slot (MaxSessions 10). */
const CHANNELS_AT_ONCE = 4;
const OPEN_TRIES = 9;
/** SSH_OPEN_CONNECT_FAILED and SSH_OPEN_RESOURCE_SHORTAGE (RFC 4254 section 5.1): sshd's words for "no free session". */
const NO_FREE_SESSION = new Set<unknown>([2, 4]);

/** A live SSH connection. It has a share in the login on its jump host and gives it back at its end. */
export class SshConnection implements Connection {
  readonly transport = 'ssh';
  readonly target: string;
  readonly user: string;
  readonly peerAddress: string | undefined;
  readonly hostKey: HostKey;
  readonly newKnownHost: string | undefined;
  readonly closed: Promise<Error | undefined>;
  readonly #hop: Hop;
  readonly #via: JumpLease | undefined;
  readonly #settleClosed: (reason: Error | undefined) => void;
  readonly #slots = createSemaphore(CHANNELS_AT_ONCE);
  readonly #open = new Set<SshChannel>();
  #over: { readonly reason: BringupError | undefined } | undefined;
  #lastError: Error | undefined;

  constructor(hop: Hop, newKnownHosts: readonly string[], via: JumpLease | undefined) {
    this.#hop = hop;
    this.#via = via;
    this.target = `${hop.target.user}@${endpointOf(hop.target)}`;
    this.user = hop.target.user;
    this.peerAddress =
      via === undefined && 'remoteAddress' in hop.stream ? plainAddress(hop.stream.remoteAddress) : undefined;
    this.hostKey = hop.hostKey;
    this.newKnownHost = newKnownHosts.length === 0 ? undefined : newKnownHosts.join('\n');
    const { promise, resolve } = Promise.withResolvers<Error | undefined>();
    this.closed = promise;
    this.#settleClosed = resolve;
    hop.client.on('error', (error) => {
      this.#lastError ??= error;
    });
    hop.client.on('close', () => {
      const jump = via?.hop.stream.destroyed ? via.hop.target : undefined;
      this.#end(lost(hop.target, this.#lastError, jump));
    });
  }

  /** Throws BringupError (category `network`). Waits while four commands are running already. */
  async exec(command: string): Promise<Channel> {
    this.#alive();
    const leave = await this.#slots.acquire(`waiting for a channel to ${placeOf(this.#hop.target)}`);
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

  /** Throws BringupError (category `network`). */
  dial(port: number): Promise<Duplex> {
    return new Promise((resolve, reject) => {
      this.#alive();
      this.closed.then(() => reject(dialFailed(this.target, port, 'the connection to the host is gone')));
      this.#hop.client.forwardOut('127.0.0.1', 0, '127.0.0.1', port, (error, stream) =>
        error === undefined || error === null
          ? resolve(stream)
          : reject(dialFailed(this.target, port, error.message.replace(/^\(SSH\) Channel open failure: /, ''), error)),
      );
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const wasOver = this.#over !== undefined;
    this.#over ??= { reason: undefined };
    for (const channel of this.#open) channel.close();
    if (!wasOver) await farewell(this.#hop);
    await this.#via?.release();
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
        if (!NO_FREE_SESSION.has(reason)) throw openFailed(this.#hop.target, error);
        if (attempt === OPEN_TRIES) throw noSession(this.#hop.target, error);
        await sleep(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  #tryOpen(command: string): Promise<SshChannel> {
    return new Promise((resolve, reject) => {
      this.closed.then(() => reject(new Error('connection lost')));
      // At once: the exit of a short command may be in the packet that is being read, and is told only now.
      this.#hop.client.exec(command, (error, channel) =>
        error === undefined || error === null ? resolve(sshChannel(channel)) : reject(error),
      );
    });
  }

  #alive(): void {
    if (this.#over === undefined) return;
    throw this.#over.reason ?? openFailed(this.#hop.target, new Error('the connection was closed'));
  }

  #end(reason: BringupError): void {
    if (this.#over !== undefined) return;
    this.#over = { reason };
    this.#hop.stream.destroy();
    void this.#via?.release();
    for (const channel of this.#open) channel.lost(reason);
    this.#open.clear();
    this.#settleClosed(reason);
  }
}

/** An IPv4 address as itself, also where the socket is one of IPv6. */
function plainAddress(address: unknown): string | undefined {
  return typeof address === 'string' ? address.replace(/^::ffff:/i, '') : undefined;
}

function lost(target: SshTarget, cause: Error | undefined, jump: SshTarget | undefined): BringupError {
  const silent = /Keepalive timeout/.test(cause?.message ?? '');
  const because = jump === undefined ? cause?.message : `the connection to the jump host ${placeOf(jump)} is gone`;
  return new BringupError({
    code: silent ? 'connection-silent' : 'connection-lost',
    category: 'network',
    what: silent
      ? `${placeOf(target)} stopped answering: the machine hangs, or the network in between is gone.`
      : `The connection to ${placeOf(target)} broke${because === undefined ? '' : `: ${because}`}.`,
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
