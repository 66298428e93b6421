import { sha256 } from '../core/json.ts';
import { cancelled } from './cancelled.ts';
import { farewell } from './farewell.ts';
import { connectHop, type Hop, type HopOptions } from './hop.ts';
import { placeOf } from './place.ts';
import { type Retries, retrying } from './retry.ts';
import type { Identity, KnownHostsSource, SshTarget } from './target.ts';

/**
 * Connections that go through one login on a jump host. sshd does not count forwarded connections (MaxSessions is for
 * commands), but each is an open file of the process that serves the login, and those have 1024 by default.
 */
const CHANNELS_AT_MOST = 250;
/** How long everybody is told the same about a jump host that could not be reached, instead of trying it one after another. */
const FAILED_FOR_MS = 3_000;

/** One user's share of a login on a jump host. */
export interface JumpLease {
  readonly hop: Hop;
  /** known_hosts lines of new keys on the way there. */
  readonly newKnownHosts: readonly string[];
  /** Gives the share back; with the last one the login ends. */
  release(): Promise<void>;
}

/** Options of the hop, and how often a jump host that cannot be reached is tried again. */
export interface LeaseOptions extends HopOptions {
  readonly retries?: Retries;
}

/** Logins on jump hosts, shared by everything that goes through them. */
export interface JumpPool {
  /** A share of the login at the end of `way` (first hop first, at least one). One attempt serves all who wait. Throws BringupError. */
  lease(way: readonly SshTarget[], options: LeaseOptions): Promise<JumpLease>;
}

interface Reached extends Pick<JumpLease, 'hop' | 'newKnownHosts'> {
  /** The share in the login on the jump host before this one. */
  readonly via: JumpLease | undefined;
}

interface Login {
  readonly ready: Promise<Reached>;
  readonly stop: AbortController;
  users: number;
  failed: boolean;
}

/** A pool of its own. One per process is enough: see `sharedJumps`. */
export function createJumpPool(channelsAtMost = CHANNELS_AT_MOST): JumpPool {
  const logins = new Map<string, Set<Login>>();

  function forget(key: string, login: Login): void {
    const all = logins.get(key);
    all?.delete(login);
    if (all?.size === 0) logins.delete(key);
  }

  function start(key: string, way: readonly SshTarget[], options: LeaseOptions): Login {
    const stop = new AbortController();
    const gone = () => forget(key, login);
    const login: Login = {
      ready: logIn(way, { ...options, signal: stop.signal }, gone),
      stop,
      users: 0,
      failed: false,
    };
    const all = logins.get(key) ?? new Set();
    logins.set(key, all.add(login));
    login.ready.catch(() => {
      login.failed = true;
      setTimeout(gone, FAILED_FOR_MS).unref();
    });
    return login;
  }

  async function logIn(way: readonly SshTarget[], options: LeaseOptions, gone: () => void): Promise<Reached> {
    const target = way.at(-1);
    if (target === undefined) throw new TypeError('a way to a jump host has at least one hop');
    const before = way.slice(0, -1);
    let failedBefore: unknown;
    return retrying(
      async () => {
        const via =
          before.length === 0
            ? undefined
            : await lease(before, options).catch((error: unknown) => {
                failedBefore = error;
                throw error;
              });
        try {
          const hop = await connectHop(target, before, via?.hop, options);
          hop.client.once('close', () => {
            gone();
            void via?.release();
          });
          return {
            hop,
            via,
            newKnownHosts: [...(via?.newKnownHosts ?? []), ...(hop.newKnownHost ? [hop.newKnownHost] : [])],
          };
        } catch (error) {
          void via?.release();
          throw error;
        }
      },
      { ...options, target, given: (error) => error === failedBefore },
    );
  }

  async function lease(way: readonly SshTarget[], options: LeaseOptions): Promise<JumpLease> {
    const { signal } = options;
    const end = way.at(-1);
    const doing = `connecting to ${end === undefined ? 'a jump host' : placeOf(end)}`;
    if (signal?.aborted) throw cancelled(doing, signal);
    const key = wayKey(way, options);
    const login = [...(logins.get(key) ?? [])].find(({ users }) => users < channelsAtMost) ?? start(key, way, options);
    login.users++;
    let released = false;
    const release = async () => {
      if (released) return;
      released = true;
      login.users--;
      if (login.users > 0 || login.failed) return;
      forget(key, login);
      login.stop.abort();
      const reached = await login.ready.catch(() => undefined);
      if (reached === undefined) return;
      await farewell(reached.hop);
      await reached.via?.release();
    };
    try {
      const { hop, newKnownHosts } = await orAborted(login.ready, doing, signal);
      return { hop, newKnownHosts, release };
    } catch (error) {
      void release();
      throw error;
    }
  }

  return { lease };
}

/** The logins that all connections of the process share unless they are given others. */
export const sharedJumps: JumpPool = createJumpPool();

/** The others who wait go on waiting when one of them is cancelled. */
function orAborted<T>(work: Promise<T>, doing: string, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(cancelled(doing, signal));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Whatever makes one login another: who logs in where with what, and what was believed about the hosts on the way. */
function wayKey(way: readonly SshTarget[], { keepaliveMs }: LeaseOptions): string {
  const hops = way.map(({ name: _name, jumps: _jumps, identity, knownHosts, ...hop }) => ({
    ...hop,
    identity: identity && identityKey(identity),
    knownHosts: knownHosts.map(sourceKey),
  }));
  return JSON.stringify([hops, keepaliveMs]);
}

function identityKey(identity: Identity): readonly unknown[] {
  const passphrase = identity.passphrase && sha256(identity.passphrase.reveal());
  return identity.kind === 'file'
    ? [identity.path, identity.certificate, passphrase]
    : [sha256(identity.key.reveal()), passphrase];
}

const sourceKeys = new WeakMap<KnownHostsSource, string>();

function sourceKey(source: KnownHostsSource): string {
  const key = sourceKeys.get(source) ?? sha256(source.text);
  sourceKeys.set(source, key);
  return key;
}
