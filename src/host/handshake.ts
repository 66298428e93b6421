import type { Duplex } from 'node:stream';
import ssh2, { type Client, type ConnectConfig } from 'ssh2';
import { cancelled } from './cancelled.ts';
import type { HostKey } from './connection.ts';
import type { Credentials, Offer } from './credentials.ts';
import { firstBytes } from './first-bytes.ts';
import { type Evidence, handshakeError, handshakeTimeout } from './handshake-error.ts';
import type { HostKeyCheck } from './host-key-check.ts';
import { placeOf } from './place.ts';
import type { SshTarget } from './target.ts';

/** A logged-in SSH client on one hop. */
export interface LoggedIn {
  readonly client: Client;
  /** What the client speaks on. To end it for certain, destroy this: the client destroys only what it can still write to. */
  readonly stream: Duplex;
  readonly hostKey: HostKey;
  readonly newKnownHost: string | undefined;
}

/** What a handshake needs beside the target. */
export interface HandshakeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly log?: ((text: string) => void) | undefined;
  readonly keepaliveMs: number;
}

/** AES-GCM first: without a native addon it is several times faster than the others (OpenSSL does it in hardware). */
const CIPHERS = [
  'aes128-gcm@openssh.com',
  'aes256-gcm@openssh.com',
  'aes128-ctr',
  'aes192-ctr',
  'aes256-ctr',
  'chacha20-poly1305@openssh.com',
] as const;

/** Missed answers to keepalives after which a connection counts as lost. */
const KEEPALIVES_MISSED = 3;

const MOST_SAID = 300;

/**
 * Speaks SSH on a connected stream until the user is logged in: host key verified, public key only, no probe with `none`.
 * On failure the stream is destroyed. Throws BringupError.
 */
export async function handshake(
  stream: Duplex,
  target: SshTarget,
  check: HostKeyCheck,
  credentials: Credentials,
  options: HandshakeOptions,
): Promise<LoggedIn> {
  const client = new ssh2.Client();
  const first = firstBytes();
  const offered: Offer[] = [];
  const remote = new Map<string, string>();
  const seen: Evidence & { methodsLeft: readonly string[]; partial: boolean; said: string } = {
    target,
    first,
    check,
    offered,
    remote,
    methodsLeft: [],
    partial: false,
    said: '',
    timeoutMs: target.connectTimeoutMs,
  };
  const { promise, resolve, reject } = Promise.withResolvers<LoggedIn>();
  let verified: Pick<LoggedIn, 'hostKey' | 'newKnownHost'> | undefined;

  const timer = deadline(target.connectTimeoutMs, () => reject(handshakeTimeout(seen)));
  const abort = () => reject(cancelled(`logging in on ${placeOf(target)}`, options.signal));
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort, { once: true });

  client.on('error', (error) => {
    // The library goes on to the next key after these two.
    if (isPassing(error)) options.log?.(`${target.name}: ${error.message}`);
    else reject(handshakeError(error, seen));
  });
  client.on('close', () => reject(handshakeError(undefined, seen)));
  client.on('banner', (text) => {
    seen.said = text
      .replace(/[^\x20-\x7e]+/g, ' ')
      .trim()
      .slice(0, MOST_SAID);
  });
  client.on('ready', () => {
    if (verified !== undefined) resolve({ client, stream, ...verified });
  });

  const config: ConnectConfig = {
    sock: stream,
    username: target.user,
    readyTimeout: 0,
    keepaliveInterval: options.keepaliveMs,
    keepaliveCountMax: KEEPALIVES_MISSED,
    algorithms: { serverHostKey: check.algorithms, cipher: [...CIPHERS] },
    debug(line) {
      const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
      if (match?.[1] !== undefined && match[2] !== undefined) remote.set(match[1], match[2]);
    },
    hostVerifier(blob: Buffer, answer: (trusted: boolean) => void) {
      // A rekey shows the key again: nobody is asked twice, and it has to be the same one.
      if (verified !== undefined) {
        answer(verified.hostKey.key === blob.toString('base64'));
        return;
      }
      timer.pause();
      check
        .verify(blob)
        .then((result) => {
          verified = result;
          timer.resume();
          answer(true);
        })
        .catch((error: unknown) => {
          reject(error);
          answer(false);
        });
    },
    authHandler(methodsLeft, partial, next) {
      seen.methodsLeft = methodsLeft ?? [];
      seen.partial = partial === true;
      const offer = partial === true ? undefined : credentials.offers[offered.length];
      if (offer !== undefined) offered.push(offer);
      next(offer?.method ?? (false as unknown as 'none'));
    },
  };

  try {
    client.connect(config);
    declineHostKeys(client);
    stream.on('data', first.see);
    const result = await promise;
    stream.off('data', first.see);
    keepAliveByTraffic(stream, client, options.keepaliveMs);
    return result;
  } catch (error) {
    client.on('error', () => {});
    stream.destroy();
    throw error;
  } finally {
    timer.stop();
    options.signal?.removeEventListener('abort', abort);
    client
      .removeAllListeners('error')
      .removeAllListeners('close')
      .removeAllListeners('ready')
      .removeAllListeners('banner');
    client.on('error', () => {});
  }
}

/**
 * Lets anything that arrives count as a sign of life, as OpenSSH does. The library counts answers to its keepalives only,
 * and on a slow link those wait behind megabytes of an upload. The method has no public name; without it we are as before.
 */
function keepAliveByTraffic(stream: Duplex, client: Client, keepaliveMs: number): void {
  const { _resetKA: reset } = client as Client & { _resetKA?: () => void };
  let last = 0;
  stream.on('data', () => {
    const now = performance.now();
    if (now - last < keepaliveMs / 2) return;
    last = now;
    reset?.();
  });
}

/**
 * Has the library pass over the other host keys that OpenSSH tells of after the login: it would ask for a signature by each, which
 * costs a small host more than everything else that is read there, and nobody here uses them. The handlers have no public name;
 * without them it is as before. Source: openssh PROTOCOL 2.5.
 */
function declineHostKeys(client: Client): void {
  type Handler = (protocol: unknown, name: string, wantReply: boolean, data: unknown) => void;
  const { _protocol } = client as unknown as { _protocol?: { _handlers?: { GLOBAL_REQUEST?: Handler } } };
  const handlers = _protocol?._handlers;
  const handle = handlers?.GLOBAL_REQUEST;
  if (handlers === undefined || handle === undefined) return;
  handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
    if (wantReply || name !== 'hostkeys-00@openssh.com') handle(protocol, name, wantReply, data);
  };
}

function isPassing(error: Error & { level?: string }): boolean {
  return error.level === 'agent' || /^Error (while )?signing/.test(error.message);
}

/** A timer that can stand still while a person is asked. */
function deadline(ms: number, expired: () => void): { pause(): void; resume(): void; stop(): void } {
  let left = ms;
  let since = performance.now();
  let timer: NodeJS.Timeout | undefined = setTimeout(expired, ms);
  return {
    pause() {
      clearTimeout(timer);
      left -= performance.now() - since;
      timer = undefined;
    },
    resume() {
      since = performance.now();
      timer ??= setTimeout(expired, Math.max(left, 0));
    },
    stop: () => clearTimeout(timer),
  };
}
