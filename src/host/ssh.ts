import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';
import { BringupError } from '../core/error.ts';
import type { Connection } from './connection.ts';
import { gatherCredentials } from './credentials.ts';
import { handshake, type LoggedIn } from './handshake.ts';
import { type OnNewHostKey, prepareHostKeyCheck } from './host-key-check.ts';
import { forwardTo } from './jump.ts';
import type { BadLine } from './known-hosts.ts';
import { type Pacer, sharedPacer } from './pacer.ts';
import { endpointOf } from './place.ts';
import type { AskPassphrase } from './private-key.ts';
import { SshConnection } from './ssh-connection.ts';
import type { SshTarget } from './target.ts';
import { openTcp } from './tcp.ts';

/** Everything about connecting that is not a property of the host. */
export interface SshOptions {
  /** Stops connecting, at once. Once connected, dispose of the connection instead. */
  readonly signal?: AbortSignal;
  /** Gets what a person may want to know: key files open to others, unreadable lines of known_hosts. */
  readonly log?: (text: string) => void;
  readonly askPassphrase?: AskPassphrase;
  /** Asked about a key nobody knows when the policy is `accept-new`; false refuses it. */
  readonly onNewHostKey?: OnNewHostKey;
  readonly pacer?: Pacer;
  /** Pause between keepalives; a peer that misses three is lost. 5 s when not given. */
  readonly keepaliveMs?: number;
}

const KEEPALIVE_MS = 5_000;

/** Lines that were complained about already: hosts share their known_hosts. */
const told = new WeakSet<BadLine>();

interface Hop extends LoggedIn {
  readonly target: SshTarget;
}

/** Connects and logs in, through the target's jump hosts if it has any. Throws BringupError; retrying is the caller's. */
export async function connectSsh(target: SshTarget, options: SshOptions = {}): Promise<Connection> {
  const hops: Hop[] = [];
  try {
    for (const next of [...target.jumps, target]) {
      const proxy = next.proxy ?? target.proxy;
      const hop = proxy === undefined ? next : { ...next, proxy };
      hops.push({ target: next, ...(await connectHop(hop, hops, options)) });
    }
  } catch (error) {
    for (const { stream } of hops.toReversed()) stream.destroy();
    throw error instanceof BringupError ? error.at({ host: target.name }) : error;
  }
  const last = hops.at(-1);
  if (last === undefined) throw new TypeError('a way to a target has at least one hop');
  const lines = hops.flatMap(({ newKnownHost }) => newKnownHost ?? []);
  const newKnownHost = lines.length === 0 ? undefined : lines.join('\n');
  return new SshConnection({ ...last, target, newKnownHost, jumps: hops.slice(0, -1) });
}

/** One hop: everything that can be refused without the network first, then TCP, then SSH, paced per sshd. */
async function connectHop(target: SshTarget, before: readonly Hop[], options: SshOptions): Promise<LoggedIn> {
  const { signal, log, pacer = sharedPacer, keepaliveMs = KEEPALIVE_MS } = options;
  const check = prepareHostKeyCheck(target, options.onNewHostKey);
  for (const bad of check.badLines) {
    if (!told.has(bad)) log?.(`${bad.origin}:${bad.line}: ${bad.problem}; the line is left out.`);
    told.add(bad);
  }
  const credentials = await gatherCredentials(target, options.askPassphrase);
  for (const note of credentials.notes) log?.(note);
  const endpoint = [...before.map((hop) => hop.target), target].map(endpointOf).join(' > ');
  return pacer.run(
    endpoint,
    async () => {
      const stream = await openStream(target, before.at(-1), signal);
      return handshake(stream, target, check, credentials, { signal, log, keepaliveMs });
    },
    signal,
  );
}

function openStream(
  target: SshTarget,
  via: { readonly client: Client; readonly target: SshTarget } | undefined,
  signal: AbortSignal | undefined,
): Promise<Duplex> {
  if (via !== undefined) return forwardTo(via.client, via.target, target, signal);
  const { address, port, proxy, connectTimeoutMs } = target;
  return openTcp({ address, port, proxy, timeoutMs: connectTimeoutMs, signal });
}
