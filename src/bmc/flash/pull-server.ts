import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { BringupError } from '../../core/error.ts';
import type { ImageStream, NodeNumber } from '../board.ts';
import { addressOf } from '../wire/pinned-agent.ts';
import { unreadableImage, wrongLength } from './errors.ts';
import { giveBackMemory } from './give-back-memory.ts';

export interface PullServerOptions {
  readonly node: NodeNumber;
  readonly image: ImageStream;
  /** What the board reaches this machine by; also what is listened on. */
  readonly address: string;
  /** Default: any that is free. */
  readonly port?: number | undefined;
  /** The one address that is served. */
  readonly board: string;
  /** Awaited before it gets the first byte. */
  readonly onAsked: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** One image for one board, once. */
export interface PullServer extends AsyncDisposable {
  /** For the board: a path that nobody can guess. */
  readonly url: string;
  /** Whether the board came for it. */
  asked(): boolean;
  /** Who came for it from an address that is not the board's, as boards behind an address translation do. */
  stranger(): string | undefined;
  /** Bytes of the image that left. */
  servedBytes(): number;
  /** Why the image could not be read to its end. */
  failure(): unknown;
}

/**
 * Serves the image until it is closed: over plain HTTP, because a board trusts no certificate of ours, so the board is to
 * compare its hash. Whoever comes from another address, by another path or a second time gets no answer: a daemon looks at no status,
 * and would write the page of a 404 to the node (bmcd data_transfer.rs). Throws BringupError.
 */
export async function servePull({
  node,
  image,
  address,
  port = 0,
  board,
  onAsked,
  signal,
}: PullServerOptions): Promise<PullServer> {
  // A board unpacks what ends in `.xz`, and only that.
  const path = `/${randomBytes(24).toString('base64url')}/image.img${image.name.endsWith('.xz') ? '.xz' : ''}`;
  let taken = false;
  let stranger: string | undefined;
  let served = 0;
  let failure: unknown;

  async function* counted(chunks: AsyncIterable<Buffer>, response: ServerResponse): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      served += chunk.length;
      if (served > image.sizeBytes) throw wrongLength(node, image.sizeBytes, 'more');
      yield chunk;
      if (image.givesAway && response.writableLength === 0) giveBackMemory(chunk);
    }
    if (served < image.sizeBytes) throw wrongLength(node, image.sizeBytes, String(served));
  }

  async function give(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const from = addressOf(request.socket.remoteAddress);
    const rightPath = request.method === 'GET' && request.url === path;
    if (rightPath && from !== board) stranger = from;
    if (!rightPath || from !== board || taken) {
      request.socket.destroy();
      return;
    }
    taken = true;
    try {
      await onAsked();
    } catch (error) {
      failure ??= error;
      response.destroy();
      return;
    }
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': image.sizeBytes,
      connection: 'close',
    });
    // Before the image is open: the board waits for the head, and answers nobody meanwhile.
    response.flushHeaders();
    try {
      const stream = await image.open(signal);
      await pipeline(stream, (chunks: AsyncIterable<Buffer>) => counted(chunks, response), response, { signal });
    } catch (error) {
      // A board that goes away is its own matter; the state of its transfer tells why.
      if (!isClosed(error)) failure ??= unreadableImage(node, error);
      response.destroy();
    }
  }

  const server = createServer((request, response) => void give(request, response));
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(address, port, error)));
    server.listen(port, address, resolve);
  });
  const { port: got } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${got}${path}`,
    asked: () => taken,
    stranger: () => stranger,
    servedBytes: () => served,
    failure: () => failure,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function isClosed(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE|ABORT_ERR)$/.test(code);
}

function cannotListen(address: string, port: number, cause: Error): BringupError {
  return new BringupError({
    code: 'bmc-pull-listen',
    category: 'config',
    what: `this machine cannot serve the image at ${address}${port === 0 ? '' : `:${port}`} (${'code' in cause ? String(cause.code) : cause.message})`,
    remedy:
      'give an address of this machine that the board reaches (pull-address) and a port that is free (pull-port), or send the image instead: transfer push',
    cause,
  });
}
