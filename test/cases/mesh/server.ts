import { createServer } from 'node:http';

/** What a server gives for a path: JSON, or text. */
export interface Given {
  readonly status: number;
  readonly type: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly location?: string;
}

export interface CannedServer extends AsyncDisposable {
  readonly url: string;
  /** `GET /version -`: method, path, and `key` where the API key came along, `-` where it did not. */
  readonly asked: readonly string[];
  /** What came along with a POST, in order. */
  readonly bodies: readonly unknown[];
}

/** The key that tests give. */
export const KEY = 'made-for-this-test-0123456789';

/** An HTTP server on the loopback with fixed answers by path; `*` is for all other paths. `undefined` from `answer`: it never answers. */
export async function cannedServer(answer: (path: string, nth: number) => Given | undefined): Promise<CannedServer> {
  const asked: string[] = [];
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    if (body !== '') bodies.push(JSON.parse(body));
    const path = request.url ?? '';
    const given = answer(path, asked.push(`${request.method} ${path} ${request.headers.authorization === `Bearer ${KEY}` ? 'key' : '-'}`));
    if (given === undefined) return;
    response.statusCode = given.status;
    if (given.type !== '') response.setHeader('content-type', given.type);
    if (given.location !== undefined) response.setHeader('location', given.location);
    response.end(given.text ?? JSON.stringify(given.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    bodies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
