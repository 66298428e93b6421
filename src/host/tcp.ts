import { connect, type Socket } from 'node:net';
import { cancelled } from './cancelled.ts';
import { proxyEndpoint, throughProxy } from './http-proxy.ts';
import { tcpError, tcpTimeout } from './tcp-error.ts';

/** Where to connect and by when. */
export interface TcpOptions {
  readonly address: string;
  readonly port: number;
  /** `http://proxy:3128`: the connection goes through HTTP CONNECT. */
  readonly proxy?: string | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A connected socket, paused, without Nagle's delay (which costs 40 ms per small exchange). All of DNS, connect and proxy has to be
 * done within the limit. Throws BringupError (`dns`, `network`, `cancelled`).
 */
export async function openTcp({ address, port, proxy, timeoutMs, signal }: TcpOptions): Promise<Socket> {
  const place = `${address}:${port}`;
  const via = proxy === undefined ? undefined : proxyEndpoint(proxy);
  const first = via === undefined ? place : `the proxy ${via.host}:${via.port}`;
  if (signal?.aborted) throw cancelled(`connecting to ${place}`, signal);
  const socket = connect({ host: via?.host ?? unbracket(address), port: via?.port ?? port, noDelay: true });
  let reached = first;
  let stop: (() => void) | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(tcpTimeout(reached, timeoutMs)), timeoutMs);
      const abort = () => reject(cancelled(`connecting to ${place}`, signal));
      stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      };
      signal?.addEventListener('abort', abort, { once: true });
      const fail = (error: Error) => reject(tcpError(reached, error));
      socket.once('error', fail);
      socket.once('connect', () => {
        socket.off('error', fail);
        if (via === undefined) return resolve();
        reached = `${place} through ${first}`;
        throughProxy(socket, via, place).then(resolve, reject);
      });
    });
    return socket.pause();
  } catch (error) {
    socket.on('error', () => {});
    socket.destroy();
    throw error;
  } finally {
    stop?.();
  }
}

function unbracket(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
