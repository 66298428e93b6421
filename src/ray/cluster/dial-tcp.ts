import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { BringupError } from '../../core/error.ts';

/** How long a head that is asked over the network may take to answer. */
export const REACH_MS = 5_000;

/** A connection over the network, to a head whose host nobody logs in to. Throws BringupError (`ray-head-away`), after five seconds at the latest. */
export function dialTcp(host: string, port: number, signal: AbortSignal): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal: AbortSignal.any([signal, AbortSignal.timeout(REACH_MS)]) });
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) =>
      reject(
        new BringupError({
          code: 'ray-head-away',
          category: 'network',
          what: `the head does not answer at ${host}:${port}: ${error.message || 'nothing came'}`,
          remedy: 'see that Ray runs there, and what is between it and this machine',
          retryable: true,
          cause: error,
        }),
      ),
    );
  });
}
