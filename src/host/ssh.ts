import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';
import { BringupError } from '../core/error.ts';
import type { Connection } from './connection.ts';
import { gatherCredentials } from './credentials.ts';
import { handshake, type LoggedIn } from './handshake.ts';
import { type OnNewHostKey, prepareHostKeyCheck } from './host-key-check.ts';
import { forwardTo } from './jump.ts';
import { type Pacer, sharedPacer } from './pacer.ts';
import { endpointOf } from './place.ts';
import type { AskPassphrase } from './private-key.ts';
import { SshConnection } from './ssh-connection.ts';
import type { SshTarget } from './target.ts';
import { openTcp } from './tcp.ts';

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

/** Connects and logs in, through the target's jump hosts if it has any. Throws BringupError; retrying is the caller's. */
export async function connectSsh(target: SshTarget, options: SshOptions = {}): Promise<Connection> {
  const chain = [...target.jumps, target];
  const clients: Client[] = [];
  let last: LoggedIn | undefined;
  let via: SshTarget | undefined;
  try {
    for (const hop of chain) {
      last = await connectHop(hop, last?.client, via, target, chain.slice(0, clients.length), options);
      clients.push(last.client);
      via = hop;
    }
  } catch (error) {
    for (const client of clients.toReversed()) client.destroy();
    throw error instanceof BringupError ? error.at({ host: target.name }) : error;
  }
  if (last === undefined) throw new TypeError('a chain of hops is never empty');
  return new SshConnection({ ...last, target, jumps: clients.slice(0, -1) });
}

/** One hop: everything that can be refused without the network first, then TCP, then SSH, paced per sshd. */
async function connectHop(
  hop: SshTarget,
  before: Client | undefined,
  via: SshTarget | undefined,
  target: SshTarget,
  path: readonly SshTarget[],
  options: SshOptions,
): Promise<LoggedIn> {
  const { signal, log, pacer = sharedPacer, keepaliveMs = KEEPALIVE_MS } = options;
  const check = prepareHostKeyCheck(hop, options.onNewHostKey);
  for (const bad of check.badLines) log?.(`${bad.origin}:${bad.line}: ${bad.problem}; the line is left out.`);
  const credentials = await gatherCredentials(hop, options.askPassphrase);
  for (const note of credentials.notes) log?.(note);
  const endpoint = [...path, hop].map(endpointOf).join(' > ');
  return pacer.run(
    endpoint,
    async () => {
      let stream: Duplex;
      if (before !== undefined && via !== undefined) {
        stream = await forwardTo(before, via, hop, signal);
      } else {
        stream = await openTcp({ ...hop, proxy: hop.proxy ?? target.proxy, timeoutMs: hop.connectTimeoutMs, signal });
      }
      return handshake(stream, hop, check, credentials, { signal, log, keepaliveMs });
    },
    signal,
  );
}
