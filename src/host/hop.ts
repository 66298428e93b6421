import type { Duplex } from 'node:stream';
import { gatherCredentials } from './credentials.ts';
import { handshake, type LoggedIn } from './handshake.ts';
import { type OnNewHostKey, prepareHostKeyCheck } from './host-key-check.ts';
import { forwardTo } from './jump.ts';
import type { BadLine } from './known-hosts.ts';
import { type Pacer, sharedPacer } from './pacer.ts';
import { endpointOf } from './place.ts';
import type { AskPassphrase } from './private-key.ts';
import type { SshTarget } from './target.ts';
import { openTcp } from './tcp.ts';

/** One logged-in connection on the way to a host, or the last one: to the host itself. */
export interface Hop extends LoggedIn {
  readonly target: SshTarget;
}

/** What every hop of a way is connected with. */
export interface HopOptions {
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

/** Connects one hop: everything that can be refused without the network first, then TCP, then SSH, paced per sshd. Throws BringupError. */
export async function connectHop(
  target: SshTarget,
  before: readonly SshTarget[],
  via: Hop | undefined,
  options: HopOptions,
): Promise<Hop> {
  const { signal, log, pacer = sharedPacer, keepaliveMs = KEEPALIVE_MS } = options;
  const check = prepareHostKeyCheck(target, options.onNewHostKey);
  for (const bad of check.badLines) {
    if (!told.has(bad)) log?.(`${bad.origin}:${bad.line}: ${bad.problem}; the line is left out.`);
    told.add(bad);
  }
  const credentials = await gatherCredentials(target, options.askPassphrase);
  for (const note of credentials.notes) log?.(note);
  const loggedIn = await pacer.run(
    endpointOnWay(before, target),
    async () => {
      const stream = await openStream(target, via, signal);
      return handshake(stream, target, check, credentials, { signal, log, keepaliveMs });
    },
    signal,
  );
  return { ...loggedIn, target };
}

/** How the pacer calls an sshd: the same address means another machine behind another jump host. */
function endpointOnWay(before: readonly SshTarget[], target: Pick<SshTarget, 'address' | 'port'>): string {
  return [...before, target].map(endpointOf).join(' > ');
}

/** A TCP connection to the target: from this machine, or from a jump host. Throws BringupError. */
export function openStream(
  target: SshTarget,
  via: Pick<Hop, 'client' | 'target'> | undefined,
  signal: AbortSignal | undefined,
): Promise<Duplex> {
  if (via !== undefined) return forwardTo(via.client, via.target, target, signal);
  const { address, port, proxy, connectTimeoutMs } = target;
  return openTcp({ address, port, proxy, timeoutMs: connectTimeoutMs, signal });
}
