import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { transportError } from './errors.ts';

export interface HandshakeOptions {
  /** For sentences. */
  readonly board: string;
  readonly host: string;
  readonly port: number;
  /** For the connection and its handshake. */
  readonly connectMs: number;
  /** Ends it before it is made. */
  readonly signal?: AbortSignal | undefined;
}

/** A connection that nothing was sent on yet, and the SHA-256 of the certificate at its other end (`AA:BB:…`), which nobody has judged. */
export interface Greeted {
  readonly socket: TLSSocket;
  readonly fingerprint: string;
}

/** What an upload may be ahead of the network: with less, each piece waits for this process to be woken. */
const AHEAD_BYTES = 2 * 2 ** 20;

/** Connects and shakes hands, whoever answers. Only HTTP/1.1 is offered. Throws BringupError. */
export function handshake({ board, host, port, connectMs, signal }: HandshakeOptions): Promise<Greeted> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
      // Taken by Node (lib/_tls_wrap.js, connect), not known to its types.
      ...{ highWaterMark: AHEAD_BYTES },
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const over = () => {
      clearTimeout(timer);
      socket.off('error', failed);
      socket.off('close', closed);
      signal?.removeEventListener('abort', stopped);
    };
    const failed = (error: Error) => {
      over();
      socket.destroy();
      reject(transportError(board, error));
    };
    const stopped = () => failed(new Error('given up'));
    const closed = () => failed(new Error('closed while it was made'));
    const timer = setTimeout(() => failed(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), connectMs);
    signal?.addEventListener('abort', stopped, { once: true });
    socket.once('error', failed);
    socket.once('close', closed);
    socket.once('secureConnect', () => {
      const fingerprint = socket.getPeerX509Certificate()?.fingerprint256;
      if (fingerprint === undefined) return failed(new Error('it shows no certificate'));
      over();
      // Who gets it listens a moment later.
      socket.on('error', () => undefined);
      resolve({ socket, fingerprint });
    });
  });
}
