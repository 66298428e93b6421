import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sha256 } from '../../../src/core/json.ts';

/**
 * What the index does wrong. `cut-off`: each answer ends after some bytes, and the rest is given to who asks for it. `tampered-later`: what uv
 * makes a lock from is right, and what is fetched by that lock is not.
 */
export type IndexMischief =
  | 'missing'
  | 'tampered'
  | 'tampered-once'
  | 'tampered-later'
  | 'cut-off'
  | 'forbidden'
  | 'busy-once'
  | 'no-page'
  | 'no-project';

export interface IndexServer extends AsyncDisposable {
  readonly url: string;
  /** Path and `Range` of each request. */
  readonly requests: string[];
  mischief: IndexMischief | undefined;
  html: boolean;
  /** A login that it asks for: `user:password`. */
  login: string | undefined;
}

const CUT_BYTES = 70_000;

/** A package index with these files by project, as PEP 503 and PEP 691 say. */
export async function indexServer(
  projects: Readonly<Record<string, Readonly<Record<string, Buffer>>>>,
): Promise<IndexServer> {
  const state: Pick<IndexServer, 'requests' | 'mischief' | 'html' | 'login'> = {
    requests: [],
    mischief: undefined,
    html: false,
    login: undefined,
  };
  let busy = 0;
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    const { range, authorization } = request.headers;
    state.requests.push(`${request.url}${range === undefined ? '' : ` ${range}`}`);
    const end = (status: number, type = 'text/plain', body: Buffer | string = 'no') =>
      response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
    if (state.login !== undefined && authorization !== `Basic ${Buffer.from(state.login).toString('base64')}`)
      return end(401);
    if (state.mischief === 'forbidden') return end(403);
    if (state.mischief === 'busy-once' && busy++ % 2 === 0) return end(503);
    const [, area, project = '', name = ''] = (request.url ?? '').split('/');
    const files = projects[project] ?? {};
    if (area === 'simple') {
      if (state.mischief === 'no-project' || projects[project] === undefined) return end(404);
      if (state.mischief === 'no-page') return end(200, 'text/plain', 'hello');
      const rows = Object.entries(files).map(([file, bytes]) => ({ file, hash: sha256(bytes), size: bytes.length }));
      return state.html
        ? end(
            200,
            'text/html',
            rows
              .map(({ file, hash }) => `<a href="../../files/${project}/${file}#sha256=${hash}">${file}</a>`)
              .join('\n'),
          )
        : end(
            200,
            'application/vnd.pypi.simple.v1+json',
            JSON.stringify({
              files: rows.map(({ file, hash, size }) => ({
                filename: file,
                url: `/files/${project}/${file}`,
                hashes: { sha256: hash },
                size,
              })),
            }),
          );
    }
    const whole = files[name];
    if (whole === undefined || state.mischief === 'missing') return end(404);
    const once = state.mischief === 'tampered-once' && !seen.has(name);
    if (once) seen.add(name);
    const later = state.mischief === 'tampered-later' && !/^uv\//.test(request.headers['user-agent'] ?? '');
    const bytes =
      state.mischief === 'tampered' || once || later ? Buffer.concat([whole.subarray(1), Buffer.from('x')]) : whole;
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-type': 'application/octet-stream',
      etag: `"${sha256(bytes)}"`,
      'content-length': bytes.length - from,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    const rest = bytes.subarray(from);
    if (state.mischief !== 'cut-off' || rest.length <= CUT_BYTES) return response.end(rest);
    return response.write(rest.subarray(0, CUT_BYTES), () => setImmediate(() => response.destroy()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple/`;
  return Object.assign(state, {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}
