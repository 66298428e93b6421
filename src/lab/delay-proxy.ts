import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type Direction, openPassage, type Passage } from './delay-passage.ts';

export interface DelayProxyOptions {
  readonly target: { readonly host: string; readonly port: number };
  /** Round trip time that connections shall have. */
  readonly rttMs: number;
  /** Address to listen on; default 127.0.0.1. The port is a free one. */
  readonly listenOn?: string;
}

export interface DelayProxyStats {
  readonly connections: number;
  /** One for each connection (the TCP handshake), and one for each time the target answered what the client had sent. */
  readonly roundTrips: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

/** A TCP proxy that makes a near host far, and breaks connections on purpose. */
export interface DelayProxy extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  stats(): DelayProxyStats;
  resetStats(): void;
  /** Resets every connection once this many more bytes, both directions together, came in. */
  cutAfter(bytes: number): void;
  /** Nothing passes in any direction, and no new connection comes through, until `thaw`. */
  freeze(): void;
  thaw(): void;
}

/** Starts a proxy in this process. The TCP handshake costs its round trip too. */
export async function startDelayProxy({ target, rttMs, listenOn }: DelayProxyOptions): Promise<DelayProxy> {
  let counters = { connections: 0, roundTrips: 0, bytesUp: 0, bytesDown: 0 };
  const passages = new Set<Passage>();
  let frozen = false;
  let bytesLeft = Number.POSITIVE_INFINITY;

  const onBytes = (direction: Direction, count: number): void => {
    counters[direction === 'up' ? 'bytesUp' : 'bytesDown'] += count;
    bytesLeft -= count;
    if (bytesLeft > 0) return;
    bytesLeft = Number.POSITIVE_INFINITY;
    for (const passage of passages) passage.cut();
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    counters.connections += 1;
    counters.roundTrips += 1;
    let last: Direction = 'down';
    const passage = openPassage({
      client,
      target,
      rttMs,
      onBytes(direction, count) {
        if (direction === 'down' && last === 'up') counters.roundTrips += 1;
        last = direction;
        onBytes(direction, count);
      },
      onClose: () => passages.delete(passage),
    });
    passages.add(passage);
    if (frozen) passage.freeze();
  });
  server.listen(0, listenOn ?? '127.0.0.1');
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;

  return {
    host: address,
    port,
    stats: () => ({ ...counters }),
    resetStats() {
      counters = { connections: 0, roundTrips: 0, bytesUp: 0, bytesDown: 0 };
    },
    cutAfter(bytes) {
      bytesLeft = bytes;
    },
    freeze() {
      frozen = true;
      for (const passage of passages) passage.freeze();
    },
    thaw() {
      frozen = false;
      for (const passage of passages) passage.thaw();
    },
    async [Symbol.asyncDispose]() {
      for (const passage of passages) passage.cut();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
