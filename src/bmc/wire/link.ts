import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { fingerprintOf } from '../fingerprint.ts';
import { notTheDaemon, slow, transportError } from './errors.ts';
import { type Peer, pinnedAgents } from './pinned-agent.ts';

/** What goes out. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** On a connection of its own: what must not be sent a second time when an old connection turns out to be dead. */
  readonly once?: boolean;
  /** Default: that of the link. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** What came back, whatever it is. */
export interface Answer {
  readonly status: number;
  /** Without its parameters, in lower case; empty when there is none. */
  readonly type: string;
  readonly text: string;
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

/** The way to one board. */
export interface Link extends Disposable {
  /** `host` or `host:port`, for sentences. */
  readonly board: string;
  /** Undefined before the first answer. */
  peer(): Peer | undefined;
  send(sent: Sent): Promise<Answer>;
  /** For a request whose body is a stream: everything that node:https needs to reach this board, on a connection of its own. */
  streaming(): RequestOptions;
}

export interface LinkOptions {
  readonly host: string;
  readonly port: number;
  readonly fingerprint: string;
  readonly requestMs: number;
}

/** Far above the 16 KiB of a serial console. */
const MOST_BYTES = 4 * 2 ** 20;

/** `host` or `host:port`, as sentences call a board. */
export function boardAddress(host: string, port: number): string {
  return port === 443 ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Nothing is sent before the first `send`. Throws BringupError for a fingerprint that is none. */
export function openLink({ host, port, fingerprint, requestMs }: LinkOptions): Link {
  const board = boardAddress(host, port);
  const agents = pinnedAgents({ board, host, port, fingerprint: fingerprintOf(fingerprint), connectMs: requestMs });
  const where = { host, port };

  async function attempt(sent: Sent): Promise<Answer> {
    const { method, path, headers = {}, body, once = false, timeoutMs = requestMs, signal } = sent;
    const timeout = AbortSignal.timeout(timeoutMs);
    const asked = `${method} ${path.replace(/[?&](file|cmd)=[^&]*/g, '')}`;
    let reused = false;
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const outgoing = request({
          ...where,
          agent: once ? agents.single : agents.kept,
          method,
          path,
          headers: {
            ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
          signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
        });
        outgoing.once('response', resolve);
        outgoing.on('error', (error) => {
          reused = outgoing.reusedSocket;
          reject(error);
        });
        outgoing.end(body);
      });
      return await read(response, board, asked);
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted) throw slow(board, asked, timeoutMs);
      if (reused && !once) return attempt({ ...sent, once: true });
      throw transportError(board, error);
    }
  }

  return {
    board,
    peer: agents.peer,
    send: attempt,
    streaming: () => ({ ...where, agent: agents.single }),
    [Symbol.dispose]: () => {
      agents.kept.destroy();
      agents.single.destroy();
    },
  };
}

/** The whole answer. Throws BringupError when it is longer than any of the daemon's. */
export async function read(response: IncomingMessage, board: string, asked: string): Promise<Answer> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of response) {
    sizeBytes += part.length;
    if (sizeBytes > MOST_BYTES) throw notTheDaemon(board, asked, `it is longer than ${MOST_BYTES / 2 ** 20} MiB`);
    parts.push(part);
  }
  if (!response.complete) {
    const cut = new Error(`in the middle of its answer to ${asked}`);
    throw transportError(board, Object.assign(cut, { code: 'ECONNRESET' }));
  }
  const seconds = Number(response.headers['retry-after']);
  return {
    status: response.statusCode ?? 0,
    type: (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    text: Buffer.concat(parts).toString('utf8'),
    retryAfter: Number.isFinite(seconds) ? seconds : undefined,
  };
}
