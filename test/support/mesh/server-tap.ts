import { createServer, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { freePort } from './ports.ts';

/** One question to the API of a server, and how it was answered; 0 while it is not. */
export interface ApiCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
}

/** Which questions are meant. */
export interface ApiMatch {
  readonly method: string;
  readonly path: RegExp;
}

/** A passage to a server that sees and bends what is asked of its API. Clients pass through it untouched. */
export interface ServerTap extends AsyncDisposable {
  readonly url: string;
  /** Questions to the API so far, in order. */
  readonly calls: readonly ApiCall[];
  /** Answers such questions itself, until disposed of. */
  answer(match: ApiMatch, status: number, body: string): Disposable;
  /** Lets such questions through and keeps their answers back, until disposed of. `held` settles with the first of them: the server has done what it was asked then. */
  hold(match: ApiMatch): Disposable & { readonly held: Promise<void> };
}

interface Rule {
  readonly match: ApiMatch;
  readonly answer?: { readonly status: number; readonly body: string };
  readonly hold?: { readonly begun: () => void; readonly released: Promise<void> };
}

/** Opens one on an address, to a server at an URL. */
export async function tapServer(serverUrl: string, address: string): Promise<ServerTap> {
  const target = new URL(serverUrl);
  const [host, targetPort] = [target.hostname, Number(target.port)];
  const calls: { method: string; path: string; status: number }[] = [];
  const rules = new Set<Rule>();
  const open = new Set<Duplex>();

  const server = createServer((question, answer) => {
    const { method = '', url: path = '' } = question;
    const call = { method, path, status: 0 };
    if (path.startsWith('/api/')) calls.push(call);
    const rule = [...rules].find(({ match }) => match.method === method && match.path.test(path));
    if (rule?.answer !== undefined) {
      call.status = rule.answer.status;
      question.resume();
      return void answer.writeHead(call.status, { 'content-type': 'application/json' }).end(rule.answer.body);
    }
    const inner = request({ host, port: targetPort, method, path, headers: question.headers }, async (real) => {
      call.status = real.statusCode ?? 0;
      rule?.hold?.begun();
      await rule?.hold?.released;
      answer.writeHead(call.status, real.headers);
      real.pipe(answer);
    });
    // A server that is gone, or a client: the other side hears it as it would without us.
    inner.on('error', () => answer.destroy());
    answer.once('close', () => inner.destroy());
    question.pipe(inner);
  });
  // Clients of the mesh begin with HTTP and go on with a protocol of their own.
  server.on('upgrade', (question: IncomingMessage, client: Duplex, first: Buffer) => {
    const inner = connect(targetPort, host);
    for (const [one, other] of [
      [client, inner],
      [inner, client],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.once('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    const fields: string[] = [];
    for (let at = 0; at < question.rawHeaders.length; at += 2)
      fields.push(`${question.rawHeaders[at]}: ${question.rawHeaders[at + 1]}\r\n`);
    inner.write(`${question.method} ${question.url} HTTP/1.1\r\n${fields.join('')}\r\n`);
    inner.write(first);
    client.pipe(inner).pipe(client);
  });
  const port = await freePort(address);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));

  const rule = (one: Rule): Disposable => {
    rules.add(one);
    return { [Symbol.dispose]: () => void rules.delete(one) };
  };
  return {
    url: `http://${address}:${port}`,
    calls,
    answer: (match, status, body) => rule({ match, answer: { status, body } }),
    hold(match) {
      const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const { [Symbol.dispose]: forget } = rule({ match, hold: { begun: begun.resolve, released: released.promise } });
      return {
        held: begun.promise,
        [Symbol.dispose]() {
          forget();
          released.resolve();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      for (const stream of open) stream.destroy();
      await closed;
    },
  };
}
