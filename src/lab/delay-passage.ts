import { Socket } from 'node:net';
import { delayLine } from './delay-line.ts';

export type Direction = 'up' | 'down';

export interface PassageOptions {
  readonly client: Socket;
  readonly target: { readonly host: string; readonly port: number };
  readonly rttMs: number;
  readonly onBytes: (direction: Direction, count: number) => void;
  readonly onClose: () => void;
}

/** One connection through a delay proxy. It begins thawed. */
export interface Passage {
  freeze(): void;
  thaw(): void;
  /** Resets both sides, as a firewall that forgot the connection does. */
  cut(): void;
}

/**
 * Carries one accepted connection to the target.
 * On a real line the client's first bytes leave one RTT after its SYN, and the target accepts one and a half RTT after it.
 */
export function openPassage({ client, target, rttMs, onBytes, onClose }: PassageOptions): Passage {
  const accepted = performance.now();
  const server = new Socket({ allowHalfOpen: true });
  server.setNoDelay(true);
  const line = { delayMs: rttMs / 2, notBefore: accepted + rttMs };
  const up = delayLine({ ...line, from: client, into: server, onBytes: (count) => onBytes('up', count) });
  const down = delayLine({ ...line, from: server, into: client, onBytes: (count) => onBytes('down', count) });

  let frozen = false;
  let handshakeDone = false;
  let dialled = false;
  const move = (): void => {
    if (frozen || !handshakeDone || server.destroyed) return;
    if (!dialled) server.connect(target);
    dialled = true;
    up.thaw();
    down.thaw();
  };
  const handshake = setTimeout(() => {
    handshakeDone = true;
    move();
  }, rttMs * 1.5);

  const cut = (): void => {
    clearTimeout(handshake);
    for (const socket of [client, server]) if (!socket.destroyed) socket.resetAndDestroy();
  };
  for (const socket of [client, server]) {
    socket.on('error', cut);
    // What one side sent last may still be under way when that side is closed: the other one ends by itself.
    socket.on('close', () => client.destroyed && server.destroyed && onClose());
  }
  return {
    freeze() {
      frozen = true;
      up.freeze();
      down.freeze();
    },
    thaw() {
      frozen = false;
      move();
    },
    cut,
  };
}
