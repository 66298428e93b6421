import ssh2, { type ConnectConfig } from 'ssh2';
import { cancelled } from './cancelled.ts';
import type { HostKey } from './connection.ts';
import { firstBytes } from './first-bytes.ts';
import { type Evidence, handshakeError, handshakeTimeout } from './handshake-error.ts';
import { algorithmsFor, type HostKeyAlgorithm, hostKeyOf } from './host-key.ts';
import type { SshTarget } from './target.ts';
import { openTcp } from './tcp.ts';

/** How to reach the endpoint. */
export interface ScanOptions {
  /** Limit for TCP connect and for the key exchange, each. */
  readonly timeoutMs: number;
  readonly proxy?: string;
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
  const keys: HostKey[] = [];
  let offered: ReadonlySet<string> | undefined;
  for (const algorithms of KINDS) {
    if (offered !== undefined && !algorithms.some((one) => offered?.has(one))) continue;
    const shown = await probe(address, port, algorithms, options);
    offered = shown.offered;
    if (shown.key !== undefined) keys.push(shown.key);
  }
  return keys;
}

/** One key exchange that ends as soon as the host has shown its key, or that it has none of these. */
async function probe(
  address: string,
  port: number,
  algorithms: readonly HostKeyAlgorithm[],
  { timeoutMs, proxy, signal }: ScanOptions,
): Promise<{ readonly key: HostKey | undefined; readonly offered: ReadonlySet<string> }> {
  const socket = await openTcp({ address, port, proxy, timeoutMs, signal });
  const first = firstBytes();
  const remote = new Map<string, string>();
  const seen: Evidence = { ...NOTHING, target: pseudoTarget(address, port, timeoutMs), first, remote, timeoutMs };
  const { promise, resolve, reject } = Promise.withResolvers<HostKey | undefined>();
  const timer = setTimeout(() => reject(handshakeTimeout(seen)), timeoutMs);
  const abort = () => reject(cancelled(`reading the host keys of ${address}:${port}`, signal));
  signal?.addEventListener('abort', abort, { once: true });
  const client = new ssh2.Client();
  client.on('error', (error) => {
    if (/no matching host key format/.test(error.message)) resolve(undefined);
    else reject(handshakeError(error, seen));
  });
  client.on('close', () => reject(handshakeError(undefined, seen)));
  const config: ConnectConfig = {
    sock: socket,
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
    socket.on('data', first.see);
    const key = await promise;
    return { key, offered: new Set(remote.get('Host key format')?.split(',')) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    client.removeAllListeners('close').on('error', () => {});
    socket.destroy();
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

function pseudoTarget(address: string, port: number, connectTimeoutMs: number): SshTarget {
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
  };
}
