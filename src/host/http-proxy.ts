import type { Socket } from 'node:net';
import { BringupError } from '../core/error.ts';
import { percentDecoded } from '../core/percent.ts';
import { tcpError } from './tcp-error.ts';

/** Where a proxy listens and what it is told to let us in. */
export interface ProxyEndpoint {
  readonly host: string;
  readonly port: number;
  /** `Basic ...`, when the URL carries a user. */
  readonly authorization: string | undefined;
}

/** The parts of `http://[user:password@]host[:port]`. Throws BringupError (`config`), which does not repeat the password. */
export function proxyEndpoint(url: string): ProxyEndpoint {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:' || parsed.hostname === '') {
    throw new BringupError({
      code: 'proxy-invalid',
      category: 'config',
      what: `The address of the proxy is not http://host:port (it begins with ${JSON.stringify(url.slice(0, 7))}).`,
      remedy: 'Write it like http://proxy.example.org:3128; the proxy has to allow CONNECT.',
    });
  }
  const user = percentDecoded(parsed.username);
  const password = percentDecoded(parsed.password);
  return {
    host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: parsed.port === '' ? 80 : Number(parsed.port),
    authorization: user === '' ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  };
}

const LONGEST_ANSWER = 16_384;

/**
 * Asks an HTTP proxy on a connected socket for a tunnel to `place` (`host:port`). Afterwards the socket speaks with that
 * place; what the place said already is put back. Throws BringupError (`network`). Source: RFC 9110 section 9.3.6.
 */
export function throughProxy(socket: Socket, proxy: ProxyEndpoint, place: string): Promise<void> {
  const lines = [`CONNECT ${place} HTTP/1.1`, `Host: ${place}`];
  if (proxy.authorization !== undefined) lines.push(`Proxy-Authorization: ${proxy.authorization}`);
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const stop = () => {
      socket.off('data', onData).off('error', onError).off('end', onEnd);
      socket.pause();
    };
    const fail = (error: BringupError) => {
      stop();
      reject(error);
    };
    const onError = (error: Error) => fail(tcpError(`the proxy ${proxy.host}:${proxy.port}`, error));
    const onEnd = () => fail(refused(proxy, place, 'it closed the connection'));
    const onData = (data: Buffer) => {
      answer = Buffer.concat([answer, data]);
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) {
        if (answer.length > LONGEST_ANSWER) fail(refused(proxy, place, 'its answer has no end'));
        return;
      }
      const status = answer.toString('latin1', 0, answer.indexOf('\r\n'));
      if (!/^HTTP\/1\.[01] 2\d\d/.test(status))
        return fail(refused(proxy, place, `it answered "${status.slice(0, 120)}"`));
      stop();
      const rest = answer.subarray(end + 4);
      if (rest.length > 0) socket.unshift(rest);
      resolve();
    };
    socket.on('data', onData).on('error', onError).on('end', onEnd);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

function refused(proxy: ProxyEndpoint, place: string, why: string): BringupError {
  const needsLogin = why.includes(' 407');
  return new BringupError({
    code: needsLogin ? 'proxy-needs-login' : 'proxy-refused',
    category: 'network',
    what: `The proxy ${proxy.host}:${proxy.port} made no way to ${place}: ${why}.`,
    remedy: needsLogin
      ? 'Put user and password into the address of the proxy, from a secret.'
      : 'Allow CONNECT to that address and port in the proxy, or reach the host without it.',
  });
}
