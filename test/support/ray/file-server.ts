import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface FileServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: string[];
  /** As often it sends other bytes of the same length. */
  damage: number;
}

/** The files of a folder over http, as a mirror has them. */
export async function fileServer(root: string): Promise<FileServer> {
  const state = { requests: [] as string[], damage: 0 };
  const server = createServer((request, response) => {
    const path = join(root, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    state.requests.push(request.url ?? '');
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    const { size } = statSync(path);
    response.writeHead(200, { 'content-length': size });
    if (state.damage === 0) return createReadStream(path).pipe(response);
    state.damage--;
    return response.end(Buffer.alloc(size, 'x'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}
