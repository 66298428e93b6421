import ssh2, { type ConnectConfig } from 'ssh2';
import { cancelled } from './cancelled.ts';
import type { HostKey } from './connection.ts';
import { firstBytes } from './first-bytes.ts';
import { type Evidence, handshakeError, handshakeTimeout } from './handshake-error.ts';
import { type Hop, openStream } from './hop.ts';
import { algorithmsFor, type HostKeyAlgorithm, hostKeyOf } from './host-key.ts';
import { sharedJumps } from './jump-pool.ts';
import { placeOf } from './place.ts';
import type { SshTarget } from './target.ts';

/** How to reach the endpoint. */
export interface ScanOptions {
  /** Limit for TCP connect and for the key exchange, each. */
  readonly timeoutMs: number;
  readonly proxy?: string;
  /** Hosts to go through, first one first. */
  readonly jumps?: readonly SshTarget[];
  readonly signal?: AbortSignal;
}

/** The NIST curves are one kind of key to people; a host has one of them at most. */
const KINDS: readonly (readonly HostKeyAlgorithm[])[] = [
  algorithmsFor(['ssh-ed25519']),
  algorithmsFor(['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521']),
  algorithmsFor(['ssh-rsa']),
];

/**
 * The host keys an sshd shows: Ed25519, ECDSA, RSA, those that it has. Nothing proves that they are the right ones: they
 * are to be compared by a person. One connection per key, one after another, because sshd punishes probes that come
 * quickly. Throws BringupError when the endpoint is no sshd that can be reached.
 */
export async function scanHostKey(address: string, port: number, options: ScanOptions): Promise<readonly HostKey[]> {
  const { timeoutMs, proxy, jumps = [], signal } = options;
  const target = pseudoTarget(address, port, timeoutMs, proxy);
  const via = jumps.length === 0 ? undefined : await sharedJumps.lease(jumps, signal === undefined ? {} : { signal });
  try {
    return await scan(target, via?.hop, signal);
  } finally {
    await via?.release();
  }
}

async function scan(
  target: SshTarget,
  via: Hop | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly HostKey[]> {
  const keys: HostKey[] = [];
  let offered: ReadonlySet<string> | undefined;
  for (const algorithms of KINDS) {
    if (offered !== undefined && !algorithms.some((one) => offered?.has(one))) continue;
    const shown = await probe(target, via, algorithms, signal);
    offered = shown.offered;
    if (shown.key !== undefined) keys.push(shown.key);
  }
  return keys;
}

/** One key exchange that ends as soon as the host has shown its key, or that it has none of these. */
async function probe(
  target: SshTarget,
  via: Hop | undefined,
  algorithms: readonly HostKeyAlgorithm[],
  signal: AbortSignal | undefined,
): Promise<{ readonly key: HostKey | undefined; readonly offered: ReadonlySet<string> }> {
  const timeoutMs = target.connectTimeoutMs;
  const stream = await openStream(target, via, signal);
  const first = firstBytes();
  const remote = new Map<string, string>();
  const seen: Evidence = { ...NOTHING, target, first, remote, timeoutMs };
  const { promise, resolve, reject } = Promise.withResolvers<HostKey | undefined>();
  const timer = setTimeout(() => reject(handshakeTimeout(seen)), timeoutMs);
  const abort = () => reject(cancelled(`reading the host keys of ${placeOf(target)}`, signal));
  signal?.addEventListener('abort', abort, { once: true });
  const client = new ssh2.Client();
  client.on('error', (error) => {
    if (/no matching host key format/.test(error.message)) resolve(undefined);
    else reject(handshakeError(error, seen));
  });
  client.on('close', () => reject(handshakeError(undefined, seen)));
  const config: ConnectConfig = {
    sock: stream,
    username: 'nobody',
    readyTimeout: 0,
    algorithms: { serverHostKey: [...algorithms] },
    debug(line) {
      const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
      if (match?.[1] !== undefined && match[2] !== undefined) remote.set(match[1], match[2]);
    },
    hostVerifier(blob: Buffer, answer: (trusted: boolean) => void) {
      resolve(hostKeyOf(blob));
      answer(false);
    },
  };
  try {
    client.connect(config);
    stream.on('data', first.see);
    const key = await promise;
    return { key, offered: new Set(remote.get('Host key format')?.split(',')) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    client.removeAllListeners('close').on('error', () => {});
    stream.destroy();
  }
}

const NOTHING = {
  check: {
    algorithms: [],
    onFile: [],
    badLines: [],
    verify: () => Promise.reject(new TypeError('a scan trusts nothing')),
  },
  offered: [],
  methodsLeft: [],
  partial: false,
  said: '',
} satisfies Partial<Evidence>;

function pseudoTarget(address: string, port: number, connectTimeoutMs: number, proxy: string | undefined): SshTarget {
  return {
    name: address,
    address,
    port,
    user: 'nobody',
    identity: undefined,
    hostKeys: 'strict',
    knownHosts: [],
    jumps: [],
    connectTimeoutMs,
    ...(proxy === undefined ? {} : { proxy }),
  };
}
